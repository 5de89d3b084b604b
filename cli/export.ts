import { existsSync } from 'node:fs'
import { mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CodeDocument, DocumentKind } from '#model/code/document.ts'
import { writeDocuments } from '#model/code/write.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import { chooseWorkspace } from './choose-workspace.ts'
import type { Command, Environment } from './command.ts'
import { findDefinitionFiles, pathOf, reasonOf } from './definition-files.ts'
import { Failure } from './describe-failure.ts'
import { printDocument, tell } from './print.ts'
import { textOf } from './read-definitions.ts'
import { signedIn } from './server.ts'

const usage = 'export [--workspace NAME] [--output FOLDER|-] [--each] [--kind KIND] [--service NAME]'
const options = {
  workspace: { type: 'string' },
  output: { type: 'string', default: '-' },
  each: { type: 'boolean', default: false },
  kind: { type: 'string' },
  service: { type: 'string' },
} as const

const folders: Record<DocumentKind, string> = {
  Organisation: 'organisations',
  Person: 'people',
  Group: 'groups',
  Need: 'needs',
  Service: 'services',
  Relationship: 'relationships',
}

/** The files that documents are written into, by their paths: one for each kind, or one for each thing. */
export const filesOf = (documents: readonly CodeDocument[], each: boolean): Map<string, string> => {
  const byFile = Map.groupBy(documents, ({ kind, metadata }) =>
    each ? `${folders[kind]}/${metadata.name}.yaml` : `${folders[kind]}.yaml`,
  )
  return new Map([...byFile].map(([file, some]) => [file, writeDocuments(some)]))
}

/** Makes a folder and those around it, one by one: where the system takes none, asking for all at once may never end. */
const makeFolder = async (folder: string): Promise<void> => {
  const missing: string[] = []
  for (let at = folder; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at)
  for (const each of missing) await mkdir(each)
}

const writeFolder = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory())
    throw new Failure('invalid', `${folder} is a file; name a folder, or - for standard output.`)
  for (const [file, text] of files) {
    const path = join(folder, file)
    try {
      await makeFolder(dirname(path))
      await writeFile(path, text)
    } catch (error) {
      throw new Failure('invalid', `${path} cannot be written: ${reasonOf(error)}.`)
    }
  }
}

const kindOf = (given: string | undefined): DocumentKind | undefined => {
  if (given === undefined) return undefined
  const kind = DocumentKind.safeParse(given)
  if (kind.success) return kind.data
  throw wrongUsage(`--kind is "${given}"; it must be one of ${DocumentKind.options.join(', ')}.`, { usage })
}

/** Files in the folder that hold definitions and were not written now, such as those of what was renamed or retired. */
const staleFiles = async (
  folder: string,
  files: ReadonlyMap<string, string>,
  env: Environment,
): Promise<string[]> => {
  const root = await realpath(folder)
  const written = new Set([...files.keys()].map((file) => join(root, file)))
  const found = await findDefinitionFiles([root], env)
  return found.files
    .filter((file) => !written.has(file.path) && !('skipped' in textOf(file)))
    .map(({ shown }) => shown)
}

const mostNamed = 100

const staleText = (stale: readonly string[]): string => {
  if (stale.length === 0) return ''
  const were =
    stale.length === 1 ? 'file there holds definitions and was' : 'files there hold definitions and were'
  const rest = stale.length > mostNamed ? [`  and ${stale.length - mostNamed} more`] : []
  const named = [...stale.slice(0, mostNamed).map((file) => `  ${file}`), ...rest].join('\n')
  return `${stale.length} ${were} not written now; delete what is not yours to keep:\n${named}\n`
}

type Wish = { output: string; each: boolean; kind?: string | undefined; service?: string | undefined }

const write = async (
  documents: readonly CodeDocument[],
  { output, each, kind, service }: Wish,
  env: Environment,
): Promise<void> => {
  if (output === '-') {
    await printDocument(writeDocuments(documents))
    return
  }
  const files = filesOf(documents, each)
  const folder = pathOf(output, env)
  await writeFolder(folder, files)
  tell(`${documents.length} documents in ${files.size} files of ${folder}.\n`)
  // Where only some were asked for, the others are not stale.
  const isAll = kind === undefined && service === undefined
  if (isAll) tell(staleText(await staleFiles(folder, files, env)))
}

/** Writes what a workspace holds as definitions in files. */
export const exportWorkspace: Command = {
  usage,
  does: 'Writes what the workspace holds as definitions: to standard output, or into a folder, one file for each kind or (--each) for each thing. Texts are those of drafts, else of the newest revisions; no states, no sign-offs.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, options, { usage })
    if (positionals.length > 0) throw wrongUsage(`"${positionals.join(' ')}" is not understood.`, { usage })
    const kind = kindOf(values.kind)
    const session = await signedIn(env)
    const params = { workspace: await chooseWorkspace(session, values.workspace) }
    const query = { kind, service: values.service }
    const { documents } = await session.client.exportDocuments({ params, query })
    await write(documents, values, env)
    return 0
  },
}
