import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemError, UnreachableError } from '#model/contract/client.ts'
import { Page } from './page.tsx'
import { problemText } from './problem-text.ts'

const titleOf = (error: unknown) => {
  if (error instanceof UnreachableError) return 'ui.error.unreachableTitle'
  if (!(error instanceof ProblemError)) return 'ui.error.internalTitle'
  const { code } = error.problem
  if (code === 'not_found') return 'ui.error.notFoundTitle'
  return code === 'forbidden' ? 'ui.error.forbiddenTitle' : 'ui.error.internalTitle'
}

/** A whole screen that could not be shown: says why, and what to do about it. */
export const ErrorPanel = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { t } = useTranslation()
  return (
    <Page title={t(titleOf(error))} width="form">
      <Text>{problemText(t, error)}</Text>
      <div style={{ display: 'flex', gap: '0.75rem', flexWrap: 'wrap' }}>
        {retry && <Button onClick={retry}>{t('ui.tryAgain')}</Button>}
        <Button component="a" href="/" variant="default">
          {t('ui.error.goHome')}
        </Button>
      </div>
    </Page>
  )
}
