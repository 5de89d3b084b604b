import { type Change, applyDifferences, differencesBetween } from '#model/definition/difference.ts'
import type { Definition, PartName } from '#model/definition/definition.ts'
import { hashOf } from '#model/definition/hash.ts'
import { readAt } from './clause-at.ts'

/** A clause that two people reworded at once; undefined where that side removed it. */
export type Conflict = { path: string; mine: unknown; theirs: unknown }

type Versions = { base: Definition; mine: Definition; theirs: Definition }
type Reordering = Extract<Change, { kind: 'reordered' }>

const isReordering = (change: Change): change is Reordering => change.kind === 'reordered'
const says = (definition: Definition, path: string): string => hashOf([readAt(definition, path)])

const idsAt = (definition: Definition, path: string): string[] => {
  const list = readAt(definition, path)
  return Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : []
}

/** My order for the entries I knew; those that somebody added meanwhile follow. */
const orderWithNewcomers = ({ path, order }: Reordering, merged: Definition): Reordering => {
  const present = idsAt(merged, path)
  const known = order.filter((id) => present.includes(id))
  return { kind: 'reordered', path, order: [...known, ...present.filter((id) => !known.includes(id))] }
}

const within = (part: PartName, changes: Change[]): Change[] =>
  changes.filter(({ path }) => path.startsWith(`${part}.`))

/**
 * Puts my changes of one part onto what is stored by now: everything that touches different clauses merges;
 * where both touched the same clause, the stored text stays and the conflict holds mine.
 */
export const mergePart = (
  part: PartName,
  { base, mine, theirs }: Versions,
): { merged: Definition; conflicts: Conflict[] } => {
  const stored = { ...mine, [part]: theirs[part] }
  const from = { ...mine, [part]: base[part] }
  const ofMine = within(part, differencesBetween(from, mine))
  const touchedByThem = new Set(
    within(part, differencesBetween(from, stored))
      .filter((change) => !isReordering(change))
      .map(({ path }) => path),
  )
  const edits = ofMine.filter((change) => !isReordering(change))
  const clashing = edits.filter(({ path }) => touchedByThem.has(path))
  const edited = applyDifferences(
    stored,
    edits.filter(({ path }) => !touchedByThem.has(path)),
  )
  const merged = ofMine
    .filter(isReordering)
    .reduce((result, change) => applyDifferences(result, [orderWithNewcomers(change, result)]), edited)
  const conflicts = clashing
    .filter(({ path }) => says(mine, path) !== says(theirs, path))
    .map(({ path }) => ({ path, mine: readAt(mine, path), theirs: readAt(theirs, path) }))
  return { merged, conflicts }
}
