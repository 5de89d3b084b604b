import type { Db, Settings } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { tell } from '#server/notices/index.ts'
import { takeDueReviews, takeEndingTerms } from './days-ahead.ts'
import { tellSides } from './tell-sides.ts'

type Means = { db: Db; clock: () => Date; settings: Settings }

/** How many are told of in one transaction. */
const most = 50

/** Nobody did it: the day came. */
export const nobody = { personId: null, name: '' }

/** Tells both sides that the day of a review has come, and people that a term of theirs is soon over; each once. */
export const tellOfDays = async ({ db, clock, settings }: Means): Promise<number> => {
  let told = 0
  for (;;) {
    const now = clock().toISOString()
    const day = now.slice(0, 10)
    const count = await inTransaction({ db }, async (tx) => {
      const reviews = await takeDueReviews(tx, { day, most })
      for (const { workspaceId, on, ...facts } of reviews)
        await tellSides(
          tx,
          { scope: { workspaceId }, settings, now, actor: nobody },
          {
            facts,
            sides: ['provider', 'consumer'],
            told: { variant: 'review', event: `review ${facts.id} ${on}` },
          },
        )
      const terms = await takeEndingTerms(tx, { day, most })
      for (const { workspaceId, id, personId, until, service } of terms)
        await tell(
          tx,
          { scope: { workspaceId }, settings, now, actor: nobody },
          {
            kind: 'role-ended',
            event: `term ${id} ${until}`,
            to: [personId],
            subject: { kind: 'service', ...service },
            path: `/services/${service.id}`,
            params: { variant: 'soon' },
          },
        )
      return Math.max(reviews.length, terms.length)
    })
    told += count
    if (count < most) return told
  }
}
