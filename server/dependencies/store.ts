import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { AppError, breaks, conflict, found } from '#server/kernel/errors.ts'

type Row = Database['dependency']

const thereAlready = (error: unknown): never => {
  throw breaks(error, 'dependency_once')
    ? conflict('dependency-there', 'The service rests on this one already, by an entry that has not ended.')
    : error
}

export const addDependency = async (tx: Tx, row: Insertable<Row>): Promise<void> => {
  await tx.insertInto('dependency').values(row).execute().catch(thereAlready)
}

/** Adds many, in few statements. */
export const addDependencies = async (tx: Tx, rows: readonly Insertable<Row>[]): Promise<void> => {
  // A statement has room for 65,535 values.
  for (let start = 0; start < rows.length; start += 1000)
    await tx
      .insertInto('dependency')
      .values(rows.slice(start, start + 1000))
      .execute()
      .catch(thereAlready)
}

/** All dependencies of a service. */
export const dependenciesOf = (db: Db, { workspaceId }: Scope, service: string): Promise<Selectable<Row>[]> =>
  db
    .selectFrom('dependency')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', service)
    .orderBy('id')
    .execute()

/** How many dependencies are kept of a service. */
export const countOf = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('dependency')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow()
  return count
}

/** One dependency of a service; `not_found` where it has none such. */
export const getDependency = async (
  db: Db,
  { workspaceId }: Scope,
  { service, dependency }: { service: string; dependency: string },
): Promise<Selectable<Row>> =>
  found(
    await db
      .selectFrom('dependency')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('service_id', '=', service)
      .where('id', '=', dependency)
      .executeTakeFirst(),
    'dependency',
  )

/** Changes a dependency that still is at this version; `precondition_failed` where it has moved on. */
export const changeDependency = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, version, change }: { id: string; version: number; change: Updateable<Row> },
): Promise<void> => {
  const changed = await tx
    .updateTable('dependency')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
    .catch(thereAlready)
  if (!changed)
    throw new AppError('precondition_failed', 'Somebody else has changed this entry meanwhile.', {
      reason: 'stale',
    })
}
