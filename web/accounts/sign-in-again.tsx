import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'

/** Signs in again over the page that was open, so that what was typed on it stays. */
export const SignInAgain = ({ email, close }: { email: string; close: () => void }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const form = useForm({
    initial: { password: '' },
    bodyOf: ({ password }) => ({ email, password }),
    schema: contract.signIn.body,
    send: (body) => client.signIn({ body }),
    done: () => {
      close()
      return queries.invalidateQueries()
    },
    say: { unauthenticated: t('accounts.signIn.wrong') },
    anyone: true,
  })
  return (
    <Dialog onClose={close} title={t('shell.sessionEnded.title')}>
      <form {...form.form}>
        <Stack>
          <Text>{t('shell.sessionEnded.text')}</Text>
          <FormProblem>{form.problem}</FormProblem>
          <PasswordField
            label={t('accounts.password')}
            description={email}
            autoComplete="current-password"
            {...form.text('password')}
          />
          <Button type="submit" loading={form.sending}>
            {t('shell.signIn')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
