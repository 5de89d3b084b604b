import { Alert, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import type { GuessedFormat } from '#model/contract/spreadsheets.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import classes from './sheets.module.css'

/** Shown while the server reads a file. */
export const Working = () => {
  const { t } = useTranslation()
  return (
    <output className={classes.working}>
      <Loader size="sm" aria-hidden />
      {t('spreadsheets.working')}
    </output>
  )
}

/** Why a file was not read: what the server says, and of which field. */
export const UploadProblem = ({ error }: { error: Error | null }) => {
  const { t } = useTranslation()
  if (error === null) return null
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  return (
    <FormProblem>
      {error instanceof ProblemError && fields.length === 0 ? error.problem.detail : problemText(t, error)}
      {fields.length > 0 && (
        <DefinitionList items={fields.map(({ path, message }) => [path, message] as const)} />
      )}
    </FormProblem>
  )
}

const delimiterName = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

/** What had to be guessed of CSV files; said where it is not what programs write today. */
export const Guessed = ({ guessed }: { guessed: readonly GuessedFormat[] }) => {
  const { t } = useTranslation()
  const unusual = guessed.filter(({ encoding, delimiter }) => encoding !== 'UTF-8' || delimiter !== ',')
  if (unusual.length === 0) return null
  return (
    <Alert variant="light">
      {unusual.map(({ file, encoding, delimiter }) => (
        <Text key={file} style={{ overflowWrap: 'anywhere' }}>
          {t('spreadsheets.guessed', {
            file,
            encoding,
            delimiter: t(`spreadsheets.delimiters.${delimiterName[delimiter]}`),
          })}
        </Text>
      ))}
    </Alert>
  )
}
