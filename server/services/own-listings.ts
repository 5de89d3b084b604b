import { sql } from 'kysely'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'

/** Names the owners of listed services that have none; one that people named here stays, and so does whoever has a role. */
export const ownListings = async (
  tx: Tx,
  ctx: MemberContext,
  owners: readonly { serviceId: string; personId: string; name: string }[],
): Promise<void> => {
  if (owners.length === 0) return
  const { rows } = await sql<{ id: string; name: string; personId: string }>`
    update service s set owner_id = given."personId", changed_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as given ("serviceId" uuid, "personId" uuid)
    where s.workspace_id = ${ctx.scope.workspaceId} and s.id = given."serviceId"
      and s.state = 'listed' and s.owner_id is null
      and not exists (select 1 from held_role h where h.workspace_id = s.workspace_id and h.service_id = s.id
        and h.person_id = given."personId")
    returning s.id, s.listed -> 'value' ->> 'name' as name, given."personId"`.execute(tx)
  const names = new Map(owners.map(({ personId, name }) => [personId, name]))
  await recordAll(
    tx,
    ctx,
    rows.map(({ id, name, personId }) => ({
      fact: 'service.owner-named',
      subject: { kind: 'service', id, name },
      before: { ownerId: null },
      after: { ownerId: personId, owner: names.get(personId) ?? '' },
    })),
  )
}
