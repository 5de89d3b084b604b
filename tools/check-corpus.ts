import { parseArgs } from 'node:util'
import { type CorpusRow, goals, measureCorpora, reachesGoals } from '#model/checks/corpus/measure-corpus.ts'
import { readCorpora } from '#model/checks/corpus/test-files.ts'
import { rules } from '#model/checks/index.ts'
import { type Estimate, type JudgedSample, measure } from '#model/checks/judgements/measure.ts'
import { readJudgements } from '#model/checks/judgements/test-judgements.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

type Column<Row> = [title: string, of: (row: Row) => string | number]

const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => `${of(row)}`))]
  const widths = columns.map((_column, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

const mark = (row: { precision: number; recall: number }): string => (reachesGoals(row) ? '' : '✗')

const corpusColumns: readonly Column<CorpusRow>[] = [
  ['rule', ({ rule }) => rule],
  ['language', ({ language }) => language],
  ['cases', ({ cases }) => cases],
  ['found', ({ truePositives }) => truePositives],
  ['false alarms', ({ falsePositives }) => falsePositives],
  ['missed', ({ misses }) => misses],
  ['precision', ({ precision }) => percent(precision)],
  ['recall', ({ recall }) => percent(recall)],
  ['', mark],
]

const wrongLinesOf = ({ rule, language, wrong }: CorpusRow): string[] =>
  wrong.map(({ about, twin, words }) => {
    const what = twin === 'sound' ? 'false alarm' : 'missed'
    return `${rule} ${language}  ${what}: ${about}${words.length > 0 ? ` (${words.join(', ')})` : ''}`
  })

const nothing: Estimate = { value: 1, low: 0, high: 1 }

const judgedRowOf = (sample: JudgedSample) => {
  const measured = measure(sample)
  const precision = measured.precision ?? nothing
  const recall = measured.recall ?? nothing
  const count = (flagged: boolean, faulty: boolean): number =>
    sample.rows.filter((row) => row.flagged === flagged && row.faulty === faulty).length
  return {
    rule: sample.rule,
    language: sample.language,
    cases: sample.rows.length,
    precision: precision.value,
    recall: recall.value,
    source: 'judged services',
    precisionInterval: [precision.low, precision.high],
    recallInterval: [recall.low, recall.high],
    found: count(true, true),
    falseAlarms: count(true, false),
    missed: count(false, true),
    groups: sample.groups,
  }
}
type JudgedRow = ReturnType<typeof judgedRowOf>

const between = ([low = 0, high = 1]: readonly number[]): string => `${percent(low)} to ${percent(high)}`

const judgedColumns: readonly Column<JudgedRow>[] = [
  ['rule', ({ rule }) => rule],
  ['language', ({ language }) => language],
  ['flagged', ({ found, falseAlarms, groups }) => `${found + falseAlarms} of ${groups.flagged}`],
  [
    'not flagged',
    ({ cases, found, falseAlarms, groups }) => `${cases - found - falseAlarms} of ${groups.unflagged}`,
  ],
  ['false alarms', ({ falseAlarms }) => falseAlarms],
  ['missed', ({ missed }) => missed],
  [
    'precision',
    ({ precision, precisionInterval }) => `${percent(precision)} (${between(precisionInterval)})`,
  ],
  ['weighted recall', ({ recall, recallInterval }) => `${percent(recall)} (${between(recallInterval)})`],
  ['', mark],
]

// How often each definition check is right: on pairs with a known answer, and on real services that people read blind.
const corpusRows = measureCorpora(readCorpora(), rules)
const judgedRows = readJudgements().map(judgedRowOf)
const rows = [...corpusRows, ...judgedRows]
const short = rows.filter((row) => !reachesGoals(row))
if (values.json) console.log(JSON.stringify(rows))
else {
  console.log(`Pairs written by hand\n${tableOf(corpusColumns, corpusRows)}`)
  const wrong = corpusRows.flatMap(wrongLinesOf)
  if (wrong.length > 0) console.log(['', ...wrong].join('\n'))
  console.log(
    `\nReal services, judged by reading; with 95 % intervals\n${tableOf(judgedColumns, judgedRows)}`,
  )
  console.log(
    `\n${rows.length} rows, ${short.length} below precision ${percent(goals.precision)} or recall ${percent(goals.recall)}`,
  )
}
// Judgements tell of the day on which they were made: only what a change here can mend fails the command.
process.exitCode = corpusRows.every(reachesGoals) ? 0 : 1
