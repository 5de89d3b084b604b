import type { Db, MemberContext, Tx } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/errors.ts'
import { assertPossible, loadService, lockService, type ServiceFacts } from './load-service.ts'
import { isInvited, maySaySuppliers, maySee, maySeeSuppliers } from './policy.ts'

/** A service as somebody sees it who asks what it rests on. */
export type SuppliedService = {
  id: string
  name: string
  providerId: string
  retired: boolean
  /** Whether this person knows also of what no text names. */
  seesAll: boolean
  mayRecord: boolean
  /** Whether this person provides it or holds a role in it. */
  takesPart: boolean
}

const seenBy = ({ actor }: MemberContext, facts: ServiceFacts): SuppliedService => {
  if (!maySee(actor, facts)) throw notFound('service')
  const { id, name, providerId, state } = facts
  return {
    id,
    name,
    providerId,
    retired: state === 'retired',
    seesAll: maySeeSuppliers(actor, facts),
    takesPart: isInvited(actor, facts) || facts.actorIsOfProvider,
    mayRecord: state !== 'retired' && maySaySuppliers(actor, facts),
  }
}

/** The service for whoever may see it; `not_found` for everybody else. */
export const suppliedService = async (db: Db, ctx: MemberContext, id: string): Promise<SuppliedService> =>
  seenBy(ctx, await loadService(db, ctx.scope, ctx.actor, id))

/** The same for writing: it counts as changed, as what its checks say may be another. `conflict` where it is retired. */
export const holdSuppliedService = async (
  tx: Tx,
  ctx: MemberContext,
  id: string,
): Promise<SuppliedService> => {
  const facts = await lockService(tx, ctx.scope, ctx.actor, id)
  const service = seenBy(ctx, facts)
  // What a retired service refuses, whatever is done to it.
  assertPossible('retire', facts)
  return service
}
