import type { Need } from '#model/contract/needs.ts'
import { mayBeReworded, NeedContent } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertCurrent, getNeed, loadNeed } from './find-needs.ts'
import { mayChange } from './policy.ts'
import * as store from './store.ts'

/** Without a provider it stays addressed as it is; to `null` it is addressed to whoever can. */
type Rewording = { need: string; content: NeedContent; providerId?: string | null | undefined }

const fields = NeedContent.keyof().options

/** Rewords a need that nobody has answered yet, or addresses it anew: an answer must not come to stand under another question. */
export const changeNeed = (ctx: MemberContext, { need: id, content, providerId }: Rewording): Promise<Need> =>
  inTransaction(ctx, async (tx) => {
    const before = await loadNeed(tx, ctx, id)
    permit(
      mayChange(ctx.actor, before),
      'Only whoever stated a need rewords it; an answer to questions is changed by answering again.',
    )
    assertCurrent(before)
    if (!mayBeReworded(before.state)) {
      throw conflict('need-answered', 'This need is answered already: state another one instead.')
    }
    const changed = fields.filter((field) => before[field] !== content[field])
    const formerId = before.provider?.id ?? null
    const isMoved = providerId !== undefined && providerId !== formerId
    const patchOf = (texts: NeedContent) => Object.fromEntries(changed.map((field) => [field, texts[field]]))
    const db = recording(tx, ctx, {
      fact: isMoved && changed.length === 0 ? 'need.readdressed' : 'need.reworded',
      subject: { kind: 'need', id, name: content.what },
      before: { ...patchOf(before), ...(isMoved && { providerId: formerId }) },
      after: { ...patchOf(content), ...(isMoved && { providerId }) },
    })
    await store.moveNeed(db, ctx.scope, {
      id,
      from: before.state,
      change: { content: JSON.stringify(content), ...(isMoved && { provider_id: providerId }) },
    })
    return getNeed(ctx, id, tx)
  })
