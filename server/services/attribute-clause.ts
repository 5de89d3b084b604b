import type { Draft } from '#model/contract/service-page.ts'
import { attribute, attributionRefusal } from '#model/definition/attribution.ts'
import type { ClauseRecord } from '#model/definition/clauses.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import * as drafts from './draft-store.ts'
import { assertInvited, findInvited } from './find-invited.ts'
import { inAttribution, keepAttribution, type Outcome, type SeenClause } from './in-attribution.ts'

const askingForWord = (ctx: MemberContext, record: ClauseRecord, personId: string): Outcome => ({
  record: attribute(record, { personId, at: ctx.now }),
  fact: 'clause.attributed',
  after: { personId },
  notice: { kind: 'word-asked', variant: 'wording', to: personId },
})

/** Says that a clause which the actor typed was said by somebody else who takes part; they are asked for their word. */
export const attributeClause = (
  ctx: MemberContext,
  { personId, ...seen }: SeenClause & { personId: string },
): Promise<Draft> =>
  inAttribution(ctx, seen, {
    deed: 'attribute',
    act: async (tx, { record }) => {
      if (personId === ctx.actor.personId) throw invalid('personId', 'is who typed it')
      assertInvited(await findInvited(tx, ctx.scope, seen.service), { ids: [personId], path: 'personId' })
      return askingForWord(ctx, record, personId)
    },
  })

type Written = { service: { id: string; name: string }; path: string; personId: string }

/**
 * The same of a clause that the actor wrote a moment ago in the caller's transaction, for somebody known to be invited.
 * One's own words need no word, and a clause that somebody else worded by now is not spoken of.
 */
export const attributeWritten = async (
  tx: Tx,
  ctx: MemberContext,
  { service, path, personId }: Written,
): Promise<void> => {
  if (personId === ctx.actor.personId) return
  const draft = await drafts.getDraft(tx, ctx.scope, service.id)
  const record = draft.records[path]
  if (!record || attributionRefusal('attribute', record, ctx.actor.personId) !== null) return
  await keepAttribution(tx, ctx, { service, draft, path }, askingForWord(ctx, record, personId))
}
