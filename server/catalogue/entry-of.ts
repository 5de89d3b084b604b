import type { Standing } from '#model/contract/catalogue.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { Translations, ValuePart } from '#model/definition/definition.ts'
import type { ServiceState } from '#model/life-cycle/service.ts'
import { Language } from '#model/text.ts'
import { fold } from '#server/kernel/folding.ts'
import { cut } from './cut.ts'
import type { Searched } from './search-vector.ts'
import { wordsOf } from './words-of.ts'

/** What the catalogue is told of a service, whenever what it shows changes. */
export type CatalogueSource = {
  serviceId: string
  state: Exclude<ServiceState, 'drafted'>
  standing: Standing
  providerId: string
  providerNames: Names
  /** The language in which `value` is written. */
  language: Language
  value: Pick<ValuePart, 'name' | 'description' | 'proposition' | 'consumerGroups' | 'outcomes'>
  translations: Translations
  /** ISO 8601, to the millisecond. */
  updatedAt: string
}

/** The longest summary that a page of entries carries, in characters. */
const longestSummary = 320
/** The longest sort key, in UTF-16 units: at most three bytes each, and an index entry holds two of them. */
const longestSortKey = 150

/** A text's beginning, cut between words. */
const shortened = (text: string): string => {
  const beginning = cut(text, longestSummary)
  if (beginning === text) return text
  const end = beginning.search(/\s\S*$/u)
  return `${end > longestSummary / 2 ? beginning.slice(0, end) : beginning}…`
}

const sortKey = (text: string): string => cut(fold(text), longestSortKey)

/** A field's text in a language, or else in the source language. */
const textIn = (
  source: CatalogueSource,
  field: 'name' | 'description' | 'proposition',
  language: Language,
): { text: string; language: Language } => {
  const translated = language === source.language ? '' : source.translations[language]?.[`value.${field}`]
  return translated
    ? { text: translated, language }
    : { text: source.value[field], language: source.language }
}

const textsIn = (source: CatalogueSource, language: Language) => {
  const name = textIn(source, 'name', language)
  const summary = textIn(source, source.value.proposition ? 'proposition' : 'description', language)
  return {
    name: name.text,
    summary: shortened(summary.text),
    language: name.language,
    summaryLanguage: summary.language,
  }
}

const providerSort = ({ providerNames }: CatalogueSource, language: Language): string =>
  sortKey(providerNames[language] || providerNames.en || providerNames.fr || '')

const weights = { name: 'A', proposition: 'B', description: 'B' } as const

/** Every text that the service is found by, in each language that it is written in; those of the name first. */
export const searchedOf = (source: CatalogueSource): Searched[] =>
  (['name', 'proposition', 'description'] as const).flatMap((field) =>
    Language.options.map((language) => {
      const written =
        language === source.language ? source.value : valueIn(source.translations[language] ?? {})
      return { language, words: wordsOf(written[field]), weight: weights[field] }
    }),
  )

const valueIn = (texts: Record<string, string>) => ({
  name: texts['value.name'] ?? '',
  proposition: texts['value.proposition'] ?? '',
  description: texts['value.description'] ?? '',
})

/** What the catalogue keeps of a service: its texts in each language, and `words`, by which it is found. */
export const entryOf = (source: CatalogueSource, words: string) => {
  const texts = { en: textsIn(source, 'en'), fr: textsIn(source, 'fr') }
  return {
    service_id: source.serviceId,
    state: source.state,
    standing: source.standing,
    provider_id: source.providerId,
    consumer_groups: [...new Set(source.value.consumerGroups)],
    outcomes: source.value.outcomes.length,
    updated_at: source.updatedAt,
    texts,
    sort_name_en: sortKey(texts.en.name),
    sort_name_fr: sortKey(texts.fr.name),
    provider_sort_en: providerSort(source, 'en'),
    provider_sort_fr: providerSort(source, 'fr'),
    words,
  }
}
export type Entry = ReturnType<typeof entryOf>
