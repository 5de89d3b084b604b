import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { Organisation } from '#model/contract/workspaces.ts'
import { client } from '#web/client.ts'
import { namesOf } from '#web/organisations/names-of.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { ConsumerGroupsField } from './consumer-groups-field.tsx'
import { TwinNotice } from './twin-notice.tsx'

type OrganisationFormProps = { organisation: Organisation | null; close: () => void }

/** A name in at least one language: an empty one says nothing, so it is not sent. */
const NamedOrganisation = contract.addOrganisation.body
  .extend({ groups: contract.setConsumerGroups.body.shape.groups.nullable() })
  .refine(({ names }) => names.en !== undefined || names.fr !== undefined, {
    path: ['en'],
    params: { code: 'unnamed' },
  })

const useOrganisationForm = ({ organisation, close }: OrganisationFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { slug: workspace } = useWorkspace()
  return useForm({
    initial: {
      en: organisation?.names.en ?? '',
      fr: organisation?.names.fr ?? '',
      abbreviation: organisation?.abbreviation ?? '',
      parentId: organisation?.parentId ?? null,
      // Null while they are as they were.
      groups: null as string[] | null,
    },
    bodyOf: ({ en, fr, ...values }) => ({ names: namesOf(en, fr), ...values }),
    schema: NamedOrganisation,
    names: { 'names.en': 'en', 'names.fr': 'fr', names: 'en' },
    send: async ({ groups, ...body }) => {
      const kept = organisation
        ? await client.changeOrganisation({ params: { workspace, organisation: organisation.id }, body })
        : await client.addOrganisation({ params: { workspace }, body })
      const params = { workspace, organisation: kept.id }
      if (groups !== null) await client.setConsumerGroups({ params, body: { groups } })
      return kept
    },
    done: ({ names }) => {
      for (const list of ['organisations', 'organisation', 'consumer-groups']) {
        void queries.invalidateQueries({ queryKey: [list, workspace] })
      }
      const done = organisation
        ? 'administration.organisations.changed'
        : 'administration.organisations.added'
      sayDone(t(done, { name: nameIn(names, language) }))
      close()
    },
  })
}

/** Adds an organisation, renames one, or nests it elsewhere. */
export const OrganisationForm = ({ organisation, close }: OrganisationFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useOrganisationForm({ organisation, close })
  const title = organisation
    ? t('administration.organisations.edit', { name: nameIn(organisation.names, language) })
    : t('administration.organisations.add')
  return (
    <Dialog onClose={close} title={title} size="lg">
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput label={t('administration.organisations.english')} data-autofocus {...form.text('en')} />
          <TextInput label={t('administration.organisations.french')} {...form.text('fr')} />
          <TextInput label={t('administration.organisations.abbreviation')} {...form.text('abbreviation')} />
          <OrganisationSelect
            label={t('administration.organisations.parent')}
            placeholder={t('administration.organisations.parentNone')}
            value={form.values.parentId}
            onChange={(parentId) => form.set({ parentId })}
            error={form.errors['parentId']}
            {...(organisation ? { except: organisation.id } : {})}
          />
          <TwinNotice
            names={[form.values.en, form.values.fr]}
            parentId={form.values.parentId}
            except={organisation?.id}
          />
          <ConsumerGroupsField
            organisation={organisation?.id ?? null}
            value={form.values.groups}
            onChange={(groups) => form.set({ groups })}
            error={form.errors['groups']}
          />
          {organisation && (
            <Text size="sm" c="dimmed">
              {t('organisations.formHint')}
            </Text>
          )}
          <Group>
            <Button type="submit" loading={form.sending}>
              {t(organisation ? 'ui.save' : 'ui.add')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
