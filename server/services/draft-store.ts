import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, PartName, Translations } from '#model/definition/definition.ts'
import type { Draft } from '#model/contract/service-page.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import type { Selectable } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'

type Row = Selectable<Database['draft']>

/** A draft's row as the contract shows it. */
export const asDraft = (row: Row): Draft => ({
  definition: { value: row.value, use: row.use, cost: row.cost, supply: row.supply },
  translations: row.translations,
  versions: {
    value: row.value_version,
    use: row.use_version,
    cost: row.cost_version,
    supply: row.supply_version,
    translations: row.translations_version,
  },
  records: row.records,
  suggestOnly: row.suggest_only,
  startedFrom: row.started_from,
  startedAt: row.started_at,
  changedAt: row.changed_at,
})

export const findDraft = async (
  db: Db,
  { workspaceId }: Scope,
  serviceId: string,
): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return row && asDraft(row)
}

export const getDraft = async (db: Db, scope: Scope, serviceId: string): Promise<Draft> =>
  found(await findDraft(db, scope, serviceId), 'draft')

type NewDraft = {
  serviceId: string
  definition: Definition
  translations: Translations
  records: ClauseRecords
  startedFrom: number | null
  now: string
}

export const addDraft = async (db: Db, { workspaceId }: Scope, draft: NewDraft): Promise<void> => {
  const { value, use, cost, supply } = draft.definition
  await db
    .insertInto('draft')
    .values({
      workspace_id: workspaceId,
      service_id: draft.serviceId,
      value: JSON.stringify(value),
      use: JSON.stringify(use),
      cost: JSON.stringify(cost),
      supply: JSON.stringify(supply),
      translations: JSON.stringify(draft.translations),
      records: JSON.stringify(draft.records),
      started_from: draft.startedFrom,
      started_at: draft.now,
      changed_at: draft.now,
    })
    .execute()
}

type Written = { serviceId: string; now: string; records: ClauseRecords }

type WrittenPart = Written & {
  part: PartName
  content: Definition[PartName]
  /** The translations that are left, where some went with the words that they translated. */
  translations: Translations | null
}

/** The draft after one part was rewritten. The service's lock is held: the version cannot have moved. */
export const writePart = async (
  db: Pick<Db, 'updateTable'>,
  { workspaceId }: Scope,
  { part, content, translations, ...written }: WrittenPart,
): Promise<Draft> =>
  asDraft(
    await db
      .updateTable('draft')
      .set((now) => ({
        [part]: JSON.stringify(content),
        [`${part}_version`]: now(`${part}_version`, '+', 1),
        ...(translations
          ? {
              translations: JSON.stringify(translations),
              translations_version: now('translations_version', '+', 1),
            }
          : {}),
        records: JSON.stringify(written.records),
        changed_at: written.now,
      }))
      .where('workspace_id', '=', workspaceId)
      .where('service_id', '=', written.serviceId)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export const writeTranslations = async (
  db: Pick<Db, 'updateTable'>,
  { workspaceId }: Scope,
  written: { serviceId: string; now: string; translations: Translations },
): Promise<Draft> =>
  asDraft(
    await db
      .updateTable('draft')
      .set((now) => ({
        translations: JSON.stringify(written.translations),
        translations_version: now('translations_version', '+', 1),
        changed_at: written.now,
      }))
      .where('workspace_id', '=', workspaceId)
      .where('service_id', '=', written.serviceId)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export const writeRecords = async (
  db: Pick<Db, 'updateTable'>,
  { workspaceId }: Scope,
  written: Written,
): Promise<Draft> =>
  asDraft(
    await db
      .updateTable('draft')
      .set({ records: JSON.stringify(written.records), changed_at: written.now })
      .where('workspace_id', '=', workspaceId)
      .where('service_id', '=', written.serviceId)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export const writeSuggestOnly = async (
  db: Pick<Db, 'updateTable'>,
  { workspaceId }: Scope,
  { serviceId, suggestOnly }: { serviceId: string; suggestOnly: SuggestOnly },
): Promise<void> => {
  await db
    .updateTable('draft')
    .set({ suggest_only: JSON.stringify(suggestOnly) })
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow()
}

export const removeDraft = async (db: Db, { workspaceId }: Scope, serviceId: string): Promise<void> => {
  await db
    .deleteFrom('draft')
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .execute()
}
