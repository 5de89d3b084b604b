import { sql } from 'kysely'
import { handOverCatalogueEntries, newestName } from '#server/catalogue/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'

type HandOver = { fromId: string; intoId: string }

/**
 * Lets one organisation provide what another provided, and stand where it signed: it succeeds to its rights and duties.
 * A sign-off goes on naming the organisation that it was given for. Relationships are handed over after this; returns how
 * many services were handed over.
 */
export const handOverServices = async (
  tx: Tx,
  ctx: MemberContext,
  { fromId, intoId }: HandOver,
): Promise<number> => {
  const { workspaceId } = ctx.scope
  // Who speaks for the consumer speaks for another organisation now: what was read of these services before is old.
  await sql`
    update service s set changes = changes + 1
    where s.workspace_id = ${workspaceId} and s.id in (
      select h.service_id from role_holder h
      join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
      where h.workspace_id = ${workspaceId} and l.consumer_id = ${fromId})`.execute(tx)
  const { rows } = await sql<{ id: string; name: string }>`
    update service s set provider_id = ${intoId}, changes = changes + 1
    where s.workspace_id = ${workspaceId} and s.provider_id = ${fromId}
    returning s.id, ${newestName()} as name`.execute(tx)
  await moveSignOffs(tx, ctx, { fromId, intoId })
  await handOverCatalogueEntries(tx, ctx.scope, { fromId, intoId })
  const facts = rows.map(({ id, name }): Fact => ({
    fact: 'service.handed-over',
    subject: { kind: 'service', id, name },
    before: { providerId: fromId },
    after: { providerId: intoId },
  }))
  await recordAll(tx, ctx, facts)
  return rows.length
}

// Where somebody signed the same for both, one signature is enough.
const moveSignOffs = async (
  tx: Tx,
  { scope: { workspaceId } }: MemberContext,
  { fromId, intoId }: HandOver,
): Promise<void> => {
  await sql`
    update sign_off o set organisation_id = ${intoId}
    where o.workspace_id = ${workspaceId} and o.organisation_id = ${fromId} and not exists (
      select 1 from sign_off x
      where x.workspace_id = o.workspace_id and x.service_id = o.service_id and x.revision = o.revision
        and x.role = o.role and x.part = o.part and x.person_id = o.person_id
        and x.organisation_id = ${intoId})`.execute(tx)
}
