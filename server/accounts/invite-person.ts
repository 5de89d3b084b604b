import type { Person } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { changePersonIn, findOrAddPerson, viewPerson } from '#server/parties/index.ts'
import { invite } from './invite.ts'
import { withdrawInvitations } from './withdraw-invitation.ts'

type Colleague = {
  name: string
  email: string
  organisationId: string | null
  administrator: boolean
  message: string
  language: Language
}

/**
 * Adds a person to the workspace and sends them an invitation. Who was invited before and never came gets a new one, and
 * the links before it close; `conflict` for somebody who has arrived, or is no longer active.
 */
export const invitePerson = (ctx: MemberContext, colleague: Colleague): Promise<Person> =>
  inTransaction(ctx, async (tx) => {
    const { message, language, ...given } = colleague
    const known = await findOrAddPerson(tx, ctx, given)
    assertAwaited(known)
    const person = await changePersonIn(tx, ctx, {
      person: known.id,
      name: given.name,
      administrator: given.administrator,
      // Not to say where somebody belongs does not move them.
      ...(given.organisationId === null ? {} : { organisationId: given.organisationId }),
    })
    await withdrawInvitations(tx, ctx, { personId: person.id, to: null })
    await invite(tx, ctx, {
      person,
      role: given.administrator ? 'administrator' : 'colleague',
      message,
      language,
    })
    return viewPerson(person)
  })

type Invitee = { name: string; email: string; active: boolean; accountId: string | null }

const assertAwaited = ({ name, email, active, accountId }: Invitee): void => {
  if (!active) throw conflict('person-inactive', `${name} is no longer active here.`)
  if (accountId !== null) {
    throw conflict('person-known', `Somebody with the address ${email} is in this workspace already.`)
  }
}
