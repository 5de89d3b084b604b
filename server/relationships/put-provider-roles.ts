import { sql } from 'kysely'
import type { ProviderRole } from '#model/roles/provider-role.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { beginAllByRole } from './begin-by-role.ts'

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

/** Ends, changes and gives many roles of the provider's side, without inviting anybody; the caller puts it on record. */
export const putProviderRoles = async (
  tx: Tx,
  ctx: MemberContext,
  { given, ended, changed }: Changes,
): Promise<void> => {
  const { workspaceId } = ctx.scope
  if (ended.length > 0)
    await sql`update provider_role_holder set withdrawn_at = ${ctx.now}, ended = 'withdrawn'
      where workspace_id = ${workspaceId} and id = any(${[...ended]}::uuid[]) and withdrawn_at is null`.execute(
      tx,
    )
  if (changed.length > 0)
    await sql`update provider_role_holder h set until = given.until
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as given (id uuid, until date)
      where h.workspace_id = ${workspaceId} and h.id = given.id and h.withdrawn_at is null`.execute(tx)
  if (given.length > 0) await give(tx, ctx, given)
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
