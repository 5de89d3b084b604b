import { sayIn } from '#server/kernel/wording.ts'
import type { NewMail } from '#server/mail/index.ts'
import type { Invited, Inviting } from './invite.ts'
import { nameIn } from './name-in.ts'

const filledOf = ({ actor, workspace }: Inviting, invited: Invited, link: string) => {
  const { person, service, organisation, language } = invited
  return {
    name: person.name,
    inviter: actor.name,
    workspace: workspace.name,
    service: service?.name ?? '',
    organisation: organisation ? nameIn(organisation.names, language) : '',
    role: sayIn(language)(`mails.role.${invited.role}`),
    link,
  }
}

/** Subject and text of an invitation, in the language of whoever is invited. */
export const invitationMail = (
  ctx: Inviting,
  invited: Invited,
  link: string,
): Pick<NewMail, 'subject' | 'text'> => {
  const { person, service, message, language } = invited
  const say = sayIn(language)
  const filled = filledOf(ctx, invited, link)
  const kind = service ? 'service' : 'workspace'
  const parts = [
    say(`mails.invitation.${kind}.text`, filled),
    message === '' ? '' : say('mails.invitation.message', { inviter: ctx.actor.name, message }),
    say(person.accountId === null ? 'mails.invitation.link' : 'mails.invitation.linkKnown', filled),
  ]
  return {
    subject: say(`mails.invitation.${kind}.subject`, filled),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  }
}
