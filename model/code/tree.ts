import { isUnkeepable } from '../text.ts'

/** A scalar; every scalar is text. `start` and `end` are offsets in UTF-16 units. */
export type TextNode = {
  kind: 'text'
  text: string
  start: number
  end: number
  style: 'plain' | 'quoted' | 'block'
}
export type ListNode = { kind: 'list'; items: readonly TreeNode[]; start: number; end: number }
export type Entry = { key: TextNode; value: TreeNode }
export type MapNode = { kind: 'map'; entries: readonly Entry[]; start: number; end: number }

/** What a document of YAML or JSON says, with where it says it. */
export type TreeNode = TextNode | ListNode | MapNode

/** Whether a key stands there without a value: as good as if it were not written. */
export const isLeftOut = (node: TreeNode): boolean =>
  node.kind === 'text' && node.style === 'plain' && ['', '~', 'null'].includes(node.text)

/** The plain value of a node; undefined for what is left out. */
export const valueOf = (node: TreeNode): unknown => {
  if (isLeftOut(node)) return undefined
  if (node.kind === 'text') return node.text
  if (node.kind === 'list') return node.items.map(valueOf)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, valueOf(value)]))
}

/** The keys that would be lost on the way into an object. */
export function* unkeepableKeys(node: TreeNode): Generator<TextNode> {
  if (node.kind === 'list') for (const item of node.items) yield* unkeepableKeys(item)
  if (node.kind !== 'map') return
  for (const { key, value } of node.entries) {
    if (isUnkeepable(key.text)) yield key
    yield* unkeepableKeys(value)
  }
}

/** What lies at a path; `key` where it is the value of one. */
export type Found = { key?: TextNode; node: TreeNode }

const stepInto = (node: TreeNode, step: PropertyKey): Found | undefined => {
  if (node.kind === 'map') {
    const entry = node.entries.find(({ key }) => key.text === step)
    return entry && { key: entry.key, node: entry.value }
  }
  const item = node.kind === 'list' ? node.items[Number(step)] : undefined
  return item && { node: item }
}

/** What lies at a path, else the nearest thing around it. */
export const nearestAt = (root: TreeNode, path: readonly PropertyKey[]): Found => {
  let found: Found = { node: root }
  for (const step of path) {
    const next = stepInto(found.node, step)
    if (!next) break
    found = next
  }
  return found
}

/** The piece of a file that stands for something: a text itself, the key of a list or map, else its first key. */
export const spanOf = ({ key, node }: Found): { start: number; end: number } => {
  if (node.kind === 'text') return isLeftOut(node) && key ? key : node
  if (key) return key
  const [first] = node.kind === 'map' ? node.entries : []
  if (!first) return node
  return first.value.kind === 'text' && first.value.style !== 'block'
    ? { start: first.key.start, end: Math.max(first.key.end, first.value.end) }
    : first.key
}
