import { describe, expect, test } from 'vitest'
import { hashOf } from '../../definition/hash.ts'
import { rules } from '../index.ts'
import type { Rule } from '../rule.ts'
import { measureCorpora, measureCorpus, reachesGoals } from './measure-corpus.ts'
import { merged } from './merged.ts'
import { readCorpus } from './read-corpus.ts'
import { textsOfSeveralPairs } from './shared-texts.ts'

const bicycles = `
- about: Loan of bicycles
  shared:
    value:
      name: Borrow a bicycle
      outcomes:
        rides: { direction: supported, statement: Students ride to lectures, target: 90, unit: '%' }
        rain: { direction: affected, statement: Wet students }
    provider: { names: [Bicycle Office] }
  sound: { records: { spokenBy: { default: provider, paths: { value.outcomes/rides: consumer } } } }
  faulty: { value: { outcomes: { rides: null } }, catalogue: { outcomes: { services: 12, median: 3, deviation: 1 } } }
`
const read = (text = bicycles) => readCorpus('sd004.en.yaml', text)
const [pair] = read().pairs

describe('a twin', () => {
  test('is what both share, with its own patch over it', () => {
    expect(pair!.sound.definition.value).toMatchObject({ name: 'Borrow a bicycle', consumerGroups: [] })
    expect(pair!.sound.definition.value.outcomes.map(({ id, target }) => [id, target])).toEqual([
      ['rides', '90'],
      ['rain', ''],
    ])
    expect(pair!.faulty.definition.value.outcomes.map(({ id }) => id)).toEqual(['rain'])
  })

  test('is surrounded by what is known and sound, but for what it says', () => {
    expect(pair!.sound).toMatchObject({
      language: 'en',
      provider: { names: ['Bicycle Office'], units: [] },
      owner: { known: true, isPerson: true, active: true },
      catalogue: { neighbours: [], outcomes: { services: 40 } },
      waivers: [],
    })
    expect(pair!.faulty.catalogue?.outcomes.services).toBe(12)
    expect(Object.values(pair!.sound)).not.toContain(undefined)
  })

  test('has a record of each clause as it stands', () => {
    const { records, definition } = pair!.sound
    expect(records!['value.outcomes/rides']).toMatchObject({
      hash: hashOf(definition.value.outcomes[0]),
      worded: { side: 'consumer' },
    })
    expect(records!['value.outcomes/rain']).toMatchObject({ worded: { side: 'provider' } })
    expect(pair!.faulty.records!['value.outcomes/rain']).toMatchObject({ worded: { side: 'consumer' } })
  })
})

describe('what cannot be read is named', () => {
  test.each([
    ['a file with another name', 'bicycles.yaml', bicycles, 'sd003.en.yaml'],
    ['a language without wording', 'sd004.de.yaml', bicycles, 'sd004.de.yaml'],
    ['an unknown field', 'sd004.en.yaml', bicycles.replace('name:', 'nmae:'), 'Loan of bicycles, sound'],
    ['an unknown surrounding', 'sd004.en.yaml', bicycles.replace('provider:', 'supplier:'), 'supplier'],
    ['a record of no clause', 'sd004.en.yaml', bicycles.replace('/rides: c', '/walks: c'), 'outcomes/walks'],
    [
      'twins that share nothing',
      'sd004.en.yaml',
      '- { about: a, shared: {}, sound: {}, faulty: {} }',
      'share',
    ],
  ])('%s', (_what, file, text, says) => {
    expect(() => readCorpus(file, text)).toThrow(says)
  })
})

test('one tree over another merges maps, replaces the rest, and removes by null', () => {
  const base = { a: { b: 1, c: [1, 2] }, d: 'text' }
  expect(merged(base, { a: { c: [3], e: { f: 4, g: null } }, d: null })).toEqual({
    a: { b: 1, c: [3], e: { f: 4 } },
  })
  expect(base).toEqual({ a: { b: 1, c: [1, 2] }, d: 'text' })
})

const pairAbout = (about: string, statement: string) =>
  `- { about: ${about}, shared: { value: { name: A bicycle, consumerGroups: [students-of-all-kinds] } }, sound: { value: { description: "${statement}" } }, faulty: { value: { proposition: "${statement}" } } }`

test('a text in two pairs is found whatever its case and apostrophes; keys, short texts and twins are not', () => {
  const one = read(pairAbout('one', "L'étudiant roule sans peur"))
  const other = readCorpus('sd003.fr.yaml', pairAbout('other', 'l’étudiant roule sans peur'))
  expect(textsOfSeveralPairs([one])).toEqual([])
  expect(textsOfSeveralPairs([one, other]).map(({ pairs }) => pairs)).toEqual([
    ['SD004.en: one', 'SD003.fr: other'],
  ])
})

/** A rule that objects to what holds a word, and cannot decide what holds another. */
const objectingTo = (word: string, unsure = 'never'): Rule => ({
  ...rules[0]!,
  id: 'SD004',
  decide: ({ definition }) =>
    definition.value.name.includes(word) ? [{ path: 'value.name', words: [word] }] : [],
  undecided: ({ definition }) => definition.value.name.includes(unsure),
})

describe('measuring', () => {
  const corpus = read(
    ['red', 'blue', 'green', 'grey']
      .map(
        (colour, index) => `
- about: ${colour}
  shared: { today: 2026-11-23 }
  sound: { value: { name: ${index === 3 ? 'a bad and sound' : 'a sound'} ${colour} } }
  faulty: { value: { name: ${index === 0 ? 'a hidden' : 'a bad'} ${colour} } }`,
      )
      .join('\n'),
  )

  test('counts what is found, what is a false alarm, and what is missed', () => {
    expect(measureCorpus(objectingTo('bad', 'hidden'), corpus)).toEqual({
      rule: 'SD004',
      language: 'en',
      cases: 8,
      precision: 3 / 4,
      recall: 3 / 4,
      source: 'corpus',
      truePositives: 3,
      falsePositives: 1,
      misses: 1,
      undecided: 1,
      wrong: [
        { about: 'red', twin: 'faulty', words: [] },
        { about: 'grey', twin: 'sound', words: ['bad'] },
      ],
    })
  })

  test('a rule that says nothing finds nothing and raises no false alarm', () => {
    const row = measureCorpus(objectingTo('purple'), corpus)
    expect(row).toMatchObject({ precision: 1, recall: 0 })
    expect(reachesGoals(row)).toBe(false)
  })

  test('takes the corpora whose rule is asked for', () => {
    expect(measureCorpora([corpus, { ...corpus, rule: 'SD003' }], [objectingTo('bad')])).toHaveLength(1)
  })
})
