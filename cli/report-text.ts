import type { ImportIssue, ImportReport } from '#model/contract/imports.ts'

const columns = {
  read: 'read',
  made: 'made',
  changed: 'changed',
  unchanged: 'unchanged',
  inConflict: 'in conflict',
  rejected: 'rejected',
} as const

type Counts = ImportReport['kinds']['services']

const tableOf = (kinds: ImportReport['kinds']): string => {
  const keys = Object.keys(columns) as (keyof Counts)[]
  const headings = ['', ...Object.values(columns)]
  const rows = Object.entries(kinds).map(([kind, counts]) =>
    [kind].concat(keys.map((key) => counts[key].toLocaleString('en-CA'))),
  )
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [headings, ...rows].map(line).join('\n')
}

const mostShown = 20

const issueText = ({ file, row, column, key, reason }: ImportIssue): string => {
  const place = file === '' ? '' : `${file}, line ${row}: `
  return `  ${place}${[column, key === '' ? '' : `(${key})`, reason].filter((part) => part !== '').join(' ')}`
}

const section = (title: string, issues: readonly ImportIssue[], total: number): string[] => {
  if (issues.length === 0) return []
  const more = total - Math.min(issues.length, mostShown)
  const all = total === issues.length ? 'all' : `the first ${issues.length.toLocaleString('en-CA')}`
  return [
    '',
    `${title}: ${total.toLocaleString('en-CA')}`,
    ...issues.slice(0, mostShown).map(issueText),
    ...(more > 0 ? [`  and ${more.toLocaleString('en-CA')} more; --json shows ${all}`] : []),
  ]
}

const changes = (kinds: ImportReport['kinds']): number =>
  Object.values(kinds).reduce((sum, { made, changed }) => sum + made + changed, 0)

const outcome = ({ written, kinds }: ImportReport): string => {
  if (!written) return 'Nothing was imported: a row is broken, and all or nothing was asked for.'
  return changes(kinds) === 0 ? 'Nothing changed: all of it was here already.' : 'Imported.'
}

/** The report of an import, for a person at a terminal. */
export const reportText = (report: ImportReport): string =>
  [
    tableOf(report.kinds),
    ...section('Rejected', report.rejected, report.totals.rejected),
    ...section('In conflict: says something else here, and stays', report.conflicts, report.totals.conflicts),
    ...section('Left out', report.leftOut, report.totals.leftOut),
    ...section('Left empty', report.leftEmpty, report.totals.leftEmpty),
    '',
    outcome(report),
    '',
  ].join('\n')
