import type { Person } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { addPerson, viewPerson } from '#server/parties/index.ts'
import { invite } from './invite.ts'

type Colleague = {
  name: string
  email: string
  organisationId: string | null
  administrator: boolean
  message: string
  language: Language
}

/** Adds a person to the workspace and sends them an invitation; `conflict` where the address is known here. */
export const invitePerson = (ctx: MemberContext, colleague: Colleague): Promise<Person> =>
  inTransaction(ctx, async (tx) => {
    const { message, language, ...given } = colleague
    const person = await addPerson(tx, ctx, given)
    await invite(tx, ctx, {
      person,
      role: given.administrator ? 'administrator' : 'colleague',
      message,
      language,
    })
    return viewPerson(person)
  })
