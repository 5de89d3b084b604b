import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SheetMistake } from '#model/contract/spreadsheets.ts'
import { sayMistake } from '#model/sheets/say-mistake.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { Section } from '#web/ui/page.tsx'
import { csvOf, saveFile } from '#web/ui/save-file.ts'
import { sayDone, sayFailed } from '#web/ui/saved.tsx'
import { textOfRows } from './text-of-rows.ts'
import classes from './sheets.module.css'

const mostShown = 200

type MistakesProps = { mistakes: readonly SheetMistake[]; count: number; lead: string }

const columnOf = ({ column, heading }: SheetMistake): string => [column, heading].filter(Boolean).join(' · ')
const rowOf = ({ row }: SheetMistake): string => (row === 0 ? '' : String(row))

/** Every mistake of a spreadsheet with its place; to be read here, copied, or saved. */
export const Mistakes = ({ mistakes, count, lead }: MistakesProps) => {
  const { t, i18n } = useTranslation()
  // Said when shown: the reader may have changed the language since the file was read.
  const lookup = (path: string): unknown => i18n.getResource(i18n.language, 'translation', path)
  const severalFiles = new Set(mistakes.map(({ file }) => file)).size > 1
  const headings = [
    ...(severalFiles ? [t('spreadsheets.mistakes.file')] : []),
    t('spreadsheets.mistakes.sheet'),
    t('spreadsheets.mistakes.row'),
    t('spreadsheets.mistakes.column'),
    t('spreadsheets.mistakes.reason'),
  ]
  const cellsOf = (one: SheetMistake): string[] => [
    ...(severalFiles ? [one.file] : []),
    one.sheet,
    rowOf(one),
    columnOf(one),
    sayMistake(one.code, one.params, lookup),
  ]
  const rows = () => [headings, ...mistakes.map(cellsOf)]
  const copy = async () => {
    if (await copyText(textOfRows(rows()))) sayDone(t('spreadsheets.mistakes.copied'))
    else sayFailed(t('ui.notCopied'))
  }
  const title = t('spreadsheets.mistakes.title', { count })
  return (
    <Section title={title} lead={lead}>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void copy()}>
          {t('spreadsheets.mistakes.copy')}
        </Button>
        <Button
          variant="default"
          onClick={() => saveFile('covalence-mistakes.csv', 'text/csv', csvOf(rows()))}
        >
          {t('spreadsheets.mistakes.save')}
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={`${classes.table} ${classes.mistakes}`} tabIndex={0} aria-label={title}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading) => (
                <Table.Th key={heading} className={classes.place}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mistakes.slice(0, mostShown).map((one) => (
              <Table.Tr key={`${one.file} ${one.sheet} ${one.row} ${one.column} ${one.code} ${one.reason}`}>
                {cellsOf(one).map((cell, at) => (
                  <Table.Td
                    key={headings[at]}
                    data-heading={headings[at]}
                    className={at === headings.length - 1 ? classes.reason : classes.place}
                  >
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {count > Math.min(mostShown, mistakes.length) && (
        <Text c="dimmed">
          {t('spreadsheets.mistakes.more', { shown: Math.min(mostShown, mistakes.length), count })}
        </Text>
      )}
    </Section>
  )
}
