import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { RunningStage } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { Page } from '#web/ui/page.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { today, useKeepPage } from './use-relationship.ts'

/** Begins a relationship: two organisations and a day. */
export const BeginRelationshipScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace, me } = useWorkspace()
  const navigate = useNavigate()
  const keep = useKeepPage(workspace)
  const form = useForm({
    initial: { providerId: me.organisationId, consumerId: null as string | null, since: today(), stage: '' },
    bodyOf: ({ stage, ...values }) => ({ ...values, stage: stage === '' ? null : stage }),
    schema: contract.beginRelationship.body,
    send: (body) => client.beginRelationship({ params: { workspace }, body }),
    done: (page) => {
      keep(page)
      return navigate({
        to: '/w/$workspace/relationships/$relationship',
        params: { workspace, relationship: page.id },
      })
    },
    say: { forbidden: t('relationships.form.notYours') },
    refused: { consumerId: t('relationships.form.same') },
  })
  return (
    <Page title={t('relationships.form.title')} lead={t('relationships.form.lead')} width="form">
      <form {...form.form}>
        <Stack gap="xl">
          <FormProblem>{form.problem}</FormProblem>
          {(['provider', 'consumer'] as const).map((side) => (
            <OrganisationSelect
              key={side}
              label={t(`relationships.form.${side}`)}
              value={form.values[`${side}Id`]}
              onChange={(id) => form.set({ [`${side}Id`]: id })}
              error={form.errors[`${side}Id`]}
              required
            />
          ))}
          <TextInput label={t('relationships.form.since')} type="date" required {...form.text('since')} />
          <NativeSelect
            size="md"
            label={t('relationships.form.stage')}
            value={form.values.stage}
            onChange={(event) => form.set({ stage: event.currentTarget.value })}
            data={[
              { value: '', label: t('relationships.form.notYet') },
              ...RunningStage.options.map((value) => ({ value, label: t(`relationships.stage.${value}`) })),
            ]}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('relationships.form.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  )
}
