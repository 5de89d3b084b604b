import { describe, expect, test } from 'vitest'
import { clauseSchemaAt } from './clause-schema.ts'
import { ClauseContent, ClausePath } from './clause-content.ts'
import { chainsOf, deedsOn, SuggestionState } from './suggestion.ts'

const one = (id: string, answers: string | null = null) => ({ id, answers })
const nobody = { isAuthor: false, isAnswered: false, mayWrite: false }

describe('what may be done with a suggestion that is open', () => {
  test.each([
    ['who may write the clause answers it', { mayWrite: true }, true, ['accept', 'decline', 'counter']],
    ['who may not write does not', {}, true, []],
    ['who made it withdraws it', { isAuthor: true }, false, ['withdraw']],
    [
      'or takes it up, where they may write',
      { isAuthor: true, mayWrite: true },
      true,
      ['accept', 'withdraw'],
    ],
    [
      'whom it answers answers it, where its author may write',
      { isAnswered: true },
      true,
      ['accept', 'decline', 'counter'],
    ],
    ['and not where its author may not', { isAnswered: true }, false, []],
  ])('%s', (_what, reader, authorMayWrite, deeds) => {
    expect(deedsOn({ state: 'open', authorMayWrite }, { ...nobody, ...reader })).toEqual(deeds)
  })
})

test('nothing is done with one that is not open any more', () => {
  for (const state of SuggestionState.options.filter((one) => one !== 'open'))
    for (const isAuthor of [true, false])
      expect(
        deedsOn({ state, authorMayWrite: true }, { isAuthor, isAnswered: true, mayWrite: true }),
      ).toEqual([])
})

test('suggestions that answer each other are read together, in the order in which they were begun', () => {
  const [a, b, c, d] = [one('a'), one('b'), one('c', 'a'), one('d', 'c')]
  expect(chainsOf([a, b, c, d])).toEqual([
    { last: d, earlier: [a, c] },
    { last: b, earlier: [] },
  ])
})

test.each([
  ['value.name', false],
  ['use.channels', false],
  ['cost.charged', false],
  ['value.closed.imposedRisks', false],
  ['value.risks/r1', true],
])('a clause can be suggested at %s', (path, isEntry) => {
  expect(ClausePath.safeParse(path).success).toBe(true)
  expect(clauseSchemaAt(path)).toMatchObject({ isEntry })
})

test.each(['value', 'value.outcomes', 'value.closed', 'value.name/x', 'value.constructor', 'nowhere.name'])(
  'no clause is at %s',
  (path) => {
    expect(clauseSchemaAt(path)).toBeUndefined()
  },
)

test('what a clause says is as long as the definition allows', () => {
  for (const said of ['x', ['mail'], { id: 'o1', statement: 'x', estimate: { amount: '1', unit: 'CAD' } }])
    expect(ClauseContent.safeParse(said).success).toBe(true)
  for (const said of ['x'.repeat(5001), [''], { statement: 'x' }, { id: 'o1', more: { deep: 'x' } }, 7])
    expect(ClauseContent.safeParse(said).success).toBe(false)
})
