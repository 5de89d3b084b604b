import { DocumentKind } from './document.ts'
import { nearestOf } from './nearest.ts'
import { readTreesOf } from './reading.ts'
import type { MapNode, TreeNode } from './tree.ts'

/** What a file of a folder is: ours, something else, or nothing that says what it is. */
export type Recognised = 'ours' | 'other' | 'untold'

/** A key that was most likely meant to be `apiVersion`; undefined for that key itself, and for other words. */
export const nearApiVersion = (keys: readonly string[]): string | undefined =>
  keys.includes('apiVersion')
    ? undefined
    : keys.find((key) => Math.abs(key.length - 10) <= 2 && nearestOf(key, ['apiVersion']) !== undefined)

// Where a document says what it is, well or nearly; the same in YAML and JSON.
const signs = /(?:^|[{,])\s*["']?([\w-]{8,12})["']?\s*:\s*["']?cov\w*\//gim

/** Whether a text holds a line that says it is ours, wherever that stands. */
export const hasSign = (text: string): boolean =>
  [...text.matchAll(signs)].some(
    ([sign, key = '']) =>
      nearestOf(/cov\w*(?=\/$)/i.exec(sign)?.[0] ?? '', ['covalence']) !== undefined &&
      (key === 'apiVersion' || nearApiVersion([key]) !== undefined),
  )

const textAt = ({ entries }: MapNode, key: string): string | undefined => {
  const value = entries.find((entry) => entry.key.text === key)?.value
  return value?.kind === 'text' ? value.text : undefined
}

/** A document of a kind of ours that says no version: other programs that have such kinds always say theirs. */
const isOursWithoutVersion = (tree: MapNode): boolean => {
  const keys = new Set(tree.entries.map(({ key }) => key.text))
  return (
    !keys.has('apiVersion') &&
    DocumentKind.safeParse(textAt(tree, 'kind')).success &&
    (keys.has('metadata') || keys.has('spec'))
  )
}

const isMap = (tree: TreeNode | null): tree is MapNode => tree?.kind === 'map'

/** Tells a file of ours from others. A slip in its first line must not make a definition disappear without a word. */
export const recognise = (text: string): Recognised => {
  if (hasSign(text)) return 'ours'
  const { reading, trees } = readTreesOf(text, '')
  if (trees.some((tree) => isMap(tree) && isOursWithoutVersion(tree))) return 'ours'
  // What has faults of syntax, and no sign of ours, is of another program.
  return trees.some(isMap) || reading.into.faults.length > 0 ? 'other' : 'untold'
}
