import type { ErrorCode } from '#model/errors.ts'
import type { Fault } from '#model/code/fault.ts'
import { sayFault } from '#model/code/say-fault.ts'
import type { CodeDocument } from '#model/code/document.ts'
import type { ReadDocument } from '#model/code/read.ts'
import type { CallOf } from '#model/contract/client.ts'
import { mostDocuments, type Plan, type PlanReason } from '#model/contract/code.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import { chooseWorkspace } from './choose-workspace.ts'
import type { Command, Environment } from './command.ts'
import { findDefinitionFiles } from './definition-files.ts'
import { type Place, placeOf, sourcedDocuments } from './definition-sources.ts'
import { exitStatuses, Failure } from './describe-failure.ts'
import { leftAloneText } from './format-text.ts'
import { countsText, doneWords, placeKey, type Places, planText } from './plan-text.ts'
import { print } from './print.ts'
import { readDefinitions, type Skipped } from './read-definitions.ts'
import { type SignedIn, signedIn } from './server.ts'

const usage =
  'apply PATH... [--workspace NAME] [--dry-run] [--prune] [--take-over] [--repository NAME] [--json]'
const options = {
  workspace: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  'take-over': { type: 'boolean', default: false },
  repository: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** What does not stand in the way: what a document refers to may be in the workspace, and the plan tells. */
const tolerated = new Set<Fault['code']>([
  'unknown-reference',
  'unknown-reference-near',
  'reference-of-wrong-kind',
])

const assertReadable = (faults: readonly Fault[]): void => {
  const own = faults.filter(({ code }) => !tolerated.has(code))
  if (own.length === 0) return
  const lines = own
    .slice(0, 100)
    .map((fault) => `${fault.file}:${fault.place.line}:${fault.place.column} ${sayFault(fault)}`)
  const more = own.length > 100 ? [`and ${own.length - 100} more; "covalence check" tells them all`] : []
  throw new Failure('invalid', [...lines, ...more, 'Nothing was applied.'].join('\n'))
}

type Gathered = { documents: CodeDocument[]; at: Place; places: Places; skipped: Skipped[] }

const placesOf = (documents: readonly ReadDocument[]): Places =>
  new Map(
    documents.map(({ document: { kind, metadata }, file, place }) => [
      placeKey({ kind, name: metadata.name }),
      `${file}:${place.line}`,
    ]),
  )

const gather = async (
  paths: readonly string[],
  env: Environment,
  { takeOver, repository }: { takeOver: boolean; repository: string | undefined },
): Promise<Gathered> => {
  const found = await findDefinitionFiles(paths, env)
  const { documents, faults, skipped } = readDefinitions(found)
  assertReadable(faults)
  if (documents.length === 0) throw new Failure('invalid', 'There are no definitions in what was named.')
  if (documents.length > mostDocuments)
    throw new Failure(
      'too_large',
      `${documents.length} documents are more than the ${mostDocuments} that can be applied at once: name fewer folders.`,
    )
  const at = await placeOf(paths, env, repository)
  return {
    documents: sourcedDocuments(documents, { found, at, takeOver }),
    at,
    places: placesOf(documents),
    skipped,
  }
}

const forbidding = new Set<PlanReason>(['not-administrator', 'not-owner', 'not-of-provider'])

/** What stands in the way, as the exit status tells it: conflicts first, then rights, else the documents themselves. */
const blockOf = ({ counts, steps }: Plan): ErrorCode | null => {
  if (counts.conflict > 0) return 'conflict'
  if (counts.refused === 0) return null
  const codes = steps.filter(({ action }) => action === 'refused').flatMap(({ reasons }) => reasons)
  return codes.some(({ code }) => forbidding.has(code)) ? 'forbidden' : 'invalid'
}

const isAsItWas = ({ counts, steps }: Plan): boolean => counts.leave === steps.length

/** What was in a file that nobody can tell might be what would be retired. */
const assertToldAll = (skipped: readonly Skipped[]): void => {
  const untold = skipped.filter(({ isUntold }) => isUntold).map(({ file }) => `  ${file}`)
  if (untold.length === 0) return
  const named = [
    ...untold.slice(0, 100),
    ...(untold.length > 100 ? [`  and ${untold.length - 100} more`] : []),
  ]
  throw new Failure(
    'invalid',
    `Nothing is pruned while files cannot be told, as they hold no keys and values:\n${named.join('\n')}\nMend or remove them, or name the folder of the definitions alone.`,
  )
}

const assertPrunable = ({ repository }: Place, skipped: readonly Skipped[]): void => {
  assertToldAll(skipped)
  if (repository !== '') return
  throw wrongUsage(
    'To prune, name what the files are all of with --repository, or apply them from a repository that has a remote "origin".',
    { usage },
  )
}

type Wish = { isDry: boolean; isJson: boolean; places: Places }

/** Shows the plan, then does that and nothing else: where something moved meanwhile, nothing is done. */
const showAndApply = async (
  { client }: SignedIn,
  call: CallOf<'applyDocuments'>,
  { isDry, isJson, places }: Wish,
): Promise<ErrorCode | null> => {
  const plan = await client.applyDocuments({ ...call, body: { ...call.body, dryRun: true } })
  if (!isJson) await print(planText(plan, places))
  const block = blockOf(plan)
  const isDone = block === null && !isDry
  // A plan without changes is sent as well: the lines on which documents begin may have moved.
  const done = isDone
    ? await client.applyDocuments({ ...call, body: { ...call.body, expected: plan.fingerprint } })
    : plan
  if (isJson) await print(`${JSON.stringify(done)}\n`)
  else if (block) await print('Nothing was applied.\n')
  else if (isDone)
    await print(isAsItWas(done) ? 'Nothing to change.\n' : `Applied: ${countsText(done, doneWords)}.\n`)
  return block
}

/** Prints a plan of what the documents would change, then does it. */
export const apply: Command = {
  usage,
  does: 'Makes the workspace say what the definitions in files and folders say: prints the plan, then applies it, all of it or nothing. Texts go into drafts. --dry-run stops after the plan; --prune retires services of the same repository that are in no file any more; --take-over moves things here that came from elsewhere; --json prints the plan as JSON.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, options, { usage })
    if (positionals.length === 0) throw wrongUsage('Name files or folders.', { usage })
    const takeOver = values['take-over']
    const { documents, at, places, skipped } = await gather(positionals, env, {
      takeOver,
      repository: values.repository,
    })
    if (values.prune) assertPrunable(at, skipped)
    if (!values.json) await print(leftAloneText(skipped.map(({ file }) => file)))
    const session = await signedIn(env)
    const params = { workspace: await chooseWorkspace(session, values.workspace) }
    const source = { importer: 'covalence', repository: at.repository, paths: at.paths }
    const call = { params, body: { documents, prune: values.prune, takeOver, source } }
    const wish = { isDry: values['dry-run'], isJson: values.json, places }
    const block = await showAndApply(session, call, wish)
    return block === null ? 0 : exitStatuses[block]
  },
}
