import type { Revision, ServicePage } from '#model/contract/service-page.ts'
import { isOpen } from '#model/life-cycle/service.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found, notFound } from '#server/kernel/errors.ts'
import { findServicePage } from './find-service-page.ts'
import { findRevision } from './find-revision.ts'
import { loadService } from './load-service.ts'
import { pageOf } from './page-of.ts'
import { isInvited, maySee } from './policy.ts'
import { surroundingsOf, viewRevision } from './revision-view.ts'
import { forReader } from './for-reader.ts'

/** Everything that the page of one service shows to this person, in one statement. */
export const getServicePage = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<ServicePage> => {
  const facts = found(await findServicePage(ctx.db, ctx.scope, ctx.actor, service), 'service')
  return pageOf(facts, ctx.actor, ctx.workspace)
}

type Wanted = { service: string; number: number }

/** One frozen revision; those that were never published are for the people invited. */
export const getRevision = async (ctx: MemberContext, { service, number }: Wanted): Promise<Revision> => {
  const facts = await loadService(ctx.db, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  const stored = found(await findRevision(ctx.db, ctx.scope, { service, number }), 'revision')
  if (!isInvited(ctx.actor, facts) && (isOpen(stored.state) || stored.publishedAt === null))
    throw notFound('revision')
  return forReader(viewRevision(stored, surroundingsOf(facts, ctx.workspace)), ctx.actor, facts)
}
