import { expect, it } from 'vitest'
import type { Presence } from '#model/live/room.ts'
import { clauseOf, hereFrom, hues } from './here.ts'

const idOf = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const present = (number: number, address: string | null = null): Presence => ({
  who: { personId: idOf(number), name: `Person ${number}`, side: 'consumer', roles: ['user'] },
  at: address === null ? null : { address, anchor: null, head: null },
})

it('shows a person once, where they are, and not oneself', () => {
  const here = hereFrom([present(1), present(1, 'value.name'), present(1), present(2)], idOf(2))
  expect(here).toMatchObject([{ who: { name: 'Person 1' }, at: { address: 'value.name' } }])
})

it('gives each person a colour of their own, the same on every screen, as long as there are colours', () => {
  const people = Array.from({ length: hues }, (_, index) => present(index))
  const asFirst = hereFrom(people.slice(1), idOf(0))
  const asSecond = hereFrom([people[0]!, ...people.slice(2)], idOf(1))
  expect(new Set(asFirst.map(({ hue }) => hue)).size).toBe(hues - 1)
  for (const { who, hue } of asSecond.slice(1)) {
    expect(asFirst.find((one) => one.who.personId === who.personId)?.hue).toBe(hue)
  }
  expect(hereFrom([...people, present(50), present(51)], null)).toHaveLength(hues + 2)
})

it('knows the clause of a field, of an entry, and of what is translated', () => {
  expect(clauseOf('value.outcomes/o1#target')).toBe('value.outcomes/o1')
  expect(clauseOf('value.name')).toBe('value.name')
  expect(clauseOf('fr:value.outcomes/o1')).toBe('value.outcomes/o1')
})
