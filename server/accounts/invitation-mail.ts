import { isUsual } from '#model/roles/provider-role.ts'
import { dayIn } from '#model/wording/days.ts'
import { sayIn } from '#server/kernel/wording.ts'
import type { NewMail } from '#server/mail/index.ts'
import type { Invited, Inviting } from './invite.ts'
import { nameIn } from './name-in.ts'

const roleOf = ({ role, part, language }: Invited): string => {
  const say = sayIn(language)
  const held = part?.held
  if (!held) return say(`mails.role.${role}`)
  const name = isUsual(held.role) ? say(`words.providerRole.${held.role}`) : nameIn(held.names, language)
  return say('mails.role.held', { role: name || held.role })
}

/** For whom somebody stands in or holds the role, and until when, a line each. */
const partLines = ({ part, language }: Invited): string[] => {
  const say = sayIn(language)
  const consumer = part?.held?.consumer
  return [
    ...(part?.deputyFor ? [say('mails.part.deputy', { name: part.deputyFor })] : []),
    ...(consumer ? [say('mails.part.for', { organisation: nameIn(consumer, language) })] : []),
    ...(part?.until ? [say('mails.part.until', { date: dayIn(language, part.until) })] : []),
  ]
}

const filledOf = ({ actor, workspace }: Inviting, invited: Invited, link: string) => {
  const { person, service, organisation, language } = invited
  return {
    name: person.name,
    inviter: actor.name,
    workspace: workspace.name,
    service: service?.name ?? '',
    organisation: organisation ? nameIn(organisation.names, language) : '',
    role: roleOf(invited),
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
    [say(`mails.invitation.${kind}.text`, filled), ...partLines(invited)].join('\n'),
    message === '' ? '' : say('mails.invitation.message', { inviter: ctx.actor.name, message }),
    say(person.accountId === null ? 'mails.invitation.link' : 'mails.invitation.linkKnown', filled),
  ]
  return {
    subject: say(`mails.invitation.${kind}.subject`, filled),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  }
}
