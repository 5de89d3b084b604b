import { sql, type Transaction } from 'kysely'
import type { Database } from './tables.ts'

/** Waits until somebody waits for what this transaction holds. */
export const waitingFor = async (tx: Transaction<Database>): Promise<void> => {
  const { rows } = await sql`select 1 from pg_locks where not granted and pid in (
    select pid from pg_stat_activity where datname = current_database())`.execute(tx)
  if (rows.length === 0) await waitingFor(tx)
}
