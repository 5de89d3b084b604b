import { type Selectable, sql } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Db } from '#server/kernel/context.ts'

export type Tables = { [Name in keyof Database]: Selectable<Database[Name]>[] }
export type TableName = keyof Tables
export type RowOf<Name extends TableName> = Tables[Name][number]

/** A row of whatever table. */
export type LooseRow = Record<string, unknown>

export const rowsOf = (tables: Tables, table: TableName, workspace: string): LooseRow[] =>
  (tables[table] as LooseRow[]).filter((row) => row['workspace_id'] === workspace)

// Bytes of documents that are typed in, which no text is found in.
const unread = new Set(['live_state', 'live_update', 'rate_limit'])

/** The names of all tables there are, so that a new one cannot be forgotten. */
export const tableNames = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migration'
    order by 1`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !unread.has(name))
}

/** All that is stored, as it is: no predicate of the server stands between. */
export const readTables = async (db: Db, names: readonly string[]): Promise<Tables> => {
  const selects = names.map(
    (name) =>
      sql`${sql.lit(name)}, (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.table(name)} t)`,
  )
  // A function takes a hundred arguments at most.
  const objects: (typeof selects)[] = []
  for (let at = 0; at < selects.length; at += 40) objects.push(selects.slice(at, at + 40))
  const { rows } = await sql<{ tables: Tables }>`
    select ${sql.join(
      objects.map((some) => sql`jsonb_build_object(${sql.join(some)})`),
      sql` || `,
    )} as tables`.execute(db)
  return (rows[0] as { tables: Tables }).tables
}
