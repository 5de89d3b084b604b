import type { NoticeSettingsView } from '#model/contract/notices.ts'
import { NoticeKind, type NoticeSettings, wayOf } from '#model/notices/notice.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { AccountContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { planAnew } from './plan-anew.ts'
import { findSettings, type Kept, keepSettings, learnTimeZone, lockSettings } from './settings-store.ts'

const addressOf = ({ account }: AccountContext): string => account.email.toLowerCase()

const subjectOf = ({ account }: AccountContext) => ({ kind: 'account', id: account.id, name: account.name })

const settingsOf = (kept: Kept): NoticeSettings => ({
  timeZone: kept.timeZone,
  quiet: kept.quiet,
  digestAt: kept.digestAt,
  ways: Object.fromEntries(
    NoticeKind.options.map((kind) => [kind, wayOf(kept, kind)]),
  ) as NoticeSettings['ways'],
})

/** When the signed-in person is mailed of what, every kind named. */
export const findNoticeSettings = async (ctx: AccountContext): Promise<NoticeSettingsView> => ({
  ...settingsOf(await findSettings(ctx.db, addressOf(ctx))),
  mailServer: ctx.settings.smtpUrl !== null,
})

/** Changes when the signed-in person is mailed of what; what waits already goes by it, too. */
export const changeNoticeSettings = async (
  ctx: AccountContext,
  settings: NoticeSettings,
): Promise<NoticeSettingsView> => {
  await inTransaction(ctx, async (tx) => {
    const address = addressOf(ctx)
    const kept = await lockSettings(tx, address)
    const changed = changedOf(settingsOf(kept), settings)
    if (!changed && kept.stopped.length === 0) return
    await keepSettings(tx, address, settings)
    await planAnew(tx, ctx, address)
    await record(tx, ctx, {
      fact: 'account.notice-settings-changed',
      subject: subjectOf(ctx),
      before: changed?.before ?? { stopped: kept.stopped },
      after: changed?.after ?? { stopped: [] },
    })
  })
  return findNoticeSettings(ctx)
}

/** Learns the time zone from the person's browser, where none is known yet: whoever chose one keeps it. */
export const keepTimeZone = (ctx: AccountContext, { timeZone }: { timeZone: string }): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const address = addressOf(ctx)
    if (!(await learnTimeZone(tx, address, timeZone))) return
    await planAnew(tx, ctx, address)
    await record(tx, ctx, {
      fact: 'account.notice-settings-changed',
      subject: subjectOf(ctx),
      before: { timeZone: null },
      after: { timeZone },
    })
  })
