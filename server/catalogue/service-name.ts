import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#model/text.ts'

const isOf = (table: string, service: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.workspace_id`)} = ${sql.ref(`${service}.workspace_id`)}
    and ${sql.ref(`${table}.service_id`)} = ${sql.ref(`${service}.id`)}`

const inNewestText = (service: string): RawBuilder<unknown> => sql`
  (select nullif(d.value ->> 'name', '') from draft d where ${isOf('d', service)}),
  (select r.definition -> 'value' ->> 'name' from revision r where ${isOf('r', service)} order by r.number desc limit 1),
  (select l.listed -> 'value' ->> 'name' from service l where l.workspace_id = ${sql.ref(`${service}.workspace_id`)}
    and l.id = ${sql.ref(`${service}.id`)}), ''`

/** What the service of an alias is called in its newest text: in its draft, its last revision, or where it is listed. */
export const newestName = (service = 's'): RawBuilder<string> => sql`coalesce(${inNewestText(service)})`

/** What it is called as the catalogue shows it in the reader's language, else in its newest text. */
export const shownName = (language: Language, service = 's'): RawBuilder<string> => sql`coalesce(
  (select e.texts -> ${language} ->> 'name' from catalogue_entry e where ${isOf('e', service)}),
  ${inNewestText(service)})`
