import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReplyOf } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { showLanguage, useLanguage } from '#web/ui/language.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { meQuery } from './queries.ts'
import { Sessions } from './sessions.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'

const useKeepAccount = () => {
  const queries = useQueryClient()
  return ({ account }: ReplyOf<'changeMe'>) =>
    queries.setQueryData(meQuery.queryKey, (me) => (me ? { ...me, account } : me))
}

const NameForm = ({ name, email }: { name: string; email: string }) => {
  const { t } = useTranslation()
  const keep = useKeepAccount()
  const form = useForm({
    initial: { name },
    bodyOf: (values) => values,
    schema: contract.changeMe.body,
    send: (body) => client.changeMe({ body }),
    done: (reply) => {
      keep(reply)
      sayDone(t('ui.saved'))
    },
  })
  return (
    <Section title={t('accounts.settings.about')}>
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('accounts.name')}
            description={t('accounts.nameHelp')}
            autoComplete="name"
            {...form.text('name')}
          />
          <TextInput label={t('accounts.email')} value={email} readOnly variant="filled" />
          <div>
            <Button type="submit" loading={form.sending}>
              {t('ui.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

const LanguageChoice = () => {
  const { t } = useTranslation()
  const keep = useKeepAccount()
  const language = useLanguage()
  const change = useAction({
    send: (chosen: Language) => client.changeMe({ body: { language: chosen } }),
    done: async (reply) => {
      keep(reply)
      await showLanguage(reply.account.language)
    },
  })
  return (
    <Section title={t('accounts.settings.languageTitle')}>
      <div>
        <SegmentedControl
          aria-label={t('accounts.settings.languageTitle')}
          value={language}
          onChange={(value) => change.mutate(Language.parse(value))}
          data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
        />
      </div>
    </Section>
  )
}

const PasswordForm = ({ email }: { email: string }) => {
  const { t } = useTranslation()
  const form = useForm({
    initial: { current: '', next: '' },
    bodyOf: (password) => ({ password }),
    schema: contract.changeMe.body,
    send: (body) => client.changeMe({ body }),
    names: { 'password.current': 'current', 'password.next': 'next', password: 'next' },
    done: () => {
      form.reset()
      sayDone(t('accounts.settings.passwordSaved'))
    },
    refused: { current: t('accounts.settings.wrongPassword') },
  })
  return (
    <Section title={t('accounts.settings.passwordTitle')}>
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            label={t('accounts.currentPassword')}
            autoComplete="current-password"
            {...form.text('current')}
          />
          <PasswordField
            label={t('accounts.newPassword')}
            description={t('accounts.passwordHelp')}
            autoComplete="new-password"
            {...form.text('next')}
          />
          <div>
            <Button type="submit" loading={form.sending}>
              {t('ui.change')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

/** Name, language, password and sessions of whoever is signed in. */
export const AccountScreen = () => {
  const { t } = useTranslation()
  const { account } = useSuspenseQuery(meQuery).data
  return (
    <Page title={t('accounts.settings.title')} width="form">
      <NameForm name={account.name} email={account.email} />
      <LanguageChoice />
      <PasswordForm email={account.email} />
      <Section title={t('notices.settings.title')} lead={t('notices.settings.openText')}>
        <div>
          <ButtonLink to="/account/notices" variant="default">
            {t('notices.settings.open')}
          </ButtonLink>
        </div>
      </Section>
      <Sessions />
    </Page>
  )
}
