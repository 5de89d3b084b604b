import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { decodeText, largestFile, tooLarge } from '#model/code/decode-text.ts'
import { apiVersion } from '#model/code/document.ts'
import { type Fault, type FaultWords } from '#model/code/fault.ts'
import { fileStart } from '#model/code/place.ts'
import { type ReadDocument, readDocuments } from '#model/code/read.ts'
import { hasSign, recognise } from '#model/code/recognise.ts'
import { type Named, referenceFaults } from '#model/code/references.ts'
import { workspaceFaults } from '#model/code/workspace-faults.ts'
import { type FoundFile, type FoundFiles, reasonOf } from './definition-files.ts'

/** A file of a folder that is left alone; `isUntold` where nothing in it says what it is. */
export type Skipped = { file: string; isUntold: boolean }

/** All that was read of files together. */
export type Definitions = {
  documents: ReadDocument[]
  /** Of files and documents, and between documents. */
  faults: Fault[]
  files: number
  /** Files of folders that hold something else. */
  skipped: Skipped[]
}

// Of UTF-16 and UTF-8, read byte by byte.
const byteOrderMark = /^(\u00FF\u00FE|\u00FE\u00FF|\u00EF\u00BB\u00BF)/

/** Whether bytes look as if a document of ours were in them, in whatever encoding. */
const looksLikeOurs = (bytes: Uint8Array): boolean =>
  hasSign(Buffer.from(bytes).toString('latin1').replace(byteOrderMark, '').replaceAll('\0', ''))

const beginningOf = (path: string): Uint8Array => {
  const buffer = Buffer.alloc(64 * 1024)
  const file = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(file, buffer))
  } finally {
    closeSync(file)
  }
}

/** The text of a file; why it cannot be read; or that a file found in a folder is left alone. */
export const textOf = ({
  path,
  shown,
  isNamed,
}: FoundFile): { text: string } | { fault: FaultWords } | { skipped: Skipped } => {
  const left = (isUntold: boolean) => ({ skipped: { file: shown, isUntold } })
  const { size } = statSync(path)
  if (size > largestFile)
    return isNamed || looksLikeOurs(beginningOf(path)) ? { fault: tooLarge(size) } : left(false)
  const bytes = readFileSync(path)
  const decoded = decodeText(bytes)
  if (isNamed) return decoded
  if (!('text' in decoded)) return looksLikeOurs(bytes) ? decoded : left(true)
  const recognised = recognise(decoded.text)
  return recognised === 'ours' ? decoded : left(recognised === 'untold')
}

/** A fault of a file as a whole. */
export const faultOf = (file: string, { code, params }: FaultWords): Fault => ({
  file,
  place: fileStart,
  code,
  params,
})

type Gathered = Definitions & { unread: Named[] }

const readText = (into: Gathered, text: string, shown: string): void => {
  const { documents, faults, untold, unread } = readDocuments(text, shown)
  // One by one: a file may hold more documents than a call takes arguments.
  for (const document of documents) into.documents.push(document)
  for (const fault of faults) into.faults.push(fault)
  into.unread.push(...unread)
  if (untold > 0) into.faults.push(faultOf(shown, { code: 'more-faults', params: { count: untold } }))
  if (documents.length + faults.length === 0)
    into.faults.push(faultOf(shown, { code: 'nothing-of-ours', params: { wanted: apiVersion } }))
}

const readOne = (into: Gathered, file: FoundFile): void => {
  try {
    const found = textOf(file)
    if ('skipped' in found) {
      into.skipped.push(found.skipped)
      return
    }
    into.files += 1
    if ('fault' in found) into.faults.push(faultOf(file.shown, found.fault))
    else readText(into, found.text, file.shown)
  } catch (error) {
    into.faults.push(faultOf(file.shown, { code: 'unreadable', params: { reason: reasonOf(error) } }))
  }
}

/** Reads the files that were found, and what is wrong with them, alone and together. */
export const readDefinitions = ({ files, faults }: Pick<FoundFiles, 'files' | 'faults'>): Definitions => {
  const into: Gathered = { documents: [], faults: [...faults], files: 0, skipped: [], unread: [] }
  for (const file of files) readOne(into, file)
  const { unread, ...definitions } = into
  return {
    ...definitions,
    faults: [...into.faults, ...referenceFaults(into.documents, unread), ...workspaceFaults(into.documents)],
  }
}
