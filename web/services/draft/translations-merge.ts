import { Language } from '#model/text.ts'
import type { Translations } from '#model/definition/definition.ts'
import type { Conflict } from './merge-part.ts'

type Versions = { base: Translations; mine: Translations; theirs: Translations }

const pathsOf = (...all: (Record<string, string> | undefined)[]): string[] => [
  ...new Set(all.flatMap((texts) => Object.keys(texts ?? {}))),
]

/** Puts my translations onto those stored by now, text by text; a conflict's path reads `translations.fr:value.name`. */
export const mergeTranslations = ({
  base,
  mine,
  theirs,
}: Versions): { merged: Translations; conflicts: Conflict[] } => {
  const merged: Translations = {}
  const conflicts: Conflict[] = []
  for (const language of Language.options) {
    const texts: Record<string, string> = {}
    for (const path of pathsOf(mine[language], theirs[language])) {
      const [before, ofMine, ofTheirs] = [base, mine, theirs].map((all) => all[language]?.[path] ?? '')
      const chosen = (ofMine === before ? ofTheirs : ofTheirs === before ? ofMine : ofTheirs) ?? ''
      if (chosen !== '') texts[path] = chosen
      if (ofMine !== before && ofTheirs !== before && ofMine !== ofTheirs) {
        conflicts.push({ path: `translations.${language}:${path}`, mine: ofMine, theirs: ofTheirs })
      }
    }
    if (Object.keys(texts).length > 0) merged[language] = texts
  }
  return { merged, conflicts }
}
