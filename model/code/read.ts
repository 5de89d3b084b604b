import { completed } from './complete.ts'
import { apiVersion, type CodeDocument, DocumentKind, documentKinds } from './document.ts'
import type { Fault, FaultWords } from './fault.ts'
import { nearestOf } from './nearest.ts'
import { fileStart, type Place } from './place.ts'
import { type Reading, readTreesOf, spanAt, tellIssues } from './reading.ts'
import { nearApiVersion } from './recognise.ts'
import type { Named } from './references.ts'
import { spanIn } from './span-in.ts'
import { type MapNode, nearestAt, spanOf, type TreeNode, unkeepableKeys, valueOf } from './tree.ts'

export type { Fault } from './fault.ts'
export type { Place } from './place.ts'

/** A document with where it stands. */
export type ReadDocument = {
  document: CodeDocument
  file: string
  place: Place
  /**
   * The place of what lies at a path of the document, else of the nearest thing around it; of a piece of its text
   * where that stands on one line. A list or map has the place of its key.
   */
  placeAt: (path: readonly PropertyKey[], piece?: { start: number; end: number }) => Place
}

export type ReadFile = {
  documents: ReadDocument[]
  faults: Fault[]
  /** How many more faults there are than are told. */
  untold: number
  /** Documents that have faults, where their kind and name can be told: they are there, for whoever refers to them. */
  unread: Named[]
}

/** The most documents that one file may hold. */
export const mostDocuments = 10_000

const kinds = DocumentKind.options.join(', ')

/** What is wrong with the head of a document, which says what the rest of it is. */
const faultOfHead = (
  head: Record<string, unknown>,
): (FaultWords & { path: string[]; key?: string }) | null => {
  const { apiVersion: version, kind } = head
  const near = nearApiVersion(Object.keys(head))
  if (near)
    return { code: 'no-api-version-near', params: { found: near, wanted: apiVersion }, path: [], key: near }
  if (version === undefined) return { code: 'no-api-version', params: { wanted: apiVersion }, path: [] }
  if (version !== apiVersion)
    return {
      code: 'wrong-api-version',
      params: { found: typeof version === 'string' ? version : '…', wanted: apiVersion },
      path: ['apiVersion'],
    }
  if (kind === undefined) return { code: 'no-kind', params: { kinds }, path: [] }
  if (DocumentKind.safeParse(kind).success) return null
  const found = typeof kind === 'string' ? kind : '…'
  const nearKind = nearestOf(found, DocumentKind.options)
  return nearKind
    ? { code: 'wrong-kind-near', params: { found, kinds, near: nearKind }, path: ['kind'] }
    : { code: 'wrong-kind', params: { found, kinds }, path: ['kind'] }
}

const placeAtOf =
  ({ text, placeOf }: Reading, tree: MapNode): ReadDocument['placeAt'] =>
  (path, piece) => {
    const found = nearestAt(tree, path)
    return placeOf(piece ? spanIn(text, found, piece) : spanOf(found))
  }

const nameIn = ({ metadata }: Record<string, unknown>): unknown =>
  (metadata as { name?: unknown } | undefined)?.name

type Parsed = { document: CodeDocument } | { unread: Named | null }

const parse = (reading: Reading, tree: MapNode, head: Record<string, unknown>): Parsed => {
  const kind = head['kind'] as DocumentKind
  const { value, fault } = completed(kind, head)
  const schema = documentKinds[kind]
  const parsed = schema.safeParse(value, { reportInput: true })
  const lost = [...unkeepableKeys(tree)]
  for (const key of lost) reading.tell({ code: 'not-a-key', params: { key: key.text } }, key)
  if (fault) reading.tell(fault, spanAt(tree, fault.path))
  if (!parsed.success) tellIssues(reading, tree, { schema, issues: parsed.error.issues })
  if (parsed.success && !fault && lost.length === 0) return { document: parsed.data }
  const name = nameIn(head)
  return { unread: typeof name === 'string' ? { kind, name } : null }
}

const readDocument = (reading: Reading, tree: TreeNode, into: ReadFile): void => {
  if (tree.kind !== 'map') return reading.tell({ code: 'not-a-document', params: {} }, tree)
  const head = valueOf(tree) as Record<string, unknown>
  const wrong = faultOfHead(head)
  if (wrong) return reading.tell(wrong, spanAt(tree, wrong.path, wrong.key))
  const parsed = parse(reading, tree, head)
  if ('document' in parsed) {
    const placeAt = placeAtOf(reading, tree)
    into.documents.push({ ...parsed, file: reading.file, place: placeAt([]), placeAt })
  } else if (parsed.unread) into.unread.push(parsed.unread)
  return undefined
}

/** Reads a file of one or several documents, YAML or JSON; every scalar is text, so that `1.50` and `no` stay as written. */
export const readDocuments = (text: string, file: string): ReadFile => {
  const { reading, trees } = readTreesOf(text, file)
  const into: ReadFile = { documents: [], unread: [], ...reading.into }
  if (trees.length > mostDocuments) {
    const params = { found: trees.length, most: mostDocuments }
    return { ...into, faults: [{ file, place: fileStart, code: 'too-many-documents', params }], untold: 0 }
  }
  for (const tree of trees) if (tree) readDocument(reading, tree, into)
  return { ...into, ...reading.into }
}
