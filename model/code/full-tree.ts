import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { FaultCode, FaultWords } from './fault.ts'
import { isTooDeep, parseYaml, type YamlDocument } from './parse-yaml.ts'
import type { Entry, TextNode, TreeNode } from './tree.ts'

/** A fault before it is known where its offset lies. */
export type TreeFault = FaultWords & {
  start: number
  end: number
  /** Where the same key stood first. */
  earlier?: number
}

/** One document as it was read; null where it says nothing or cannot be read, which its faults then tell. */
export type ReadTree = { tree: TreeNode | null; faults: TreeFault[] }

const codeOfError: Record<string, FaultCode> = {
  BAD_DQ_ESCAPE: 'syntax-escape',
  BAD_INDENT: 'syntax-indent',
  BAD_SCALAR_START: 'syntax-start',
  BLOCK_AS_IMPLICIT_KEY: 'syntax-colon',
  MULTILINE_IMPLICIT_KEY: 'syntax-indent',
  MISSING_CHAR: 'syntax-missing',
  TAB_AS_INDENT: 'syntax-tab',
  BAD_ALIAS: 'alias',
}

const deepest = 64

type Reading = { faults: TreeFault[] }
type Styled = Scalar & { type?: string }

const spanOf = (node: Node | null | undefined): { start: number; end: number } => ({
  start: node?.range?.[0] ?? 0,
  end: node?.range?.[1] ?? 0,
})

const tell = (reading: Reading, code: FaultCode, span: { start: number; end: number }): void => {
  reading.faults.push({ code, params: {}, ...span })
}

const textOf = (scalar: Scalar): TextNode => {
  const type = (scalar as Styled).type ?? 'PLAIN'
  const style = type === 'PLAIN' ? 'plain' : type.startsWith('QUOTE') ? 'quoted' : 'block'
  return { kind: 'text', text: String(scalar.value ?? ''), ...spanOf(scalar), style }
}

const leftOutAt = (at: number): TextNode => ({ kind: 'text', text: '', start: at, end: at, style: 'plain' })

const keyOf = (reading: Reading, pair: Pair): TextNode | null => {
  const key = pair.key as Node | null
  if (isScalar(key)) return textOf(key)
  tell(reading, 'syntax-key', spanOf(key))
  return null
}

const entriesOf = (reading: Reading, pairs: readonly Pair[], depth: number): Entry[] => {
  const lines = new Map<string, TextNode>()
  return pairs.flatMap((pair) => {
    const key = keyOf(reading, pair)
    if (!key) return []
    const earlier = lines.get(key.text)
    if (earlier) {
      const { start, end } = key
      reading.faults.push({
        code: 'duplicate-key',
        params: { key: key.text },
        start,
        end,
        earlier: earlier.start,
      })
    }
    lines.set(key.text, key)
    const value = pair.value ? convert(reading, pair.value as Node, depth + 1) : leftOutAt(key.end)
    return [{ key, value }]
  })
}

const refuseMarks = (reading: Reading, node: Node): void => {
  if (!isAlias(node) && node.anchor) tell(reading, 'anchor', spanOf(node))
  if (node.tag) tell(reading, 'tag', spanOf(node))
}

function convert(reading: Reading, node: Node, depth: number): TreeNode {
  const span = spanOf(node)
  if (depth > deepest) {
    tell(reading, 'too-deep', span)
    return leftOutAt(span.start)
  }
  refuseMarks(reading, node)
  if (isScalar(node)) return textOf(node)
  if (isMap(node)) return { kind: 'map', entries: entriesOf(reading, node.items as Pair[], depth), ...span }
  if (isSeq(node)) {
    return {
      kind: 'list',
      items: node.items.map((item) => convert(reading, item as Node, depth + 1)),
      ...span,
    }
  }
  tell(reading, 'alias', span)
  return leftOutAt(span.start)
}

const readOne = (yaml: YamlDocument): ReadTree => {
  const reading: Reading = { faults: [] }
  // The first slip brings others with it, which say nothing of what was meant.
  const [first] = yaml.errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  if (first) {
    const { code, pos, message } = first
    const known = isTooDeep(message) ? 'too-deep' : (codeOfError[code] ?? 'syntax')
    reading.faults.push({
      code: known,
      params: {},
      start: pos[0],
      end: pos[1],
    })
  }
  if (reading.faults.length > 0) return { tree: null, faults: reading.faults }
  const contents = yaml.contents as Node | null
  const isEmpty =
    contents === null || (isScalar(contents) && contents.value === '' && textOf(contents).style === 'plain')
  const tree = isEmpty ? null : convert(reading, contents, 0)
  return reading.faults.length > 0 ? { tree: null, faults: reading.faults } : { tree, faults: [] }
}

const tooDeep = (at: number): ReadTree[] => [
  { tree: null, faults: [{ code: 'too-deep', params: {}, start: at, end: at }] },
]

/** Reads any YAML or JSON; every scalar is text. Anchors, aliases and tags are refused: nothing is unfolded. */
export const readFullTrees = (text: string): ReadTree[] => {
  const parsed = parseYaml(text)
  return 'deepAt' in parsed ? tooDeep(parsed.deepAt) : parsed.documents.map(readOne)
}
