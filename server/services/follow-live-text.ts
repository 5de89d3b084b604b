import type { Draft } from '#model/contract/service-page.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { clauseAt } from '#model/live/changed-addresses.ts'
import { writeLiveTranslations } from '#model/live/live-translations.ts'
import { portions } from '#model/live/room.ts'
import type { Unkept } from '#model/live/tidy.ts'
import {
  addUpdates,
  catchUp,
  holdLiveDraft,
  type LiveText,
  loadLiveText,
  noteFollowed,
  updateOf,
} from '#server/co-creation/index.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { type KnownDraft, writeKnownDraft } from './known-draft-store.ts'
import { keepClauseEdits, noteChange, writeSettled } from './live-draft-store.ts'
import { settle, type Settled } from './settle-live-text.ts'

type Following = { scope: Scope; service: string; draft: Draft; now: string }

/** What is typed from here on is followed the next time; whose a text is that cannot be kept yet is not forgotten. */
const takeChanges = (text: LiveText, { unkept }: Settled): void => {
  const open = new Set(unkept.map(({ address }) => clauseAt(address)))
  text.changed = new Map()
  text.touched = new Map([...text.touched].filter(([path]) => open.has(path)))
}

/** Nothing was written: it is as if nobody had looked. */
const giveBackChanges = (
  text: LiveText,
  { changed, touched }: Pick<LiveText, 'changed' | 'touched'>,
): void => {
  for (const [portion, fields] of changed) {
    text.changed.set(portion, new Set([...fields, ...(text.changed.get(portion) ?? [])]))
  }
  text.touched = new Map([...touched, ...text.touched])
}

/**
 * Lets a draft's JSON follow its live text; the service is locked and the text as far as the log has come. Returns the
 * draft as it is then, and what of the text cannot be kept.
 */
const followIn = async (
  tx: Tx,
  { scope, service, draft, now }: Following,
  text: LiveText,
): Promise<{ draft: Draft; unkept: Unkept[] }> => {
  const settled = settle(text, draft, { now, only: 'changed parts' })
  const { seq } = text
  takeChanges(text, settled)
  await keepClauseEdits(tx, scope, {
    serviceId: service,
    startedAt: draft.startedAt,
    edits: settled.edits,
    recorded: false,
  })
  const after =
    settled.rewritten.length > 0 ? await writeSettled(tx, scope, { serviceId: service, settled, now }) : draft
  await noteFollowed(tx, scope, { serviceId: service, seq })
  if (settled.rewritten.length > 0) await noteChange(tx, scope, service)
  await dropOldTranslations(tx, { scope, service, draft, now }, { text, settled })
  return { draft: after, unkept: settled.unkept }
}

/** What translated words that have changed is taken out of the live text as well. */
const dropOldTranslations = async (
  tx: Tx,
  { scope, service, now }: Following,
  { text, settled }: { text: LiveText; settled: Settled },
): Promise<void> => {
  const { typedTranslations: from, translations: to } = settled
  if (saysTheSame(from, to)) return
  await holdLiveDraft(tx, scope, service)
  await catchUp(tx, scope, service, text)
  const content = updateOf(text.docs.translations, () =>
    writeLiveTranslations(text.docs.translations, { from, to }),
  )
  if (!content) return
  const act = { personId: null, side: 'neither' as const, at: now }
  text.seq = await addUpdates(tx, scope, {
    serviceId: service,
    updates: [{ portion: 'translations', act, content }],
  })
}

/** The same with a text that people have open: what fails is noted again, to be followed the next time. */
export const followOpenText = async (tx: Tx, following: Following, text: LiveText): Promise<Draft> => {
  await catchUp(tx, following.scope, following.service, text)
  const { changed, touched, seq } = text
  if (changed.size === 0) return following.draft
  try {
    const { draft } = await followIn(tx, following, text)
    return draft
  } catch (error) {
    giveBackChanges(text, { changed, touched })
    text.seq = Math.min(seq, text.seq)
    throw error
  }
}

/**
 * The same in one statement and without reading, where the draft's row is still as it was known and nobody holds the
 * service: most often so while people type. Undefined where it is not, or where more is to be done; nothing was written then.
 */
export const followKnownDraft = async (
  db: Db,
  { scope, service, now }: Omit<Following, 'draft'>,
  { text, known }: { text: LiveText; known: KnownDraft },
): Promise<KnownDraft | undefined> => {
  const { changed, touched, seq } = text
  if (changed.size === 0) return undefined
  const settled = settle(text, known.draft, { now, only: 'changed fields' })
  if (settled.rewritten.length === 0 || !saysTheSame(settled.typedTranslations, settled.translations))
    return undefined
  takeChanges(text, settled)
  try {
    const after = await writeKnownDraft(db, scope, { serviceId: service, known, settled, seq, now })
    if (!after) giveBackChanges(text, { changed, touched })
    return after
  } catch (error) {
    giveBackChanges(text, { changed, touched })
    throw error
  }
}

/** The draft as it was typed to the last acknowledged letter; null where it has no live text. The service is locked. */
export const followStoredText = async (
  tx: Tx,
  following: Following,
): Promise<{ draft: Draft; unkept: Unkept[]; text: LiveText } | null> => {
  const { scope, service } = following
  const live = await holdLiveDraft(tx, scope, service)
  if (!live) return null
  const text = await loadLiveText(tx, scope, { serviceId: service, followedSeq: live.followedSeq })
  // Also what was not kept when the JSON followed last is looked at again.
  text.changed = new Map(portions.map((portion) => [portion, new Set()]))
  return { ...(await followIn(tx, following, text)), text }
}
