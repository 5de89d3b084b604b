import { expect, it } from 'vitest'
import { parseRoomName, portions, roomName } from './room.ts'

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
