import { Alert, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import type { GuessedFormat } from '#model/contract/spreadsheets.ts'
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

/** Why a file was not read. What the server says without a reason of the catalogue is for programs, and in English. */
export const UploadProblem = ({ error }: { error: Error | null }) => {
  const { t } = useTranslation()
  if (error === null) return null
  const isUnexplained =
    error instanceof ProblemError && error.problem.code === 'invalid' && error.problem.reason === undefined
  return <FormProblem>{isUnexplained ? t('spreadsheets.notTaken') : problemText(t, error)}</FormProblem>
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
