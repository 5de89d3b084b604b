import { Button, Checkbox, Group, Stack, TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { Membership, PersonPage } from '#model/contract/people.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

type Fields = { function: string; since: string; until: string; first: boolean }

const fieldsOf = (membership?: Membership): Fields => ({
  function: membership?.function ?? '',
  since: membership?.since ?? '',
  until: membership?.until ?? '',
  first: membership?.first ?? false,
})

const termOf = ({ since, until }: Fields) => ({ since: since || null, until: until || null })

type FormProps = {
  form: {
    values: Fields
    set: (changed: Partial<Fields>) => void
    text: (name: keyof Fields) => Pick<TextInputProps, 'name' | 'value' | 'onChange'> & {
      error: string | undefined
    }
    sending: boolean
  }
  /** Whether they can come to belong there first by this. */
  mayBeFirst: boolean
  close: () => void
}

const TermFields = ({ form, mayBeFirst, close }: FormProps) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput label={`${t('people.function')} (${t('ui.optional')})`} {...form.text('function')} />
      <TextInput
        type="date"
        label={`${t('people.sinceLabel')} (${t('ui.optional')})`}
        {...form.text('since')}
      />
      <TextInput
        type="date"
        label={`${t('people.untilLabel')} (${t('ui.optional')})`}
        description={t('people.untilHelp')}
        {...form.text('until')}
      />
      {mayBeFirst && (
        <Checkbox
          label={t('people.firstLabel')}
          description={t('people.firstHelp')}
          checked={form.values.first}
          onChange={(event) => form.set({ first: event.currentTarget.checked })}
        />
      )}
      <Group>
        <Button type="submit" loading={form.sending}>
          {t('ui.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </>
  )
}

type DialogProps = { person: PersonPage; done: (page: PersonPage) => void; close: () => void }

/** Says that somebody belongs to one more organisation. */
export const AddMembership = ({ person, done, close }: DialogProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const form = useForm({
    initial: { ...fieldsOf(), organisationId: null as string | null },
    bodyOf: (values) => ({ ...values, ...termOf(values) }),
    schema: contract.addMembership.body,
    send: (body) => client.addMembership({ params: { workspace, person: person.id }, body }),
    done,
  })
  return (
    <Dialog onClose={close} title={t('people.addTo', { name: person.name })} size="lg">
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <OrganisationSelect
            label={t('people.organisation')}
            required
            value={form.values.organisationId}
            onChange={(organisationId) => form.set({ organisationId })}
            error={form.errors['organisationId']}
          />
          <TermFields form={form} mayBeFirst close={close} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** Changes what somebody does in an organisation, and from when to when. */
export const ChangeMembership = ({
  person,
  membership,
  done,
  close,
}: DialogProps & { membership: Membership }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const form = useForm({
    initial: fieldsOf(membership),
    bodyOf: ({ first, ...values }) => ({
      ...values,
      ...termOf({ ...values, first }),
      ...(first && !membership.first ? { first } : {}),
    }),
    schema: contract.changeMembership.body,
    send: (body) =>
      client.changeMembership({
        params: { workspace, person: person.id, membership: membership.id },
        body,
      }),
    done,
  })
  const organisation = nameIn(membership.organisation.names, language)
  return (
    <Dialog onClose={close} title={t('people.change', { organisation })} size="lg">
      <form {...form.form}>
        <Stack>
          <FormProblem>{form.problem}</FormProblem>
          <TermFields form={form} mayBeFirst={!membership.first} close={close} />
        </Stack>
      </form>
    </Dialog>
  )
}
