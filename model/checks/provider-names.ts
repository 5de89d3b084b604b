import { folded } from './folded.ts'
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

/** Whether a name is a word for the provider, one of its names, or one of `more`; an article or accent changes nothing. */
export const readsAsProvider = (
  { provider }: Pick<CheckInput, 'provider'>,
  more: readonly string[] = [],
): ((name: string) => boolean) => {
  const names = new Set([...(provider?.names ?? []), ...more].flatMap(readingsOf))
  return (name) => readingsOf(name).some((reading) => foldedWords.has(reading) || names.has(reading))
}
