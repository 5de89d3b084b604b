import type { Settings, Workspace } from '#model/contract/workspaces.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as store from './store.ts'

type Change = { [Key in keyof Settings]?: Settings[Key] | undefined } & { name?: string | undefined }

/** Changes the name or the policy of the workspace. */
export const changeSettings = (ctx: MemberContext, change: Change): Promise<Workspace> =>
  inTransaction(ctx, async (tx) => {
    const before = await store.lockWorkspace(tx, ctx.scope)
    const changed = changedOf({ name: before.name, ...before.settings }, change)
    if (!changed) return before
    const after = { name: before.name, ...before.settings, ...changed.after }
    const kept = await store.updateWorkspace(tx, ctx.scope, {
      name: after.name,
      publish_without_agreement: after.publishWithoutAgreement,
      consumer_organisations: after.consumerOrganisations,
      published_seen_by: after.publishedSeenBy,
    })
    await record(tx, ctx, {
      fact: 'workspace.settings-changed',
      subject: { kind: 'workspace', id: before.id, name: after.name },
      ...changed,
    })
    return kept
  })
