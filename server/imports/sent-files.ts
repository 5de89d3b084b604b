import { invalid } from '#server/kernel/errors.ts'
import { formOf, plainName } from '#server/kernel/multipart.ts'
import { invalidInput } from '#server/kernel/problem.ts'
import { ColumnMap } from './government-of-canada/column-map.ts'
import type { SentFile } from './unpack-file.ts'

const mostFiles = 10
const mapName = 'column-map.json'

const isMap = ({ name }: File): boolean => plainName(name) === mapName

/** The files of an upload, at most 10 of them; one called column-map.json says how the others are read. */
export const sentFiles = async (
  request: Request,
  limit: number,
): Promise<{ files: SentFile[]; map: ColumnMap | null }> => {
  const form = await formOf(request, limit)
  const sent = [...form.values()].filter((value) => value instanceof File)
  if (sent.length === 0)
    throw invalid('files', 'The form holds no file: send the CSV files of the inventory.')
  if (sent.length > mostFiles) throw invalid('files', `At most ${mostFiles} files can be sent at once.`)
  const files = await Promise.all(
    sent
      .filter((file) => !isMap(file))
      .map(async (file) => ({ name: plainName(file.name), bytes: await file.bytes() })),
  )
  const map = sent.find((file) => isMap(file))
  return { files, map: map ? mapIn(await map.text()) : null }
}

const mapIn = (text: string): ColumnMap => {
  const parsed = ColumnMap.safeParse(jsonIn(text))
  if (!parsed.success) throw invalidInput(parsed.error, mapName)
  return parsed.data
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid(mapName, 'is not JSON')
  }
}
