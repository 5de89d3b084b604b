import type { Names } from '#model/contract/workspaces.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { ProviderRole } from '#model/roles/provider-role.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { sendMail } from '#server/mail/index.ts'
import { invitationMail } from './invitation-mail.ts'
import { assertMayInvite } from './limits.ts'
import { hashOfToken, newToken } from './link-token.ts'
import { newId } from '#server/kernel/new-id.ts'

/** Whom somebody invites, and to what. */
export type Invited = {
  person: { id: string; name: string; email: string; accountId: string | null }
  role: ConsumerRole | 'colleague' | 'administrator'
  /** The service that the role is about; none for colleagues and administrators. */
  service?: { id: string; name: string }
  /** The organisation they speak for. */
  organisation?: { id: string; names: Names }
  /** What else is to be said of the role. */
  part?: Part
  message: string
  language: Language
}

type Part = {
  /** Whose deputy they are to be. */
  deputyFor?: string | undefined
  /** The first day on which they no longer hold it. */
  until?: string | null
  /** A role on the provider's side, and the consumer that it is held for. */
  held?: { role: ProviderRole; names: Names | null; consumer: Names | null }
}

const validDays = 14

/**
 * Invites a person by a mail with exactly one link: to the invitation, or, where they have an account already,
 * to what they are invited to. Returns the invitation's id, null where none was needed.
 */
export const invite = async (tx: Tx, ctx: MemberContext, invited: Invited): Promise<string | null> => {
  await assertMayInvite(tx, ctx)
  return sendInvitation(tx, ctx, invited)
}

/** What an invitation is written with: whoever invites need not be the one who asks right now. */
export type Inviting = Pick<MemberContext, 'settings' | 'now' | 'requestId' | 'scope'> & {
  actor: Pick<MemberContext['actor'], 'personId' | 'name'>
  workspace: Pick<MemberContext['workspace'], 'slug' | 'name'>
}

/** The same without counting it: for many who were invited at once. */
export const sendInvitation = async (tx: Tx, ctx: Inviting, invited: Invited): Promise<string | null> => {
  const token = invited.person.accountId === null ? newToken() : null
  const mailId = await sendMail(tx, ctx, {
    to: invited.person.email,
    ...invitationMail(ctx, invited, linkOf(ctx, invited, token)),
    secret: false,
  })
  const id = token === null ? null : await addInvitation(tx, ctx, invited, { token, mailId })
  await record(tx, ctx, {
    fact: 'person.invited',
    subject: { kind: 'person', id: invited.person.id, name: invited.person.name },
    after: { role: invited.role, serviceId: invited.service?.id ?? null, invitationId: id },
  })
  return id
}

const linkOf = ({ settings, workspace }: Inviting, invited: Invited, token: string | null): string => {
  if (token !== null) return `${settings.publicUrl}/invitations/${token}`
  const place = invited.service ? `/services/${invited.service.id}` : ''
  return `${settings.publicUrl}/w/${workspace.slug}${place}`
}

const addInvitation = (
  tx: Tx,
  ctx: Inviting,
  invited: Invited,
  { token, mailId }: { token: string; mailId: string },
): Promise<string> =>
  addInvitationIn(tx, ctx, {
    token,
    mailId,
    personId: invited.person.id,
    role: invited.role,
    serviceId: invited.service?.id ?? null,
    organisationId: invited.organisation?.id ?? null,
    message: invited.message,
    invitedBy: ctx.actor.personId,
  })

type NewInvitation = {
  token: string
  mailId: string | null
  personId: string
  role: Invited['role']
  serviceId?: string | null
  organisationId?: string | null
  message?: string
  invitedBy: string
}

/** Keeps an invitation with the hash of its link's token. */
export const addInvitationIn = async (
  tx: Tx,
  { scope, now }: Pick<MemberContext, 'scope' | 'now'>,
  { token, ...given }: NewInvitation,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('invitation')
    .values({
      workspace_id: scope.workspaceId,
      id,
      token_hash: hashOfToken(token),
      person_id: given.personId,
      role: given.role,
      service_id: given.serviceId ?? null,
      organisation_id: given.organisationId ?? null,
      message: given.message ?? '',
      invited_by: given.invitedBy,
      mail_id: given.mailId,
      created_at: now,
      expires_at: new Date(Date.parse(now) + validDays * 86_400_000).toISOString(),
    })
    .execute()
  return id
}
