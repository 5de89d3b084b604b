import { sql } from 'kysely'
import type { PeopleAdded } from '#model/contract/people.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertStillAdministers, countsOf, planPeople, putPlannedPeople } from '#server/parties/index.ts'
import { withoutInvitation } from './invitation-store.ts'
import { queueInvitations } from './invite-people.ts'

type Given = { text: string; invite: boolean; language: Language }

/**
 * Adds all people of pasted lines, or none where a line is wrong; doing it again changes nothing. Invitations, where they
 * are wanted, are work for later: whoever has no account and no open invitation gets one.
 */
export const addPeople = (ctx: MemberContext, { text, invite, language }: Given): Promise<PeopleAdded> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    // Each statement is planned for as many people as come now: one planned for whoever came before is slow for thousands.
    await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
    const plan = await planPeople(tx, ctx.scope, text)
    if (plan.mistakes.length > 0) {
      throw new AppError('invalid', 'Some lines are wrong: nobody was added.', {
        fields: plan.mistakes
          .slice(0, 100)
          .map(({ line, kind }) => ({ path: 'text', message: `line ${line}: ${kind}` })),
      })
    }
    const counts = countsOf(plan.people)
    const ids = await putPlannedPeople(tx, ctx, plan)
    const invited = invite ? await withoutInvitation(tx, ctx.scope, { people: ids, now: ctx.now }) : []
    await queueInvitations(tx, ctx, { people: invited, language })
    return { counts, invited: invited.length }
  })
