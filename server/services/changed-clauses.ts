import { clausesOfPart } from '#model/definition/clauses.ts'
import type { Definition, PartName } from '#model/definition/definition.ts'

/** The paths of the clauses of these parts that read differently, came or went. */
export const changedClauses = (before: Definition, after: Definition, parts: readonly PartName[]): string[] =>
  parts.flatMap((part) => {
    const earlier = new Map(clausesOfPart(before, part).map(({ path, hash }) => [path, hash]))
    const later = new Map(clausesOfPart(after, part).map(({ path, hash }) => [path, hash]))
    return [...new Set([...earlier.keys(), ...later.keys()])].filter(
      (path) => earlier.get(path) !== later.get(path),
    )
  })
