import { z } from 'zod'
import { ColumnMap } from '../sheets/column-map.ts'
import { Language, RequiredLine } from '../text.ts'
import { AnyDocument, Plan } from './code.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** Something that keeps a row of a spreadsheet from being read, in the reader's language. */
export const SheetMistake = z.object({
  file: z.string(),
  sheet: z.string(),
  /** As spreadsheets count, from 1; 0 where the whole sheet is meant. */
  row: z.int(),
  /** The letters of the column; empty where the whole row is meant. */
  column: z.string(),
  heading: z.string(),
  code: z.string(),
  /** What fills the blanks of the reason, for who says it in another language. */
  params: z.record(z.string(), z.string()),
  reason: z.string(),
})
export type SheetMistake = z.infer<typeof SheetMistake>

/** What had to be guessed to read a CSV file. */
export const GuessedFormat = z.object({
  file: z.string(),
  encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']),
  delimiter: z.enum([',', ';', '\t']),
})
export type GuessedFormat = z.infer<typeof GuessedFormat>

/** The most mistakes that a reply lists; `mistakeCount` counts them all. */
export const mostMistakes = 1000

const readingOf = {
  mistakes: z.array(SheetMistake).max(mostMistakes),
  mistakeCount: z.int(),
  guessed: z.array(GuessedFormat),
}

/** How a workbook was read, and what becomes of it; no plan while there are mistakes. */
export const WorkbookImport = z.object({
  ...readingOf,
  counts: z.object({ services: z.int(), organisations: z.int(), people: z.int() }),
  plan: Plan.nullable(),
})
export type WorkbookImport = z.infer<typeof WorkbookImport>

/** One sheet of a list, to see what is in it. */
export const ListPreview = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  sheet: z.string(),
  headingRow: z.int(),
  headings: z.array(z.string()),
  /** The first rows below the headings. */
  rows: z.array(z.array(z.string())),
  /** The words that stand in each column, where they are few. */
  codes: z.array(z.array(z.string())),
  suggestion: ColumnMap,
  guessed: z.array(GuessedFormat),
})
export type ListPreview = z.infer<typeof ListPreview>

/** What a list would make, or has made: listed services, described by their providers alone. */
export const ListImport = z.object({
  ...readingOf,
  rows: z.int(),
  /** Rows that a mistake keeps out. */
  leftOut: z.int(),
  /** The first services as documents. */
  documents: z.array(AnyDocument),
  plan: Plan,
})
export type ListImport = z.infer<typeof ListImport>

/** A column map under its name. */
export const SavedMap = z.object({
  id: z.uuid(),
  name: z.string(),
  map: ColumnMap,
  savedBy: z.string(),
  savedAt: z.string(),
})
export type SavedMap = z.infer<typeof SavedMap>

export const MapName = RequiredLine.max(100)

const base = '/api/workspaces/{workspace}/spreadsheets' as const
const megabytes = 1024 * 1024
const uploadLimit = 64 * megabytes
const formats = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
] as const
const fileQuery = z.strictObject({
  /** A workbook, or a zip of CSV files. */
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: Language.default('en'),
})

const readingQuery = {
  /** The language of the reasons. */
  language: Language.default('en'),
}

const file = z
  .string()
  .meta({ format: 'binary', description: 'The workbook or CSV file; its name counts. Up to 20 may be sent.' })
const tables = z.object({ file })

export const spreadsheetRoutes = {
  exportSpreadsheet: route({
    method: 'GET',
    path: `${base}/export`,
    summary: 'Services, organisations, people, roles and entries as a workbook, or as a zip of CSV files.',
    access: 'administrator',
    params: inWorkspace,
    query: fileQuery,
    file: formats,
  }),
  spreadsheetTemplate: route({
    method: 'GET',
    path: `${base}/template`,
    summary:
      'An empty workbook with drop-downs and explanations; organisations and people of the workspace are in it.',
    access: 'administrator',
    params: inWorkspace,
    query: fileQuery,
    file: formats,
  }),
  importSpreadsheet: route({
    method: 'POST',
    path: `${base}/import`,
    summary:
      'Reads a workbook (multipart form; XLSX, CSV files or a zip of them, at most 64 MiB and as much unpacked): every mistake at once, or else the plan, which is applied unless dryRun is true.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({
      ...readingQuery,
      dryRun: z.stringbool().default(false),
      /** Takes things over that came from another source. */
      takeOver: z.stringbool().default(false),
      /** The fingerprint of the plan that was looked at. */
      expected: z.string().max(100).default(''),
    }),
    form: tables,
    reply: WorkbookImport,
    bodyLimit: uploadLimit,
  }),
  previewList: route({
    method: 'POST',
    path: `${base}/preview`,
    summary:
      'Shows the headings and first rows of any list of services (multipart form), and what its columns may mean.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({
      ...readingQuery,
      sheet: z.string().max(350).default(''),
      headingRow: z.coerce.number().int().min(1).max(100).default(1),
    }),
    form: tables,
    reply: ListPreview,
    bodyLimit: uploadLimit,
  }),
  importList: route({
    method: 'POST',
    path: `${base}/lists`,
    summary:
      'Lists the services of any table by a column map (multipart form: the file, and the map as JSON in a field called map; without one, the map that is kept under the name); the name keeps later imports of the same list together.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({ ...readingQuery, name: MapName, dryRun: z.stringbool().default(false) }),
    form: z.object({ file, map: ColumnMap.optional() }),
    reply: ListImport,
    bodyLimit: uploadLimit,
  }),
  columnMaps: route({
    method: 'GET',
    path: `${base}/maps`,
    summary: 'The column maps of the workspace.',
    access: 'administrator',
    params: inWorkspace,
    reply: z.object({ maps: z.array(SavedMap) }),
  }),
  saveColumnMap: route({
    method: 'PUT',
    path: `${base}/maps`,
    summary: 'Keeps a column map under its name; one of that name is replaced.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({ name: MapName, map: ColumnMap }),
    reply: SavedMap,
  }),
  deleteColumnMap: route({
    method: 'DELETE',
    path: `${base}/maps/{map}`,
    summary: 'Deletes a column map; services that were imported by it stay.',
    access: 'administrator',
    params: inWorkspace.extend({ map: z.uuid() }),
  }),
}
