import type { NeedContent } from '#model/need.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import * as store from './store.ts'

/** A need as it is to be; `before` is null where it is to be stated. */
export type PutNeed = {
  id: string
  content: NeedContent
  personId: string
  organisationId: string | null
  providerId: string | null
  before: object | null
}

/** States needs in the name of those who have them, and rewords those that nobody answered yet. */
export const putNeeds = async (tx: Tx, ctx: MemberContext, needs: readonly PutNeed[]): Promise<void> => {
  for (const { id, before, content, ...parties } of needs) {
    if (before) {
      await store.moveNeed(tx, ctx.scope, { id, from: 'heard', change: { content: JSON.stringify(content) } })
      continue
    }
    await store.addNeed(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      state: 'heard',
      content: JSON.stringify(content),
      person_id: parties.personId,
      organisation_id: parties.organisationId,
      provider_id: parties.providerId,
      stated_at: ctx.now,
    })
  }
  await recordAll(
    tx,
    ctx,
    needs.map(({ id, before, content, ...parties }) => ({
      fact: before ? 'need.reworded' : 'need.stated',
      subject: { kind: 'need', id, name: content.what },
      before,
      after: before ? content : { role: content.role, ...parties },
    })),
  )
}
