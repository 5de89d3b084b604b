import type { CodeDocument, DocumentKind } from '#model/code/document.ts'
import { inCanonicalForm } from '#model/code/in-canonical-form.ts'
import { repositoryAddress } from '#model/code/repository-address.ts'
import { isAnonymous } from '#model/code/source.ts'
import type { RunSource } from '#model/contract/code.ts'
import { setImmediate as breathe } from 'node:timers/promises'
import { keyOf } from './plan-item.ts'

/** The importer that is stated of documents which say no more about where they come from. */
const nowhere = { importer: 'covalence', repository: '', file: '', sheet: '', row: '', key: '', period: '' }

/** Where a document came from: as it says itself, else where all documents of the run did. */
const sourced = (document: CodeDocument, { importer, repository }: RunSource): CodeDocument => {
  const stated = document.metadata.source
  const source = { ...stated, repository: repositoryAddress(stated.repository) }
  const isStated = Object.values(source).some((said) => said !== '')
  const run = { ...nowhere, importer: importer || nowhere.importer, repository }
  const completed = isStated ? source : run
  return {
    ...document,
    metadata: { ...document.metadata, source: isAnonymous(completed) ? nowhere : completed },
  } as CodeDocument
}

/** Addresses are kept in small letters. */
const addressed = (document: CodeDocument): CodeDocument =>
  document.kind === 'Person'
    ? { ...document, spec: { ...document.spec, email: document.spec.email.toLowerCase() } }
    : document

/** The documents in canonical form, each with its source; and the keys that stand twice among them. */
export const givenDocuments = async (
  documents: readonly CodeDocument[],
  run: RunSource,
): Promise<{ given: CodeDocument[]; twice: Set<string> }> => {
  const given = new Map<string, CodeDocument>()
  const twice = new Set<string>()
  for (const [at, document] of documents.entries()) {
    // Other requests go on meanwhile.
    if (at % 100 === 0) await breathe()
    const key = keyOf({ kind: document.kind, name: document.metadata.name })
    if (given.has(key)) twice.add(key)
    else given.set(key, addressed(sourced(inCanonicalForm(document, document.kind), run)))
  }
  return { given: [...given.values()], twice }
}

/** The documents of one kind. */
export const ofKind = <Kind extends DocumentKind>(
  documents: readonly CodeDocument[],
  kind: Kind,
): Extract<CodeDocument, { kind: Kind }>[] =>
  documents.filter((document): document is Extract<CodeDocument, { kind: Kind }> => document.kind === kind)
