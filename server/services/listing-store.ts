import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { Definition, Labels, Translations } from '#model/definition/definition.ts'
import type { ServiceState } from '#model/life-cycle/service.ts'
import type { Language } from '#model/text.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import type { Digests } from './listed-fields.ts'

/** A service that an importer listed before, as it stands. */
export type StoredListing = {
  id: string
  key: string
  state: ServiceState
  providerId: string
  period: string
  link: Names
  labels: Labels
  definition: Definition
  translations: Translations
  imported: Digests
  programmes: string[]
  /** The text that people published, else the one they are drafting. */
  people: { definition: Definition; translations: Translations } | null
  /** Whether it has a draft or any revision. */
  drawnUp: boolean
}

/** Whether this importer listed any service of the workspace before. */
export const hasListings = async (tx: Tx, { workspaceId }: Scope, source: string): Promise<boolean> => {
  const first = await tx
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}

/** Locks and loads those of an importer's services that are here already. */
export const storedListings = async (
  tx: Tx,
  { workspaceId }: Scope,
  { source, keys }: { source: string; keys: readonly string[] },
): Promise<StoredListing[]> => {
  const { rows } = await sql<StoredListing>`
    select s.id, s.source_key as key, s.state, s.provider_id as "providerId",
      coalesce(s.source_period, '') as period, coalesce(s.source_link, '{}') as link, s.labels,
      coalesce(s.listed, '{}') as definition, s.listed_translations as translations,
      coalesce(s.imported, '{}') as imported,
      array(select p.code from service_programme p
        where p.workspace_id = s.workspace_id and p.service_id = s.id and p.source = s.source) as programmes,
      coalesce(
        (select jsonb_build_object('definition', r.definition, 'translations', r.translations) from revision r
          where r.workspace_id = s.workspace_id and r.service_id = s.id and r.state = 'published'),
        (select jsonb_build_object('definition', jsonb_build_object('value', d.value, 'use', d.use,
            'cost', d.cost, 'supply', d.supply), 'translations', d.translations) from draft d
          where d.workspace_id = s.workspace_id and d.service_id = s.id)) as people,
      exists (select 1 from draft d where d.workspace_id = s.workspace_id and d.service_id = s.id)
        or exists (select 1 from revision r where r.workspace_id = s.workspace_id and r.service_id = s.id)
        as "drawnUp"
    from service s
    where s.workspace_id = ${workspaceId} and s.source = ${source} and s.source_key = any(${[...keys]})
    order by s.id
    for update of s`.execute(tx)
  return rows
}

/** What is written of a service that an importer lists. */
export type ListingRow = Omit<StoredListing, 'state' | 'people' | 'drawnUp' | 'programmes'>

const columns = sql`id uuid, key text, "providerId" uuid, period text, link jsonb, labels jsonb,
  definition jsonb, translations jsonb, imported jsonb`

type Writing = { source: string; language: Language; now: string; rows: readonly ListingRow[] }

/** Makes services in the state "listed", in one statement. */
export const addListings = async (
  tx: Tx,
  { workspaceId }: Scope,
  { source, language, now, rows }: Writing,
): Promise<void> => {
  await sql`
    insert into service (workspace_id, id, state, language, provider_id, labels, listed, listed_translations,
      source, source_key, source_period, source_link, imported, created_at, changed_at)
    select ${workspaceId}::uuid, id, 'listed', ${language}, "providerId", labels, definition, translations,
      ${source}, key, period, link, imported, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})`.execute(tx)
}

/** Rewrites the listed text and facts of services, in one statement. */
export const changeListings = async (
  tx: Tx,
  { workspaceId }: Scope,
  { now, rows }: Pick<Writing, 'now' | 'rows'>,
): Promise<void> => {
  await sql`
    update service s set provider_id = given."providerId", labels = given.labels, listed = given.definition,
      listed_translations = given.translations, source_period = given.period, source_link = given.link,
      imported = given.imported, changes = s.changes + 1, changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})
    where s.workspace_id = ${workspaceId} and s.id = given.id`.execute(tx)
}

/** Tells which programmes services belong to; links that are not given any more end. */
export const linkProgrammes = async (
  tx: Tx,
  { workspaceId }: Scope,
  {
    source,
    services,
  }: { source: string; services: readonly { id: string; programmes: readonly string[] }[] },
): Promise<void> => {
  const given = JSON.stringify(
    services.flatMap(({ id, programmes }) => programmes.map((code) => ({ id, code }))),
  )
  await sql`
    with given as (select * from jsonb_to_recordset(${given}::jsonb) as given (id uuid, code text)),
    gone as (
      delete from service_programme p
      where p.workspace_id = ${workspaceId} and p.source = ${source}
        and p.service_id = any(${services.map(({ id }) => id)}::uuid[])
        and not exists (select 1 from given where given.id = p.service_id and given.code = p.code))
    insert into service_programme (workspace_id, service_id, source, code)
    select ${workspaceId}::uuid, id, ${source}, code from given
    on conflict do nothing`.execute(tx)
}
