import { parseArgs } from 'node:util'
import { type CorpusRow, goals, measureCorpora, reachesGoals } from '#model/checks/corpus/measure-corpus.ts'
import { readCorpora } from '#model/checks/corpus/test-files.ts'
import { rules } from '#model/checks/index.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

const columns: [title: string, of: (row: CorpusRow) => string | number][] = [
  ['rule', ({ rule }) => rule],
  ['language', ({ language }) => language],
  ['cases', ({ cases }) => cases],
  ['found', ({ truePositives }) => truePositives],
  ['false alarms', ({ falsePositives }) => falsePositives],
  ['missed', ({ misses }) => misses],
  ['precision', ({ precision }) => percent(precision)],
  ['recall', ({ recall }) => percent(recall)],
  ['', (row) => (reachesGoals(row) ? '' : '✗')],
]

const lineOf = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, index) => String(cell).padEnd((columns[index]?.[0].length ?? 0) + 2))
    .join('')
    .trimEnd()

const wrongLinesOf = ({ rule, language, wrong }: CorpusRow): string[] =>
  wrong.map(({ about, twin, words }) => {
    const what = twin === 'sound' ? 'false alarm' : 'missed'
    return `${rule} ${language}  ${what}: ${about}${words.length > 0 ? ` (${words.join(', ')})` : ''}`
  })

/** Rows that come from the same kind of cases. */
type Part = { title: string; rows: readonly CorpusRow[] }

const printPart = ({ title, rows }: Part): void => {
  console.log(title)
  console.log(lineOf(columns.map(([name]) => name)))
  for (const row of rows) console.log(lineOf(columns.map(([, of]) => of(row))))
  const wrong = rows.flatMap(wrongLinesOf)
  if (wrong.length > 0) console.log(['', ...wrong].join('\n'))
  const short = rows.filter((row) => !reachesGoals(row)).length
  console.log(
    `\n${rows.length} rows, ${short} below precision ${percent(goals.precision)} or recall ${percent(goals.recall)}`,
  )
}

// How often each definition check is right, by cases with a known answer; fails where one is not right often enough.
const parts: readonly Part[] = [
  { title: 'Pairs written by hand', rows: measureCorpora(readCorpora(), rules) },
]
const rows = parts.flatMap((part) => part.rows)
if (values.json) console.log(JSON.stringify(rows))
else for (const part of parts) printPart(part)
process.exitCode = rows.every(reachesGoals) ? 0 : 1
