import { Stack, Table, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ImportIssue, ImportReport } from '#model/contract/imports.ts'
import { useFormats } from '#web/ui/formats.ts'
import { say } from '#web/ui/say.ts'
import classes from './administration.module.css'

const kinds = ['groups', 'organisations', 'programmes', 'services', 'standards', 'results'] as const
const counts = ['read', 'made', 'changed', 'unchanged', 'inConflict', 'rejected'] as const
const mostShown = 200

const Counts = ({ report }: { report: ImportReport }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={classes.table} tabIndex={0} aria-label={t('administration.import.report')}>
      <Table withRowBorders verticalSpacing="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('administration.import.kind')}</Table.Th>
            {counts.map((count) => (
              <Table.Th key={count} ta="end">
                {t(`administration.import.counts.${count}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(`administration.import.kinds.${kind}`)}</Table.Th>
              {counts.map((count) => (
                <Table.Td key={count} ta="end">
                  {number(report.kinds[kind]?.[count] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** The reason in the reader's language. */
const reasonOf = (t: TFunction, { code, values }: ImportIssue): string =>
  say(t, `importReasons.${code}`, values)

const placeOf = (t: TFunction, { file, row, column }: ImportIssue): string =>
  column === ''
    ? t('administration.import.placeNoColumn', { file, row })
    : t('administration.import.place', { file, row, column })

const Issue = ({ issue }: { issue: ImportIssue }) => {
  const { t } = useTranslation()
  return (
    <>
      {reasonOf(t, issue)}{' '}
      <Text span size="sm" c="dimmed">
        {placeOf(t, issue)}
        {issue.key !== '' && ` · ${issue.key}`}
      </Text>
    </>
  )
}

const keyOf = ({ file, row, column, key }: ImportIssue): string => `${file} ${row} ${column} ${key}`

/** All issues of one kind in one column: the first is told, the others can be looked at. */
const SameIssues = ({ issues }: { issues: [ImportIssue, ...ImportIssue[]] }) => {
  const { t } = useTranslation()
  const [first, ...others] = issues
  const shown = others.slice(0, mostShown)
  return (
    <li>
      <Issue issue={first} />
      {others.length > 0 && (
        <details>
          <summary className={classes.others}>
            {t('administration.import.others', { count: others.length })}
          </summary>
          <ul className={classes.issues}>
            {shown.map((issue) => (
              <li key={keyOf(issue)}>
                <Issue issue={issue} />
              </li>
            ))}
          </ul>
          {others.length > shown.length && (
            <Text c="dimmed">{t('administration.import.more', { count: others.length - shown.length })}</Text>
          )}
        </details>
      )}
    </li>
  )
}

const byKind = (issues: readonly ImportIssue[]): [ImportIssue, ...ImportIssue[]][] => {
  const kinds = Map.groupBy(issues, ({ code, file, column }) => [code, file, column].join('\n'))
  return [...kinds.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []))
}

const Issues = ({ title, issues, total }: { title: string; issues: ImportIssue[]; total: number }) => {
  const { t } = useTranslation()
  if (issues.length === 0) return null
  return (
    <div>
      <Text component="h3" fw={600}>
        {title} ({total})
      </Text>
      <ul className={classes.issues}>
        {byKind(issues).map((same) => (
          <SameIssues key={keyOf(same[0])} issues={same} />
        ))}
      </ul>
      {total > issues.length && (
        <Text c="dimmed">{t('administration.import.more', { count: total - issues.length })}</Text>
      )}
    </div>
  )
}

/** What an import read, made and left alone, and every row it could not take. */
export const ImportReportView = ({ report }: { report: ImportReport }) => {
  const { t } = useTranslation()
  const { conflicts, rejected, leftOut, leftEmpty, totals } = report
  return (
    <Stack gap="lg">
      <Counts report={report} />
      {conflicts.length + rejected.length === 0 && (
        <Text c="dimmed">{t('administration.import.noIssues')}</Text>
      )}
      <Issues title={t('administration.import.rejected')} issues={rejected} total={totals.rejected} />
      <Issues title={t('administration.import.conflicts')} issues={conflicts} total={totals.conflicts} />
      <Issues title={t('administration.import.leftOut')} issues={leftOut} total={totals.leftOut} />
      <Issues title={t('administration.import.leftEmpty')} issues={leftEmpty} total={totals.leftEmpty} />
    </Stack>
  )
}
