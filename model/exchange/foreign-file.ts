import { LineCounter, parseAllDocuments } from 'yaml'
import { normaliseText } from '../text.ts'
import type { en } from '../wording/en/index.ts'

export type NoteCode = keyof (typeof en)['exchange']['notes']

/** Something of a foreign file that was taken over otherwise, or has no counterpart here; `code` and `params` fill the words. */
export type Note = {
  file: string
  /** The line on which the entity begins, from 1. */
  line: number
  code: NoteCode
  params: Record<string, string>
}

/** One entity of a foreign file: a tree of text, every scalar as it was written. */
export type Entity = { kind: string; tree: Tree; file: string; line: number }

/** A tree as YAML without types gives it. */
export type Tree = { [key: string]: Value }
type Value = string | null | Value[] | Tree

/** Whether a value is a tree, and not a text or a list. */
const isTree = (value: Value | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The tree at a path; an empty one where there is none. */
export const treeAt = (tree: Tree, ...path: string[]): Tree => {
  const found = path.reduce<Value | undefined>(
    (inner, key) => (isTree(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    tree,
  )
  return isTree(found) ? found : {}
}

const valueAt = (tree: Tree, path: readonly string[]): Value | undefined => {
  const parent = treeAt(tree, ...path.slice(0, -1))
  const key = path.at(-1) ?? ''
  return Object.hasOwn(parent, key) ? parent[key] : undefined
}

/** The text at a path; empty where there is none. */
export const textAt = (tree: Tree, ...path: string[]): string => {
  const value = valueAt(tree, path)
  return typeof value === 'string' ? normaliseText(value) : ''
}

/** The texts of the list at a path; one text alone counts as a list of it. */
export const textsAt = (tree: Tree, ...path: string[]): string[] => {
  const value = valueAt(tree, path)
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one) => typeof one === 'string').map(normaliseText)
}

/** The trees of the list at a path. */
export const treesAt = (tree: Tree, ...path: string[]): Tree[] => {
  const value = valueAt(tree, path)
  return Array.isArray(value) ? value.filter(isTree) : []
}

/** A paragraph as one line of at most so many characters, never cut within a character. */
export const lineOf = (text: string, longest = 350): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}

/** Reads the entities of a YAML file whose `apiVersion` begins as stated; what cannot be read is a note. */
export const readEntities = (
  text: string,
  { file, apiVersion }: { file: string; apiVersion: RegExp },
): { entities: Entity[]; notes: Note[] } => {
  const counter = new LineCounter()
  const found: { entities: Entity[]; notes: Note[] } = { entities: [], notes: [] }
  const documents = parseAllDocuments(text, { lineCounter: counter, schema: 'failsafe' })
  for (const yaml of Array.isArray(documents) ? documents : []) {
    const line = counter.linePos(yaml.contents?.range?.[0] ?? 0).line
    const [error] = yaml.errors
    if (error) {
      const at = counter.linePos(error.pos[0]).line
      found.notes.push({
        file,
        line: at,
        code: 'unreadable',
        params: { message: error.message.split('\n')[0] ?? '' },
      })
      continue
    }
    // Aliases are not followed: a few lines of them could stand for gigabytes.
    const tree = withoutAliases(yaml)
    if (tree === null) continue
    if (!isTree(tree)) found.notes.push({ file, line, code: 'no-entity', params: {} })
    else if (!apiVersion.test(textAt(tree, 'apiVersion')))
      found.notes.push({ file, line, code: 'other-version', params: { version: textAt(tree, 'apiVersion') } })
    else found.entities.push({ kind: textAt(tree, 'kind'), tree, file, line })
  }
  return found
}

const withoutAliases = (yaml: { toJS: (options: { maxAliasCount: number }) => unknown }): Value => {
  try {
    return yaml.toJS({ maxAliasCount: 100 }) as Value
  } catch {
    return 'aliases'
  }
}
