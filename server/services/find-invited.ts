import { sql } from 'kysely'
import type { Invited } from '#model/contract/comments.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'

/** Those whom the policy calls invited to service `s`: the owner, who holds a role on either side, and administrators. */
export const invitedJson = sql`(
  with holding (person_id, role, rank) as (
    select s.owner_id, 'owner', 0 where s.owner_id is not null
    union
    select h.person_id, h.role, array_position(array['customer', 'user', 'sponsor'], h.role) from held_role h
    where h.workspace_id = s.workspace_id and h.service_id = s.id
    union
    select h.person_id, null, 9 from held_provider_role h
    where h.workspace_id = s.workspace_id and h.service_id = s.id
  ),
  invited as (
    select q.id, q.name, q.sort_name, count(h.rank) > 0 as holds,
      coalesce(array_agg(h.role order by h.rank) filter (where h.role is not null), '{}') as roles
    from person q left join holding h on h.person_id = q.id
    where q.workspace_id = s.workspace_id and q.active and (h.rank is not null or q.administrator)
    group by q.id, q.name, q.sort_name
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', roles,
    'side', case when 'owner' = any(roles) then 'provider' when roles <> '{}' then 'consumer'
      when holds then 'provider' else 'neither' end)
    order by roles = '{}', sort_name, id), '[]') from invited)`

/** The people who are invited to a service, those who hold a role first. */
export const findInvited = async (db: Db, { workspaceId }: Scope, serviceId: string): Promise<Invited[]> => {
  const { rows } = await sql<{ people: Invited[] }>`
    select ${invitedJson} as people from service s
    where s.workspace_id = ${workspaceId} and s.id = ${serviceId}`.execute(db)
  return rows[0]?.people ?? []
}

/** Throws `invalid` where one of these people is not invited to the service: they could not read what they are called to. */
export const assertInvited = (
  people: readonly Invited[],
  { ids, path }: { ids: readonly string[]; path: string },
): void => {
  const invited = new Set(people.map(({ id }) => id))
  if (ids.some((id) => !invited.has(id)))
    throw invalid(path, 'names somebody who is not invited to this service', 'not-invited')
}
