import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MappedColumn } from '#model/sheets/column-map.ts'
import classes from './sheets.module.css'
import { labelPrefix, targetOptions } from './target-words.ts'

type ColumnProps = {
  column: MappedColumn
  samples: readonly string[]
  codes: readonly string[]
  onChange: (changed: MappedColumn) => void
}

const choicesOf: Record<string, readonly string[]> = { 'cost.charged': ['yes', 'no'], language: ['en', 'fr'] }
const codedTargets = new Set(['value.consumerGroups', 'use.channels'])
const splitTargets = new Set(['provider', 'value.name', 'value.description'])
const mostSamples = 3

type CodeProps = { column: MappedColumn; code: string; onChange: (meaning: string) => void }

/** What one code stands for: one of a few meanings, or a key of one's own. */
const Code = ({ column, code, onChange }: CodeProps) => {
  const { t } = useTranslation()
  const meaning = column.values[code] ?? ''
  const label = t('spreadsheets.list.code', { code })
  const choices = choicesOf[column.target]
  if (!choices)
    return (
      <TextInput
        label={label}
        placeholder={t('spreadsheets.list.same')}
        maxLength={100}
        value={meaning}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  const wordOf = (choice: string): string => {
    if (choice === 'yes' || choice === 'no') return t(`sheets.choices.yesNo.${choice}`)
    return t(`words.language.${choice === 'fr' ? 'fr' : 'en'}`)
  }
  return (
    <NativeSelect
      size="md"
      label={label}
      value={meaning}
      data={[
        { value: '', label: t('spreadsheets.list.same') },
        ...choices.map((choice) => ({ value: choice, label: wordOf(choice) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const Codes = ({ column, codes, onChange }: Omit<ColumnProps, 'samples'>) => {
  const { t } = useTranslation()
  const isCoded =
    choicesOf[column.target] !== undefined ||
    codedTargets.has(column.target) ||
    column.target.startsWith(labelPrefix)
  if (!isCoded || codes.length === 0) return null
  const change = (code: string, meaning: string) => {
    const { [code]: _before, ...others } = column.values
    onChange({ ...column, values: meaning === '' ? others : { ...others, [code]: meaning } })
  }
  return (
    <details>
      <summary className={classes.summary}>{t('spreadsheets.list.codes')}</summary>
      <div className={classes.fields}>
        {codes.map((code) => (
          <Code key={code} column={column} code={code} onChange={(meaning) => change(code, meaning)} />
        ))}
      </div>
    </details>
  )
}

const labelName = /^[a-z][a-z-]{0,49}$/

/** One column of a list: what it means, and what its codes stand for. */
export const MappedColumnFields = ({ column, samples, codes, onChange }: ColumnProps) => {
  const { t } = useTranslation()
  const { heading, target, split } = column
  const isLabel = target.startsWith(labelPrefix)
  const name = target.slice(labelPrefix.length)
  const said = samples.filter((sample) => sample.trim() !== '').slice(0, mostSamples)
  return (
    <li className={classes.column} data-used={target !== ''}>
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          label={t('spreadsheets.list.means', { heading })}
          value={isLabel ? labelPrefix : target}
          data={targetOptions(t)}
          onChange={(event) =>
            onChange({ ...column, target: event.currentTarget.value, values: {}, split: '' })
          }
        />
        {isLabel && (
          <TextInput
            label={t('spreadsheets.list.labelName')}
            description={t('spreadsheets.list.labelHelp')}
            error={labelName.test(name) ? undefined : t('spreadsheets.list.labelWrong')}
            value={name}
            maxLength={50}
            onChange={(event) => onChange({ ...column, target: labelPrefix + event.currentTarget.value })}
          />
        )}
        {splitTargets.has(target) && (
          <TextInput
            label={t('spreadsheets.list.split')}
            value={split}
            maxLength={5}
            onChange={(event) => onChange({ ...column, split: event.currentTarget.value })}
          />
        )}
      </div>
      {said.length > 0 && (
        <Text className={classes.sample}>
          {t('spreadsheets.list.sample', { sample: said.map((one) => one.slice(0, 80)).join(' · ') })}
        </Text>
      )}
      <Codes column={column} codes={codes} onChange={onChange} />
    </li>
  )
}
