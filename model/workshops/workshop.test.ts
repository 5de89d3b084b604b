import { describe, expect, test } from 'vitest'
import { contentsOf } from '../definition/clauses.ts'
import { Definition, emptyDefinition } from '../definition/definition.ts'
import { QuestionId, questions } from '../definition/questions.ts'
import {
  ClauseTarget,
  partOfTarget,
  pathOfClause,
  targetsOf,
  targetsWithin,
  withClause,
} from './clause-target.ts'
import { codeFrom, codeLetters, JoinCode, spacedCode } from './join-code.ts'
import { isLeft, isRevealed, mayFollow, nextPhases, Phase } from './phase.ts'
import { minutesBetween, minutesOf, openOf, wasAsked } from './record.ts'
import { AnswerText, mayCast, ParticipantName } from './workshop.ts'

describe('the phases of a question', () => {
  const allowed = [
    ['waiting', 'gathering'],
    ['gathering', 'revealed'],
    ['revealed', 'grouping'],
    ['revealed', 'decided'],
    ['grouping', 'voting'],
    ['grouping', 'decided'],
    ['voting', 'grouping'],
    ['voting', 'decided'],
  ]
  const pairs = Phase.options.flatMap((from) => Phase.options.map((to) => [from, to] as const))

  test.each(pairs)('from %s to %s', (from, to) => {
    expect(mayFollow(from, to)).toBe(allowed.some(([one, other]) => one === from && other === to))
  })

  test('hide what is answered until it is revealed, and lead to another question from both ends', () => {
    expect(Phase.options.filter((phase) => !isRevealed(phase))).toEqual(['waiting', 'gathering'])
    expect(Phase.options.filter(isLeft)).toEqual(['waiting', 'decided'])
    expect(Phase.options.filter((phase) => nextPhases(phase).length === 0)).toEqual(['decided'])
  })
})

describe('a code', () => {
  test('has six characters that nobody takes for one another', () => {
    expect(new Set(codeLetters).size).toBe(codeLetters.length)
    expect(codeLetters).not.toMatch(/[01OIL2ZS5B8UAE]/)
    expect(codeFrom(() => 0)).toBe('CCCCCC')
    expect(codeFrom((below) => below - 1)).toBe('999999')
  })

  test.each([
    ['CDF347', 'CDF347'],
    [' cdf 347 ', 'CDF347'],
    ['cdf-347', 'CDF347'],
  ])('is read from %j', (typed, code) => {
    expect(JoinCode.parse(typed)).toBe(code)
    expect(JoinCode.parse(spacedCode(code))).toBe(code)
  })

  test.each(['', 'CDF34', 'CDF3477', 'CDF340', 'ÇDF347', 'x'.repeat(31)])('is not %j', (typed) => {
    expect(JoinCode.safeParse(typed).success).toBe(false)
  })
})

describe('limits', () => {
  test.each([
    ['', false],
    ['  ', false],
    ['x', true],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
    ['a\u0000b', false],
  ])('an answer of %j', (text, fits) => {
    expect(AnswerText.safeParse(text).success).toBe(fits)
  })

  test('a name is one line of at most 80 characters', () => {
    expect(ParticipantName.parse(' Casey ')).toBe('Casey')
    for (const name of ['', 'a\nb', 'x'.repeat(81)])
      expect(ParticipantName.safeParse(name).success).toBe(false)
  })

  const groups = new Set(['a', 'b'])
  test.each([
    [[], null],
    [[{ groupId: 'a', votes: 3 }], null],
    [
      [
        { groupId: 'a', votes: 1 },
        { groupId: 'b', votes: 2 },
      ],
      null,
    ],
    [[{ groupId: 'a', votes: 4 }], 'too-many'],
    [
      [
        { groupId: 'a', votes: 2 },
        { groupId: 'b', votes: 2 },
      ],
      'too-many',
    ],
    [
      [
        { groupId: 'a', votes: 1 },
        { groupId: 'a', votes: 1 },
      ],
      'no-group',
    ],
    [[{ groupId: 'c', votes: 1 }], 'no-group'],
  ])('votes %j of three', (votes, refusal) => {
    expect(mayCast(votes, { groups, each: 3 })).toBe(refusal)
  })
})

describe('a sentence becomes a clause', () => {
  test('each question has a place for what is answered', () => {
    expect(questions.map(({ id }) => id)).toEqual(QuestionId.options)
    for (const { id } of questions) expect(targetsOf(id).length, id).toBeGreaterThan(0)
    expect(targetsOf('outcomes')).toEqual(['outcomes-supported'])
    expect(targetsOf('affected')).toEqual(['outcomes-affected'])
    expect(targetsOf('forWhom')).toEqual(['value.forWhom', 'value.notFor'])
  })

  test.each(ClauseTarget.options)('in %s, and the definition stays one', (target) => {
    const clause = { target, text: 'Said together', id: 'one' }
    const part = partOfTarget(target)
    const definition = Definition.parse({
      ...emptyDefinition(),
      [part]: withClause(emptyDefinition(), clause),
    })
    expect(contentsOf(definition).map(([path]) => path)).toContain(pathOfClause(clause))
  })

  test('after what a text says already, and with no room not at all', () => {
    const definition = Definition.parse({ value: { forWhom: 'Drivers' }, use: { support: 'x'.repeat(4990) } })
    expect(withClause(definition, { target: 'value.forWhom', text: 'Clerks', id: 'one' })).toMatchObject({
      forWhom: 'Drivers\n\nClerks',
    })
    expect(withClause(definition, { target: 'use.support', text: 'By telephone', id: 'one' })).toBeNull()
    const tasks = Array.from({ length: 100 }, (_, index) => ({ id: `t${index}`, statement: 'x' }))
    const full = Definition.parse({ use: { tasks } })
    expect(withClause(full, { target: 'tasks', text: 'One more', id: 'one' })).toBeNull()
  })
})

const group = (id: string, votes: number, made: number) => ({ id, name: id, votes, made })
const answer = (id: string, groupId: string | null) =>
  ({ id, text: id, role: 'user', name: null, groupId }) as const

describe('what came of a question', () => {
  test('is open where nothing was made of it, what most voted for first', () => {
    const open = openOf({
      groups: [group('a', 1, 0), group('b', 5, 1), group('c', 4, 0)],
      answers: [answer('x', 'a'), answer('y', null)],
    })
    expect(open.groups.map(({ id }) => id)).toEqual(['c', 'a'])
    expect(open.answers.map(({ id }) => id)).toEqual(['y'])
  })

  test('took whole minutes, until it was decided on or the workshop ended', () => {
    const [begunAt, decidedAt, endedAt] = ['10:00', '10:07', '10:20'].map((at) => `2026-05-01T${at}:00.000Z`)
    expect(minutesOf({ begunAt: begunAt!, decidedAt: decidedAt! }, endedAt!)).toBe(7)
    expect(minutesOf({ begunAt: begunAt!, decidedAt: null }, endedAt!)).toBe(20)
    expect(minutesOf({ begunAt: null, decidedAt: null }, endedAt!)).toBe(0)
    expect([wasAsked({ begunAt: begunAt! }), wasAsked({ begunAt: null })]).toEqual([true, false])
    expect(minutesBetween(begunAt!, begunAt!)).toBe(1)
  })
})

describe('where answers can be written', () => {
  test('is offered in the parts that somebody writes, the usual places first', () => {
    expect(targetsWithin('outcomes', ['value', 'use', 'cost', 'supply']).usual).toEqual(targetsOf('outcomes'))
    const { usual, elsewhere } = targetsWithin('outcomes', ['use'])
    expect(usual).toEqual([])
    expect(elsewhere).toEqual(['tasks', 'duties', 'use.accessNeeds', 'use.support'])
    expect(targetsWithin('outcomes', [])).toEqual({ usual: [], elsewhere: [] })
  })
})
