import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

const useInvite = (close: () => void) => {
  const { t } = useTranslation()
  const shown = useLanguage()
  const queries = useQueryClient()
  const { slug: workspace } = useWorkspace()
  return useForm({
    initial: {
      name: '',
      email: '',
      organisationId: null as string | null,
      administrator: false,
      message: '',
      language: shown as Language,
    },
    bodyOf: (values) => values,
    schema: contract.invitePerson.body,
    send: (body) => client.invitePerson({ params: { workspace }, body }),
    done: ({ name }) => {
      for (const list of ['people', 'invitations', 'outbox']) {
        void queries.invalidateQueries({ queryKey: [list, workspace] })
      }
      sayDone(t('administration.people.sent', { name }))
      close()
    },
    say: { conflict: t('administration.people.conflict') },
  })
}

/** Invites somebody to the workspace. */
export const InvitePerson = ({ close }: { close: () => void }) => {
  const { t } = useTranslation()
  const form = useInvite(close)
  return (
    <Dialog onClose={close} title={t('administration.people.invite')} size="lg">
      <form {...form.form}>
        <Stack gap="md">
          <Text c="dimmed">{t('administration.people.inviteLead')}</Text>
          <FormProblem>{form.problem}</FormProblem>
          <TextInput label={t('administration.people.name')} data-autofocus {...form.text('name')} />
          <TextInput label={t('administration.people.email')} type="email" {...form.text('email')} />
          <OrganisationSelect
            label={t('administration.people.organisation')}
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
          <Textarea
            label={`${t('administration.people.message')} (${t('ui.optional')})`}
            {...form.text('message')}
          />
          <Select
            label={t('administration.people.language')}
            allowDeselect={false}
            value={form.values.language}
            data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
            onChange={(language) => form.set({ language: Language.parse(language) })}
          />
          <Group>
            <Button type="submit" loading={form.sending}>
              {t('administration.people.send')}
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
