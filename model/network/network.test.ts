import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainOf, mostChainLines } from './chain.ts'
import { buildNetwork, necessityCode, type NetworkFacts, nodesOf, withUnits } from './graph.ts'
import { impactOf, wayTo } from './impact.ts'

type Link = [from: number, to: number, necessity?: 'needed' | 'alternative' | 'helpful', group?: number]

const build = (services: number, links: readonly Link[], given: Partial<NetworkFacts> = {}) =>
  buildNetwork({
    parents: [-1],
    providers: Array.from({ length: services }, () => 0),
    links: {
      from: links.map(([from]) => from),
      to: links.map(([, to]) => to),
      necessity: links.map(([, , necessity = 'needed']) => necessityCode[necessity]),
      group: links.map(([, , , group = -1]) => group),
    },
    consumptions: { service: [], organisation: [] },
    ...given,
  })
const all = () => true

describe('what stops along', () => {
  test('all that needs it, the nearest first, each by a shortest way', () => {
    const network = build(5, [
      [1, 0],
      [2, 1],
      [3, 2],
      [3, 0],
      [4, 3, 'helpful'],
    ])
    const impact = impactOf(network, [0], all)
    expect(impact.stopped).toEqual([0, 1, 3, 2])
    expect(wayTo(network, impact, 3)).toEqual([0, 3])
    expect(wayTo(network, impact, 2)).toEqual([0, 1, 2])
    expect(wayTo(network, impact, 0)).toEqual([0])
  })

  test('a circle comes to an end', () => {
    const network = build(3, [
      [1, 0],
      [2, 1],
      [0, 2],
    ])
    expect(impactOf(network, [1], all).stopped).toEqual([1, 2, 0])
  })

  test('alternatives stop a service only together; one alone weakens it', () => {
    const network = build(4, [
      [2, 0, 'alternative', 0],
      [2, 1, 'alternative', 0],
      [3, 2],
    ])
    const one = impactOf(network, [0], all)
    expect(one.stopped).toEqual([0])
    expect([...one.weakened]).toEqual([[2, 0]])
    const both = impactOf(network, [0, 1], all)
    expect(both.stopped).toEqual([0, 1, 2, 3])
    expect(both.weakened.size).toBe(0)
    expect(wayTo(network, both, 3)).toEqual([1, 2, 3])
  })

  test('an alternative that may not be known of still stands in', () => {
    const network = build(3, [
      [2, 0, 'alternative', 0],
      [2, 1, 'alternative', 0],
    ])
    expect(impactOf(network, [0, 1], (link) => link === 0).stopped).toEqual([0, 1])
  })

  test('with an organisation stop its services, those of its units, and what they supply without one', () => {
    const network = build(
      3,
      [
        [1, 0],
        [2, 3 + 1],
      ],
      { parents: [-1, 0, -1], providers: [1, 2, 2] },
    )
    expect(withUnits(network, 0)).toEqual([0, 1])
    expect(impactOf(network, nodesOf(network, 0), all).stopped.toSorted()).toEqual([0, 1, 2])
    expect(nodesOf(network, 2)).toEqual([1, 2, 5])
  })

  test('says what a slow reading of the rule says, on whatever network', () => {
    const arbitraryLinks = fc.uniqueArray(
      fc.tuple(
        fc.nat(7),
        fc.nat(9),
        fc.constantFrom('needed' as const, 'alternative' as const, 'helpful' as const),
        fc.nat(1),
      ),
      { selector: ([from, to]) => `${from} ${to}`, maxLength: 24 },
    )
    fc.assert(
      fc.property(
        arbitraryLinks,
        fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }),
        (given, start) => {
          const links = given.map(([from, to, necessity, group]): Link => [
            from,
            to,
            necessity,
            necessity === 'alternative' ? from * 2 + group : -1,
          ])
          const network = build(8, links, { parents: [-1, -1] })
          const impact = impactOf(network, start, all)
          const stopped = new Set(start)
          for (let before = -1; before !== stopped.size;) {
            before = stopped.size
            for (const [from, to, necessity, group] of links) {
              const peers = links.filter(([, , kind, other]) => kind === 'alternative' && other === group)
              const stops =
                necessity === 'needed'
                  ? stopped.has(to)
                  : necessity === 'alternative' && peers.every(([, peer]) => stopped.has(peer))
              if (stops) stopped.add(from)
            }
          }
          expect(impact.stopped.toSorted()).toEqual([...stopped].toSorted())
          for (const service of impact.stopped) {
            const way = wayTo(network, impact, service)
            expect(start).toContain(way[0])
            expect(way.at(-1)).toBe(service)
            for (const [place, node] of way.slice(1).entries())
              expect(links.some(([from, to]) => from === node && to === way[place])).toBe(true)
          }
        },
      ),
    )
  })
})

const told = (network: ReturnType<typeof build>, sees: (link: number) => boolean = all) =>
  chainOf(network, 0, sees).lines.map(({ depth, node, told: how }) => [depth, node, how])

describe('a chain', () => {
  test('goes down to the last supplier; what was told is not told twice, a circle is cut where it returns', () => {
    const network = build(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [2, 0],
    ])
    expect(told(network)).toEqual([
      [0, 0, 'here'],
      [1, 1, 'here'],
      [2, 3, 'here'],
      [3, 4, 'here'],
      [1, 2, 'here'],
      [2, 3, 'again'],
      [2, 0, 'returns'],
    ])
  })

  test('however many links are not disclosed, they are one line, and nothing below it', () => {
    const network = build(4, [
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 1],
    ])
    expect(told(network, (link) => link === 0)).toEqual([
      [0, 0, 'here'],
      [1, 1, 'here'],
      [1, null, 'here'],
    ])
  })

  test('ends where it gets too long, and says so', () => {
    const network = build(
      500,
      Array.from({ length: 499 }, (_, index): Link => [0, index + 1]),
    )
    const { lines, cut } = chainOf(network, 0, all)
    expect([lines.length, cut]).toEqual([mostChainLines, true])
  })
})
