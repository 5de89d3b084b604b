import { pino } from 'pino'
import { keepResults, type ServiceResult } from '#server/checks/index.ts'
import type { Scope } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { refreshBatch } from '#server/services/refresh-checks.ts'
import type { Opened } from './stage.ts'

const sampleSize = 20
const perStatement = 1000

const sampleOf = async ({ db }: Opened, { workspaceId }: Scope, ids: readonly string[]) => {
  const means = { db, log: pino({ level: 'silent' }), now: new Date().toISOString() }
  await refreshBatch(means, { workspaceId, ids, failed: new Map() })
  return db.selectFrom('service_check').selectAll().where('workspace_id', '=', workspaceId).execute()
}

type Sampled = Awaited<ReturnType<typeof sampleOf>>[number]

const asResult = (serviceId: string, row: Sampled): ServiceResult => ({
  serviceId,
  providerId: row.provider_id,
  drafted: row.drafted,
  text: row.text,
  rules: row.rules,
  counts: { error: row.errors, warning: row.warnings, note: row.notes, waived: row.waived },
  changes: row.changes,
  settingsVersion: row.settings_version,
  people: row.people,
})

/**
 * Gives services results without checking each: what is said of the first few stands for all, which are alike. Else
 * the server would check thousands of services while something else is measured.
 */
export const fillChecks = async (
  opened: Opened,
  scope: Scope,
  services: readonly string[],
): Promise<void> => {
  const sample = await sampleOf(opened, scope, services.slice(0, sampleSize))
  const day = new Date().toISOString().slice(0, 10)
  const others = services.slice(sampleSize).flatMap((service, index) => {
    const row = sample[index % sample.length]
    return row ? [asResult(service, row)] : []
  })
  for (let start = 0; start < others.length; start += perStatement) {
    const results = others.slice(start, start + perStatement)
    await inTransaction(opened, (tx) => keepResults(tx, scope, { day, results, gone: [] }))
  }
}
