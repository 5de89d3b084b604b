import type { Draft } from '#model/contract/service-page.ts'
import { type ClauseAct, type ClauseRecords, recordWording } from '#model/definition/clauses.ts'
import { type Definition, partNames, type Translations } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { readLivePart, writeLivePart } from '#model/live/live-part.ts'
import {
  readLiveTranslations,
  tidyTranslations,
  writeLiveTranslations,
} from '#model/live/live-translations.ts'
import { type Portion, portions } from '#model/live/room.ts'
import { tidyPart } from '#model/live/tidy.ts'
import {
  addUpdates,
  fits,
  type LiveText,
  noteFollowed,
  type Update,
  updateOf,
} from '#server/co-creation/index.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { followStoredText } from './follow-live-text.ts'

type Change = {
  service: string
  /** The draft that the change was made to, as it was stored. */
  draft: Draft
  to: { definition: Definition; translations: Translations }
  act: ClauseAct
  /** Who stood behind the clauses of the text that is brought back, if it is one. */
  earlier?: ClauseRecords | null
}

/** What a draft says after a change went through its live text, beside what others had typed meanwhile. */
export type Through = Pick<Draft, 'definition' | 'translations' | 'records'> & {
  /** As it was before this change, with all that others had typed. */
  before: Draft
}

const updatesBetween = (text: LiveText, { draft, to, act }: Change): Update[] =>
  portions.flatMap((portion) => {
    const doc = text.docs[portion]
    const content = updateOf(doc, () =>
      portion === 'translations'
        ? writeLiveTranslations(doc, { from: draft.translations, to: to.translations })
        : writeLivePart(doc, portion, { from: draft.definition[portion], to: to.definition[portion] }),
    )
    return content ? [{ portion, act, content }] : []
  })

const readBack = (text: LiveText, before: Draft, portion: Portion): object => {
  const doc = text.docs[portion]
  return portion === 'translations'
    ? tidyTranslations(readLiveTranslations(doc), before.translations)
    : tidyPart(portion, { typed: readLivePart(doc, portion), before: before.definition[portion] }).content
}

/** All that was ever typed into a draft leaves a trace in its live text, which only another draft is without. */
const assertFits = (text: LiveText): void => {
  if (fits(text)) return
  throw new AppError(
    'precondition_failed',
    'So much was written into this draft that it takes no more: propose it, or discard it and begin another.',
  )
}

/**
 * Puts a change of a draft's JSON into its live text, so that nothing is lost that others type at this moment: the
 * change alone, merged into what is there. Returns what the draft is to say; null where it has no live text. The service
 * is locked, and the caller writes what is returned.
 */
export const writeThroughLive = async (tx: Tx, scope: Scope, change: Change): Promise<Through | null> => {
  const { service, draft, act } = change
  const followed = await followStoredText(tx, { scope, service, draft, now: act.at })
  return followed && mergeIntoLive(tx, scope, { ...change, followed })
}

type Followed = { draft: Draft; text: LiveText }

/** The same where the draft's JSON has followed the live text already, in this transaction. */
export const mergeIntoLive = async (
  tx: Tx,
  scope: Scope,
  { followed, ...change }: Change & { followed: Followed },
): Promise<Through> => {
  const { service, act, earlier = null } = change
  const { text, draft: before } = followed
  const updates = updatesBetween(text, change)
  if (updates.length === 0) return { ...before, before }
  assertFits(text)
  const seq = await addUpdates(tx, scope, { serviceId: service, updates })
  await noteFollowed(tx, scope, { serviceId: service, seq })
  const touched = new Set(updates.map(({ portion }) => portion))
  const definition = { ...before.definition }
  for (const part of partNames) {
    if (touched.has(part)) Object.assign(definition, { [part]: readBack(text, before, part) })
  }
  const translations = touched.has('translations')
    ? (readBack(text, before, 'translations') as Translations)
    : before.translations
  const parts = partNames.filter((part) => !saysTheSame(definition[part], before.definition[part]))
  const records = recordWording(before.records, { after: definition, parts, act, earlier })
  return { definition, translations, records, before }
}
