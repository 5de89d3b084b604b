import type { Dependency } from '#model/contract/dependencies.ts'
import { textsOf } from '#model/contract/service-texts.ts'
import { mostDependencies, type NewDependency, type RestsOn } from '#model/network/dependency.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, conflict, type InputRefusal, invalid, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { runningOrganisation } from '#server/parties/index.ts'
import { relateProviderAndConsumer } from '#server/relationships/index.ts'
import {
  getServicePage,
  holdSuppliedService,
  suppliedService,
  type SuppliedService,
} from '#server/services/index.ts'
import { viewDependency } from './find-dependencies.ts'
import * as store from './store.ts'

export const mayNotSay =
  'Only the service owner, people of the provider who may edit the draft, and administrators say what a service rests on.'

/** For what is not there: a wrong field, and no wrong address. */
const wrongField =
  (path: string, message: string, reason: InputRefusal) =>
  (error: unknown): never => {
    throw error instanceof AppError && error.code === 'not_found' ? invalid(path, message, reason) : error
  }

/** Whoever supplies: the provider of the service, or the organisation itself. A hidden one and an unknown one are alike. */
const supplierOf = async (tx: Tx, ctx: MemberContext, on: RestsOn): Promise<string> => {
  if (on.kind === 'service') {
    const rested = await suppliedService(tx, ctx, on.serviceId).catch(
      wrongField('on.serviceId', 'is not a service here', 'no-service-here'),
    )
    if (rested.retired) throw invalid('on.serviceId', 'is retired', 'rests-on-retired')
    return rested.providerId
  }
  const { id } = await runningOrganisation(tx, ctx.scope, on.organisationId).catch(
    wrongField('on.organisationId', 'is not an organisation here', 'no-organisation-here'),
  )
  return id
}

/** An entry that names a dependency is one of a text of the service that its writer can see. */
export const assertNamed = async (
  tx: Tx,
  ctx: MemberContext,
  { service, clause }: { service: string; clause: string | null },
): Promise<void> => {
  if (clause === null) return
  const page = await getServicePage({ ...ctx, db: tx }, { service })
  const named = textsOf(page).some(({ definition }) =>
    definition.supply.restsOn.some(({ id }) => id === clause),
  )
  if (!named) throw invalid('clause', 'is not an entry of what the service rests on', 'no-entry-here')
}

const rowOf = (ctx: MemberContext, service: SuppliedService, { on, until, ...terms }: NewDependency) => ({
  workspace_id: ctx.scope.workspaceId,
  id: newId(),
  service_id: service.id,
  on_service_id: on.kind === 'service' ? on.serviceId : null,
  supplier_id: on.kind === 'supplier' ? on.organisationId : null,
  supplies: on.kind === 'supplier' ? on.supplies : '',
  ...terms,
  until: until || null,
  recorded_by: ctx.actor.personId,
  recorded_at: ctx.now,
})

/** Says that a service rests on another; its provider is then a consumer there, in a relationship of the same kind. */
export const recordDependency = (
  ctx: MemberContext,
  { service: id, workspace: _workspace, ...given }: NewDependency & { service: string; workspace?: string },
): Promise<Dependency> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdSuppliedService(tx, ctx, id)
    permit(service.mayRecord, mayNotSay)
    if (given.on.kind === 'service' && given.on.serviceId === id)
      throw invalid('on.serviceId', 'is the service itself', 'rests-on-itself')
    const supplierId = await supplierOf(tx, ctx, given.on)
    await assertNamed(tx, ctx, { service: id, clause: given.clause })
    if ((await store.countOf(tx, ctx.scope, id)) >= mostDependencies)
      throw conflict('too-many-dependencies', 'As many are kept of this service as can be.')
    if (supplierId !== service.providerId)
      await relateProviderAndConsumer(tx, ctx, { providerId: supplierId, consumerId: service.providerId })
    const row = rowOf(ctx, service, given)
    await store.addDependency(tx, row)
    await record(tx, ctx, {
      fact: 'dependency.recorded',
      subject: { kind: 'service', id, name: service.name },
      after: { dependency: row.id, supplierId, ...given },
    })
    return viewDependency(tx, ctx, { service, dependency: row.id })
  })
