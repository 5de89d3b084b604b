import { partsToSign, type SignOff } from '#model/life-cycle/sign-off.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { sayIn } from '#server/kernel/wording.ts'
import { sendMail } from '#server/mail/index.ts'
import { contactsOf } from '#server/parties/index.ts'
import type { ServiceFacts } from './load-service.ts'

type Asked = { facts: ServiceFacts; number: number; name: string; counting: readonly SignOff[] }

/** Mails everybody on the consumer's side whose part is not signed as it now reads, once each; never who proposes. */
export const askForSignOffs = async (
  tx: Tx,
  ctx: MemberContext,
  { facts, number, name, counting }: Asked,
): Promise<void> => {
  const asked = facts.roles.filter(
    (held) => held.personId !== ctx.actor.personId && partsToSign(held, counting).length > 0,
  )
  const contacts = await contactsOf(tx, ctx.scope, [...new Set(asked.map(({ personId }) => personId))])
  const link = `${ctx.settings.publicUrl}/w/${ctx.workspace.slug}/services/${facts.id}`
  for (const contact of contacts) {
    const say = sayIn(contact.language)
    const filled = { name: contact.name, proposer: ctx.actor.name, number, service: name, link }
    await sendMail(tx, ctx, {
      to: contact.email,
      subject: say('serviceMails.sign.subject', filled),
      text: say('serviceMails.sign.text', filled),
      secret: false,
    })
  }
}
