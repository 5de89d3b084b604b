import { rules } from '#model/checks/index.ts'
import type { RuleId, Waiver } from '#model/checks/settings.ts'
import { lastWaivableDay, untilRefusal } from '#model/checks/waiving.ts'
import { endWaiver, giveWaiver } from '#server/checks/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid, notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayEndWaiver, maySee, rolesOf } from './policy.ts'

type Wish = { service: string; rule: RuleId; reason: string; until: string }

const assertDay = (until: string, today: string): void => {
  const messages = {
    passed: 'must be a day after today',
    'too-far': `must be ${lastWaivableDay(today)} at the latest`,
  }
  const refusal = untilRefusal(until, today)
  const reason = refusal === 'passed' ? 'day-not-ahead' : 'day-too-far'
  if (refusal) throw invalid('until', messages[refusal], reason, { on: lastWaivableDay(today) })
}

/** Lets what a check finds in a service stay until a day: the word of whoever holds the role that the check names. */
export const waiveCheck = (ctx: MemberContext, { service, rule, reason, until }: Wish): Promise<Waiver> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    const waivedBy = rules.find(({ id }) => id === rule)?.waivedBy
    if (!waivedBy) throw invalid('rule', `There is no check ${rule} that could be waived.`)
    permit(
      rolesOf(ctx.actor, facts).includes(waivedBy),
      `${rule} is waived by whoever holds the role "${waivedBy}" for this service; while nobody does, it cannot be.`,
    )
    assertPossible('retire', facts)
    assertDay(until, ctx.now.slice(0, 10))
    const named = { id: service, name: facts.name }
    return giveWaiver(tx, ctx, { service: named, rule, reason, until, role: waivedBy })
  })

/** Ends a waiver before its day. */
export const endCheckWaiver = (
  ctx: MemberContext,
  { service, rule }: { service: string; rule: RuleId },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    assertPossible('retire', facts)
    const named = { id: service, name: facts.name }
    await endWaiver(tx, ctx, { service: named, rule, may: (made) => mayEndWaiver(ctx.actor, facts, made) })
  })
