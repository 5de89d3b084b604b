import { once } from './once.ts'
import { packOf } from './language-packs/index.ts'
import type { Language } from '../text.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'
import { organisationFinder } from './text/organisations.ts'
import { findAbbreviatedUnit } from './text/unit-abbreviations.ts'
import { findShortProvider, findToldUnit } from './text/told-units.ts'
import { findUnit, isGovernment, isPlace } from './text/units.ts'
import { type Run, spanOf, trimmed, type Word, wordsOf } from './text/words.ts'

const findingOf = (name: string, words: readonly Word[], run: Run, variant: string): Finding => {
  const { start, end } = spanOf(words, run)
  const found = name.slice(start, end)
  return {
    path: 'value.name',
    variant,
    params: { name: found },
    range: { field: '', start, end },
    words: [found],
  }
}

const isIn = (inner: Run, outer: Run): boolean => inner.from >= outer.from && inner.to <= outer.to

type Provider = NonNullable<CheckInput['provider']>

const findersOf = (language: Language) =>
  once(({ names, units }: Provider) => {
    const pack = packOf(language)
    return organisationFinder([...names, ...units].filter((one) => !isGovernment(one, pack.units)))
  })

// A provider can have thousands of units, and thousands of services.
const finders = { en: findersOf('en'), fr: findersOf('fr') }

/** Where a name names its provider, by a name of it or by the first word alone ("of the Academy"). */
const findProvider = (
  name: string,
  words: readonly Word[],
  { provider, language }: CheckInput,
): Run | undefined =>
  provider
    ? (finders[language](provider)(words) ??
      findShortProvider(name, words, provider.names, packOf(language).units))
    : undefined

const decide = (input: CheckInput): Finding[] => {
  const { definition, language } = input
  const { name } = definition.value
  const words = wordsOf(name)
  if (words.length === 0) return []
  const pack = packOf(language)
  const named = findProvider(name, words, input)
  if (named && !isPlace(words, named, pack)) return [findingOf(name, words, named, 'provider')]
  const description = definition.value.description ?? ''
  const unit =
    findUnit(name, words, description, pack.units) ??
    findAbbreviatedUnit(name, words, description, pack) ??
    findToldUnit(name, words, description, pack)
  // A word of the place's own name is no unit: "rooms managed by the Buildings Office".
  if (!unit || (named && isIn(unit, named))) return []
  return [findingOf(name, words, trimmed(words, unit, pack.stopWords), 'unit')]
}

/** The name says who does it and not what is done: the provider, or a unit of it. */
export const sd022: Rule = {
  id: 'SD022',
  severity: 'warning',
  needs: ['document', 'roles'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide,
  // Without the provider's names only words such as "directorate" tell a unit.
  undecided: ({ provider }) => provider === null,
}
