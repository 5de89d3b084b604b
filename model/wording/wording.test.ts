import { expect, test } from 'vitest'
import { Definition } from '../definition/definition.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import { withFrenchSpaces } from './fr/with-french-spaces.ts'

type Texts = { [key: string]: string | Texts }
const catalogues: Record<string, Texts> = { en, fr }

const textsIn = (texts: Texts, path = ''): [path: string, text: string][] =>
  Object.entries(texts).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : textsIn(inner, `${path}${key}.`),
  )

const textAt = (texts: Texts, path: string): string | undefined =>
  textsIn(texts).find(([at]) => at === path)?.[1]

const statement = { id: 'one', statement: 'Said' }
const full = Definition.parse({
  value: {
    consumerGroups: ['ONE'],
    outcomes: [{ ...statement, direction: 'supported' }],
    outputs: [statement],
    requirements: [statement],
    risks: [{ ...statement, effect: 'removed' }],
    levels: [{ ...statement, kind: 'other' }],
  },
  use: { tasks: [statement], channels: ['ONE'], duties: [statement] },
  cost: { costs: [{ ...statement, effect: 'removed', category: 'other' }] },
  supply: {
    limits: [statement],
    resources: [{ ...statement, dimension: 'partners-and-suppliers' }],
    restsOn: [statement],
  },
})

/** The paths of all fields and lists, of which each has an entry here; ids are nobody's business. */
const fieldsOf = (value: unknown, path: string): string[] => {
  if (typeof value !== 'object' || value === null) return [path]
  if (!Array.isArray(value)) {
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .flatMap(([key, inner]) => fieldsOf(inner, path === '' ? key : `${path}.${key}`))
  }
  const isList = typeof value[0] === 'object'
  return isList ? [path, ...fieldsOf(value[0], path)] : [path]
}

test.each(Object.keys(catalogues))('every field of the definition has its words in %s', (language) => {
  const explained = new Map(textsIn(catalogues[language]!))
  const paths = fieldsOf(full, '')
  expect(paths).toEqual(
    expect.arrayContaining(['use.channels', 'value.risks.estimate.amount', 'supply.exit']),
  )
  const wanted = paths.flatMap((path) => ['label', 'help', 'example'].map((kind) => `fields.${path}.${kind}`))
  expect(wanted.filter((key) => !explained.get(key))).toEqual([])
})

test('every word of the model has a label, a help and an example', () => {
  for (const texts of [en.terms, fr.terms]) {
    const incomplete = Object.entries(texts).filter(([, term]) => !term.label || !term.help || !term.example)
    expect(incomplete).toEqual([])
  }
})

// i18next's `_one` and the like differ between languages, and may leave the number out.
const isPlural = (path: string): boolean => /_(zero|one|two|few|many|other)$/.test(path)
const blanksOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort()

test('both languages say the same things, filled with the same', () => {
  const english = new Map(textsIn(en))
  const french = new Map(textsIn(fr))
  expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  const differing = [...english].filter(
    ([path, text]) =>
      !isPlural(path) && blanksOf(text).join(' ') !== blanksOf(french.get(path) ?? '').join(' '),
  )
  expect(differing.map(([path]) => path)).toEqual([])
})

test('the framework is named in the notice only', () => {
  for (const texts of Object.values(catalogues)) {
    const naming = textsIn(texts).filter(([, text]) => /\bITIL\b|PeopleCert/i.test(text))
    expect(naming.map(([path]) => path)).toEqual(['shell.notice'])
  }
})

test('French spaces do not break', () => {
  expect(withFrenchSpaces({ deep: { text: 'Quoi ? « Oui » : 40 000 à 90 % ; bien !' } }).deep.text).toBe(
    'Quoi\u00A0? «\u00A0Oui\u00A0»\u00A0: 40\u00A0000 à 90\u00A0%\u00A0; bien\u00A0!',
  )
  expect(textsIn(fr).filter(([, text]) => / [;:?!»%]|« /.test(text))).toEqual([])
  expect(textAt(fr, 'sentences.quote')).toBe('«\u00A0{{text}}\u00A0»')
})
