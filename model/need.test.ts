import { expect, test } from 'vitest'
import { answersTo, mayBeMet, mayBeReworded, NeedContent, NeedState } from './need.ts'

test('a need is stated in one sentence, and the rest can wait', () => {
  expect(NeedContent.parse({ what: ' Meet on time ' })).toEqual({
    role: 'customer',
    what: 'Meet on time',
    hinders: '',
    worth: '',
    onBehalfOf: '',
    evidence: '',
  })
  expect(NeedContent.safeParse({ what: '  ' }).success).toBe(false)
})

test('what is met stays met; what was declined can be answered after all', () => {
  expect(Object.fromEntries(NeedState.options.map((state) => [state, answersTo(state)]))).toEqual({
    heard: ['draft', 'service', 'declined'],
    answered: [],
    met: [],
    declined: ['draft', 'service'],
  })
  expect(NeedState.options.filter(mayBeMet)).toEqual(['answered'])
})

test('a need is reworded only until somebody has answered what it said', () => {
  expect(NeedState.options.filter(mayBeReworded)).toEqual(['heard'])
})
