import { type Around, type Json, objectOf, type Reading, silently } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'

type Sided = { row: ReadRow; sides: string }

/** Provider and consumer of a relationship with a space between; empty where one is missing. */
export const sidesIn = (object: Json): string => {
  const { provider = '', consumer = '' } = object as { provider?: string; consumer?: string }
  return provider === '' || consumer === '' ? '' : `${provider} ${consumer}`
}

const relationshipsIn = (reading: Reading): Sided[] =>
  (reading.rows.get('relationships') ?? []).map((row) => ({
    row,
    sides: sidesIn((objectOf(row, silently(reading))['spec'] ?? {}) as Json),
  }))

/** Relationships of one with itself, and two of the same sides. */
export const tellSides = (reading: Reading): void => {
  const seen = new Map<string, ReadRow>()
  for (const { row, sides } of relationshipsIn(reading)) {
    if (sides === '') continue
    const [provider, consumer] = sides.split(' ')
    const twin = seen.get(sides)
    if (provider === consumer) reading.tell(row.placeOf('spec.consumer'), 'own-consumer')
    else if (twin) reading.tell(row.placeOf('spec.provider'), 'sides-twice', { row: `${twin.number}` })
    else seen.set(sides, row)
  }
}

/** Who does what in relationships, by the sheet of duties, which names both sides of each. */
export const aroundRelationships = (reading: Reading): Around => {
  const names = new Map(
    relationshipsIn(reading).map(({ row, sides }) => [
      sides,
      reading.registries.relationship.nameOf.get(row) ?? '',
    ]),
  )
  const known = new Map(
    (reading.known ?? []).flatMap(({ name, sides }) => (sides === undefined ? [] : [[sides, name]])),
  )
  const all = new Map<string, { row: ReadRow; duty: Json }[]>()
  for (const row of reading.rows.get('duties') ?? []) {
    const { provider, consumer, ...duty } = objectOf(row, reading)
    const sides = sidesIn({ provider, consumer })
    const name = names.get(sides)
    const standing = known.get(sides)
    if (name === undefined && standing !== undefined) reading.needs('relationship', standing)
    else if (sides !== '' && name === undefined) reading.tell(row.placeOf('provider'), 'no-such-relationship')
    else if (name !== undefined) all.set(name, [...(all.get(name) ?? []), { row, duty }])
  }
  return (name) => {
    const own = all.get(name) ?? []
    return {
      spec: { duties: own.map(({ duty }) => duty) },
      entries: [],
      listed: { duties: own.map(({ row }) => row) },
    }
  }
}
