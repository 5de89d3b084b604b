import type { Need } from '#model/contract/needs.ts'
import type { NeedContent } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { recording } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { getNeed } from './find-needs.ts'
import * as store from './store.ts'

type Statement = NeedContent & { providerId: string | null }

/** States a need; no service has to exist. Need and journal are one statement, so they are kept together or not at all. */
export const stateNeed = async (ctx: MemberContext, { providerId, ...content }: Statement): Promise<Need> => {
  const id = newId()
  const db = recording(ctx.db, ctx, {
    fact: 'need.stated',
    subject: { kind: 'need', id, name: content.what },
    after: { role: content.role, providerId },
  })
  await store.addNeed(db, {
    workspace_id: ctx.scope.workspaceId,
    id,
    state: 'heard',
    content: JSON.stringify(content),
    person_id: ctx.actor.personId,
    organisation_id: ctx.actor.organisationId,
    provider_id: providerId,
    stated_at: ctx.now,
  })
  return getNeed(ctx, id)
}
