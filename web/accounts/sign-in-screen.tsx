import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { showLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'

/** Signs in, and goes back to the screen that asked for it. */
export const SignInScreen = () => {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  const { to } = useSearch({ from: '/public/sign-in' })
  const form = useForm({
    initial: { email: '', password: '' },
    bodyOf: (values) => values,
    schema: contract.signIn.body,
    send: (body) => client.signIn({ body }),
    done: async ({ account }) => {
      queries.clear()
      await showLanguage(account.language)
      router.history.push(to ?? '/')
    },
    say: { unauthenticated: t('accounts.signIn.wrong') },
    anyone: true,
  })
  return (
    <Page title={t('accounts.signIn.title')} width="form">
      <form {...form.form}>
        <Stack gap="lg">
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('accounts.email')}
            type="email"
            autoComplete="username"
            {...form.text('email')}
          />
          <PasswordField
            label={t('accounts.password')}
            autoComplete="current-password"
            {...form.text('password')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('accounts.signIn.submit')}
            </Button>
          </div>
        </Stack>
      </form>
      <Stack gap="xs">
        <TextLink to="/forgotten-password">{t('accounts.signIn.forgotten')}</TextLink>
        <Text c="dimmed">{t('accounts.signIn.noAccount')}</Text>
      </Stack>
    </Page>
  )
}
