import { Text } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { ButtonLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'

/** For a link that was used, withdrawn or is too old: says what to do instead. */
export const InvitationGone = ({ error }: ErrorComponentProps) => {
  const { t } = useTranslation()
  if (!(error instanceof ProblemError) || error.problem.code !== 'not_found')
    return <ErrorPanel error={error} />
  return (
    <Page title={t('accounts.invitation.goneTitle')} width="form">
      <Text>{t('accounts.invitation.gone')}</Text>
      <div>
        <ButtonLink to="/sign-in">{t('shell.signIn')}</ButtonLink>
      </div>
    </Page>
  )
}
