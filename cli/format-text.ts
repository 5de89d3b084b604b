import type { Finding, Format, Summary } from './check-report.ts'

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-CA')} ${count === 1 ? one : several}`

const indented = (label: string, text: string): string => (text === '' ? '' : `    ${label}: ${text}\n`)

const findingText = ({ file, line, column, severity, rule, title, why, fix }: Finding): string =>
  `${file}:${line}:${column} ${severity} ${rule} ${title}\n${indented('why', why)}${indented('fix', fix)}`

const undecidedText = ({ undecided }: Summary): string => {
  if (undecided.length === 0) return ''
  const rules = undecided.map(({ rule, services }) => `${rule} (${counted(services, 'service')})`)
  return `Not decidable from files alone, and so no pass: ${rules.join(', ')}.\n`
}

const mostNamed = 10

/** The files of folders that hold something else, by name: a definition that is not told as one should not go unseen. */
export const leftAloneText = (files: readonly string[]): string => {
  if (files.length === 0) return ''
  const more = files.length - mostNamed
  const named = [
    ...files.slice(0, mostNamed),
    ...(more > 0 ? [`and ${more.toLocaleString('en-CA')} more`] : []),
  ]
  return `${counted(files.length, 'other YAML or JSON file was', 'other YAML or JSON files were')} left alone: ${named.join(', ')}.\n`
}

const summaryText = (summary: Summary): string => {
  const { files, skippedFiles, documents, services, counts, waiting } = summary
  const read = `${counted(services, 'service')} in ${counted(documents, 'document')} of ${counted(files, 'file')}`
  const found = [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    counted(counts.note, 'note'),
  ]
  const waits = `${counted(waiting.length, 'check waits', 'checks wait')} for what no definition holds yet; docs/checks.md lists them.\n`
  return `${read}: ${found.join(', ')}.\n${undecidedText(summary)}${waits}${leftAloneText(skippedFiles)}`
}

/** For people at a terminal, and for editors that know lines of the form file:line:column. */
export const textFormat: Format = {
  begin: () => '',
  finding: findingText,
  end: summaryText,
}
