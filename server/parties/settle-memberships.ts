import type { Db } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findUnsettled, settleFirst } from './membership-store.ts'
import { lockParties } from './organisation-store.ts'

/** Lets people belong first where they still belong, once a term has ended or begun; rights follow the days anyway. */
export const settleMemberships = async (db: Db, now: Date): Promise<void> => {
  for (const { workspaceId, people } of await findUnsettled(db)) {
    const scope = { workspaceId }
    const author = { now: now.toISOString(), requestId: 'memberships', scope }
    await inTransaction({ db }, async (tx) => {
      await lockParties(tx, scope)
      const moved = await settleFirst(tx, scope, people)
      await recordAll(
        tx,
        author,
        moved.map(({ id, name, before, after }) => ({
          fact: 'person.moved',
          subject: { kind: 'person', id, name },
          before: { organisationId: before },
          after: { organisationId: after },
        })),
      )
    })
  }
}
