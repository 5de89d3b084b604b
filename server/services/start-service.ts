import type { ServicePage } from '#model/contract/service-page.ts'
import { recordWording } from '#model/definition/clauses.ts'
import { Definition, partNames } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { lineageOfPerson, runningOrganisation } from '#server/parties/index.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { assertMayLinkNeed } from './link-need.ts'
import * as store from './store.ts'

type NewService = { providerId: string; name: string; language: Language; needId?: string | undefined }

/** Starts a new service as a draft within a transaction; whoever starts it owns it. */
export const startServiceIn = async (
  tx: Tx,
  ctx: MemberContext,
  given: NewService,
): Promise<{ id: string }> => {
  const provider = await runningOrganisation(tx, ctx.scope, given.providerId)
  const mine = await lineageOfPerson(tx, ctx.scope, ctx.actor.personId)
  permit(
    ctx.actor.administrator || mine.includes(provider.id),
    'Only people of the providing organisation and administrators start a service for it.',
  )
  if (given.needId) await assertMayLinkNeed(tx, ctx, { needId: given.needId, providerId: provider.id })
  const id = newId()
  await store.addService(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    state: 'drafted',
    language: given.language,
    provider_id: provider.id,
    owner_id: ctx.actor.personId,
    need_id: given.needId ?? null,
    created_at: ctx.now,
    changed_at: ctx.now,
  })
  const definition = Definition.parse({ value: { name: given.name } })
  const act = { personId: ctx.actor.personId, side: 'provider' as const, at: ctx.now }
  await drafts.addDraft(tx, ctx.scope, {
    serviceId: id,
    definition,
    translations: {},
    records: recordWording({}, { after: definition, parts: partNames, act }),
    startedFrom: null,
    now: ctx.now,
  })
  await record(tx, ctx, {
    fact: 'service.started',
    subject: { kind: 'service', id, name: given.name },
    after: { providerId: provider.id, language: given.language, needId: given.needId ?? null },
  })
  return { id }
}

/** Starts a new service as a draft, blank or from a need that a consumer stated. */
export const startService = async (ctx: MemberContext, given: NewService): Promise<ServicePage> => {
  const { id } = await inTransaction(ctx, (tx) => startServiceIn(tx, ctx, given))
  return getServicePage(ctx, { service: id })
}
