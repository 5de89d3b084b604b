import type { ImportReport } from '#model/contract/imports.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import type { ColumnMap } from './government-of-canada/column-map.ts'
import { readInventory } from './government-of-canada/read-inventory.ts'
import { reportUnwritten, reportWritten } from './report-of.ts'
import type { SentFile } from './unpack-file.ts'
import { writeInventory } from './write-inventory.ts'

type Import = {
  map: ColumnMap
  files: readonly SentFile[]
  /** Whether one broken row keeps all others out. */
  allOrNothing: boolean
}

/** Reads inventory files and lists the services they describe; running it again changes nothing that did not change. */
export const importInventory = async (
  ctx: MemberContext,
  { map, files, allOrNothing }: Import,
): Promise<ImportReport> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace import.')
  const inventory = await readInventory(map, files)
  if (allOrNothing && inventory.issues.rejected.total > 0) return reportUnwritten(inventory)
  return inTransaction(ctx, async (tx) => {
    const report = reportWritten(inventory, await writeInventory(tx, ctx, inventory))
    await record(tx, ctx, {
      fact: 'import.run',
      subject: { kind: 'import', id: map.importer, name: map.title.en },
      after: { period: map.period, files: files.map(({ name }) => name), ...report.kinds },
    })
    return report
  })
}
