import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'

/** The first screen of a new installation: makes the account that looks after it. */
export const FirstRunScreen = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const language = useLanguage()
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    bodyOf: (values) => ({ ...values, language }),
    schema: contract.setUp.body,
    send: (body) => client.setUp({ body }),
    done: async () => {
      queries.clear()
      await navigate({ to: '/start' })
    },
    say: { conflict: t('accounts.firstRun.taken'), forbidden: t('accounts.firstRun.taken') },
    anyone: true,
  })
  return (
    <Page title={t('accounts.firstRun.title')} lead={t('accounts.firstRun.lead')} width="form">
      <form {...form.form}>
        <Stack gap="lg">
          <Text>{t('accounts.firstRun.what')}</Text>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('accounts.name')}
            description={t('accounts.nameHelp')}
            autoComplete="name"
            {...form.text('name')}
          />
          <TextInput
            label={t('accounts.email')}
            type="email"
            autoComplete="username"
            {...form.text('email')}
          />
          <PasswordField
            label={t('accounts.password')}
            description={t('accounts.passwordHelp')}
            autoComplete="new-password"
            {...form.text('password')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('accounts.firstRun.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  )
}
