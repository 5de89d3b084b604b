import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { longestList, parts } from '../definition/definition.ts'
import { writeLivePart } from './live-part.ts'
import { liveLimits, parseRoomName, portions, roomName } from './room.ts'

const service = '01900000-0000-7000-8000-000000000001'

it.each(portions)('finds %s again by its name', (portion) => {
  const room = { service, startedAt: '2026-11-26T10:00:00.123Z', portion }
  expect(parseRoomName(roomName(room))).toEqual(room)
})

it.each([
  '',
  'value',
  `${service}/1/none`,
  `${service}/x/value`,
  `x/1/value`,
  `${service}/1/value/more`,
  `${service}/999999999999999/value`,
])('makes nothing of the name %j', (name) => expect(parseRoomName(name)).toBeNull())

const many = <Entry>(entry: (at: number) => Entry): Entry[] =>
  Array.from({ length: longestList }, (_, at) => entry(at))

it('leaves room for the longest part that the model allows', () => {
  const longest = 'x'.repeat(5000)
  const statement = (at: number) => ({ id: `e${at}`, statement: longest })
  const part = parts.value.parse({
    outputs: many(statement),
    requirements: many(statement),
    outcomes: many((at) => ({ ...statement(at), direction: 'supported' })),
    risks: many((at) => ({ ...statement(at), effect: 'imposed', response: longest, evidence: longest })),
    levels: many((at) => ({ ...statement(at), kind: 'access', method: longest })),
  })
  const doc = new Y.Doc()
  writeLivePart(doc, 'value', { from: {}, to: part })
  // A letter takes up to three bytes.
  expect(Y.encodeStateAsUpdate(doc).byteLength * 3).toBeLessThan(liveLimits.portion)
})
