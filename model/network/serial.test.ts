import { expect, test } from 'vitest'
import { dependencyStateOn, NewDependency } from './dependency.ts'
import { arithmeticOf, availabilityOf, serialLinksFrom, standingOfPromise } from './serial.ts'

const level = (target: string, unit = '%', kind: 'availability' | 'capacity' = 'availability') => ({
  id: target,
  kind,
  target,
  unit,
})

test('the availability that binds is the highest that is promised in per cent', () => {
  expect(availabilityOf([level('99'), level('99.9', 'per cent'), level('100', 'h')])).toEqual({
    level: '99.9',
    percent: 99.9,
    target: '99.9',
  })
  for (const none of [level('', '%'), level('99', '%', 'capacity'), level('250', '%'), level('0', '%')])
    expect(availabilityOf([none])).toBeNull()
})

const names = (links: readonly { name: string }[]) => links.map(({ name }) => name)

test('each distinct service counts once; a circle is cut where it returns', () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, name: id, availability: 99 }))
  const edges = [
    ['x', 'a'],
    ['x', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ] as const
  const once = serialLinksFrom('x', nodes, edges)
  expect([names(once.links), once.cut]).toEqual([['a', 'c', 'b'], false])
  const round = serialLinksFrom('x', nodes, [...edges, ['c', 'x']])
  expect([names(round.links), round.cut]).toEqual([['a', 'c', 'b'], true])
  expect(serialLinksFrom('x', nodes, [['x', 'gone']])).toEqual({ links: [], cut: false })
})

test('the weakest link and the product; links without a number are named', () => {
  const sum = arithmeticOf({
    links: [
      { name: 'Mail', availability: 99.9 },
      { name: 'Power', availability: null },
      { name: 'Directory', availability: 99.5 },
    ],
    cut: false,
  })
  expect(sum.weakest?.name).toBe('Directory')
  expect(sum.product).toBe(99.4005)
  expect(sum.unknown).toEqual(['Power'])
  expect([99.9, 99.45, 99.4].map((promised) => standingOfPromise(promised, sum))).toEqual([
    'above-weakest',
    'above-product',
    'holds',
  ])
  expect(standingOfPromise(99, arithmeticOf({ links: [], cut: false }))).toBe('unknown')
})

test('a group is named for alternatives and for nothing else, and nothing ends before it began', () => {
  const given = {
    on: { kind: 'supplier', organisationId: '01890a5d-ac96-774b-bcce-b302099a8057', supplies: 'Power' },
    necessity: 'needed',
    purpose: 'Lights',
    since: '2026-05-01',
  }
  expect(NewDependency.safeParse(given).success).toBe(true)
  for (const wrong of [
    { alternatives: 'lines' },
    { necessity: 'alternative' },
    { until: '2026-04-30' },
    { purpose: ' ' },
    { continuity: 'x'.repeat(2001) },
  ])
    expect(NewDependency.safeParse({ ...given, ...wrong }).success).toBe(false)
})

test('the day on which it ends is the first without it', () => {
  const days = { since: '2026-05-01', until: '2026-06-01' }
  const states = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((day) =>
    dependencyStateOn(day, days),
  )
  expect(states).toEqual(['upcoming', 'standing', 'standing', 'ended'])
  expect(dependencyStateOn('2030-01-01', { ...days, until: '' })).toBe('standing')
})
