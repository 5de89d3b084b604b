import { ColumnMap, mapProblems } from '#model/sheets/column-map.ts'
import { invalid } from '#server/kernel/errors.ts'
import { formOf, plainName } from '#server/kernel/multipart.ts'
import { invalidInput } from '#server/kernel/problem.ts'
import { fileRefusal } from './file-refusal.ts'
import type { SentFile } from './read-files.ts'

const mostFiles = 20

/** The files of an upload: a workbook, or the CSV files that make one up. */
export const sentTables = async (
  request: Request,
  limit: number,
): Promise<{ files: SentFile[]; form: FormData }> => {
  const form = await formOf(request, limit)
  const sent = [...form.values()].filter((value) => value instanceof File)
  if (sent.length === 0) throw fileRefusal('no-files')
  if (sent.length > mostFiles) throw fileRefusal('many-files', { most: mostFiles })
  const files = await Promise.all(
    sent.map(async (file) => ({ name: plainName(file.name), bytes: await file.bytes() })),
  )
  return { files, form }
}

/** The column map that came with a list. */
export const sentMap = (form: FormData): ColumnMap => {
  const text = form.get('map')
  if (typeof text !== 'string') throw invalid('map', 'The form holds no column map in its field "map".')
  const parsed = ColumnMap.safeParse(jsonIn(text))
  if (!parsed.success) throw invalidInput(parsed.error, 'map')
  const [problem] = mapProblems(parsed.data)
  if (problem) throw fileRefusal(`map-${problem}`)
  return parsed.data
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('map', 'is not JSON')
  }
}
