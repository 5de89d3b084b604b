import type { z } from 'zod'
import { completed } from './complete.ts'
import { apiVersion, type CodeDocument, DocumentKind, documentKinds } from './document.ts'
import { explainIssue } from './explain-issue.ts'
import { type Fault, type FaultWords, mostFaults } from './fault.ts'
import { readFullTrees, type TreeFault } from './full-tree.ts'
import { nearestOf } from './nearest.ts'
import { fileStart, type Place, type PlaceOf, placesIn } from './place.ts'
import { readQuickTrees } from './quick-tree.ts'
import type { Named } from './references.ts'
import { spanIn } from './span-in.ts'
import { type MapNode, nearestAt, spanOf, type TreeNode, valueOf } from './tree.ts'

export type { Fault } from './fault.ts'
export type { Place } from './place.ts'

/** A document with where it stands. */
export type ReadDocument = {
  document: CodeDocument
  file: string
  place: Place
  /** The place of what lies at a path of the document, else of the nearest thing around it; of a piece of it, where its text stands on one line. */
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

type Reading = { text: string; file: string; placeOf: PlaceOf; into: ReadFile }
type Span = { start: number; end: number }

const tell = ({ into, file, placeOf }: Reading, { code, params }: FaultWords, span: Span): void => {
  if (into.faults.length >= mostFaults) into.untold += 1
  else into.faults.push({ file, place: placeOf(span), code, params })
}

const tellOfTree = (reading: Reading, fault: TreeFault): void => {
  const { earlier } = fault
  const line = earlier === undefined ? {} : { line: reading.placeOf({ start: earlier, end: earlier }).line }
  tell(reading, { code: fault.code, params: { ...fault.params, ...line } }, fault)
}

/** The span of what lies at a path; of the key itself where that is what is wrong. */
const spanAt = (tree: TreeNode, path: readonly PropertyKey[], key?: string): Span => {
  const found = nearestAt(tree, path)
  if (key === undefined || found.node.kind !== 'map') return spanOf(found)
  return found.node.entries.find((entry) => entry.key.text === key)?.key ?? spanOf(found)
}

const kinds = DocumentKind.options.join(', ')

/** What is wrong with the head of a document, which says what the rest of it is. */
const faultOfHead = (head: Record<string, unknown>): (FaultWords & { path: string[] }) | null => {
  const { apiVersion: version, kind } = head
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
  const near = nearestOf(found, DocumentKind.options)
  return near
    ? { code: 'wrong-kind-near', params: { found, kinds, near }, path: ['kind'] }
    : { code: 'wrong-kind', params: { found, kinds }, path: ['kind'] }
}

const tellIssues = (
  reading: Reading,
  tree: TreeNode,
  { schema, issues }: { schema: z.core.$ZodType; issues: readonly z.core.$ZodIssue[] },
): void => {
  for (const issue of issues)
    for (const fault of explainIssue(issue, { schema, tree }))
      tell(reading, fault, spanAt(tree, fault.path, fault.key))
}

const placeAtOf =
  ({ text, placeOf }: Reading, tree: MapNode): ReadDocument['placeAt'] =>
  (path, piece) => {
    const found = nearestAt(tree, path)
    return placeOf(piece ? spanIn(text, found, piece) : spanOf(found))
  }

const readSpec = (reading: Reading, tree: MapNode, head: Record<string, unknown>): CodeDocument | null => {
  const kind = head['kind'] as DocumentKind
  const { value, fault } = completed(kind, head)
  const schema = documentKinds[kind]
  const parsed = schema.safeParse(value, { reportInput: true })
  if (fault) tell(reading, fault, spanAt(tree, fault.path))
  if (!parsed.success) tellIssues(reading, tree, { schema, issues: parsed.error.issues })
  if (parsed.success && !fault) return parsed.data
  const name = (head['metadata'] as { name?: unknown } | undefined)?.name
  if (typeof name === 'string') reading.into.unread.push({ kind, name })
  return null
}

const readDocument = (reading: Reading, tree: TreeNode): void => {
  if (tree.kind !== 'map') return tell(reading, { code: 'not-a-document', params: {} }, tree)
  const head = valueOf(tree) as Record<string, unknown>
  const wrong = faultOfHead(head)
  if (wrong) return tell(reading, wrong, spanAt(tree, wrong.path))
  const document = readSpec(reading, tree, head)
  if (!document) return undefined
  const placeAt = placeAtOf(reading, tree)
  reading.into.documents.push({ document, file: reading.file, place: placeAt([]), placeAt })
  return undefined
}

/** Reads a file of one or several documents, YAML or JSON; every scalar is text, so that `1.50` and `no` stay as written. */
export const readDocuments = (given: string, file: string): ReadFile => {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  const into: ReadFile = { documents: [], faults: [], untold: 0, unread: [] }
  const reading: Reading = { text, file, placeOf: placesIn(text), into }
  const quick = readQuickTrees(text)
  const trees = quick?.map((tree) => ({ tree, faults: [] })) ?? readFullTrees(text)
  if (trees.length > mostDocuments) {
    const params = { found: trees.length, most: mostDocuments }
    into.faults.push({ file, place: fileStart, code: 'too-many-documents', params })
    return into
  }
  for (const { tree, faults } of trees) {
    for (const fault of faults) tellOfTree(reading, fault)
    if (tree) readDocument(reading, tree)
  }
  return into
}
