import { sql } from 'kysely'
import type { PastePreview } from '#model/contract/people.ts'
import { type PastedPerson, type PasteMistake, readPastedPeople } from '#model/parties/pasted-people.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { type PersonRow, peopleByEmail } from './person-store.ts'

/** What comes of a line; `known` is null for somebody new, `organisationId` where none is named. */
export type PlannedPerson = PastedPerson & {
  known: PersonRow | null
  organisationId: string | null
  /** How they belong to that organisation already: the one that has not ended, and whether others have. */
  belongs: { id: string; function: string } | null
  belonged: boolean
}
export type PeoplePlan = { people: PlannedPerson[]; mistakes: PasteMistake[] }

type Called = { id: string; called: string[]; above: string[] }

/** An organisation with the one that it is nested in before it, such as “Ministry / Office”. */
const besideAbove = (words: string): { above: string; word: string } | null => {
  const at = words.lastIndexOf('/')
  return at === -1 ? null : { above: words.slice(0, at).trim(), word: words.slice(at + 1).trim() }
}

/** Finds the organisations that have not ended by one of their names or their abbreviation, and the one above them. */
const organisationsCalled = async (
  db: Db,
  { workspaceId }: Scope,
  named: readonly string[],
): Promise<(words: string) => string[]> => {
  const words = [...new Set(named.flatMap((one) => [one, besideAbove(one)?.word ?? one]))]
  const { rows } = await sql<Called>`
    select o.id, array[lower(o.names ->> 'en'), lower(o.names ->> 'fr'), lower(o.abbreviation)] as called,
      array[lower(p.names ->> 'en'), lower(p.names ->> 'fr'), lower(p.abbreviation)] as above
    from organisation o
    left join organisation p on p.workspace_id = o.workspace_id and p.id = o.parent_id
    where o.workspace_id = ${workspaceId} and o.until is null and (lower(o.names ->> 'en') = any(${words}::text[])
      or lower(o.names ->> 'fr') = any(${words}::text[]) or lower(o.abbreviation) = any(${words}::text[]))
    order by o.id`.execute(db)
  const byWord = new Map<string, Called[]>()
  for (const row of rows)
    for (const word of new Set(row.called)) byWord.set(word, [...(byWord.get(word) ?? []), row])
  return (wanted) => {
    const found = byWord.get(wanted)
    if (found) return found.map(({ id }) => id)
    const { above = '', word = '' } = besideAbove(wanted) ?? {}
    const within = (byWord.get(word) ?? []).filter((one) => above !== '' && one.above.includes(above))
    return within.map(({ id }) => id)
  }
}

type Belonging = { person: string; organisation: string; id: string; function: string; ended: boolean }

const keyOf = (person: string, organisation: string): string => `${person} ${organisation}`

const belongingsOf = async (
  db: Db,
  { workspaceId }: Scope,
  people: readonly string[],
): Promise<Map<string, Belonging[]>> => {
  const { rows } = await sql<Belonging>`
    select person_id as person, organisation_id as organisation, id, function,
      coalesce(until <= (now() at time zone 'utc')::date, false) as ended
    from membership where workspace_id = ${workspaceId} and person_id = any(${[...people]}::uuid[])
    order by id`.execute(db)
  return Map.groupBy(rows, ({ person, organisation }) => keyOf(person, organisation))
}

const mistakeOf = (
  { line, organisation, email }: PastedPerson,
  called: readonly string[],
  known: PersonRow | null,
): PasteMistake | null => {
  if (organisation !== '' && called.length === 0)
    return { line, kind: 'unknown-organisation', text: organisation }
  if (called.length > 1) return { line, kind: 'unclear-organisation', text: organisation }
  return known && !known.active ? { line, kind: 'person-left', text: email } : null
}

/** Finds out what pasted lines come to, in three statements however many there are. */
export const planPeople = async (db: Db, scope: Scope, pasted: string): Promise<PeoplePlan> => {
  const { people: read, mistakes } = readPastedPeople(pasted)
  const words = new Set(
    read.map(({ organisation }) => organisation.toLowerCase()).filter((word) => word !== ''),
  )
  const called = await organisationsCalled(db, scope, [...words])
  const known = await peopleByEmail(
    db,
    scope,
    read.map(({ email }) => email),
  )
  const belongings = await belongingsOf(
    db,
    scope,
    [...known.values()].map(({ id }) => id),
  )
  const people = read.map((person) => {
    const found = known.get(person.email) ?? null
    const ids = called(person.organisation.toLowerCase())
    const organisationId = person.organisation === '' ? null : (ids[0] ?? null)
    const mistake = mistakeOf(person, person.organisation === '' ? [] : ids, found)
    if (mistake) mistakes.push(mistake)
    const belongs = found && organisationId ? (belongings.get(keyOf(found.id, organisationId)) ?? []) : []
    const standing = belongs.find(({ ended }) => !ended)
    return {
      line: person.line,
      name: person.name,
      email: person.email,
      organisation: person.organisation,
      function: person.function,
      known: found,
      organisationId,
      belongs: standing ? { id: standing.id, function: standing.function } : null,
      belonged: belongs.some(({ ended }) => ended),
    }
  })
  return { people, mistakes: mistakes.toSorted((one, other) => one.line - other.line) }
}

export type PastedDeed = 'added' | 'joined' | 'changed' | 'unchanged'

/** What is done for a line: somebody is added, comes to belong somewhere, or does something else there. */
export const deedOf = ({ known, organisationId, belongs, function: does }: PlannedPerson): PastedDeed => {
  if (!known) return 'added'
  if (organisationId === null) return 'unchanged'
  if (!belongs) return 'joined'
  return does !== '' && does !== belongs.function ? 'changed' : 'unchanged'
}

/** Who it is that something is done for, up to a number: what changes of somebody who is here comes first. */
export const namedIn = (people: readonly PlannedPerson[], most: number): PastePreview['people'] => {
  const deeds = ['changed', 'joined', 'added'] as const
  const named = deeds.flatMap((deed) =>
    people
      .filter((one) => deedOf(one) === deed)
      .map(({ line, known, name, email, organisation, belongs, function: does }) => ({
        deed,
        line,
        name: known?.name ?? name,
        email,
        organisation,
        before: belongs?.function ?? '',
        function: does,
      })),
  )
  return named.slice(0, most)
}

/** How many people each deed is for. */
export const countsOf = (people: readonly PlannedPerson[]): PastePreview['counts'] => {
  const counts = { added: 0, joined: 0, changed: 0, unchanged: 0 }
  for (const person of people) counts[deedOf(person)] += 1
  return counts
}
