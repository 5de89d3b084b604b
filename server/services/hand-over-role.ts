import type { HandedOver } from '#model/contract/roles.ts'
import { isOpen } from '#model/life-cycle/service.ts'
import { partsToSign } from '#model/life-cycle/sign-off.ts'
import type { Language } from '#model/text.ts'
import { invite } from '#server/accounts/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found, notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOrAddPerson } from '#server/parties/index.ts'
import { handOverRole as handOverRoleIn, tellFormer } from '#server/relationships/index.ts'
import { assertMaySpeak } from './assert-may-speak.ts'
import { assertPossible, type HeldRole, lockService, type ServiceFacts } from './load-service.ts'
import { mayInvite, maySee } from './policy.ts'
import { countedFor, surroundingsOf } from './revision-view.ts'

type HandOver = {
  service: string
  holder: string
  name: string
  email: string
  message: string
  language: Language
}

/** The open revision that still waits for a signature of this role for this organisation. */
const waitingFor = (ctx: MemberContext, facts: ServiceFacts, held: HeldRole): number | null => {
  const open = facts.revisions.find(({ state }) => isOpen(state))
  if (!open) return null
  const counted = countedFor(open, surroundingsOf(facts, ctx.workspace))
  return partsToSign(held, counted).length > 0 ? open.number : null
}

/** Hands a role over in one act, also while its holder signs: what was signed before stands, later signatures are refused. */
export const handOverRole = (ctx: MemberContext, given: HandOver): Promise<HandedOver> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, given.service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayInvite(ctx.actor, facts), 'Roles are handed over by the service owner or an administrator.')
    assertPossible('retire', facts)
    const held = found(
      facts.roles.find(({ id }) => id === given.holder),
      'role holder',
    )
    const { organisationId, organisationNames, role } = held
    const person = await findOrAddPerson(tx, ctx, { name: given.name, email: given.email, organisationId })
    assertMaySpeak(facts, person)
    const service = { id: facts.id, name: facts.name }
    const { id } = await handOverRoleIn(tx, ctx, { service, holderId: held.id, successor: person })
    await invite(tx, ctx, {
      person: { id: person.id, name: person.name, email: person.email, accountId: person.accountId },
      role,
      service,
      organisation: { id: organisationId, names: organisationNames },
      part: { deputyFor: held.deputyForName ?? undefined, until: held.until },
      message: given.message,
      language: given.language,
    })
    const toSign = waitingFor(ctx, facts, held)
    // Who held the role is told, and with it what was still to sign: it is no longer theirs to do.
    await tellFormer(tx, ctx, {
      service,
      event: id,
      people: [held.personId],
      params:
        toSign === null
          ? { variant: 'handed-over' }
          : { variant: 'handed-over-open', number: String(toSign) },
    })
    return { id, toSign }
  })
