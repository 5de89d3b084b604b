import { LineCounter, parseAllDocuments } from 'yaml'
import type { z } from 'zod'
import { type CodeDocument, documentKinds, type DocumentKind } from './document.ts'

/** Where something stands in a file; lines and columns count from 1, offsets in UTF-16 units from 0. */
export type Place = { line: number; column: number; offset: number; endOffset: number }

/** Something that keeps a document from being read; `code` and `params` fill the words of the catalogue. */
export type Fault = {
  file: string
  place: Place
  code: string
  params: Record<string, string | number>
}

/** A document with where it stands. */
export type ReadDocument = {
  document: CodeDocument
  file: string
  place: Place
  /** The place of what lies at a path of the document, else of the nearest thing around it. */
  placeAt: (path: readonly PropertyKey[]) => Place
}

export type ReadFile = { documents: ReadDocument[]; faults: Fault[] }

type YamlDocument = Extract<ReturnType<typeof parseAllDocuments>, unknown[]>[number]

const placeOf = (counter: LineCounter, [offset, endOffset]: readonly [number, number]): Place => {
  const { line, col } = counter.linePos(offset)
  return { line, column: col, offset, endOffset }
}

const placesOf = (yaml: YamlDocument, counter: LineCounter) => {
  const whole = (yaml.contents?.range ?? yaml.range ?? [0, 0, 0]) as [number, number, number]
  const at = (path: readonly PropertyKey[]): Place => {
    const node = yaml.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined
    if (node?.range) return placeOf(counter, [node.range[0], node.range[1]])
    return path.length === 0 ? placeOf(counter, [whole[0], whole[1]]) : at(path.slice(0, -1))
  }
  return at
}

const kindOf = (value: unknown): DocumentKind | undefined => {
  const kind = (value as { kind?: unknown } | null)?.kind
  return typeof kind === 'string' && Object.hasOwn(documentKinds, kind) ? (kind as DocumentKind) : undefined
}

const faultOfIssue = (issue: z.core.$ZodIssue): Pick<Fault, 'code' | 'params'> => ({
  code: 'invalid',
  params: { path: issue.path.join('.'), message: issue.message },
})

const readOne = (yaml: YamlDocument, counter: LineCounter, file: string, into: ReadFile): void => {
  const placeAt = placesOf(yaml, counter)
  const value: unknown = yaml.toJS({ maxAliasCount: 0 })
  if (value === null || value === undefined) return
  const kind = kindOf(value)
  if (!kind) {
    into.faults.push({ file, place: placeAt(['kind']), code: 'no-kind', params: {} })
    return
  }
  const parsed = documentKinds[kind].safeParse(value)
  if (parsed.success) into.documents.push({ document: parsed.data, file, place: placeAt([]), placeAt })
  else
    for (const issue of parsed.error.issues)
      into.faults.push({ file, place: placeAt(issue.path), ...faultOfIssue(issue) })
}

/** Reads a file of one or several documents, YAML or JSON; every scalar is text, so that `1.50` and `no` stay as written. */
export const readDocuments = (text: string, file: string): ReadFile => {
  const counter = new LineCounter()
  const found: ReadFile = { documents: [], faults: [] }
  const documents = parseAllDocuments(text, { lineCounter: counter, schema: 'failsafe' })
  if (!Array.isArray(documents)) return found
  for (const yaml of documents) {
    for (const error of yaml.errors)
      found.faults.push({
        file,
        place: placeOf(counter, error.pos),
        code: 'syntax',
        params: { message: error.message },
      })
    if (yaml.errors.length === 0) readOne(yaml, counter, file, found)
  }
  return found
}
