import { folded } from './folded.ts'
import { once } from './once.ts'
import type { CheckInput } from './rule.ts'

/** Words that mean the provider whoever it is. */
const wordsForProvider = [
  'provider',
  'service provider',
  'fournisseur',
  'fournisseur de services',
  'prestataire',
  'prestataire de services',
]

/** Letters with points or spaces between them are one abbreviation: "S.S.C." is "SSC". */
const joined = (name: string): string =>
  /^[\p{L}\p{N}](?: [\p{L}\p{N}])+$/u.test(name) ? name.replaceAll(' ', '') : name

/** The ways in which a name with its abbreviation in brackets can be read: "Shared Services (SSC)" is both. */
const readingsOf = (name: string): string[] => {
  const [, outside = '', inside = ''] = /^(.*?)\(([^()]*)\)\s*$/su.exec(name) ?? []
  return [name, outside, inside]
    .map(folded)
    .map(joined)
    .filter((reading) => reading !== '')
}

const foldedWords: ReadonlySet<string> = new Set(wordsForProvider)

type Provider = NonNullable<CheckInput['provider']>

const readings = once(({ names }: Provider) => new Set(names.flatMap(readingsOf)))
const readingsWithUnits = once(
  ({ names, units }: Provider) => new Set([...names, ...units].flatMap(readingsOf)),
)

const reader =
  (known: ReadonlySet<string> | undefined) =>
  (name: string): boolean =>
    readingsOf(name).some((reading) => foldedWords.has(reading) || (known?.has(reading) ?? false))

type Known = Pick<CheckInput, 'provider'>

/** Whether a name is a word for the provider, or one of its names; an article or accent changes nothing. */
export const readsAsProvider = ({ provider }: Known): ((name: string) => boolean) =>
  reader(provider ? readings(provider) : undefined)

/** The same, where the names of the provider's units count as well. */
export const readsAsProviderOrUnit = ({ provider }: Known): ((name: string) => boolean) =>
  reader(provider ? readingsWithUnits(provider) : undefined)
