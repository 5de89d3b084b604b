import type { Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { loadService } from './load-service.ts'
import { maySee } from './policy.ts'

/** The service as somebody may see it who wants to point at it; `not_found` where they may not. */
export const visibleService = async (
  db: Db,
  ctx: MemberContext,
  id: string,
): Promise<{ id: string; name: string }> => {
  const facts = await loadService(db, ctx.scope, ctx.actor, id)
  return found(maySee(ctx.actor, facts) ? { id: facts.id, name: facts.name } : null, 'service')
}
