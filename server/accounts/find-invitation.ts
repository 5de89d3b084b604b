import { sql } from 'kysely'
import type { InvitationView } from '#model/contract/accounts.ts'
import type { Names } from '#model/contract/workspaces.ts'
import { providerRoleTerm } from '#model/roles/provider-role.ts'
import type { Language } from '#model/text.ts'
import type { Context } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { hashOfToken } from './link-token.ts'
import { nameIn } from './name-in.ts'
import { serviceName } from './service-name.ts'

/** What answers a link that was used, withdrawn, is too old or never was: one reply for all four. */
export const invitationGone = (): AppError =>
  new AppError(
    'not_found',
    'This invitation was used, withdrawn or is too old. If you accepted it already, sign in; else ask for a new one.',
    { reason: 'invitation-gone' },
  )

type Part = {
  role: string | null
  names: Names | null
  consumer: Names | null
  deputyFor: string | null
  until: string | null
}

/** The role of invitation `i` that its person is to hold: of the consumer's side, or one of the provider's. */
const partOf = sql<Part | null>`coalesce(
  (select jsonb_build_object('until', h.until::text, 'deputyFor', q.name) from held_role h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
      and l.consumer_id = i.organisation_id
    left join role_holder d on d.workspace_id = h.workspace_id and d.id = h.deputy_for
    left join person q on q.workspace_id = d.workspace_id and q.id = d.person_id
    where h.workspace_id = i.workspace_id and h.service_id = i.service_id and h.person_id = i.person_id
      and h.role = i.role limit 1),
  (select jsonb_build_object('role', k.role, 'names', t.names, 'consumer', c.names, 'until', k.until::text)
    from held_provider_role k
    left join term t on t.workspace_id = k.workspace_id and t.kind = ${providerRoleTerm} and t.key = k.role
    left join relationship l on l.workspace_id = k.workspace_id and l.id = k.relationship_id
    left join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id
    where i.role = 'colleague' and k.workspace_id = i.workspace_id and k.service_id = i.service_id
      and k.person_id = i.person_id order by k.id desc limit 1))`

const partIn = (part: Part | null, language: Language): InvitationView['part'] =>
  part && {
    deputyFor: part.deputyFor ?? null,
    until: part.until,
    role: part.role ?? null,
    roleName: nameIn(part.names ?? null, language),
    consumer: nameIn(part.consumer ?? null, language),
  }

const findOpen = (ctx: Context, token: string) =>
  ctx.db
    .selectFrom('invitation as i')
    .innerJoin('person as p', (on) =>
      on.onRef('p.workspace_id', '=', 'i.workspace_id').onRef('p.id', '=', 'i.person_id'),
    )
    .innerJoin('person as host', (on) =>
      on.onRef('host.workspace_id', '=', 'i.workspace_id').onRef('host.id', '=', 'i.invited_by'),
    )
    .innerJoin('workspace as w', 'w.id', 'i.workspace_id')
    .leftJoin('organisation as o', (on) =>
      on.onRef('o.workspace_id', '=', 'i.workspace_id').onRef('o.id', '=', 'i.organisation_id'),
    )
    .leftJoin('account as a', 'a.email', 'p.email')
    .select([
      'p.name',
      'p.email',
      'w.name as workspaceName',
      'w.slug as workspaceSlug',
      'i.message',
      'i.role',
    ])
    .select(['host.name as invitedBy', 'i.service_id as serviceId', 'i.expires_at as expiresAt'])
    .select(['o.names as organisationNames', 'a.id as accountId', 'a.language'])
    .select(partOf.as('part'))
    .select(serviceName('i.workspace_id', 'i.service_id').as('serviceName'))
    .where('i.token_hash', '=', hashOfToken(token))
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', ctx.now)
    .where('p.active', '=', true)
    .executeTakeFirst()

/** What an invitation asks, for whoever holds its link; `not_found` once it is not open any more. */
export const findInvitation = async (ctx: Context, token: string): Promise<InvitationView> => {
  const open = await findOpen(ctx, token)
  if (!open) throw invitationGone()
  return {
    name: open.name,
    email: open.email,
    workspaceName: open.workspaceName,
    workspaceSlug: open.workspaceSlug,
    invitedBy: open.invitedBy,
    message: open.message,
    role: open.role,
    service: open.serviceId === null ? null : { id: open.serviceId, name: open.serviceName ?? '' },
    organisation: nameIn(open.organisationNames, open.language ?? 'en'),
    part: partIn(open.part, open.language ?? 'en'),
    hasAccount: open.accountId !== null,
    expiresAt: open.expiresAt,
  }
}
