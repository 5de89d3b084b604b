import type { MailStop } from '#model/contract/notices.ts'
import type { Stopped } from '#model/notices/notice.ts'
import type { Context, Db } from '#server/kernel/context.ts'
import { found, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { type Reader, readersOf } from './find-readers.ts'
import { planAnew } from './plan-anew.ts'
import { keepStopped, lockSettings } from './settings-store.ts'
import { readStopToken, type Stop } from './stop-token.ts'

/** Far more often than anybody changes their mind. */
const changesPerQuarterHour = 20

/** What a link stands for, and whose mails it stops; `not_found` for one that was not made here. */
const opened = async (
  { db, settings }: { db: Db; settings: Context['settings'] },
  token: string,
): Promise<{ stop: Stop; reader: Reader }> => {
  const stop = found(readStopToken(settings, token), 'link')
  const [reader] = await readersOf(db, stop, [stop.personId])
  return { stop, reader: found(reader, 'link') }
}

const viewOf = ({ stops }: Stop, stopped: readonly Stopped[]): MailStop => ({
  kind: stops === 'all' ? null : stops,
  stopped: { kind: stops !== 'all' && stopped.includes(stops), all: stopped.includes('all') },
})

/** What a link in a mail can turn off, and whether it has; changes nothing. */
export const findMailStop = async (ctx: Context, token: string): Promise<MailStop> => {
  const { stop, reader } = await opened(ctx, token)
  return viewOf(stop, reader.stopped)
}

type Change = { token: string; scope: 'kind' | 'all'; stopped: boolean }

const withOrWithout = (stopped: readonly Stopped[], one: Stopped, wanted: boolean): Stopped[] =>
  wanted ? [...stopped, one] : stopped.filter((other) => other !== one)

/** Turns mails off or on again, for whoever holds the link: of the kind that the mail told of, or all. */
export const changeMailStop = async (ctx: Context, { token, scope, stopped }: Change): Promise<MailStop> => {
  await assertWithinLimits(ctx, [{ name: 'mail-stop of', of: token, attempts: changesPerQuarterHour }])
  return inTransaction(ctx, async (tx) => {
    const { stop, reader } = await opened({ ...ctx, db: tx }, token)
    if (scope === 'kind' && stop.stops === 'all') throw invalid('scope', 'this link is about all mails')
    const one = scope === 'all' ? 'all' : stop.stops
    const { stopped: before } = await lockSettings(tx, reader.address)
    if (before.includes(one) === stopped) return viewOf(stop, before)
    const after = withOrWithout(before, one, stopped)
    await keepStopped(tx, reader.address, after)
    await planAnew(tx, ctx, reader.address)
    // Whoever holds the link may be somebody else: it names no actor.
    await record(
      tx,
      { ...ctx, scope: { workspaceId: stop.workspaceId } },
      {
        fact: stopped ? 'person.mails-stopped' : 'person.mails-resumed',
        subject: { kind: 'person', id: reader.id, name: reader.name },
        before: { stopped: before },
        after: { stopped: after },
      },
    )
    return viewOf(stop, after)
  })
}

/** The one request of a mail program's own button (RFC 8058): turns off what the mail's link is about. */
export const stopAtOnce = async (ctx: Context, token: string): Promise<void> => {
  const stop = found(readStopToken(ctx.settings, token), 'link')
  await changeMailStop(ctx, { token, scope: stop.stops === 'all' ? 'all' : 'kind', stopped: true })
}
