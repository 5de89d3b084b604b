import { type Definition, type PartName, partNames, type Translations } from './definition.ts'
import { differencesBetween } from './difference.ts'
import { saysTheSame } from './hash.ts'
import { Language } from '../text.ts'

/** What a draft says, or said. */
export type DraftText = { definition: Definition; translations: Translations }

/** What is rewritten where these parts of a draft are brought back: they, and the translations of what they say. */
export const portionsOf = (parts: readonly PartName[]): (PartName | 'translations')[] => [
  ...partNames.filter((part) => parts.includes(part)),
  'translations',
]

const isIn = (parts: readonly PartName[], path: string): boolean =>
  parts.some((part) => path.startsWith(`${part}.`))

const textsOf = (all: Translations, language: Language, keep: (path: string) => boolean) =>
  Object.entries(all[language] ?? {}).filter(([path]) => keep(path))

/** The draft as it is once these parts read as they did then, with their translations; the other parts stay. */
export const broughtBack = (now: DraftText, then: DraftText, parts: readonly PartName[]): DraftText => {
  const definition = { ...now.definition }
  for (const part of parts) Object.assign(definition, { [part]: then.definition[part] })
  const translations: Translations = {}
  for (const language of Language.options) {
    const texts = [
      ...textsOf(now.translations, language, (path) => !isIn(parts, path)),
      ...textsOf(then.translations, language, (path) => isIn(parts, path)),
    ]
    if (texts.length > 0) translations[language] = Object.fromEntries(texts)
  }
  return { definition, translations }
}

/** How many texts in other languages differ; an empty one and none are the same. */
export const countTranslated = (before: Translations, after: Translations): number =>
  Language.options.reduce((count, language) => {
    const [earlier, later] = [before[language] ?? {}, after[language] ?? {}]
    const paths = new Set([...Object.keys(earlier), ...Object.keys(later)])
    return count + [...paths].filter((path) => (earlier[path] ?? '') !== (later[path] ?? '')).length
  }, 0)

/** What bringing a text back does to a draft, in counts: entries that come, entries that go, what reads differently. */
export type RestoreCounts = { comes: number; goes: number; reads: number; translated: number }

export const countRestored = (now: DraftText, to: DraftText): RestoreCounts => {
  const changes = differencesBetween(now.definition, to.definition)
  const comes = changes.filter(({ kind }) => kind === 'added').length
  const goes = changes.filter(({ kind }) => kind === 'removed').length
  return {
    comes,
    goes,
    reads: changes.length - comes - goes,
    translated: countTranslated(now.translations, to.translations),
  }
}

/** The parts that read differently then, translations of what they say included. */
export const partsThatDiffer = (now: DraftText, then: DraftText): PartName[] =>
  partNames.filter((part) => {
    const to = broughtBack(now, then, [part])
    return (
      !saysTheSame(now.definition[part], to.definition[part]) ||
      countTranslated(now.translations, to.translations) > 0
    )
  })
