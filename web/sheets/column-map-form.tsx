import { NativeSelect, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListPreview } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import { Language } from '#model/text.ts'
import { Section } from '#web/ui/page.tsx'
import { MappedColumnFields } from './mapped-column.tsx'
import classes from './sheets.module.css'

type MapProps = { preview: ListPreview; map: ColumnMap; onChange: (map: ColumnMap) => void }

/** The first rows of a list, as they stand in it. */
export const FirstRows = ({ preview: { headings, rows } }: { preview: ListPreview }) => {
  const { t } = useTranslation()
  const title = t('spreadsheets.list.preview')
  return (
    <Section title={title}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={classes.table} tabIndex={0} aria-label={title}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns keep their places, and headings may stand twice
                <Table.Th key={at} className={classes.cell}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows keep their places
              <Table.Tr key={row}>
                {cells.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
                  <Table.Td key={at} className={classes.cell}>
                    <span>{cell}</span>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Section>
  )
}

const splitWords = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** What holds for all rows of a list. */
const Constants = ({ map, onChange }: Omit<MapProps, 'preview'>) => {
  const { t } = useTranslation()
  const hasProvider = map.columns.some(({ target }) => target === 'provider')
  return (
    <Section title={t('spreadsheets.list.constants')}>
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          label={t('spreadsheets.list.language')}
          value={map.language}
          data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
          onChange={(event) => onChange({ ...map, language: Language.parse(event.currentTarget.value) })}
        />
        {!hasProvider && (
          <TextInput
            label={t('spreadsheets.list.provider')}
            description={t('spreadsheets.list.providerHelp')}
            maxLength={350}
            value={map.provider}
            onChange={(event) => onChange({ ...map, provider: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('spreadsheets.list.missing')}
          description={t('spreadsheets.list.missingHelp')}
          // What is typed is cut into words once the field is left: a comma at its end would vanish while typing.
          defaultValue={map.missing.join(', ')}
          key={map.missing.join(', ')}
          onBlur={(event) => onChange({ ...map, missing: splitWords(event.currentTarget.value) })}
        />
        <NativeSelect
          size="md"
          label={t('spreadsheets.list.separator')}
          value={map.separator}
          data={[',', ';', '|']}
          onChange={(event) =>
            onChange({ ...map, separator: event.currentTarget.value as ColumnMap['separator'] })
          }
        />
      </div>
    </Section>
  )
}

const codesFor = (codes: readonly string[], separator: string, isSplit: boolean): string[] => {
  const single = isSplit ? codes.flatMap((code) => code.split(separator)) : codes
  return [...new Set(single.map((code) => code.trim()).filter((code) => code !== ''))].slice(0, 50)
}

const mostUnfolded = 12

type ColumnsProps = MapProps & { places: readonly number[] }

const Columns = ({ preview, map, onChange, places }: ColumnsProps) => (
  <ul className={classes.columns}>
    {places.map((at) => {
      const column = map.columns[at]
      if (!column) return null
      const place = preview.headings.indexOf(column.heading)
      const isSplit = column.target !== 'cost.charged' && column.target !== 'language'
      return (
        <MappedColumnFields
          key={column.heading}
          column={column}
          samples={preview.rows.map((row) => row[place] ?? '')}
          codes={codesFor(preview.codes[place] ?? [], map.separator, isSplit)}
          onChange={(changed) => onChange({ ...map, columns: map.columns.with(at, changed) })}
        />
      )
    })}
  </ul>
)

/** Says what every column of a list means; of many columns, those that mean nothing are folded away. */
export const ColumnMapForm = (props: MapProps) => {
  const { t } = useTranslation()
  const { map, onChange } = props
  // Decided once: a column must not jump away from whoever is choosing its meaning.
  const [folded] = useState(() =>
    map.columns.length <= mostUnfolded
      ? []
      : map.columns.flatMap(({ target }, at) => (target === '' ? [at] : [])),
  )
  const open = map.columns.map((_, at) => at).filter((at) => !folded.includes(at))
  return (
    <>
      <Section title={t('spreadsheets.list.columns')} lead={t('spreadsheets.list.columnsLead')}>
        <Columns {...props} places={open} />
        {folded.length > 0 && (
          <details>
            <summary className={classes.summary}>
              {t('spreadsheets.list.folded', { count: folded.length })}
            </summary>
            <Columns {...props} places={folded} />
          </details>
        )}
      </Section>
      <Constants map={map} onChange={onChange} />
    </>
  )
}
