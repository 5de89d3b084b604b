import type { Fault, FaultCode } from '#model/code/fault.ts'
import type { Place } from '#model/code/place.ts'
import type { ReadDocument } from '#model/code/read.ts'
import { referenceFaults, referencesOf } from '#model/code/references.ts'
import { workspaceFaults } from '#model/code/workspace-faults.ts'
import type { Plan, PlanReason, PlanStep } from '#model/contract/code.ts'
import { wordsOfReason } from './plan-state.ts'
import type { ReadDefinitions } from './read-definitions.ts'

/** What keeps files from being applied, with its place: a text of the wording, and what fills its blanks. */
export type ToldInFile = {
  file: string
  place: Place
  key: string
  params: Readonly<Record<string, string | number>>
}

type Reason = PlanStep['reasons'][number]

/** What a plan refuses and the files tell by themselves, in their own words. */
const toldByFiles: Partial<Record<PlanReason, FaultCode>> = {
  twice: 'same-document',
  unnamed: 'nameless',
  'bad-email': 'not-an-address',
  'email-taken': 'shared-address',
  'nested-in-itself': 'cycle',
  'sides-twice': 'shared-sides',
}

/** Where the words lie of which a reason does not name the field. */
const fieldOf: Partial<Record<PlanReason, string>> = {
  'email-taken': 'spec.email',
  'email-moves': 'spec.email',
  'email-fixed': 'spec.email',
  'nested-in-itself': 'spec.parent',
  'sides-known': 'spec.provider',
  'group-name-taken': 'spec.name',
}

/** Whose file a thing is of: what can be done is said with the plan. */
const ofSource: ReadonlySet<string> = new Set((['other-source', 'other-folder'] as const).map(wordsOfReason))

const keyOf = (kind: unknown, name: unknown): string => `${String(kind)} ${String(name)}`

const blocked = ({ steps }: Plan): PlanStep[] =>
  steps.filter(({ action }) => action === 'conflict' || action === 'refused')

/** What is neither in the files nor in the workspace, as far as a plan can tell. */
const missingIn = (plan: Plan): Set<string> =>
  new Set(
    blocked(plan)
      .flatMap(({ reasons }) => reasons)
      .filter(({ code }) => code === 'unknown-reference')
      .map(({ values }) => keyOf(values['kind'], values['name'])),
  )

/** Faults of the files, alone and together; what they refer to may be in the workspace. */
const faultsIn = ({ read, unread, faults }: ReadDefinitions, plan: Plan | null): Fault[] => {
  const missing = plan ? missingIn(plan) : new Set<string>()
  const broken = referenceFaults(read, unread).filter(({ code, params }) => {
    if (code === 'reference-of-wrong-kind') return missing.has(keyOf(params['wanted'], params['name']))
    const isReference = code === 'unknown-reference' || code === 'unknown-reference-near'
    return !isReference || missing.has(keyOf(params['kind'], params['name']))
  })
  return [...faults, ...broken, ...workspaceFaults(read)]
}

const shapeOf = (field: string): string => field.replaceAll(/\.\d+\b/g, '.#')

/** The field that a reason names, as the file counts: the plan has sorted what has no order of its own. */
const fieldIn = ({ document }: ReadDocument, { code, values }: Reason): string => {
  const field = values['field'] ?? fieldOf[code] ?? ''
  const found = referencesOf(document).find(
    ({ name, path }) => name === values['name'] && shapeOf(path.join('.')) === shapeOf(field),
  )
  return found ? found.path.map(String).join('.') : field
}

const stepsOf = (field: string): (string | number)[] =>
  field === '' ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const valuesOf = ({ values }: Reason, field: string): Reason['values'] =>
  values['field'] === undefined ? values : { ...values, field }

const placed = (read: ReadDocument, reason: Reason): ToldInFile => {
  const field = fieldIn(read, reason)
  return {
    file: read.file,
    place: read.placeAt(stepsOf(field)),
    key: wordsOfReason(reason.code),
    params: valuesOf(reason, field),
  }
}

const isTold = ({ code }: Reason, file: string, faults: readonly Fault[]): boolean =>
  code === 'unknown-reference' ||
  faults.some((fault) => fault.file === file && fault.code === (toldByFiles[code] ?? code))

/** What a plan refuses beside what the files tell; null where it is of no file that was read. */
const refusedIn = (plan: Plan, read: readonly ReadDocument[], faults: readonly Fault[]) => {
  const documents = new Map(
    read.map((one) => [keyOf(one.document.kind, one.document.metadata.name), one] as const),
  )
  return blocked(plan).flatMap((step): (ToldInFile | null)[] => {
    const one = documents.get(keyOf(step.kind, step.name))
    if (!one) return [null]
    return step.reasons
      .filter((reason) => !isTold(reason, one.file, faults))
      .map((reason) => placed(one, reason))
  })
}

/** In the order of the files, and in each from the top. */
const inOrder = (told: readonly ToldInFile[]): ToldInFile[] => {
  const files = [...new Set(told.map(({ file }) => file))]
  return told.toSorted(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) || one.place.offset - other.place.offset,
  )
}

/**
 * All that keeps files from being applied, each with its place: what is wrong with them, and what the workspace refuses
 * of what could be read. `isAll` says whether nothing else does, so that there is no plan to look at.
 */
export const toldInFiles = (
  definitions: ReadDefinitions,
  plan: Plan | null,
): { told: ToldInFile[]; isAll: boolean } => {
  const faults = faultsIn(definitions, plan)
  const refused = plan ? refusedIn(plan, definitions.read, faults) : []
  const found = [
    ...faults.map(({ file, place, code, params }): ToldInFile => ({
      file,
      place,
      key: `code.faults.${code}`,
      params,
    })),
    ...refused.filter((one) => one !== null),
  ]
  const isAll = definitions.faults.length > 0 || !refused.includes(null)
  return { told: found.every(({ key }) => ofSource.has(key)) ? [] : inOrder(found), isAll }
}
