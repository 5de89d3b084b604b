import { expect, test } from 'vitest'
import { contract } from '#model/contract/contract.ts'
import type { Question } from '#model/questions/question.ts'
import { answersOf, fieldNames, judgedBy, valuesOf } from './answer-values.ts'
import { askingOf, askNames, blankAsking, isFull, type OwnQuestion } from './ask-values.ts'

const somebody = '01900000-0000-7000-8000-000000000000'

const own = (key: string, kind: OwnQuestion['kind'], more: Partial<OwnQuestion> = {}): OwnQuestion => ({
  key,
  kind,
  ask: 'Where?',
  options: '',
  low: '',
  high: '',
  ...more,
})

test('what is typed to ask becomes what the contract takes, usual questions first', () => {
  const values = {
    ...blankAsking('fr', Date.parse('2026-05-01T10:00:00Z')),
    asked: ['worth' as const, 'what' as const],
    words: { worth: 'Combien ?', when: 'not asked' },
    own: [own('a', 'choice', { options: ' Office \n\n Road ' }), own('b', 'scale', { low: 'badly' })],
    audiences: {
      chosen: [
        { kind: 'group' as const, id: somebody, name: 'Clerks' },
        { kind: 'staff' as const, id: somebody, name: 'All staff' },
      ],
      withUnits: false,
    },
    people: [{ id: somebody, name: 'Somebody' }],
  }
  const asking = askingOf(values)
  expect(contract.askQuestions.body.safeParse(asking).success).toBe(true)
  expect(asking).toMatchObject({
    closesOn: '2026-05-15',
    audiences: [
      { kind: 'group', groupId: somebody },
      { kind: 'staff', organisationId: somebody, withUnits: false },
    ],
    questions: [
      { kind: 'what', ask: '' },
      { kind: 'worth', ask: 'Combien ?' },
      { kind: 'choice', options: ['Office', 'Road'] },
      { kind: 'scale', low: 'badly' },
    ],
  })
  expect(askNames(values)).toMatchObject({
    'questions.1.ask': 'worth ask',
    'questions.2.options': 'a options',
    'questions.3.ask': 'b ask',
    personIds: 'people',
  })
  const seven = Array.from({ length: 6 }, (_, at) => own(`${at}`, 'text'))
  expect([isFull(values), isFull({ ...values, own: seven })]).toEqual([false, true])
})

const question = (id: string, kind: Question['kind']): Question => ({
  id,
  kind,
  ask: { en: id },
  options: [],
  low: {},
  high: {},
})
const questions = [question('what', 'what'), question('own-2', 'scale'), question('when', 'when')]

test('what is typed to answer leaves out what was left empty', () => {
  const values = { ...valuesOf(questions, { answers: { what: 'Stamps' }, role: 'user' }), 'own-2': ' ' }
  expect(values).toMatchObject({ what: 'Stamps', when: '', role: 'user', name: '' })
  expect(answersOf(questions, values)).toEqual({ what: 'Stamps' })
  expect(fieldNames(questions)['answers.own-2']).toBe('own-2')
})

test('answers are judged by the questions before anything is sent', () => {
  const schema = judgedBy(contract.answerQuestions.body, questions)
  const issuesOf = (answers: object) =>
    schema.safeParse({ answers, role: null }).error?.issues.map(({ code, path }) => [code, path.join('.')])
  expect(issuesOf({ what: 'Stamps', 'own-2': '5' })).toBeUndefined()
  expect(issuesOf({ 'own-2': '6', when: 'x'.repeat(501) })).toEqual([
    ['too_small', 'answers.what'],
    ['invalid_value', 'answers.own-2'],
    ['too_big', 'answers.when'],
  ])
})
