import { describe, expect, test } from 'vitest'
import { buildEdge, buildMap, buildNode } from './factories.ts'
import { graphml } from './graphml.ts'
import { edgesFromBelow, middleOf, pathThrough, widthOf } from './map-paths.ts'
import { inLines, svgOf } from './svg.ts'
import { xmlText } from './xml-text.ts'

const map = buildMap(
  [
    buildNode('a', { name: 'Roads & <Bridges>', services: 3 }),
    buildNode('b', { within: 'c', abbreviation: 'B' }),
    buildNode('audience:all', { kind: 'audience', organisations: 7 }),
  ],
  [
    buildEdge('a>b', { services: 3, vacant: 2, internal: true }),
    buildEdge('a>audience:all', { kind: 'derived', relationships: 0, services: 4 }),
  ],
)

/** Whether every element that begins also ends, in turn. */
const isWellFormed = (text: string): boolean => {
  const open: string[] = []
  for (const [, end, name = '', self] of text.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (self === '/') continue
    if (end === '/' && open.pop() !== name) return false
    if (end !== '/') open.push(name)
  }
  return open.length === 0
}

describe('GraphML', () => {
  const text = graphml(map, ({ name }) => name)

  test('holds every node and edge with what is known of them', () => {
    expect(text).toContain(
      '<node id="a"><data key="node-name">Roads &amp; &lt;Bridges&gt;</data><data key="node-kind">organisation</data><data key="node-organisations">1</data><data key="node-services">3</data></node>',
    )
    expect(text).toContain('<data key="node-within">c</data>')
    expect(text).toContain(
      '<edge id="edge-0" source="a" target="b"><data key="edge-kind">relationship</data><data key="edge-relationships">1</data><data key="edge-services">3</data><data key="edge-vacant">2</data><data key="edge-internal">true</data></edge>',
    )
    expect(text).toContain('<data key="edge-kind">derived</data>')
    expect(text.match(/<node /g)).toHaveLength(3)
    expect(isWellFormed(text)).toBe(true)
  })

  test('declares each key that it uses', () => {
    const declared = new Set([...text.matchAll(/<key id="([\w-]+)"/g)].map(([, id]) => id))
    const used = [...text.matchAll(/<data key="([\w-]+)"/g)].map(([, id]) => id)
    expect(used.filter((id) => !declared.has(id))).toEqual([])
  })
})

test('XML text has no character that XML forbids', () => {
  expect(xmlText('a\u0000b\u001Fc\uFFFEd\uD800e "f" \'g\' 🙂')).toBe('abcde &quot;f&quot; &apos;g&apos; 🙂')
})

describe('the drawing', () => {
  const drawing = svgOf({
    map,
    placed: {
      nodes: map.nodes.map(({ id }, index) => ({ id, x: index * 300, y: 0, width: 190, height: 64 })),
      edges: [
        [
          { x: 190, y: 30 },
          { x: 300, y: 30 },
        ],
        [
          { x: 190, y: 40 },
          { x: 600, y: 40 },
        ],
      ],
      width: 900,
      height: 80,
    },
    textOf: (id) => ({
      name: map.nodes.find((node) => node.id === id)?.name ?? '',
      detail: 'three services · of two organisations in the Department',
      vacant: id === 'a' ? 'one role vacant' : '',
    }),
    colours: {
      paper: '#fff',
      node: '#fff',
      frame: '#eee',
      rule: '#ccc',
      ink: '#000',
      quiet: '#555',
      line: '#06a',
      derived: '#777',
      vacant: '#850',
    },
    title: 'Map "of" <all>',
    beneath: 'Ports & more, 27 November 2026',
    legend: { relationship: 'Relationship', derived: 'May consume (derived)' },
  })

  test('says names, numbers and what its lines mean, and fetches nothing', () => {
    expect(isWellFormed(drawing)).toBe(true)
    expect(drawing).toContain('<title>Map &quot;of&quot; &lt;all&gt;</title>')
    expect(drawing).toContain('>Map &quot;of&quot; &lt;all&gt;</text>')
    expect(drawing).toContain('>Ports &amp; more, 27 November 2026</text>')
    expect(drawing).toContain('Roads &amp; &lt;Bridges&gt;')
    expect(drawing).toContain('>3</text>')
    expect(drawing).toContain('May consume (derived)')
    expect(drawing).not.toMatch(/href|url\((?!#)/)
  })

  test('says what is vacant first, and lets nothing run out of its box', () => {
    expect(drawing).toContain('<tspan fill="#850">one role vacant</tspan> · three</text>')
    // Beneath a name of one line there is room for two.
    expect(drawing).toMatch(/>services · of two[^<]*…<\/text>/)
    const wide = inLines('INFRASTRUCTURE AND COMMUNITIES', 170, {
      lengthOf: (text) => text.length * 9.5,
    })
    expect(wide).toEqual(['INFRASTRUCTURE', 'AND COMMUNITIES'])
    expect(drawing.indexOf('url(#derived)')).toBeLessThan(drawing.indexOf('url(#relationship)'))
  })

  test('draws frames beneath what they hold', () => {
    expect(drawing.indexOf('#eee')).toBeLessThan(drawing.indexOf('Roads'))
  })

  test.each([
    ['Short', ['Short']],
    ['Department of Housing and Infrastructure of all', ['Department of', 'Housing and…']],
    ['Donaudampfschifffahrt', ['Donaudampfschi…']],
    ['', []],
  ])('cuts "%s" into lines', (text, lines) => {
    expect(inLines(text, 15)).toEqual(lines)
  })
})

const width = (services: number) => widthOf({ services, kind: 'relationship' })

describe('a line', () => {
  test('is rounded at its corners, and straight without any', () => {
    expect(
      pathThrough([
        { x: 0, y: 0 },
        { x: 9, y: 3 },
      ]),
    ).toBe('M 0 0 L 9 3')
    expect(
      pathThrough([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 },
      ]),
    ).toBe('M 0 0 L 5 0 Q 10 0 10 5 L 10 10')
    expect(pathThrough([{ x: 0, y: 0 }])).toBe('')
  })

  test('has its middle by length, and its width by what flows', () => {
    expect(
      middleOf([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 30 },
      ]),
    ).toEqual({ x: 10, y: 15 })
    expect(middleOf([])).toEqual({ x: 0, y: 0 })
    expect(width(0)).toBe(width(1))
    expect(width(100_000)).toBe(6)
  })

  test('is thinner than any that is agreed, and beneath it, where it is derived', () => {
    expect(widthOf({ services: 100_000, kind: 'derived' })).toBeLessThan(
      widthOf({ services: 0, kind: 'relationship' }),
    )
    expect(edgesFromBelow([{ kind: 'relationship' }, { kind: 'derived' }, { kind: 'relationship' }])).toEqual(
      [1, 0, 2],
    )
  })
})
