import { isScalar, LineCounter, visit } from 'yaml'
import { largestFile } from '../code/decode-text.ts'
import { isTooDeep, parseYaml, type YamlDocument } from '../code/parse-yaml.ts'
import { mostDocuments } from '../code/read.ts'
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

/** How often anchors are referred to, at most: a few lines of more could stand for gigabytes. */
const mostAliases = 100

/** What a document says, its aliases followed; null where it says nothing, a code where it cannot be read. */
const contentOf = (yaml: YamlDocument): { value: Value } | Unread => {
  const [error] = yaml.errors
  if (error) return { code: isTooDeep(error.message) ? 'too-deep' : 'unreadable', params: {} }
  const key = keyGivenTwice(yaml)
  if (key !== undefined) return { code: 'key-twice', params: { key: lineOf(key, 100) } }
  try {
    return { value: yaml.toJS({ maxAliasCount: mostAliases }) as Value }
  } catch (thrown) {
    return { code: thrown instanceof RangeError ? 'too-deep' : 'too-many-aliases', params: {} }
  }
}

const keyGivenTwice = (yaml: YamlDocument): string | undefined => {
  let twice: string | undefined
  visit(yaml, {
    Map: (_, { items }) => {
      const keys = new Set<string>()
      for (const { key } of items) {
        const text = isScalar(key) ? String(key.value) : undefined
        if (text !== undefined && keys.has(text)) {
          twice = text
          return visit.BREAK
        }
        if (text !== undefined) keys.add(text)
      }
      return undefined
    },
  })
  return twice
}

type Unread = Pick<Note, 'code' | 'params'>

/** The documents of a file, or why none is read. */
const documentsIn = (
  text: string,
  counter: LineCounter,
): { documents: YamlDocument[] } | (Unread & { line: number }) => {
  if (text.length > largestFile)
    return { code: 'too-large', params: { most: `${largestFile / 1024 / 1024}` }, line: 1 }
  const parsed = parseYaml(text, counter)
  if ('deepAt' in parsed)
    return { code: 'too-deep', params: {}, line: text.slice(0, parsed.deepAt).split('\n').length }
  return parsed.documents.length > mostDocuments
    ? { code: 'too-many-documents', params: { most: `${mostDocuments}` }, line: 1 }
    : parsed
}

/** The tree of an entity, or why there is none; null where the document says nothing. */
const entityIn = (yaml: YamlDocument, apiVersion: RegExp): { tree: Tree } | Unread | null => {
  const content = contentOf(yaml)
  if ('code' in content) return content
  const { value } = content
  if (value === null) return null
  if (!isTree(value)) return { code: 'no-entity', params: {} }
  const version = textAt(value, 'apiVersion')
  return apiVersion.test(version)
    ? { tree: value }
    : { code: 'other-version', params: { version: lineOf(version, 100) } }
}

/** Reads the entities of a YAML file whose `apiVersion` begins as stated; what cannot be read is a note. */
export const readEntities = (
  text: string,
  { file, apiVersion }: { file: string; apiVersion: RegExp },
): { entities: Entity[]; notes: Note[] } => {
  const counter = new LineCounter()
  const read = documentsIn(text, counter)
  if ('code' in read) return { entities: [], notes: [{ file, ...read }] }
  const found: { entities: Entity[]; notes: Note[] } = { entities: [], notes: [] }
  for (const yaml of read.documents) {
    const { line } = counter.linePos(yaml.errors[0]?.pos[0] ?? yaml.contents?.range?.[0] ?? 0)
    const entity = entityIn(yaml, apiVersion)
    if (entity && 'code' in entity) found.notes.push({ file, line, ...entity })
    else if (entity) found.entities.push({ ...entity, kind: textAt(entity.tree, 'kind'), file, line })
  }
  return found
}
