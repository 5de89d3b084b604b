import type * as Y from 'yjs'
import { Translations } from '../definition/definition.ts'
import { Language } from '../text.ts'
import { mergeTexts, retype } from './merge-texts.ts'

/** Translations lie in one document, each text under its language and the path of what it translates. */
const addressOf = (language: Language, path: string): string => `${language}:${path}`

const isOfTranslations = (address: string): [Language, string] | null => {
  const [, language, path] = /^([a-z]{2}):([^]+)$/.exec(address) ?? []
  const known = Language.safeParse(language)
  return known.success && path ? [known.data, path] : null
}

/** The text of a translation in the live document. */
export const liveTranslation = (doc: Y.Doc, language: Language, path: string): Y.Text =>
  doc.getText(addressOf(language, path))

/** All translations as they are typed; an empty text is none. */
export const readLiveTranslations = (doc: Y.Doc): Translations => {
  const all: Translations = {}
  for (const address of [...doc.share.keys()].toSorted()) {
    const at = isOfTranslations(address)
    const text = at ? doc.getText(address).toString() : ''
    if (at && text !== '') (all[at[0]] ??= {})[at[1]] = text
  }
  return all
}

/** The translations that can be kept; those that cannot are left as they were. */
export const tidyTranslations = (typed: Translations, before: Translations): Translations => {
  const tidied: Translations = {}
  for (const language of Language.options) {
    for (const [path, text] of Object.entries(typed[language] ?? {})) {
      const outcome = Translations.safeParse({ [language]: { [path]: text } })
      const kept = outcome.success ? outcome.data[language]?.[path] : before[language]?.[path]
      if (kept) (tidied[language] ??= {})[path] = kept
    }
  }
  return Translations.safeParse(tidied).success ? tidied : before
}

/** Writes what changed from one set of translations to another; what others typed since stays. */
export const writeLiveTranslations = (
  doc: Y.Doc,
  { from, to, origin }: { from: Translations; to: Translations; origin?: unknown },
): void => {
  doc.transact(() => {
    for (const language of Language.options) {
      const paths = new Set([...Object.keys(from[language] ?? {}), ...Object.keys(to[language] ?? {})])
      for (const path of paths) {
        const [base, mine] = [from[language]?.[path] ?? '', to[language]?.[path] ?? '']
        if (base === mine) continue
        const live = liveTranslation(doc, language, path)
        retype(live, mergeTexts({ base, mine, theirs: live.toString() }))
      }
    }
  }, origin)
}
