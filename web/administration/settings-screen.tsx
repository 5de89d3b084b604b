import { Button, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { PublishedSeenBy } from '#model/contract/workspaces.ts'
import { meQuery } from '#web/accounts/queries.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { ProviderRolesSection } from './provider-roles.tsx'

/** The name of the workspace, and in plain sentences what may be published. */
export const SettingsScreen = () => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { slug: workspace, name, settings } = useWorkspace()
  const form = useForm({
    initial: { name, ...settings },
    bodyOf: (values) => values,
    schema: contract.changeSettings.body,
    send: (body) => client.changeSettings({ params: { workspace }, body }),
    done: async () => {
      sayDone(t('administration.settings.saved'))
      await Promise.all([
        queries.invalidateQueries(workspaceQuery(workspace)),
        queries.invalidateQueries(meQuery),
      ])
    },
  })
  return (
    <Page title={t('administration.settings.title')}>
      <form {...form.form}>
        <Stack gap={40}>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput label={t('administration.settings.name')} maw={420} {...form.text('name')} />
          <Section title={t('administration.settings.policy')} lead={t('administration.settings.policyLead')}>
            <Radio.Group
              aria-label={t('administration.settings.policy')}
              value={form.values.publishWithoutAgreement ? 'open' : 'strict'}
              onChange={(value) => form.set({ publishWithoutAgreement: value === 'open' })}
            >
              <Stack>
                <Radio
                  value="strict"
                  label={t('administration.settings.strict')}
                  description={t('administration.settings.strictText')}
                />
                <Radio
                  value="open"
                  label={t('administration.settings.open')}
                  description={t('administration.settings.openText')}
                />
              </Stack>
            </Radio.Group>
            <NumberInput
              mt="md"
              maw={420}
              size="md"
              label={t('administration.settings.organisations')}
              description={t('administration.settings.organisationsHelp')}
              min={1}
              max={20}
              allowDecimal={false}
              value={form.values.consumerOrganisations}
              onChange={(value) => form.set({ consumerOrganisations: Number(value) })}
              error={form.errors['consumerOrganisations']}
            />
          </Section>
          <Section title={t('administration.settings.seen')} lead={t('administration.settings.seenLead')}>
            <Radio.Group
              aria-label={t('administration.settings.seen')}
              value={form.values.publishedSeenBy}
              onChange={(value) => form.set({ publishedSeenBy: PublishedSeenBy.parse(value) })}
            >
              <Stack>
                <Radio
                  value="everybody"
                  label={t('administration.settings.everybody')}
                  description={t('administration.settings.everybodyText')}
                />
                <Radio
                  value="target-groups"
                  label={t('administration.settings.targetGroups')}
                  description={t('administration.settings.targetGroupsText')}
                />
              </Stack>
            </Radio.Group>
          </Section>
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('ui.save')}
            </Button>
          </div>
        </Stack>
      </form>
      <ProviderRolesSection />
    </Page>
  )
}
