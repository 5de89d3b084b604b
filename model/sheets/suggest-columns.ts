import type { Language } from '../text.ts'
import { type ColumnMap, type MappedColumn, translatedTargets } from './column-map.ts'
import { folded } from './sheet.ts'
import { similarity } from './similarity.ts'

/** What columns are called in lists that people keep, in English and French, by what they mean. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  key: [
    'id',
    'no',
    'service id',
    'key',
    'identifier',
    'service number',
    'reference',
    'cle',
    'identifiant',
    'numero',
    'numero de service',
  ],
  'value.name': [
    'name',
    'service name',
    'service',
    'title',
    'service title',
    'nom',
    'nom du service',
    'titre',
    'intitule',
  ],
  'value.description': [
    'description',
    'service description',
    'summary',
    'description du service',
    'resume',
    'sommaire',
  ],
  'value.forWhom': [
    'for whom',
    'eligibility',
    'audience',
    'who it is for',
    'a qui',
    'admissibilite',
    'destinataires',
  ],
  'value.consumerGroups': [
    'consumer groups',
    'client groups',
    'client target groups',
    'target groups',
    'groupes de consommateurs',
    'groupes cibles',
    'clientele',
    'groupes de clients',
  ],
  'value.serviceHours': [
    'service hours',
    'hours',
    'opening hours',
    'heures de service',
    'horaire',
    'heures d ouverture',
  ],
  'use.channels': [
    'channels',
    'client feedback channel',
    'contact channels',
    'canaux',
    'canaux de communication',
  ],
  'use.support': ['support', 'help', 'soutien', 'aide', 'assistance'],
  'use.prerequisites': ['prerequisites', 'conditions', 'conditions prealables', 'prerequis'],
  'cost.price': ['price', 'cost', 'rate', 'prix', 'tarif', 'cout'],
  'cost.charged': ['charged for', 'service fee', 'fee', 'payant', 'frais de service', 'frais'],
  'supply.exit': ['exit', 'end of service', 'fin du service'],
  provider: [
    'provider',
    'organisation',
    'organization',
    'department',
    'owner org title',
    'providing unit',
    'team',
    'fournisseur',
    'ministere',
    'organisme',
    'direction',
    'equipe',
  ],
  'provider-key': [
    'provider code',
    'owner org',
    'department code',
    'organisation code',
    'code du fournisseur',
    'code du ministere',
  ],
  'owner-email': [
    'owner e-mail',
    'owner email',
    'service owner',
    'e-mail',
    'email',
    'contact',
    'courriel',
    'courriel du responsable',
    'responsable',
  ],
  'owner-name': ['owner name', 'owner', 'nom du responsable', 'proprietaire'],
  language: ['language', 'langue'],
}

const words = (heading: string): string =>
  folded(heading.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_\-.:/()*]+/g, ' '))

const endings: Readonly<Record<Language, RegExp>> = {
  en: / (en|eng|english|anglais)$/,
  fr: / (fr|fra|fre|french|francais)$/,
}

/** A heading without the language that it names at its end. */
const parted = (heading: string): { text: string; language: Language | null } => {
  const text = words(heading)
  for (const language of ['en', 'fr'] as const)
    if (endings[language].test(text)) return { text: text.replace(endings[language], ''), language }
  return { text, language: null }
}

type Candidate = { index: number; target: string; score: number }

const scoreOf = (text: string, target: string): number =>
  Math.max(...(usualNames[target] ?? []).map((name) => similarity(text, name)))

const isEmail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim())

/** What the cells themselves tell: addresses belong to people, and a key is never there twice. */
const scoreByContent = (target: string, cells: readonly string[]): number => {
  const said = cells.filter((cell) => cell.trim() !== '')
  if (said.length === 0) return 0
  if (target === 'owner-email') return said.filter(isEmail).length / said.length > 0.5 ? 0.9 : -0.5
  const isOneWord = said.every((cell) => cell.length <= 60 && !/\s/.test(cell.trim()))
  if (target === 'key') return isOneWord && new Set(said).size === said.length ? 0.1 : -0.9
  if (target === 'cost.charged') return new Set(said).size <= 5 ? 0.05 : -0.6
  return 0
}

/** Codes that lists write for yes and no. */
const yesAndNo: Readonly<Record<string, string>> = {
  Y: 'yes',
  N: 'no',
  y: 'yes',
  n: 'no',
  O: 'yes',
  o: 'yes',
  '1': 'yes',
  '0': 'no',
  TRUE: 'yes',
  FALSE: 'no',
}

/** What the codes of a column stand for, as far as it is plain. */
const valuesIn = (target: string, cells: readonly string[]): Record<string, string> => {
  if (target !== 'cost.charged') return {}
  const codes = [...new Set(cells.map((cell) => cell.trim()))].filter((code) => Object.hasOwn(yesAndNo, code))
  return Object.fromEntries(codes.map((code) => [code, yesAndNo[code] ?? '']))
}

const least = 0.7

const targetFor = (target: string, spoken: Language | null, language: Language): string => {
  const isOther = spoken !== null && spoken !== language
  if (!isOther) return target
  return (translatedTargets as readonly string[]).includes(target) ? `translation:${target}` : ''
}

const bestFirst = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): Candidate[] => {
  const candidates = headings.flatMap((heading, index) => {
    const { text, language: spoken } = parted(heading)
    const cells = rows.map((row) => row[index] ?? '')
    return Object.keys(usualNames).map((target) => ({
      index,
      target: targetFor(target, spoken, language),
      score: scoreOf(text, target) + scoreByContent(target, cells),
    }))
  })
  return candidates
    .filter(({ target, score }) => target !== '' && score >= least)
    .toSorted((one, other) => other.score - one.score)
}

const languageOf = (headings: readonly string[], otherwise: Language): Language => {
  const spoken = new Set(headings.map((heading) => parted(heading).language))
  if (spoken.has('en')) return 'en'
  return spoken.has('fr') ? 'fr' : otherwise
}

const missingWords = ['NA', 'N/A', 'ND', 'S.O.', '-']

/** A first column map for a list, from what its headings are like and what its first rows hold. */
export const suggestMap = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  otherwise: Language,
): Omit<ColumnMap, 'sheet' | 'headingRow'> => {
  const language = languageOf(headings, otherwise)
  const chosen = new Map<number, string>()
  const taken = new Set<string>()
  for (const { index, target } of bestFirst(headings, rows, language)) {
    if (chosen.has(index) || taken.has(target)) continue
    chosen.set(index, target)
    taken.add(target)
  }
  const columns = headings.flatMap((heading, index): MappedColumn[] => {
    if (heading.trim() === '') return []
    const target = chosen.get(index) ?? ''
    const cells = rows.map((row) => row[index] ?? '')
    const isBilingual = target === 'provider' && cells.some((cell) => cell.includes(' | '))
    return [{ heading, target, values: valuesIn(target, cells), split: isBilingual ? '|' : '' }]
  })
  const said = new Set(rows.flat().map((cell) => cell.trim()))
  return {
    language,
    provider: '',
    missing: missingWords.filter((word) => said.has(word)),
    separator: ',',
    columns,
  }
}
