import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PeopleGroupFields, type PeopleGroupPage } from '#model/contract/people-groups.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { StaffField, type StaffOf } from './staff-field.tsx'
import { useRefreshGroups } from './use-refresh-groups.ts'

type GroupDialogProps = {
  /** The group that is changed; null where one is made. */
  group: PeopleGroupPage | null
  /** Called with the id of a group that was made, once it is. */
  made?: (id: string) => void
  close: () => void
}

const valuesOf = (group: PeopleGroupPage | null, language: string) => ({
  name: group?.name ?? '',
  purpose: group?.purpose ?? '',
  organisationId: group?.organisation?.id ?? null,
  staffOf: (group?.staffOf ?? []).map(({ organisation, withUnits }): StaffOf => ({
    organisationId: organisation.id,
    name: nameIn(organisation.names, language),
    withUnits,
  })),
})

const useGroupForm = ({ group, made, close }: GroupDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshGroups()
  return useForm({
    initial: valuesOf(group, language),
    bodyOf: ({ staffOf, ...fields }) => ({
      ...fields,
      staffOf: staffOf.map(({ organisationId, withUnits }) => ({ organisationId, withUnits })),
    }),
    schema: PeopleGroupFields,
    send: async (body): Promise<string | null> => {
      if (!group) return (await client.addPeopleGroup({ params: { workspace }, body })).id
      const { id, version } = group
      await client.changePeopleGroup({ params: { workspace, group: id }, body: { ...body, version } })
      return null
    },
    refused: { name: t('peopleGroups.form.taken') },
    done: async (id, { name }) => {
      await refresh()
      sayDone(t(group ? 'peopleGroups.form.changed' : 'peopleGroups.form.added', { name }))
      close()
      if (id !== null) made?.(id)
    },
  })
}

/** Makes a group of people, or says anew what it is called and for, and whose staff is in it. */
export const GroupDialog = (props: GroupDialogProps) => {
  const { t } = useTranslation()
  const { group, close } = props
  const form = useGroupForm(props)
  const { values, errors, set } = form
  const title = group ? t('peopleGroups.changeTitle', { name: group.name }) : t('peopleGroups.addTitle')
  return (
    <Dialog onClose={close} title={title} size="lg">
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('peopleGroups.form.name')}
            required
            data-autofocus
            maxLength={150}
            {...form.text('name')}
          />
          <Textarea
            label={t('peopleGroups.form.purpose')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.text('purpose')}
          />
          <StaffField
            value={values.staffOf}
            onChange={(staffOf) => set({ staffOf })}
            error={errors['staffOf']}
          />
          <OrganisationSelect
            label={t('peopleGroups.form.organisation')}
            description={t('peopleGroups.form.organisationHelp')}
            value={values.organisationId}
            onChange={(organisationId) => set({ organisationId })}
            chosen={group?.organisation ?? undefined}
            error={errors['organisationId']}
          />
          <Group>
            <Button type="submit" loading={form.sending}>
              {t(group ? 'peopleGroups.form.save' : 'peopleGroups.add')}
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
