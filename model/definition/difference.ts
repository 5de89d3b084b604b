import { Definition, type PartName, partNames } from './definition.ts'
import { saysTheSame } from './hash.ts'

type Entry = { id: string } & Record<string, unknown>
type FieldChange = { field: string; before: unknown; after: unknown }

/** One thing that differs between two definitions; `path` is a clause's path, or a list's for `reordered`. */
export type Change =
  | { kind: 'reworded'; path: string; before: unknown; after: unknown }
  | { kind: 'added'; path: string; entry: Entry }
  | { kind: 'removed'; path: string; entry: Entry }
  | { kind: 'changed'; path: string; before: Entry; after: Entry; fields: FieldChange[] }
  | { kind: 'reordered'; path: string; order: string[] }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEntry = (value: unknown): value is Entry => isObject(value) && typeof value['id'] === 'string'
const isEntryList = (value: unknown): value is Entry[] => Array.isArray(value) && value.every(isEntry)

const changedFields = (before: Entry, after: Entry): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !saysTheSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))

const differencesOfLists = (path: string, before: Entry[], after: Entry[]): Change[] => {
  const earlier = new Map(before.map((entry) => [entry.id, entry]))
  const later = new Map(after.map((entry) => [entry.id, entry]))
  const removed = before.filter(({ id }) => !later.has(id))
  const added = after.filter(({ id }) => !earlier.has(id))
  const kept = before.filter(({ id }) => later.has(id))
  const expected = [...kept, ...added].map(({ id }) => id)
  const order = after.map(({ id }) => id)
  return [
    ...removed.map((entry) => ({ kind: 'removed' as const, path: `${path}/${entry.id}`, entry })),
    ...kept.flatMap((entry): Change[] => {
      const next = later.get(entry.id) ?? entry
      const fields = changedFields(entry, next)
      return fields.length === 0
        ? []
        : [{ kind: 'changed', path: `${path}/${entry.id}`, before: entry, after: next, fields }]
    }),
    ...added.map((entry) => ({ kind: 'added' as const, path: `${path}/${entry.id}`, entry })),
    ...(expected.join(' ') === order.join(' ') ? [] : [{ kind: 'reordered' as const, path, order }]),
  ]
}

const differencesAt = (path: string, before: unknown, after: unknown): Change[] => {
  // An empty list is a list of entries and of terms alike: what stands on the other side decides.
  // A list that an older text does not have is empty.
  const earlier = before ?? (Array.isArray(after) ? [] : undefined)
  if (isEntryList(earlier) && isEntryList(after)) return differencesOfLists(path, earlier, after)
  if (isObject(before) && isObject(after)) {
    return Object.keys(after).flatMap((key) => differencesAt(`${path}.${key}`, before[key], after[key]))
  }
  return saysTheSame(before, after) ? [] : [{ kind: 'reworded', path, before, after }]
}

/** What must be done to `before`, in reading order, to make it `after`. */
export const differencesBetween = (before: Definition, after: Definition): Change[] =>
  partNames.flatMap((part) => differencesAt(part, before[part], after[part]))

/** The parts that a list of changes touches. */
export const partsTouchedBy = (changes: readonly Change[]): PartName[] =>
  partNames.filter((part) => changes.some(({ path }) => path.startsWith(`${part}.`)))

const applyToList = (list: Entry[], changes: readonly Change[]): Entry[] => {
  let result = list
  for (const change of changes) {
    if (change.kind === 'removed') result = result.filter(({ id }) => id !== change.entry.id)
    if (change.kind === 'changed')
      result = result.map((entry) => (entry.id === change.after.id ? change.after : entry))
    if (change.kind === 'added') result = [...result, change.entry]
    if (change.kind === 'reordered')
      result = change.order.flatMap((id) => result.filter((entry) => entry.id === id))
  }
  return result
}

const applyAt = (path: string, value: unknown, changes: readonly Change[]): unknown => {
  const here = changes.find((change) => change.kind === 'reworded' && change.path === path)
  if (here?.kind === 'reworded') return here.after
  if (isEntryList(value)) {
    return applyToList(
      value,
      changes.filter((change) => change.path === path || change.path.startsWith(`${path}/`)),
    )
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, applyAt(`${path}.${key}`, inner, changes)]),
  )
}

/** Does to `before` what `differencesBetween` found; throws a ZodError when the changes do not fit it. */
export const applyDifferences = (before: Definition, changes: readonly Change[]): Definition => {
  // Parsing fills in what an older text does not have, so that a change finds its place.
  const complete = Definition.parse(before)
  return Definition.parse(
    Object.fromEntries(partNames.map((part) => [part, applyAt(part, complete[part], changes)])),
  )
}
