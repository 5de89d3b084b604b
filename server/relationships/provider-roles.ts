import { sql } from 'kysely'
import type { ProviderRole } from '#model/roles/provider-role.ts'
import { withdrawRoleInvitations } from '#server/accounts/index.ts'
import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { breaks, found } from '#server/kernel/errors.ts'
import { type Author, record, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { beginByRole } from './begin-by-role.ts'
import { alreadyHeld } from './one-role.ts'
import { serviceNameOf } from './sides.ts'
import { endedBy, tellFormer } from './tell-former.ts'

type NewProviderRole = {
  service: { id: string; name: string }
  providerId: string
  /** The consumer they hold it for; null for all of the service's. */
  consumerId: string | null
  role: ProviderRole
  person: { id: string; name: string }
  until: string | null
}

/** Gives a person a role on the provider's side; `conflict` where they hold it already. */
export const giveProviderRole = async (
  tx: Tx,
  ctx: MemberContext,
  { service, providerId, consumerId, role, person, until }: NewProviderRole,
): Promise<string> => {
  const relationshipId = consumerId && (await beginByRole(tx, ctx, { providerId, consumerId }))
  const id = newId()
  await tx
    .insertInto('provider_role_holder')
    .values({
      workspace_id: ctx.scope.workspaceId,
      id,
      service_id: service.id,
      relationship_id: relationshipId,
      role,
      person_id: person.id,
      since: ctx.now,
      until,
    })
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'provider_role_holder_once') ? alreadyHeld({ person }) : error
    })
  await record(tx, ctx, {
    fact: 'provider-role.given',
    subject: { kind: 'service', ...service },
    after: { role, personId: person.id, person: person.name, consumerId, ...(until !== null && { until }) },
  })
  return id
}

type Left = { serviceId: string; providerId: string; people: readonly string[] }

/** Withdraws what is open of the invitations of people who hold no role on the provider's side of a service any more. */
export const withdrawColleagueInvitations = async (
  tx: Tx,
  ctx: Author & { scope: Scope },
  { serviceId, providerId, people }: Left,
): Promise<void> => {
  if (people.length === 0) return
  const { rows } = await sql<{ id: string }>`
    select distinct given.id from unnest(${[...people]}::uuid[]) as given (id)
    where not exists (select 1 from held_provider_role h where h.workspace_id = ${ctx.scope.workspaceId}
      and h.service_id = ${serviceId} and h.person_id = given.id)`.execute(tx)
  const left = rows.map(({ id }) => ({
    personId: id,
    serviceId,
    organisationId: providerId,
    role: 'colleague' as const,
  }))
  await withdrawRoleInvitations(tx, ctx, left)
}

type OneProviderRole = { service: { id: string; name: string }; providerId: string; holderId: string }

/** Changes until when somebody holds a role on the provider's side; `not_found` where nobody holds it. */
export const changeProviderRole = async (
  tx: Tx,
  ctx: MemberContext,
  { service, holderId, until }: Omit<OneProviderRole, 'providerId'> & { until: string | null },
): Promise<void> => {
  const { rows } = await sql<{ role: ProviderRole; personId: string; before: string | null }>`
    update provider_role_holder h set until = ${until}::date
    from held_provider_role held
    where h.workspace_id = ${ctx.scope.workspaceId} and h.service_id = ${service.id} and h.id = ${holderId}
      and held.workspace_id = h.workspace_id and held.id = h.id
    returning h.role, h.person_id as "personId", held.until::text as before`.execute(tx)
  const { role, personId, before } = found(rows[0], 'role holder')
  if (before === until) return
  await record(tx, ctx, {
    fact: 'role.changed',
    subject: { kind: 'service', ...service },
    before: { role, personId, until: before },
    after: { until },
  })
}

/** Ends a role on the provider's side, and what is open of its invitation; `not_found` where nobody holds it. */
export const endProviderRole = async (
  tx: Tx,
  ctx: MemberContext,
  { service, providerId, holderId }: OneProviderRole,
): Promise<void> => {
  const ended = await tx
    .updateTable('provider_role_holder')
    .set({ withdrawn_at: ctx.now, ended: 'withdrawn' })
    .where('workspace_id', '=', ctx.scope.workspaceId)
    .where('service_id', '=', service.id)
    .where('id', '=', holderId)
    .where('withdrawn_at', 'is', null)
    .returning(['role', 'person_id'])
    .executeTakeFirst()
  const { role, person_id: personId } = found(ended, 'role holder')
  await record(tx, ctx, {
    fact: 'provider-role.withdrawn',
    subject: { kind: 'service', ...service },
    before: { role, personId },
  })
  await withdrawColleagueInvitations(tx, ctx, { serviceId: service.id, providerId, people: [personId] })
  await tellFormer(tx, ctx, { service, event: holderId, people: [personId], params: { variant: 'ended' } })
}

type EndedWith = {
  id: string
  role: ProviderRole
  personId: string
  service: { id: string; name: string }
  providerId: string
}

/** Ends the roles that were given on the provider's side for a relationship, in one service or in all. */
export const endProviderRolesFor = async (
  tx: Tx,
  ctx: Parameters<typeof tellFormer>[1] & Author,
  { relationship, service }: { relationship: string; service?: string },
): Promise<void> => {
  const { rows } = await sql<EndedWith>`
    update provider_role_holder h set withdrawn_at = ${ctx.now}, ended = 'withdrawn'
    from service s
    where h.workspace_id = ${ctx.scope.workspaceId} and h.relationship_id = ${relationship} and h.withdrawn_at is null
      ${service === undefined ? sql`` : sql`and h.service_id = ${service}`}
      and s.workspace_id = h.workspace_id and s.id = h.service_id
    returning h.id, h.role, h.person_id as "personId", s.provider_id as "providerId",
      jsonb_build_object('id', s.id, 'name', ${serviceNameOf}) as service`.execute(tx)
  await recordAll(
    tx,
    ctx,
    rows.map(({ role, personId, service: subject }) => ({
      fact: 'provider-role.withdrawn',
      subject: { kind: 'service', ...subject },
      before: { role, personId, relationshipId: relationship },
    })),
  )
  for (const { id, personId, service: of, providerId } of rows) {
    await withdrawColleagueInvitations(tx, ctx, { serviceId: of.id, providerId, people: [personId] })
    await tellFormer(tx, ctx, { service: of, event: id, people: [personId], params: endedBy(ctx) })
  }
}

/** Who holds a role on the provider's side of service `s` beside the owner, as the contract shows them. */
export const providerRolesJson = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', h.id, 'role', h.role, 'person', jsonb_build_object('id', q.id, 'name', q.name),
    'organisation', case when c.id is not null then jsonb_build_object('id', c.id, 'names', c.names) end,
    'since', to_char(h.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'until', h.until::text,
    'pending', q.active and q.account_id is null,
    'active', q.active and q.account_id is not null) order by h.id), '[]')
  from held_provider_role h
  join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
  left join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  left join organisation c on c.workspace_id = h.workspace_id and c.id = l.consumer_id
  where h.workspace_id = s.workspace_id and h.service_id = s.id)`
