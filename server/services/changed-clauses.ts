import { type Clause, clausesOfPart } from '#model/definition/clauses.ts'
import type { Definition, PartName } from '#model/definition/definition.ts'

const pathsBetween = (before: readonly Clause[], after: readonly Clause[]): string[] => {
  const earlier = new Map(before.map(({ path, hash }) => [path, hash]))
  const later = new Map(after.map(({ path, hash }) => [path, hash]))
  return [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (path) => earlier.get(path) !== later.get(path),
  )
}

/** The paths of the clauses of these parts that read differently, came or went. */
export const changedClauses = (before: Definition, after: Definition, parts: readonly PartName[]): string[] =>
  parts.flatMap((part) => {
    const earlier = clausesOfPart(before, part)
    return pathsBetween(earlier, clausesOfPart(after, part, earlier))
  })

// The parts of drafts that people type into, which are read again and again and never written into.
const known = new WeakMap<object, Clause[]>()

const knownClauses = (definition: Definition, part: PartName): Clause[] => {
  const clauses = known.get(definition[part]) ?? clausesOfPart(definition, part)
  known.set(definition[part], clauses)
  return clauses
}

/** The same within a draft that people type into, with all clauses that these parts have now. */
export const clausesBetween = (
  before: Definition,
  after: Definition,
  parts: readonly PartName[],
): { changed: string[]; clauses: Clause[] } => {
  const both = parts.map((part) => {
    const earlier = knownClauses(before, part)
    const later = clausesOfPart(after, part, earlier)
    known.set(after[part], later)
    return { earlier, later }
  })
  return {
    changed: both.flatMap(({ earlier, later }) => pathsBetween(earlier, later)),
    clauses: both.flatMap(({ later }) => later),
  }
}
