import { expect, test } from 'vitest'
import { dependencyStateOn, NewDependency } from './dependency.ts'
import { type ReachedEdge, serialLinksFrom } from './serial-walk.ts'
import { arithmeticOf, availabilityOf, noLinks, standingOfPromise } from './serial.ts'

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

const nodesOf = (given: Record<string, number | null>) =>
  Object.entries(given).map(([id, availability]) => ({ id, name: id, availability, unread: false }))
const needs = (from: string, ...all: string[]): ReachedEdge[] => all.map((to) => [from, to, null])

test('each distinct service counts once; a circle is cut where it returns', () => {
  const nodes = nodesOf({ a: 99, b: 99, c: 99 })
  const edges = [...needs('x', 'a', 'b'), ...needs('a', 'c'), ...needs('b', 'c')]
  const once = serialLinksFrom('x', nodes, edges)
  expect([names(once.links), once.cut]).toEqual([['a', 'c', 'b'], false])
  const round = serialLinksFrom('x', [...nodes, ...nodesOf({ x: 99 })], [...edges, ...needs('c', 'x')])
  expect([names(round.links), round.cut]).toEqual([['a', 'c', 'b'], true])
  expect(serialLinksFrom('x', nodes, needs('x', 'gone')).links).toEqual([])
})

const sumOf = (...given: Parameters<typeof serialLinksFrom>) =>
  arithmeticOf({ ...serialLinksFrom(...given), more: false })

test('what lies below a link counts beside what the link itself promises', () => {
  const edges = [...needs('x', 'login'), ...needs('login', 'cloud')]
  const sum = sumOf('x', nodesOf({ login: 99.95, cloud: 99.9 }), edges)
  expect([sum.weakest?.name, sum.product]).toEqual(['cloud', 99.85005])
})

test('several that can stand in for each other fail together; the names of groups are the same in capitals and spaces', () => {
  const edges: ReachedEdge[] = [
    ['x', 'copper', 'Line'],
    ['x', 'radio', 'line '],
  ]
  const sum = sumOf('x', nodesOf({ copper: 90, radio: 99 }), edges)
  expect(sum).toMatchObject({
    weakest: null,
    product: 99.9,
    counted: [
      {
        name: 'Line',
        members: [
          { name: 'copper', availability: 90 },
          { name: 'radio', availability: 99 },
        ],
      },
    ],
  })
  expect([99.9, 99.95].map((promised) => standingOfPromise(promised, sum))).toEqual([
    'holds',
    'above-product',
  ])
  expect(sumOf('x', nodesOf({ copper: 90, radio: null }), edges)).toMatchObject({
    product: null,
    unknown: ['Line'],
    open: true,
  })
})

test('what all of several need is needed: nothing stands in for it', () => {
  const edges: ReachedEdge[] = [
    ['x', 'copper', 'Line'],
    ['x', 'radio', 'Line'],
    ...needs('copper', 'power', 'poles'),
    ...needs('radio', 'power'),
  ]
  const nodes = nodesOf({ copper: 90, radio: 90, power: 99, poles: 50 })
  const { links, groups } = serialLinksFrom('x', nodes, edges)
  expect(links).toEqual([{ name: 'power', availability: 99 }])
  expect(groups).toEqual([
    {
      name: 'Line',
      members: [
        { name: 'copper', availability: 45 },
        { name: 'radio', availability: 90 },
      ],
    },
  ])
})

test('where one of several is needed in any case, the others say nothing', () => {
  const edges: ReachedEdge[] = [...needs('x', 'a'), ['x', 'a', 'Line'], ['x', 'b', 'Line']]
  expect(serialLinksFrom('x', nodesOf({ a: 99, b: 10 }), edges)).toMatchObject({
    links: [{ name: 'a' }],
    groups: [],
  })
})

test('groups below one of several count for it, also where they lead back', () => {
  const edges: ReachedEdge[] = [
    ['x', 'a', 'Line'],
    ['x', 'b', 'Line'],
    ['a', 'c', 'Power'],
    ['a', 'd', 'Power'],
    ['c', 'a', 'Back'],
    ['c', 'e', 'Back'],
  ]
  const { groups } = serialLinksFrom('x', nodesOf({ a: 100, b: 90, c: 90, d: 90, e: 50 }), edges)
  expect(groups.map(({ members }) => members.map(({ availability }) => availability))).toEqual([[99, 90]])
})

test('what may not be read is counted, and its promise is open', () => {
  const hidden = { id: 'h', name: '', availability: null, unread: true }
  const serial = serialLinksFrom('x', [...nodesOf({ a: 99 }), hidden], needs('x', 'a', 'h'))
  expect(serial).toMatchObject({ links: [{ name: 'a' }], unread: 1 })
  expect(arithmeticOf({ ...serial, more: false }).open).toBe(true)
})

test('the weakest link and the product; links without a number are named', () => {
  const sum = arithmeticOf({
    ...noLinks,
    links: [
      { name: 'Mail', availability: 99.9 },
      { name: 'Power', availability: null },
      { name: 'Directory', availability: 99.5 },
    ],
  })
  expect(sum.weakest?.name).toBe('Directory')
  expect(sum.product).toBe(99.4005)
  expect(sum.unknown).toEqual(['Power'])
  expect([99.9, 99.45, 99.4].map((promised) => standingOfPromise(promised, sum))).toEqual([
    'above-weakest',
    'above-product',
    'holds',
  ])
  expect(standingOfPromise(99, arithmeticOf(noLinks))).toBe('unknown')
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
