import { describe, expect, test } from 'vitest'
import { Language } from '../../text.ts'
import { rules } from '../index.ts'
import { goals, measureCorpora } from './measure-corpus.ts'
import { textsOfSeveralPairs } from './shared-texts.ts'
import { readCorpora } from './test-files.ts'

/** Rules that read words need cases in each language that has a language pack. */
const textRules: ReadonlySet<string> = new Set(['SD003', 'SD020', 'SD021', 'SD022', 'SD025', 'SD026'])

const fewestPairs = 20
const corpora = readCorpora()
const rows = measureCorpora(corpora, rules)
const idsOfRules = new Set(rules.map(({ id }) => id))

const pairsOf = (rule: string, language?: Language): number =>
  corpora
    .filter((corpus) => corpus.rule === rule && (language === undefined || corpus.language === language))
    .reduce((sum, { pairs }) => sum + pairs.length, 0)

test('every rule has a corpus, and every corpus its rule', () => {
  const ofCorpora = new Set(corpora.map(({ rule }) => rule))
  const without = [...idsOfRules].filter((id) => !ofCorpora.has(id))
  expect(without).toEqual([])
  const unknown = [...ofCorpora].filter((id) => !idsOfRules.has(id))
  expect(unknown).toEqual([])
})

test(`every rule with a corpus has at least ${fewestPairs} pairs; a rule that reads words, in each language`, () => {
  const short = [...new Set(corpora.map(({ rule }) => rule))].flatMap((rule) =>
    (textRules.has(rule) ? Language.options : [undefined])
      .map((language) => ({ rule, language, pairs: pairsOf(rule, language) }))
      .filter(({ pairs }) => pairs < fewestPairs),
  )
  expect(short).toEqual([])
})

test('every pair is about something of its own', () => {
  const subjects = corpora.flatMap(({ pairs }) => pairs.map(({ about }) => about))
  expect(subjects.filter((about, index) => subjects.indexOf(about) !== index)).toEqual([])
})

test('no two pairs share a text', () => {
  expect(textsOfSeveralPairs(corpora)).toEqual([])
})

describe.each(corpora)('the corpus of $rule in $language', ({ pairs }) => {
  test('holds twins that differ', () => {
    for (const { about, sound, faulty } of pairs)
      expect({ about, twin: faulty }).not.toEqual({ about, twin: sound })
  })
})

test.each(rows)('$rule in $language is right often enough on $cases cases', (row) => {
  expect(row.undecided).toBe(0)
  const { precision, recall, wrong } = row
  // The wrong cases come along so that a failure says which they are.
  expect({ wrong, isGood: precision >= goals.precision && recall >= goals.recall }).toEqual({
    wrong,
    isGood: true,
  })
})
