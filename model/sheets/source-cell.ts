import { Source } from '../code/document.ts'

/** Where a thing came from, as one cell: a line for each fact that is known. */
export const writeSource = (source: Source): string =>
  Object.entries(source)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')

/** The source that such a cell tells of; undefined where it tells of none. */
export const readSource = (cell: string): Source | undefined => {
  if (cell === '') return undefined
  const facts = cell.split('\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()] as const
  })
  const parsed = Source.safeParse(Object.fromEntries(facts))
  return parsed.success ? parsed.data : undefined
}
