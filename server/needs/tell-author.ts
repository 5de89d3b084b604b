import type { AnswerKind } from '#model/need.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { sayIn } from '#server/kernel/wording.ts'
import { sendMail } from '#server/mail/index.ts'
import { contactsOf } from '#server/parties/index.ts'
import type { StoredNeed } from './need-facts.ts'

type Answered = { need: StoredNeed; kind: AnswerKind }

/** Mails whoever stated the need that there is an answer, in their language; the answer itself stands behind the link. */
export const tellAuthor = async (tx: Tx, ctx: MemberContext, { need, kind }: Answered): Promise<void> => {
  if (need.statedBy.id === ctx.actor.personId) return
  const link = `${ctx.settings.publicUrl}/w/${ctx.workspace.slug}/needs/${need.id}`
  for (const contact of await contactsOf(tx, ctx.scope, [need.statedBy.id])) {
    const say = sayIn(contact.language)
    const filled = { name: contact.name, by: ctx.actor.name, what: need.what, link }
    await sendMail(tx, ctx, {
      to: contact.email,
      subject: say(`needMails.${kind}.subject`, filled),
      text: say(`needMails.${kind}.text`, filled),
      secret: false,
    })
  }
}
