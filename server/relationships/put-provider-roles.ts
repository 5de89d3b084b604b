import { sql } from 'kysely'
import type { ProviderRole } from '#model/roles/provider-role.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { beginAllByRole } from './begin-by-role.ts'
import type { EndedRole } from './role-store.ts'

/** A role on the provider's side as many are given at once; for all consumers where none is named. */
export type GivenProviderRole = {
  serviceId: string
  providerId: string
  consumerId: string | null
  role: ProviderRole
  personId: string
  until: string | null
}

type Changes = {
  given: readonly GivenProviderRole[]
  ended: readonly string[]
  changed: readonly { id: string; until: string | null }[]
}

const end = async (tx: Tx, ctx: MemberContext, holderIds: readonly string[]): Promise<EndedRole[]> => {
  const { rows } = await sql<EndedRole>`
    update provider_role_holder h set withdrawn_at = ${ctx.now}, ended = 'withdrawn'
    where h.workspace_id = ${ctx.scope.workspaceId} and h.id = any(${[...holderIds]}::uuid[])
      and h.withdrawn_at is null
    returning h.id, h.service_id as "serviceId", h.role, h.person_id as "personId",
      (select l.consumer_id from relationship l where l.workspace_id = h.workspace_id and l.id = h.relationship_id)
        as "organisationId"`.execute(tx)
  return rows
}

/**
 * Ends, changes and gives many roles of the provider's side, without inviting anybody; tells which ended. The caller puts
 * it on record and tells people.
 */
export const putProviderRoles = async (
  tx: Tx,
  ctx: MemberContext,
  { given, ended, changed }: Changes,
): Promise<EndedRole[]> => {
  const { workspaceId } = ctx.scope
  const over = ended.length > 0 ? await end(tx, ctx, ended) : []
  if (changed.length > 0)
    await sql`update provider_role_holder h set until = given.until
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as given (id uuid, until date)
      where h.workspace_id = ${workspaceId} and h.id = given.id and h.withdrawn_at is null`.execute(tx)
  if (given.length > 0) await give(tx, ctx, given)
  return over
}

const give = async (tx: Tx, ctx: MemberContext, given: readonly GivenProviderRole[]): Promise<void> => {
  await beginAllByRole(
    tx,
    ctx,
    given.flatMap(({ providerId, consumerId }) => (consumerId === null ? [] : [{ providerId, consumerId }])),
  )
  const rows = given.map((role) => ({ ...role, id: newId() }))
  await sql`
    insert into provider_role_holder (workspace_id, id, service_id, relationship_id, role, person_id, since, until)
    select ${ctx.scope.workspaceId}::uuid, given.id, "serviceId", l.id, role, "personId", ${ctx.now}::timestamptz,
      given.until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "serviceId" uuid,
      "providerId" uuid, "consumerId" uuid, role text, "personId" uuid, until date)
    left join relationship l on l.workspace_id = ${ctx.scope.workspaceId} and l.provider_id = "providerId"
      and l.consumer_id = "consumerId"`.execute(tx)
}
