import type { CodeDocument } from '#model/code/document.ts'
import { writeSheets } from '#model/sheets/write-sheets.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { exportDocuments } from '#server/code/index.ts'
import type { FileReply } from '#server/kernel/http.ts'
import { writeCsvFiles } from './write-csv-files.ts'
import { writeWorkbook } from './write-workbook.ts'

type Wish = { format: 'xlsx' | 'csv'; language: Language }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const fileOf = (name: string, documents: readonly CodeDocument[], { format, language }: Wish): FileReply => {
  const sheets = writeSheets(documents, language)
  return format === 'xlsx'
    ? { name: `${name}.xlsx`, type: workbookType, bytes: writeWorkbook(sheets, language) }
    : { name: `${name}-csv.zip`, type: 'application/zip', bytes: writeCsvFiles(sheets, language) }
}

/** Services, organisations, people, roles and entries of the workspace as a file. */
export const exportSpreadsheet = async (ctx: MemberContext, wish: Wish): Promise<FileReply> => {
  const { documents } = await exportDocuments(ctx, {})
  return fileOf(`covalence-${ctx.workspace.slug}`, documents, wish)
}

/** An empty file to be filled in; organisations and people are in it, so that services can refer to them. */
export const spreadsheetTemplate = async (ctx: MemberContext, wish: Wish): Promise<FileReply> => {
  const organisations = await exportDocuments(ctx, { kind: 'Organisation' })
  const people = await exportDocuments(ctx, { kind: 'Person' })
  const name = wish.language === 'fr' ? 'covalence-modele' : 'covalence-template'
  return fileOf(name, [...organisations.documents, ...people.documents], wish)
}
