import { Button, Stack } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'

/** Sets a new password by the link that was sent. */
export const ResetPasswordScreen = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { token } = useParams({ from: '/public/reset-password/$token' })
  const form = useForm({
    initial: { password: '' },
    bodyOf: (values) => values,
    schema: contract.resetPassword.body,
    send: (body) => client.resetPassword({ params: { token }, body }),
    done: async () => {
      sayDone(t('accounts.reset.done'))
      await navigate({ to: '/sign-in' })
    },
    say: { not_found: t('accounts.reset.used'), unauthenticated: t('accounts.reset.used') },
    anyone: true,
  })
  return (
    <Page title={t('accounts.reset.title')} lead={t('accounts.reset.lead')} width="form">
      <form {...form.form}>
        <Stack gap="lg">
          <FormProblem>{form.problem}</FormProblem>
          <PasswordField
            label={t('accounts.newPassword')}
            description={t('accounts.passwordHelp')}
            autoComplete="new-password"
            {...form.text('password')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('accounts.reset.submit')}
            </Button>
          </div>
        </Stack>
      </form>
      <TextLink to="/forgotten-password">{t('accounts.reset.again')}</TextLink>
    </Page>
  )
}
