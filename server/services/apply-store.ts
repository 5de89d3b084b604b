import { sql } from 'kysely'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Labels, PartName, Translations } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** What a service is besides its text. */
export type ServiceRow = {
  id: string
  language: Language
  providerId: string
  ownerId: string | null
  labels: Labels
}

const columns = sql`id uuid, language text, "providerId" uuid, "ownerId" uuid, labels jsonb`

/** Makes services that are nothing but their drafts, in one statement. */
export const addServices = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, now }: { rows: readonly ServiceRow[]; now: string },
): Promise<void> => {
  await sql`
    insert into service (workspace_id, id, state, language, provider_id, owner_id, labels, created_at, changed_at)
    select ${workspaceId}::uuid, id, 'drafted', language, "providerId", "ownerId", labels,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})`.execute(tx)
}

/** Rewrites what services are besides their texts, in one statement. */
export const changeServices = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, now }: { rows: readonly ServiceRow[]; now: string },
): Promise<void> => {
  await sql`
    update service s set language = given.language, provider_id = given."providerId", owner_id = given."ownerId",
      labels = given.labels, changes = s.changes + 1, changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})
    where s.workspace_id = ${workspaceId} and s.id = given.id`.execute(tx)
}

/** The text of a draft as it is to be. */
export type DraftRow = {
  id: string
  definition: Definition
  translations: Translations
  records: ClauseRecords
  startedFrom: number | null
  /** What differs from before: their versions grow. */
  rewritten: readonly (PartName | 'translations')[]
}

const draftColumns = sql`id uuid, definition jsonb, translations jsonb, records jsonb, "startedFrom" integer,
  rewritten jsonb`

/** Starts drafts, in one statement. */
export const addDrafts = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, now }: { rows: readonly DraftRow[]; now: string },
): Promise<void> => {
  await sql`
    insert into draft (workspace_id, service_id, value, use, cost, supply, translations, records, started_from,
      started_at, changed_at)
    select ${workspaceId}::uuid, id, definition -> 'value', definition -> 'use', definition -> 'cost',
      definition -> 'supply', translations, records, "startedFrom", ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${draftColumns})`.execute(tx)
}

const rewritten = (part: PartName | 'translations') => sql`(given.rewritten ? ${sql.lit(part)})::integer`

/** Rewrites drafts, in one statement; the version of a part grows where it says something else. */
export const rewriteDrafts = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, now }: { rows: readonly DraftRow[]; now: string },
): Promise<void> => {
  await sql`
    update draft d set
      value = given.definition -> 'value', value_version = d.value_version + ${rewritten('value')},
      use = given.definition -> 'use', use_version = d.use_version + ${rewritten('use')},
      cost = given.definition -> 'cost', cost_version = d.cost_version + ${rewritten('cost')},
      supply = given.definition -> 'supply', supply_version = d.supply_version + ${rewritten('supply')},
      translations = given.translations,
      translations_version = d.translations_version + ${rewritten('translations')},
      records = given.records, changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${draftColumns})
    where d.workspace_id = ${workspaceId} and d.service_id = given.id`.execute(tx)
}
