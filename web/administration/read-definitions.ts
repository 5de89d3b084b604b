import type { CodeDocument, Source } from '#model/code/document.ts'
import type { Fault, FaultWords } from '#model/code/fault.ts'
import { decodeText } from '#model/code/decode-text.ts'
import { fileStart } from '#model/code/place.ts'
import { readDocuments, type ReadDocument } from '#model/code/read.ts'
import type { Named } from '#model/code/references.ts'
import { type ForeignFormat, formatsIn, isRead } from './foreign-formats.ts'

/** A file as it was when it was chosen: its text, or why it has none. */
export type ChosenFile = { name: string; read: { text: string } | { fault: FaultWords } }

/** A text with documents of other programs. */
export type ForeignText = { file: string; text: string; formats: ReadonlySet<ForeignFormat> }

/** What was read: our documents, what is wrong with them, and the texts of other programs. */
export type ReadDefinitions = {
  documents: CodeDocument[]
  /** The same with their places. */
  read: ReadDocument[]
  /** Documents that have faults, and are there for whoever refers to them. */
  unread: Named[]
  faults: Fault[]
  foreign: ForeignText[]
}

const readFile = async (file: File): Promise<ChosenFile['read']> => {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    return { fault: { code: 'unreadable', params: { reason: (error as Error).message } } }
  }
}

const taken = async (file: File): Promise<ChosenFile> => ({ name: file.name, read: await readFile(file) })

/** Takes chosen files in at once, so that what is applied is what was looked at. */
export const takeIn = (files: readonly File[]): Promise<ChosenFile[]> => Promise.all(files.map(taken))

const isStated = (source: Source): boolean => Object.values(source).some((said) => said !== '')

/** A document that states no source comes from the file that was chosen; pasted text comes from none. */
const sourced = ({ document, place }: ReadDocument, file: string): CodeDocument => {
  if (file === '' || isStated(document.metadata.source)) return document
  const source = { ...document.metadata.source, importer: 'covalence', file, row: `${place.line}` }
  return Object.assign({}, document, { metadata: { ...document.metadata, source } }) as CodeDocument
}

/** Whether a fault only says that a document is of another program that is read as well. */
const isOfOthers = ({ code, params }: Fault): boolean =>
  code === 'wrong-api-version' && isRead(String(params['found']))

const readText = (
  into: ReadDefinitions,
  text: string,
  { shown, file }: { shown: string; file: string },
): void => {
  const formats = formatsIn(text)
  const isOurs = formats.delete('ours')
  if (formats.size > 0) into.foreign.push({ file, text, formats: formats as Set<ForeignFormat> })
  if (formats.size > 0 && !isOurs) return
  const { documents, faults, unread } = readDocuments(text, shown)
  for (const read of documents) into.documents.push(sourced(read, file))
  into.read.push(...documents)
  into.unread.push(...unread)
  into.faults.push(...faults.filter((fault) => !isOfOthers(fault)))
  if (documents.length + faults.length === 0)
    into.faults.push({
      file: shown,
      place: fileStart,
      code: 'nothing-of-ours',
      params: { wanted: 'covalence/v1' },
    })
}

/** Reads chosen files and pasted text as definitions, with what is wrong with them. */
export const readChosen = (
  files: readonly ChosenFile[],
  pasted: { text: string; shown: string },
): ReadDefinitions => {
  const into: ReadDefinitions = { documents: [], read: [], unread: [], faults: [], foreign: [] }
  for (const { name, read } of files) {
    if ('text' in read) readText(into, read.text, { shown: name, file: name })
    else into.faults.push({ file: name, place: fileStart, ...read.fault })
  }
  if (pasted.text.trim() !== '') readText(into, pasted.text, { shown: pasted.shown, file: '' })
  return into
}

/** The other programs whose documents are among what was chosen. */
export const foreignIn = (files: readonly ChosenFile[], pasted: string): ForeignFormat[] => {
  const texts = [...files.flatMap(({ read }) => ('text' in read ? [read.text] : [])), pasted]
  const found = texts.map(formatsIn)
  return (['backstage', 'openslo'] as const).filter((format) => found.some((some) => some.has(format)))
}
