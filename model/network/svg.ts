import type { NetworkMap } from '../contract/network.ts'
import { isFrame, type PlacedMap } from './map-layout.ts'
import { edgesFromBelow, middleOf, pathThrough, widthOf } from './map-paths.ts'
import { xmlText } from './xml-text.ts'

/** The colours of a drawing, those of the page as it is shown. */
export type MapColours = Record<
  'paper' | 'node' | 'frame' | 'rule' | 'ink' | 'quiet' | 'line' | 'derived' | 'vacant',
  string
>

/** What a node says: its name, and a line beneath. */
export type NodeText = { name: string; detail: string }

type Drawing = {
  map: Pick<NetworkMap, 'nodes' | 'edges'>
  placed: PlacedMap
  /** What a node says; `vacant` is empty where all its roles are held. */
  textOf: (id: string) => NodeText & { vacant: string }
  colours: MapColours
  title: string
  /** Whose map it is and of which day, said beneath the title. */
  beneath: string
  /** What the lines mean, said beneath the map. */
  legend: { relationship: string; derived: string }
}

/** How wide letters are drawn at the most in the usual fonts, as a share of their size. */
const widthOfLetters: [RegExp, number][] = [
  [/[iljtfrI.,:;’'|() ]/, 0.4],
  [/[mwMW@—…]/, 0.98],
  [/\p{Lu}/u, 0.76],
]
const inPixels =
  (size: number, weight = 1) =>
  (text: string): number =>
    [...text].reduce(
      (sum, letter) =>
        sum + size * weight * (widthOfLetters.find(([kind]) => kind.test(letter))?.[1] ?? 0.61),
      0,
    )
const legendHeight = 48
const headHeight = 56
/** Lines in a box, of the name and of what stands beneath. */
const linesOfBox = 3
const nameSize = 12.5
const detailSize = 11

const cutTo = (line: string, room: number, lengthOf: (text: string) => number): string => {
  let kept = line
  while (kept !== '' && lengthOf(`${kept}…`) > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** A text in two lines that have so much room at the most; what does not fit is cut, and that is shown. */
export const inLines = (
  text: string,
  room: number,
  { most = 2, lengthOf = ({ length }: string) => length } = {},
): string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const isCut = (line: string, index: number) =>
    lengthOf(line) > room || (lines.length > most && index === most - 1)
  return lines.slice(0, most).map((line, index) => (isCut(line, index) ? cutTo(line, room, lengthOf) : line))
}

const textAt = (x: number, y: number, text: string, more: string): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" ${more}>${xmlText(text)}</text>`

/** The lines beneath a name: first what is vacant, then the rest as far as there is room. */
const detailSvg = (
  { vacant, detail }: { vacant: string; detail: string },
  { room, most, colour }: { room: number; most: number; colour: string },
): string[] => {
  const said = [vacant, detail].filter((part) => part !== '').join(' · ')
  return inLines(said, room, { most, lengthOf: inPixels(detailSize) }).map((line, index) => {
    if (vacant === '' || index > 0) return xmlText(line)
    const first = line.startsWith(vacant) ? vacant.length : line.length
    return `<tspan fill="${colour}">${xmlText(line.slice(0, first))}</tspan>${xmlText(line.slice(first))}`
  })
}

const nodeSvg = (box: PlacedMap['nodes'][number], { map, textOf, colours }: Drawing): string => {
  const { id, x, y, width, height } = box
  const node = map.nodes.find((one) => one.id === id)
  const isSunk = node !== undefined && isFrame(node)
  const text = textOf(id)
  const room = width - 20
  const lines = inLines(text.name, room, { lengthOf: inPixels(nameSize, 1.1) })
  const details = detailSvg(text, { room, most: linesOfBox - lines.length, colour: colours.vacant })
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${isSunk ? colours.frame : colours.node}" stroke="${colours.rule}"${node?.kind === 'audience' ? ' stroke-dasharray="6 4"' : ''}/>`,
    ...lines.map((line, index) =>
      textAt(
        x + 10,
        y + 19 + index * 15,
        line,
        `font-size="${nameSize}" font-weight="600" fill="${colours.ink}"`,
      ),
    ),
    ...details.map(
      (line, index) =>
        `<text x="${Math.round(x + 10)}" y="${Math.round(y + 20 + lines.length * 15 + index * 13)}" font-size="${detailSize}" fill="${colours.quiet}">${line}</text>`,
    ),
  ].join('')
}

const edgeSvg = (points: PlacedMap['edges'][number], index: number, { map, colours }: Drawing): string => {
  const edge = map.edges[index]
  if (!edge || points.length < 2) return ''
  const isDerived = edge.kind === 'derived'
  const colour = isDerived ? colours.derived : colours.line
  const { x, y } = middleOf(points)
  const dashes = isDerived ? ' stroke-dasharray="6 5"' : ''
  return [
    `<path d="${pathThrough(points)}" fill="none" stroke="${colour}" stroke-width="${widthOf(edge).toFixed(1)}"${dashes} marker-end="url(#${edge.kind})"/>`,
    edge.services > 0
      ? textAt(
          x,
          y - 5,
          String(edge.services),
          `font-size="11.5" text-anchor="middle" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke"`,
        )
      : '',
  ].join('')
}

const arrowHead = (id: string, colour: string, size: number): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="${size}" markerHeight="${size}" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" fill="${colour}"/></marker>`

const legendSvg = ({ colours, legend, placed }: Drawing): string => {
  const y = placed.height + legendHeight / 2
  const line = (x: number, colour: string, dashes: string, text: string) =>
    `<path d="M ${x} ${y} L ${x + 36} ${y}" stroke="${colour}" stroke-width="${dashes === '' ? 2 : 1}"${dashes}/>${textAt(x + 44, y + 4, text, `font-size="12" fill="${colours.ink}"`)}`
  return [
    line(16, colours.line, '', legend.relationship),
    line(84 + legend.relationship.length * 7, colours.derived, ' stroke-dasharray="6 5"', legend.derived),
  ].join('')
}

/** The map as an SVG file of its own: nothing in it is fetched from anywhere. */
export const svgOf = (drawing: Drawing): string => {
  const { placed, colours, title, map, legend } = drawing
  const letters = legend.relationship.length + legend.derived.length
  const headLength = Math.max(inPixels(18, 1.1)(title), inPixels(12)(drawing.beneath))
  const width = Math.ceil(Math.max(placed.width, 140 + letters * 7, 32 + headLength))
  const height = Math.ceil(headHeight + placed.height + legendHeight)
  // Frames lie beneath what they hold.
  const frames = new Set(map.nodes.flatMap((node) => (isFrame(node) ? [node.id] : [])))
  const boxes = placed.nodes.toSorted(
    (one, other) => Number(frames.has(other.id)) - Number(frames.has(one.id)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${xmlText(title)}</title>`,
    `<defs>${arrowHead('relationship', colours.line, 12)}${arrowHead('derived', colours.derived, 8)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    textAt(16, 26, title, `font-size="18" font-weight="600" fill="${colours.ink}"`),
    textAt(16, 45, drawing.beneath, `font-size="12" fill="${colours.quiet}"`),
    `<g transform="translate(0 ${headHeight})">`,
    ...boxes.filter(({ id }) => frames.has(id)).map((box) => nodeSvg(box, drawing)),
    ...edgesFromBelow(map.edges).map((index) => edgeSvg(placed.edges[index] ?? [], index, drawing)),
    ...boxes.filter(({ id }) => !frames.has(id)).map((box) => nodeSvg(box, drawing)),
    legendSvg(drawing),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
