import type { InvitationView } from '#model/contract/accounts.ts'
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
    hasAccount: open.accountId !== null,
    expiresAt: open.expiresAt,
  }
}
