import type { SaidJudgement } from '#model/judgements/judgement.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdOwnRole, type OwnRole } from './in-own-role.ts'
import * as store from './store.ts'

/** Says in a role whether the service is worth it; what the same person said in it before is superseded, and kept. */
export const giveJudgement = (
  ctx: MemberContext,
  { service: id, holder, worth, reason, evidence, revision }: OwnRole & SaidJudgement,
): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { service, held } = await holdOwnRole(tx, ctx, { service: id, holder })
    // Revisions of a service are numbered without a gap.
    if (revision !== null && revision > service.newestRevision)
      throw invalid('revision', 'names no revision of this service', 'no-revision-here')
    const before = await store.endStanding(tx, ctx.scope, { holder, now: ctx.now, how: 'superseded_at' })
    const judgement = newId()
    await store.addJudgement(tx, {
      workspace_id: ctx.scope.workspaceId,
      id: judgement,
      holder_id: holder,
      worth,
      reason,
      evidence,
      revision,
      given_at: ctx.now,
    })
    const { role, consumerId } = held
    await record(tx, ctx, {
      fact: 'judgement.given',
      subject: { kind: 'service', id: service.id, name: service.name },
      ...(before && { before: { judgement: before.id, worth: before.worth } }),
      after: { judgement, role, consumerId, worth, reason, evidence, revision },
    })
    return { id: judgement }
  })
