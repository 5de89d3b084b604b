import { type NewClause, partOfTarget, pathOfClause, withClause } from '#model/workshops/clause-target.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { writePartIn } from './write-part.ts'

/**
 * Adds a sentence to the draft in the caller's transaction, just as writing its part does: worded by the actor, on
 * record, and beside what others type at this moment. Returns the path of the clause.
 */
export const addClauseIn = async (
  tx: Tx,
  ctx: MemberContext,
  { service, ...clause }: NewClause & { service: string },
): Promise<string> => {
  await writePartIn(tx, ctx, {
    service,
    part: partOfTarget(clause.target),
    contentOf: ({ definition }) => {
      const content = withClause(definition, clause)
      if (!content) throw conflict('no-room', 'There is no room for more in this place of the draft.')
      return content
    },
  })
  return pathOfClause(clause)
}
