import type { NetworkMap } from '../contract/network.ts'
import { xmlText } from './xml-text.ts'

type Drawn = Pick<NetworkMap, 'nodes' | 'edges'>
type Value = string | number | boolean | null

const attributes = {
  node: {
    name: 'string',
    abbreviation: 'string',
    kind: 'string',
    organisations: 'int',
    services: 'int',
    within: 'string',
  },
  edge: { kind: 'string', relationships: 'int', services: 'int', vacant: 'int', internal: 'boolean' },
} as const

type For = keyof typeof attributes

const keysOf = (what: For): string[] =>
  Object.entries(attributes[what]).map(
    ([name, type]) => `  <key id="${what}-${name}" for="${what}" attr.name="${name}" attr.type="${type}"/>`,
  )

const dataOf = (what: For, values: Readonly<Record<string, Value>>): string =>
  Object.keys(attributes[what])
    .flatMap((name) => {
      const value = values[name] ?? ''
      return value === '' ? [] : [`<data key="${what}-${name}">${xmlText(String(value))}</data>`]
    })
    .join('')

/** The map as GraphML, for programs that analyse graphs; `nameOf` says what a node is called on the screen. */
export const graphml = ({ nodes, edges }: Drawn, nameOf: (node: Drawn['nodes'][number]) => string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keysOf('node'),
    ...keysOf('edge'),
    '  <graph id="network" edgedefault="directed">',
    ...nodes.map((node) => {
      const { abbreviation, kind, organisations, services, within } = node
      const values = { name: nameOf(node), abbreviation, kind, organisations, services, within }
      return `    <node id="${xmlText(node.id)}">${dataOf('node', values)}</node>`
    }),
    ...edges.map(({ from, to, kind, relationships, services, vacant, internal }, index) => {
      const values = { kind, relationships, services, vacant, internal }
      const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
      return `    <edge id="edge-${index}" ${ends}>${dataOf('edge', values)}</edge>`
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
