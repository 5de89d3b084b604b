import type { CodeDocument, Source } from '#model/code/document.ts'
import type { Fault } from '#model/code/fault.ts'
import { decodeText } from '#model/code/decode-text.ts'
import { fileStart } from '#model/code/place.ts'
import { readDocuments, type ReadDocument } from '#model/code/read.ts'

export type ReadDefinitions = { documents: CodeDocument[]; faults: Fault[] }

const isStated = (source: Source): boolean => Object.values(source).some((said) => said !== '')

/** A document that states no source comes from the file that was chosen; pasted text comes from none. */
const sourced = ({ document, place }: ReadDocument, file: string): CodeDocument => {
  if (file === '' || isStated(document.metadata.source)) return document
  const source = { ...document.metadata.source, importer: 'covalence', file, row: `${place.line}` }
  return Object.assign({}, document, { metadata: { ...document.metadata, source } }) as CodeDocument
}

const readText = (
  into: ReadDefinitions,
  text: string,
  { shown, file }: { shown: string; file: string },
): void => {
  const { documents, faults } = readDocuments(text, shown)
  for (const read of documents) into.documents.push(sourced(read, file))
  into.faults.push(...faults)
  if (documents.length + faults.length === 0)
    into.faults.push({
      file: shown,
      place: fileStart,
      code: 'nothing-of-ours',
      params: { wanted: 'covalence/v1' },
    })
}

/** Reads chosen files and pasted text as definitions, with what is wrong with them. */
export const readChosen = async (
  files: readonly File[],
  pasted: { text: string; shown: string },
): Promise<ReadDefinitions> => {
  const into: ReadDefinitions = { documents: [], faults: [] }
  for (const file of files) {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
    if ('text' in decoded) readText(into, decoded.text, { shown: file.name, file: file.name })
    else into.faults.push({ file: file.name, place: fileStart, ...decoded.fault })
  }
  if (pasted.text.trim() !== '') readText(into, pasted.text, { shown: pasted.shown, file: '' })
  return into
}
