import { describe, expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { Answers, answerText, needOf, readAnswers } from './answers.ts'
import { isOpen, latestClosing, mayBeReminded, mayCloseOn } from './asking.ts'
import { askedOf, mostQuestions, QuestionDraft, QuestionDrafts, textIn } from './question.ts'

const usual = { en: en.questions.usual, fr: fr.questions.usual }
const draft = (kind: string, more: object = {}) => QuestionDraft.parse({ kind, ...more })

const choice = draft('choice', { ask: 'Where do you work', options: ['Office', 'Road'] })
const scale = draft('scale', { ask: 'How well does it work?', low: 'badly', high: 'well' })
const text = draft('text', { ask: 'Which device do you use?' })

/** One question of each kind, asked in English. */
const asked = askedOf(
  {
    title: '',
    language: 'en',
    questions: [
      ...['what', 'hinders', 'worth', 'when', 'often'].map((kind) => draft(kind)),
      choice,
      scale,
      text,
    ],
  },
  usual,
)

describe('a set of questions', () => {
  test.each([
    ['nothing', []],
    ['no question of what is needed', [text]],
    ['that question twice', [draft('what'), draft('what')]],
    ['another usual question twice', [draft('what'), draft('when'), draft('when')]],
    ['more than fit', [draft('what'), ...Array.from({ length: mostQuestions }, () => text)]],
  ])('is refused with %s', (_what, questions) => {
    expect(QuestionDrafts.safeParse(questions).success).toBe(false)
  })

  test.each([
    ['without words', { kind: 'text' }],
    ['of two lines', { kind: 'text', ask: 'a\nb' }],
    ['with one answer to choose from', { kind: 'choice', ask: 'a', options: ['x'] }],
    ['with two answers alike', { kind: 'choice', ask: 'a', options: ['x', ' x '] }],
    [
      'with answers to choose from where words are asked for',
      { kind: 'text', ask: 'a', options: ['x', 'y'] },
    ],
    ['with the ends of a scale where there is none', { kind: 'text', ask: 'a', low: 'bad' }],
    ['of an unknown kind', { kind: 'date', ask: 'a' }],
    ['with a field that nobody knows', { kind: 'text', ask: 'a', need: true }],
  ])('holds no question %s', (_what, given) => {
    expect(QuestionDraft.safeParse(given).success).toBe(false)
  })

  test('keeps usual words in both languages, and others in the one they were written in', () => {
    const { title, questions } = askedOf(
      {
        title: 'About roads',
        language: 'fr',
        questions: [draft('what'), draft('worth', { ask: 'Combien ?' }), text],
      },
      usual,
    )
    expect(title).toEqual({ fr: 'About roads' })
    expect(questions.map(({ id, ask }) => [id, ask])).toEqual([
      ['what', { en: usual.en.ask.what, fr: usual.fr.ask.what }],
      ['worth', { fr: 'Combien ?' }],
      ['own-3', { fr: 'Which device do you use?' }],
    ])
    expect(asked.title).toEqual({ en: usual.en.title, fr: usual.fr.title })
    expect(new Set(asked.questions.map(({ id }) => id)).size).toBe(asked.questions.length)
  })

  test('is read in the language that there is', () => {
    expect([textIn({ fr: 'Oui' }, 'en'), textIn({ en: 'Yes', fr: 'Oui' }, 'fr'), textIn({}, 'en')]).toEqual([
      'Oui',
      'Oui',
      '',
    ])
  })
})

const read = (answers: object) => readAnswers(asked.questions, Answers.parse(answers))

describe('answers', () => {
  test('need no more than what is needed, and keep nothing that was left empty', () => {
    expect(read({ what: ' Mail in time ', worth: '  ' })).toEqual({
      answers: { what: 'Mail in time' },
      faults: {},
    })
  })

  test.each([
    ['nothing of what is needed', { what: ' ' }, { what: 'missing' }],
    ['a question that was not asked', { what: 'x', 'own-99': 'y' }, { 'own-99': 'unknown' }],
    ['an option that is not offered', { what: 'x', often: '6' }, { often: 'not-offered' }],
    ['no option at all', { what: 'x', 'own-6': 'Office' }, { 'own-6': 'not-offered' }],
    ['a step beyond the scale', { what: 'x', 'own-7': '0' }, { 'own-7': 'not-offered' }],
    ['more than fits', { what: 'x', when: 'y'.repeat(501) }, { when: 'too-long' }],
  ])('are refused with %s', (_what, answers, faults) => {
    expect(read(answers).faults).toEqual(faults)
  })

  test('of the largest size are the most that can be sent', () => {
    expect(read({ what: 'x'.repeat(2000) }).faults).toEqual({})
    expect(Answers.safeParse({ what: 'x'.repeat(2001) }).success).toBe(false)
    expect(Answers.safeParse({ __proto__: 'x', 'No id': 'y' }).success).toBe(false)
  })

  test('come to a need: fields where it has them, the rest in plain sentences', () => {
    const { answers } = read({
      what: 'Mail in time',
      hinders: 'It is late',
      worth: 'An hour',
      when: 'Before winter',
      often: '2',
      'own-6': '2',
      'own-7': '4',
      'own-8': 'A phone',
    })
    expect(needOf({ questions: asked.questions, answers, role: null, language: 'en' })).toEqual({
      role: 'user',
      what: 'Mail in time',
      hinders: 'It is late',
      worth: 'An hour',
      onBehalfOf: '',
      evidence: [
        'By when would you need it? Before winter',
        'How often does it come up? Every week',
        'Where do you work: Road',
        'How well does it work? 4/5 (1 = badly, 5 = well)',
        'Which device do you use? A phone',
      ].join('\n'),
    })
    const inFrench = needOf({ questions: asked.questions, answers, role: 'sponsor', language: 'fr' })
    expect(inFrench.role).toBe('sponsor')
    expect(inFrench.evidence).toContain('Toutes les semaines')
    expect(inFrench.evidence).toContain('Where do you work\u00A0: Road')
  })

  test('of the largest size always fit into a need', () => {
    const long = askedOf(
      {
        title: '',
        language: 'fr',
        questions: [
          draft('what'),
          ...Array.from({ length: 7 }, () => draft('text', { ask: 'é'.repeat(150) })),
        ],
      },
      usual,
    )
    const answers = Object.fromEntries(
      long.questions.map(({ id, kind }) => [id, 'x'.repeat(kind === 'what' ? 2000 : 500)]),
    )
    const { faults } = readAnswers(long.questions, answers)
    const { evidence } = needOf({ questions: long.questions, answers, role: 'user', language: 'fr' })
    expect([faults, evidence.split('\n').length]).toEqual([{}, 7])
  })

  test('on a scale without named ends are a step of five', () => {
    const [bare] = askedOf(
      { title: '', language: 'en', questions: [draft('scale', { ask: 'Well?' })] },
      usual,
    ).questions
    expect(answerText(bare!, '3', 'en')).toBe('3/5')
  })
})

describe('questions are open', () => {
  const now = '2026-05-01T23:30:00.000Z'

  test('until the end of their last day (UTC), or until somebody closes them', () => {
    expect(isOpen({ closedAt: null, closesOn: '2026-05-01' }, now)).toBe(true)
    expect(isOpen({ closedAt: null, closesOn: '2026-04-30' }, now)).toBe(false)
    expect(isOpen({ closedAt: now, closesOn: '2026-06-01' }, now)).toBe(false)
  })

  test('for half a year at most', () => {
    expect(mayCloseOn('2026-05-01', now)).toBe(true)
    expect(mayCloseOn('2026-04-30', now)).toBe(false)
    expect(latestClosing(now)).toBe('2026-10-28')
    expect(mayCloseOn('2026-10-29', now)).toBe(false)
  })

  test('and people are reminded of them once a day, while they have not answered', () => {
    const one = { askedAt: '2026-04-30T23:30:00.000Z', remindedAt: null, answeredAt: null }
    expect(mayBeReminded(one, now)).toBe(true)
    expect(mayBeReminded({ ...one, askedAt: '2026-04-30T23:30:00.001Z' }, now)).toBe(false)
    expect(mayBeReminded({ ...one, remindedAt: '2026-05-01T10:00:00.000Z' }, now)).toBe(false)
    expect(mayBeReminded({ ...one, answeredAt: now }, now)).toBe(false)
  })
})
