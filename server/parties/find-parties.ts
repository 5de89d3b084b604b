import { sql } from 'kysely'
import type { Source } from '#model/code/document.ts'
import { named } from '#model/code/source.ts'
import type { ListedOrganisation, ListedPerson } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf, noSuchPlace } from '#server/kernel/paging.ts'
import { organisationColumns, viewOrganisation } from './organisation-store.ts'
import { personColumns, viewPerson } from './person-store.ts'
import { fitOf, holding } from './sort-name.ts'

const pageSize = 50

type Wanted = { text: string; after?: string | undefined }

/** Where the documents of the rows of a table came from; kept once for all things, by their ids. */
const documentedIn = (table: 'organisation' | 'person') => sql<Source | null>`(
  select n.source from code_name n
  where n.workspace_id = ${sql.ref(`${table}.workspace_id`)} and n.subject_id = ${sql.ref(`${table}.id`)}
    and n.kind = ${sql.lit(table === 'person' ? 'Person' : 'Organisation')})`

/** How well the last of a page fitted; `invalid` where a cursor that somebody made up says something else. */
const fitIn = ([fit = '']: readonly string[]): string => {
  if (!/^[0-3]$/.test(fit)) throw noSuchPlace()
  return fit
}

/** Organisations whose names or abbreviation hold the text: those that it fits best, then by their names in one language. */
export const findOrganisations = async (
  { db, scope, actor }: MemberContext,
  { text, language, ended = 'without', after }: Wanted & { language: Language; ended?: 'with' | 'without' },
): Promise<{ organisations: ListedOrganisation[]; next: string | null }> => {
  const place = placeOf(after, 3)
  const fit = text === '' ? sql<number>`0::int` : fitOf(text)
  // One collation for every reader, so that a place stays where it is when somebody switches the language.
  const name = sql<string>`coalesce(nullif(names ->> ${sql.lit(language)}, ''), names ->> 'en', names ->> 'fr', '')
    collate "und-x-icu"`
  const rows = await db
    .selectFrom('organisation')
    .select([
      ...organisationColumns,
      name.as('place'),
      fit.as('fit'),
      documentedIn('organisation').as('documentedIn'),
    ])
    .where('workspace_id', '=', scope.workspaceId)
    .$if(ended === 'without', (query) => query.where('until', 'is', null))
    .$if(text !== '', (query) => query.where('sort_name', 'like', holding(text)))
    .$if(place !== null, (query) =>
      query.where(
        sql<boolean>`(${fit}, ${name}, id) > (${fitIn(place ?? [])}::int, ${place?.[1]}, ${idOf(place ?? [])}::uuid)`,
      ),
    )
    .orderBy(fit)
    .orderBy(name)
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()
  const { page, next } = pageOf(rows, pageSize, (row) => [String(row.fit), row.place, row.id])
  return {
    organisations: page.map((row) =>
      Object.assign(viewOrganisation(row), {
        documentedIn: actor.administrator ? named(row.documentedIn) : null,
      }),
    ),
    next,
  }
}

/** Where somebody belongs first. */
const organisationOf = sql<ListedPerson['organisation']>`(
  select jsonb_build_object('id', o.id, 'names', o.names, 'abbreviation', o.abbreviation) from organisation o
  where o.workspace_id = person.workspace_id and o.id = person.organisation_id)`

/** People of whom the name, the address or the organisation that they belong to first holds the text, by name. */
export const findPeople = async (
  { db, scope }: MemberContext,
  { text, after }: Wanted,
): Promise<{ people: ListedPerson[]; next: string | null }> => {
  const place = placeOf(after, 2)
  const found = sql<boolean>`(sort_name like ${holding(text)} or organisation_id = any(array(
    select o.id from organisation o
    where o.workspace_id = ${scope.workspaceId} and o.sort_name like ${holding(text)})))`
  const rows = await db
    .selectFrom('person')
    .select([...personColumns, 'sort_name', organisationOf.as('organisation')])
    .select(documentedIn('person').as('documentedIn'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('merged_into', 'is', null)
    .$if(text !== '', (query) => query.where(found))
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(sort_name, id) > (${place?.[0]}, ${idOf(place ?? [])}::uuid)`),
    )
    .orderBy('sort_name')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()
  const { page, next } = pageOf(rows, pageSize, ({ sort_name, id }) => [sort_name, id])
  return {
    people: page.map((row) =>
      Object.assign(viewPerson(row), {
        organisation: row.organisation,
        documentedIn: named(row.documentedIn),
      }),
    ),
    next,
  }
}
