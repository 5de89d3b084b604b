import { expect, test } from 'vitest'
import { presenceOf, type Present } from './presence.ts'

const who = {
  personId: '0198c0de-0000-7000-8000-000000000001',
  name: 'The owner',
  side: 'provider' as const,
  roles: [],
}
const somebody = (): Present => ({
  guest: {
    scope: { workspaceId: 'a workspace' },
    service: 'a service',
    startedAt: '2026-11-26T00:00:00.000Z',
    sessionId: 'a session',
    who,
  },
})
const at = { address: 'value.name', anchor: null, head: null }

test('who somebody is is told as the server knows it, whatever they say', () => {
  expect(presenceOf(somebody(), 7, { at, who: { name: 'Another' } })).toEqual({ who, at })
})

test('a place that nobody could be at is none', () => {
  expect(presenceOf(somebody(), 7, { at: { address: 'a'.repeat(301) } })).toEqual({ who, at: null })
})

test('nobody speaks for others', () => {
  const present = somebody()
  presenceOf(present, 7, { at: null })
  expect(presenceOf(present, 8, { at })).toBeNull()
  expect(presenceOf(present, 7, { at })).toEqual({ who, at })
})

test('whoever has said nothing of themselves is not known yet', () => {
  const present = somebody()
  expect(presenceOf(present, 9, {})).toBeNull()
  expect(presenceOf(present, 7, { at })).toEqual({ who, at })
})
