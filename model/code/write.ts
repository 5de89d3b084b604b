import { Document } from 'yaml'
import { withoutEmpty } from '../definition/hash.ts'
import { type CodeDocument, DocumentKind } from './document.ts'

/** How documents are written: numbers and words that some readers take for other things are quoted. */
const options = { lineWidth: 100, version: '1.2', compat: 'yaml-1.1' } as const

const byName = (one: CodeDocument, other: CodeDocument): number =>
  one.metadata.name < other.metadata.name ? -1 : Number(one.metadata.name > other.metadata.name)

/** One document as YAML: keys in the order of the schema, nothing that is empty. */
export const writeDocument = (document: CodeDocument): string =>
  new Document(withoutEmpty(document), options).toString({ lineWidth: options.lineWidth })

/** Documents as one YAML file, in the order given. */
export const writeDocuments = (documents: readonly CodeDocument[]): string =>
  documents.map(writeDocument).join('---\n')

/** Documents as they are written into one folder's file: by kind, then by name. */
export const inOrder = (documents: readonly CodeDocument[]): CodeDocument[] => {
  const kinds = DocumentKind.options
  return documents.toSorted(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || byName(one, other),
  )
}
