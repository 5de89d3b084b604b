import type { Side } from '#model/definition/clauses.ts'
import { type Definition, type PartName, partNames } from '#model/definition/definition.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { Db, MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'
import { findDraft } from './draft-store.ts'
import { assertPossible, loadService, type ServiceFacts } from './load-service.ts'
import { isInvited, mayWritePart, rolesOf, sideOf } from './policy.ts'

/** What those who are invited to a service need to speak about it: what it is called, and in which roles they speak. */
export type InvitedService = {
  id: string
  name: string
  retired: boolean
  /** The number of the newest revision; 0 before the first. */
  newestRevision: number
  roles: SignRole[]
  side: Side
  hasDraft: boolean
  /** The parts of its draft that they may write. */
  writes: readonly PartName[]
}

/** The service as somebody who is invited sees it; `not_found` for everybody else. */
export const seenBy = ({ actor }: MemberContext, facts: ServiceFacts): InvitedService => {
  if (!isInvited(actor, facts)) throw notFound('service')
  return {
    id: facts.id,
    name: facts.name,
    retired: facts.state === 'retired',
    newestRevision: Math.max(0, ...facts.revisions.map(({ number }) => number)),
    roles: rolesOf(actor, facts),
    side: sideOf(actor, facts),
    hasDraft: facts.hasDraft,
    writes: partNames.filter((part) => mayWritePart(actor, facts, part)),
  }
}

/** A service as somebody who is invited to it; `not_found` for everybody else, also where all may read it. */
export const invitedService = async (db: Db, ctx: MemberContext, id: string): Promise<InvitedService> =>
  seenBy(ctx, await loadService(db, ctx.scope, ctx.actor, id))

/**
 * The same for writing beside its texts: no revision is frozen and nobody else writes there until the transaction
 * ends, and the service does not count as changed. `conflict` where it is retired.
 */
export const holdInvitedService = async (tx: Tx, ctx: MemberContext, id: string): Promise<InvitedService> => {
  await tx
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', ctx.scope.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
  // One that is not there is looked for all the same: it costs what one costs that may not be seen.
  const facts = await loadService(tx, ctx.scope, ctx.actor, id)
  const service = seenBy(ctx, facts)
  // What a retired service refuses, whatever is done to it.
  assertPossible('retire', facts)
  return service
}

/** The draft of a service, by when it was started, as its JSON says it. */
export type OpenDraft = { startedAt: string; definition: Definition }

/** The draft of a service that is held; `conflict` where there is none. */
export const findOpenDraft = async (tx: Tx, { scope }: MemberContext, id: string): Promise<OpenDraft> => {
  const draft = await findDraft(tx, scope, id)
  if (!draft) throw conflict('no-draft', 'The service has no draft: start one first.')
  return draft
}
