import { sql } from 'kysely'
import type { LevelResult } from '#model/contract/service-page.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** What was reported of one service's level for a period. */
export type ReportedLevel = LevelResult & { serviceId: string }

/** How many results go into one statement. */
const batch = 5000

const putBatch = async (tx: Tx, { workspaceId }: Scope, results: readonly ReportedLevel[]) => {
  const { rows } = await sql<{ made: boolean }>`
    insert into level_result as kept
      (workspace_id, service_id, level, period, value, volume_meeting, volume_total, met, note, source)
    select ${workspaceId}::uuid, given."serviceId", given.level, given.period, given.value, given."volumeMeeting",
      given."volumeTotal", given.met, given.note, given.source
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as given ("serviceId" uuid, level text, period text,
      value numeric, "volumeMeeting" numeric, "volumeTotal" numeric, met text, note jsonb, source text)
    on conflict (workspace_id, service_id, level, period) do update set value = excluded.value,
      volume_meeting = excluded.volume_meeting, volume_total = excluded.volume_total, met = excluded.met,
      note = excluded.note, source = excluded.source
    where (kept.value, kept.volume_meeting, kept.volume_total, kept.met, kept.note, kept.source)
      is distinct from (excluded.value, excluded.volume_meeting, excluded.volume_total, excluded.met,
        excluded.note, excluded.source)
    returning (xmax = 0) as made`.execute(tx)
  const made = rows.filter((row) => row.made).length
  return { made, changed: rows.length - made }
}

/** Keeps what was reported of levels: one result per service, level and period, a newer report in place of the older. */
export const putLevelResults = async (
  tx: Tx,
  scope: Scope,
  results: readonly ReportedLevel[],
): Promise<{ made: number; changed: number; unchanged: number }> => {
  let made = 0
  let changed = 0
  for (let start = 0; start < results.length; start += batch) {
    const counts = await putBatch(tx, scope, results.slice(start, start + batch))
    made += counts.made
    changed += counts.changed
  }
  return { made, changed, unchanged: results.length - made - changed }
}
