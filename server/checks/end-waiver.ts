import type { RuleId } from '#model/checks/settings.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import * as store from './store.ts'

type Ended = {
  service: { id: string; name: string }
  rule: RuleId
  /** Whether the actor may end a waiver that this person made in this role. */
  may: (made: { personId: string; role: SignRole }) => boolean
}

type End = Pick<Ended, 'service' | 'rule'> & {
  waiver: { until: string; role: SignRole; person_id: string }
}

/** Journals that a waiver is over, as whoever ends it or gives another after its last day. */
export const recordEnd = (tx: Tx, ctx: MemberContext, { service, rule, waiver }: End): Promise<void> =>
  record(tx, ctx, {
    fact: 'check.waiver-ended',
    subject: { kind: 'service', ...service },
    before: { rule, until: waiver.until, role: waiver.role, personId: waiver.person_id },
  })

/** Ends the waiver of a check; `not_found` where none stands. */
export const endWaiver = async (tx: Tx, ctx: MemberContext, { service, rule, may }: Ended): Promise<void> => {
  const waiver = found(await store.getWaiver(tx, ctx.scope, { serviceId: service.id, rule }), 'waiver')
  permit(
    may({ personId: waiver.person_id, role: waiver.role }),
    'A waiver is ended by whoever made it or holds its role, the service owner or an administrator.',
  )
  const by = { id: waiver.id, by: ctx.actor.personId, at: ctx.now }
  found(await store.closeWaiver(tx, ctx.scope, by), 'waiver')
  await recordEnd(tx, ctx, { service, rule, waiver })
}
