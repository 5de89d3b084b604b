import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'

/** Asks for a link that sets a new password. */
export const ForgottenPasswordScreen = () => {
  const { t } = useTranslation()
  const [sentTo, setSentTo] = useState('')
  const form = useForm({
    initial: { email: '' },
    bodyOf: (values) => values,
    schema: contract.requestPasswordReset.body,
    send: (body) => client.requestPasswordReset({ body }),
    done: (_, { email }) => setSentTo(email),
    anyone: true,
  })
  if (sentTo !== '') {
    return (
      <Page key="sent" title={t('accounts.forgotten.sentTitle')} width="form">
        <output>{t('accounts.forgotten.sent', { email: sentTo })}</output>
        <TextLink to="/sign-in">{t('accounts.forgotten.back')}</TextLink>
      </Page>
    )
  }
  return (
    <Page title={t('accounts.forgotten.title')} lead={t('accounts.forgotten.lead')} width="form">
      <form {...form.form}>
        <Stack gap="lg">
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('accounts.email')}
            type="email"
            autoComplete="username"
            {...form.text('email')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('accounts.forgotten.submit')}
            </Button>
          </div>
        </Stack>
      </form>
      <TextLink to="/sign-in">{t('accounts.forgotten.back')}</TextLink>
    </Page>
  )
}
