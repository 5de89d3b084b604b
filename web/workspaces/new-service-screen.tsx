import { Button, Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { needQuery } from '#web/needs/queries.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { OrganisationSelect } from './organisation-select.tsx'
import classes from './start.module.css'
import { useWorkspace } from './use-workspace.ts'

const Need = ({ workspace, need }: { workspace: string; need: string }) => {
  const { t } = useTranslation()
  const { data } = useQuery(needQuery(workspace, need))
  if (!data) return null
  return (
    <figure className={classes.need}>
      <figcaption>{t('workspaces.newService.fromNeed')}</figcaption>
      <blockquote>{data.what}</blockquote>
    </figure>
  )
}

/** Begins a service: three questions, then the draft itself. */
export const NewServiceScreen = () => {
  const { t } = useTranslation()
  const shown = useLanguage()
  const { slug: workspace, me } = useWorkspace()
  const navigate = useNavigate()
  const { need: needId } = useSearch({ from: '/signed-in/w/$workspace/services/new' })
  const form = useForm({
    initial: { name: '', providerId: me.organisationId, language: shown as Language },
    bodyOf: (values) => (needId === undefined ? values : { ...values, needId }),
    schema: contract.startService.body,
    send: (body) => client.startService({ params: { workspace }, body }),
    done: ({ id }) => navigate({ to: '/w/$workspace/services/$service', params: { workspace, service: id } }),
  })
  return (
    <Page title={t('workspaces.newService.title')} lead={t('workspaces.newService.lead')} width="form">
      {needId !== undefined && <Need workspace={workspace} need={needId} />}
      <form {...form.form}>
        <Stack gap="xl">
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('workspaces.newService.name')}
            description={t('workspaces.newService.nameHelp')}
            {...form.text('name')}
          />
          <OrganisationSelect
            label={t('workspaces.newService.provider')}
            description={t('workspaces.newService.providerHelp')}
            value={form.values.providerId}
            onChange={(providerId) => form.set({ providerId })}
            error={form.errors['providerId']}
            required
          />
          <Input.Wrapper
            size="md"
            label={t('workspaces.newService.language')}
            description={t('workspaces.newService.languageHelp')}
            labelElement="div"
          >
            <SegmentedControl
              mt="xs"
              aria-label={t('workspaces.newService.language')}
              value={form.values.language}
              onChange={(language) => form.set({ language: Language.parse(language) })}
              data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
            />
          </Input.Wrapper>
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('workspaces.newService.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  )
}
