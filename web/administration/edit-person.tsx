import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { Person } from '#model/contract/workspaces.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

const useEdit = (person: Person, close: () => void) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { slug: workspace, me } = useWorkspace()
  const { name, organisationId, administrator, active } = person
  return useForm({
    initial: { name, organisationId, administrator, active },
    bodyOf: (values) => values,
    schema: contract.changePerson.body,
    send: (body) => client.changePerson({ params: { workspace, person: person.id }, body }),
    done: (changed) => {
      void queries.invalidateQueries({ queryKey: ['people', workspace] })
      void queries.invalidateQueries({ queryKey: ['person', workspace] })
      if (changed.id === me.id) void queries.invalidateQueries(workspaceQuery(workspace))
      sayDone(t('administration.people.saved', { name: changed.name }))
      close()
    },
  })
}

/** Changes what somebody may do here, where they belong, or whether they still take part. */
export const EditPerson = ({ person, close }: { person: Person; close: () => void }) => {
  const { t } = useTranslation()
  const form = useEdit(person, close)
  return (
    <Dialog onClose={close} title={t('administration.people.edit', { name: person.name })} size="lg">
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput
            label={t('administration.people.name')}
            description={person.email}
            data-autofocus
            {...form.text('name')}
          />
          <OrganisationSelect
            label={t('administration.people.organisation')}
            description={t('people.moves')}
            placeholder={t('administration.people.organisationNone')}
            value={form.values.organisationId}
            onChange={(organisationId) => form.set({ organisationId })}
            error={form.errors['organisationId']}
          />
          <Checkbox
            label={t('administration.people.administrator')}
            description={t('administration.people.administratorHelp')}
            checked={form.values.administrator}
            onChange={(event) => form.set({ administrator: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('administration.people.active')}
            description={t('administration.people.activeHelp')}
            checked={form.values.active}
            onChange={(event) => form.set({ active: event.currentTarget.checked })}
          />
          <Group>
            <Button type="submit" loading={form.sending}>
              {t('ui.save')}
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
