import type { ImportIssue } from '#model/contract/imports.ts'
import { importReasons } from '#model/wording/en/import-reasons.ts'

/** An issue with its reason in English; long values are cut, since a report is no place for whole texts. */
export const issueOf = ({ values, ...rest }: Omit<ImportIssue, 'reason'>): ImportIssue => {
  const cut = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.length > 80 ? `${value.slice(0, 79)}…` : value,
    ]),
  )
  const reason = importReasons[rest.code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => cut[name] ?? '')
  return { ...rest, values: cut, reason }
}

/** How many issues of each sort a report lists; all of them are counted. */
export const mostIssues = 1000

/** How many more issues may be kept. */
export type Room = { left: number }
export const newRoom = (left = mostIssues): Room => ({ left })

/** Issues of one sort: the first of them, and how many there are. */
export type Issues = { first: ImportIssue[]; total: number }
export const noIssues = (): Issues => ({ first: [], total: 0 })

/** Counts an issue, and keeps it while there is room: a million broken cells must not become a million objects. */
export const note = (issues: Issues, room: Room, make: () => ImportIssue): void => {
  issues.total += 1
  if (room.left <= 0) return
  room.left -= 1
  issues.first.push(make())
}

/** Issues of several places as one list, cut where a report is. */
export const joined = (all: readonly Issues[]): Issues => ({
  first: all.flatMap(({ first }) => first).slice(0, mostIssues),
  total: all.reduce((sum, { total }) => sum + total, 0),
})
