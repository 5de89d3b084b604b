import type { Insertable } from 'kysely'
import { CheckSettings } from '#model/checks/settings.ts'
import type { CheckSettingsView } from '#model/contract/checks.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'

/** What the workspace decided about checks; version 0 while it decided nothing. */
export const getSettings = async (db: Db, { workspaceId }: Scope): Promise<CheckSettingsView> => {
  const row = await db
    .selectFrom('check_settings')
    .select(['settings', 'version'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return { version: row?.version ?? 0, settings: CheckSettings.parse(row?.settings ?? {}) }
}

/** Keeps settings in place of those at `version`; undefined where they have moved on since. */
export const putSettings = async (
  tx: Tx,
  { workspaceId }: Scope,
  { version, settings }: CheckSettingsView,
): Promise<number | undefined> => {
  const kept = JSON.stringify(settings)
  const written =
    version === 0
      ? tx
          .insertInto('check_settings')
          .values({ workspace_id: workspaceId, settings: kept, version: 1 })
          .onConflict((clash) => clash.column('workspace_id').doNothing())
          .returning('version')
      : tx
          .updateTable('check_settings')
          .set({ settings: kept, version: version + 1 })
          .where('workspace_id', '=', workspaceId)
          .where('version', '=', version)
          .returning('version')
  return (await written.executeTakeFirst())?.version
}

/** Adds a waiver; `conflict` where one stands for this check. */
export const addWaiver = async (tx: Tx, row: Insertable<Database['waiver']>): Promise<void> => {
  await tx
    .insertInto('waiver')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'waiver_once')
        ? conflict('waived-already', `${row.rule} is waived already: end that waiver first.`)
        : error
    })
}

type OfCheck = { serviceId: string; rule: string }

/** The waiver of a check that nobody ended; its day may have passed. */
export const getWaiver = (tx: Tx, { workspaceId }: Scope, { serviceId, rule }: OfCheck) =>
  tx
    .selectFrom('waiver')
    .select(['id', 'reason', 'until', 'role', 'person_id'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('rule', '=', rule)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Ends a waiver that nobody ended yet; undefined where somebody was faster. */
export const closeWaiver = (
  tx: Tx,
  { workspaceId }: Scope,
  { id, by, at }: { id: string; by: string; at: string },
) =>
  tx
    .updateTable('waiver')
    .set({ ended_by: by, ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
