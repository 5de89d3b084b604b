import type { Invitation } from '#model/contract/administration.ts'
import { serviceName } from '#server/accounts/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

const pageSize = 50

type Times = { accepted_at: string | null; withdrawn_at: string | null; expires_at: string }

const stateOf = (times: Times, now: string): Invitation['state'] => {
  if (times.accepted_at !== null) return 'accepted'
  if (times.withdrawn_at !== null) return 'withdrawn'
  return Date.parse(times.expires_at) > Date.parse(now) ? 'open' : 'expired'
}

/** Invitations of the workspace and how they stand, newest first. */
export const findInvitations = async (
  { db, scope, now }: MemberContext,
  { after }: { after?: string | undefined },
): Promise<{ invitations: Invitation[]; next: string | null }> => {
  const place = placeOf(after, 1)
  const rows = await db
    .selectFrom('invitation as i')
    .innerJoin('person as p', (on) =>
      on.onRef('p.workspace_id', '=', 'i.workspace_id').onRef('p.id', '=', 'i.person_id'),
    )
    .innerJoin('person as host', (on) =>
      on.onRef('host.workspace_id', '=', 'i.workspace_id').onRef('host.id', '=', 'i.invited_by'),
    )
    .select(['i.id', 'p.name', 'p.email', 'i.role', 'i.service_id', 'host.name as invited_by'])
    .select(['i.created_at', 'i.expires_at', 'i.accepted_at', 'i.withdrawn_at'])
    .select(serviceName('i.workspace_id', 'i.service_id').as('service_name'))
    .where('i.workspace_id', '=', scope.workspaceId)
    .$if(place !== null, (query) => query.where('i.id', '<', idOf(place ?? [])))
    .orderBy('i.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  const invitations = page.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    service: row.service_id === null ? null : { id: row.service_id, name: row.service_name ?? '' },
    state: stateOf(row, now),
    invitedBy: row.invited_by,
    at: row.created_at,
    expiresAt: row.expires_at,
  }))
  return { invitations, next }
}
