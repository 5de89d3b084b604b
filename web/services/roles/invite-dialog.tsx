import { Checkbox, Collapse, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { ProblemError } from '#model/contract/client.ts'
import { client } from '#web/client.ts'
import { GroupSelect } from '#web/people-groups/group-select.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { isAhead, UntilField } from './until-field.tsx'

type InviteDialogProps = {
  workspace: string
  role: ConsumerRole
  /** Whose deputy is invited; nobody's unless stated. */
  principal?: RoleHolder
  onClose: () => void
}

const initial = {
  name: '',
  email: '',
  organisationId: '',
  homeOrganisationId: '',
  speaksFor: '',
  groupId: '',
  interim: false,
  until: '',
  message: '',
}

const headOf = (t: TFunction, role: ConsumerRole, principal: RoleHolder | undefined) => {
  const name = principal?.person.name ?? ''
  return principal
    ? { title: t('roles.deputy.title', { name }), text: t('roles.deputy.text', { name }) }
    : {
        title: t('service.invite.title', { role: t(`words.role.${role}`) }),
        text: t(`service.invite.about.${role}`),
      }
}

type Typed = typeof initial
type FieldsProps = { typed: Typed; set: (change: Partial<Typed>) => void }

/** The organisation that they speak for, and whether they only stand in. */
const SpeakingFields = ({ role, typed, set }: FieldsProps & { role: ConsumerRole }) => {
  const { t } = useTranslation()
  return (
    <>
      <OrganisationSelect
        label={t('service.invite.organisation')}
        description={t('service.invite.organisationHelp')}
        required
        value={typed.organisationId || null}
        onChange={(id) => set({ organisationId: id ?? '' })}
      />
      {role === 'customer' && (
        <Checkbox
          label={t('service.invite.interim')}
          description={t('service.invite.interimHelp')}
          checked={typed.interim}
          onChange={(event) => set({ interim: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

/** What few need to say: a mandate, a term, and where they belong. */
const FurtherFields = ({
  typed,
  set,
  problem,
  latest,
}: FieldsProps & { problem: string | undefined; latest: string | null }) => {
  const { t } = useTranslation()
  const [more, setMore] = useState(false)
  return (
    <>
      <UnstyledButton aria-expanded={more} onClick={() => setMore(!more)} c="petrol">
        {t('service.invite.more')}
      </UnstyledButton>
      <Collapse expanded={more}>
        <Stack>
          <TextInput
            label={t('service.invite.speaksFor')}
            description={t('service.invite.speaksForHelp')}
            value={typed.speaksFor}
            error={problem}
            onChange={(event) => set({ speaksFor: event.currentTarget.value })}
          />
          <GroupSelect value={typed.groupId || null} onChange={(id) => set({ groupId: id ?? '' })} />
          <UntilField value={typed.until} onChange={(until) => set({ until })} latest={latest} />
          <OrganisationSelect
            label={t('service.invite.home')}
            description={t('service.invite.homeHelp')}
            value={typed.homeOrganisationId || null}
            onChange={(id) => set({ homeOrganisationId: id ?? '' })}
          />
        </Stack>
      </Collapse>
    </>
  )
}

const missingOf = (t: TFunction, typed: Typed, latest: string | null): string[] => [
  ...(typed.name.trim() === '' ? [t('service.invite.name')] : []),
  ...(typed.email.trim() === '' ? [t('service.invite.email')] : []),
  ...(typed.organisationId === '' ? [t('service.invite.organisation')] : []),
  ...(isAhead(typed.until, latest) ? [] : [t('roles.term.until')]),
]

const useInvite = ({ workspace, role, principal, onClose }: InviteDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return useServiceAction(
    { workspace, service: useDocument().page.id },
    async (params, { homeOrganisationId, groupId, until, ...body }: Typed) => {
      await client.inviteRoleHolder({
        params,
        body: {
          ...body,
          role,
          language,
          until: until || null,
          groupId: groupId || null,
          deputyFor: principal?.id ?? null,
          ...(homeOrganisationId ? { homeOrganisationId } : {}),
        },
      })
      sayDone(t('service.invite.sent', { name: body.name }))
    },
    { inline: true, onDone: onClose },
  )
}

/** Invites somebody to speak for a consumer organisation in one role, or to be the deputy of whoever does. */
export const InviteDialog = (props: InviteDialogProps) => {
  const { role, principal, onClose } = props
  const { t } = useTranslation()
  const { page } = useDocument()
  // The three roles of a consumer usually speak for the same organisation.
  const known = (principal ?? page.roles[0])?.organisation
  const [typed, setTyped] = useState({ ...initial, organisationId: known?.id ?? '' })
  const latest = principal?.until ?? null
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const invite = useInvite(props)
  const fields = invite.error instanceof ProblemError ? invite.error.problem.fields : undefined
  const problemOf = (field: string) =>
    fields?.some(({ path }) => path.split('.').at(-1) === field) ? t('ui.form.invalid') : undefined
  const text = (field: 'name' | 'email') => ({
    value: typed[field],
    error: problemOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  return (
    <ConfirmDialog
      {...headOf(t, role, principal)}
      confirm={t('service.invite.send')}
      size="lg"
      busy={invite.isPending}
      missing={missingOf(t, typed, latest)}
      error={invite.error}
      onConfirm={() => invite.mutate(typed)}
      onClose={onClose}
    >
      <TextInput label={t('service.invite.name')} required data-autofocus {...text('name')} />
      <TextInput label={t('service.invite.email')} type="email" required {...text('email')} />
      {!principal && <SpeakingFields role={role} typed={typed} set={set} />}
      <Textarea
        label={t('service.invite.message')}
        description={t('service.invite.messageHelp')}
        value={typed.message}
        onChange={(event) => set({ message: event.currentTarget.value })}
      />
      <FurtherFields typed={typed} set={set} problem={problemOf('speaksFor')} latest={latest} />
    </ConfirmDialog>
  )
}
