import { sql } from 'kysely'
import type { ConsumerGroups } from '#model/contract/workspaces.ts'
import type { Db, MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as store from './organisation-store.ts'
import { oneNameOf } from './sort-name.ts'

const groupsOf = async (
  db: Db,
  { workspaceId }: Scope,
  organisations: readonly string[],
): Promise<{ id: string; group: string }[]> => {
  const { rows } = await sql<{ id: string; group: string }>`
    select organisation_id as id, consumer_group as "group" from organisation_consumer_group
    where workspace_id = ${workspaceId} and organisation_id = any(${[...organisations]}::uuid[])
    order by consumer_group`.execute(db)
  return rows
}

/** The consumer groups of an organisation, and those of what it is nested in, which are its own, too. */
export const getConsumerGroups = async (
  { scope, ...ctx }: MemberContext,
  { organisation }: { organisation: string },
  db: Db = ctx.db,
): Promise<ConsumerGroups> => {
  const lineage = await store.organisationLineage(db, scope, organisation)
  found(lineage[0], 'organisation')
  const rows = await groupsOf(db, scope, lineage)
  const groups = rows.filter(({ id }) => id === organisation).map(({ group }) => group)
  const above = rows.filter(({ id }) => id !== organisation).map(({ group }) => group)
  return { groups, inherited: [...new Set(above)] }
}

const keepGroups = async (
  tx: Tx,
  { workspaceId }: Scope,
  { organisation, groups }: { organisation: string; groups: readonly string[] },
): Promise<void> => {
  await tx
    .deleteFrom('organisation_consumer_group')
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', organisation)
    .execute()
  if (groups.length === 0) return
  const rows = groups.map((group) => ({
    workspace_id: workspaceId,
    organisation_id: organisation,
    consumer_group: group,
  }))
  await tx.insertInto('organisation_consumer_group').values(rows).execute()
}

/** Says which consumer groups an organisation belongs to. */
export const setConsumerGroups = (
  ctx: MemberContext,
  { organisation, groups: given }: { organisation: string; groups: readonly string[] },
): Promise<ConsumerGroups> =>
  inTransaction(ctx, async (tx) => {
    await store.lockParties(tx, ctx.scope)
    const { names } = found(await store.getOrganisation(tx, ctx.scope, organisation), 'organisation')
    const before = await getConsumerGroups(ctx, { organisation }, tx)
    const groups = [...new Set(given)].toSorted()
    if (JSON.stringify(groups) === JSON.stringify(before.groups.toSorted())) return before
    await keepGroups(tx, ctx.scope, { organisation, groups })
    await record(tx, ctx, {
      fact: 'organisation.consumer-groups-set',
      subject: { kind: 'organisation', id: organisation, name: oneNameOf(names) },
      before: { groups: before.groups },
      after: { groups },
    })
    return getConsumerGroups(ctx, { organisation }, tx)
  })
