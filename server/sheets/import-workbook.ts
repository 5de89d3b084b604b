import { mostDocuments } from '#model/contract/code.ts'
import { mostMistakes, type WorkbookImport } from '#model/contract/spreadsheets.ts'
import { kindOf } from '#model/sheets/read-objects.ts'
import { readSheets, type ReadWorkbook } from '#model/sheets/read-sheets.ts'
import type { Sheet } from '#model/sheets/sheet.ts'
import type { Language } from '#model/text.ts'
import { applyDocuments, documentsCalled, findKnownThings } from '#server/code/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { fileRefusal } from './file-refusal.ts'
import { readFiles, type SentFile } from './read-files.ts'

type Import = {
  files: readonly SentFile[]
  language: Language
  dryRun: boolean
  takeOver: boolean
  expected: string
}

/** Reads sheets beside what the workspace holds; rows about things that have none of their own are put to what stands. */
const readBeside = async (
  ctx: MemberContext,
  sheets: readonly Sheet[],
  language: Language,
): Promise<ReadWorkbook> => {
  const things = await findKnownThings(ctx)
  const read = readSheets(sheets, language, { things })
  if (read.told.length === 0) return read
  const documents = await documentsCalled(
    ctx,
    read.told.map(({ kind, name }) => ({ kind: kindOf[kind], name })),
  )
  return readSheets(sheets, language, { things, documents })
}

/** Reads a workbook, and applies what it describes unless it holds a mistake; a dry run shows the plan alone. */
export const importWorkbook = async (
  ctx: MemberContext,
  { files, language, dryRun, takeOver, expected }: Import,
): Promise<WorkbookImport> => {
  const { sheets, guessed } = await readFiles(files)
  const { documents, faults } = await readBeside(ctx, sheets, language)
  if (documents.length > mostDocuments)
    throw fileRefusal('many-rows', { most: mostDocuments }, { code: 'too_large' })
  const countOf = (kind: string): number => documents.filter((document) => document.kind === kind).length
  const source = { importer: 'spreadsheet', repository: '', paths: [] }
  const plan =
    faults.length > 0
      ? null
      : await applyDocuments(ctx, { documents, dryRun, prune: false, takeOver, source, expected })
  return {
    mistakes: faults.slice(0, mostMistakes),
    mistakeCount: faults.length,
    guessed,
    counts: {
      services: countOf('Service'),
      organisations: countOf('Organisation'),
      people: countOf('Person'),
    },
    plan,
  }
}
