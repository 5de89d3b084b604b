import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewPositions } from '#model/conflicts/conflict.ts'
import type { ServiceConflicts } from '#model/contract/conflicts.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useDocument } from '#web/services/document/document-view.ts'
import { useServiceAction } from '#web/services/service-actions.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useTextLimit } from '#web/ui/text-limit.ts'
import classes from './conflicts.module.css'

type Around = Pick<ServiceConflicts, 'people' | 'organisations'>
/** A position while it is typed; `who` is empty, or `person` or `organisation` with an id. */
type Typed = { key: number; role: SignRole; who: string; wants: string }

const bodyOf = ({ role, who, wants }: Typed) => {
  const [kind, id = ''] = who.split(' ')
  return {
    role,
    wants,
    personId: kind === 'person' ? id : null,
    organisationId: kind === 'organisation' ? id : null,
  }
}

type PositionFieldsProps = {
  number: number
  position: Typed
  around: Around
  change: (change: Partial<Typed>) => void
  remove: (() => void) | null
}

const PositionFields = ({ number, position, around, change, remove }: PositionFieldsProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const language = useLanguage()
  const { role, who, wants } = position
  const people = around.people.filter(({ roles }) => roles.includes(role))
  return (
    <fieldset className={classes.position}>
      <legend>
        {t('conflicts.form.position', { number })}
        {remove && (
          <CloseButton
            size="sm"
            component="button"
            aria-label={t('conflicts.form.remove', { number })}
            onClick={remove}
          />
        )}
      </legend>
      <NativeSelect
        size="md"
        label={t('conflicts.form.role')}
        value={role}
        onChange={(event) => change({ role: event.currentTarget.value as SignRole, who: '' })}
        data={SignRole.options.map((value) => ({ value, label: t(`words.role.${value}`) }))}
      />
      <NativeSelect
        size="md"
        label={t('conflicts.form.who')}
        value={who}
        onChange={(event) => change({ who: event.currentTarget.value })}
        data={[
          { value: '', label: t('conflicts.form.roleAsSuch') },
          ...people.map(({ id, name }) => ({ value: `person ${id}`, label: name })),
          ...around.organisations.map(({ id, names }) => ({
            value: `organisation ${id}`,
            label: nameIn(names, language),
          })),
        ]}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('conflicts.form.wants')}
        required
        error={limit(wants, 350)}
        value={wants}
        onChange={(event) => change({ wants: event.currentTarget.value })}
      />
    </fieldset>
  )
}

/** Where a conflict shows: the service, the need that it answers, or one of the clauses shown. */
const useMatters = () => {
  const { t } = useTranslation()
  const { page, clauses } = useDocument()
  const nameOf = useClauseName()
  return [
    { value: '', label: t('conflicts.form.whole') },
    ...(page.need
      ? [{ value: `need ${page.need.id}`, label: t('conflicts.form.need', { what: page.need.what }) }]
      : []),
    ...[...clauses.keys()].map((path) => ({ value: `clause ${path}`, label: nameOf(path) })),
  ]
}

const matterOf = (value: string) => {
  const [kind, id = ''] = value.split(' ')
  if (kind === 'need') return { kind: 'need' as const, id }
  return kind === 'clause' ? { kind: 'clause' as const, path: id } : null
}

type MarkDialogProps = { workspace: string; around: Around; onClose: () => void }

/** Marks a conflict: what it is about, and what two or more roles want. */
export const MarkDialog = ({ workspace, around, onClose }: MarkDialogProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const { page } = useDocument()
  const [about, setAbout] = useState('')
  const [matter, setMatter] = useState('')
  const [positions, setPositions] = useState<Typed[]>([
    { key: 0, role: 'user', who: '', wants: '' },
    { key: 1, role: 'sponsor', who: '', wants: '' },
  ])
  const matters = useMatters()
  const mark = useServiceAction(
    { workspace, service: page.id },
    (params) =>
      client.markConflict({
        params,
        body: { about, matter: matterOf(matter), positions: positions.map(bodyOf) },
      }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('conflicts.done.marked'))
        onClose()
      },
    },
  )
  const isSaid = positions.every(({ wants }) => wants.trim() !== '')
  const missing = [
    ...(about.trim() === '' ? [t('conflicts.form.about')] : []),
    ...(isSaid ? [] : [t('conflicts.form.wants')]),
    ...(isSaid && !NewPositions.safeParse(positions.map(bodyOf)).success ? [t('conflicts.form.alike')] : []),
  ]
  const changing = (key: number) => (change: Partial<Typed>) =>
    setPositions(positions.map((one) => (one.key === key ? Object.assign({}, one, change) : one)))
  const next = Math.max(...positions.map(({ key }) => key)) + 1
  return (
    <ConfirmDialog
      title={t('conflicts.mark')}
      text={t('conflicts.form.text')}
      confirm={t('conflicts.mark')}
      size="lg"
      busy={mark.isPending}
      error={mark.error}
      missing={missing}
      onConfirm={() => mark.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        label={t('conflicts.form.about')}
        description={t('conflicts.form.aboutHelp')}
        required
        data-autofocus
        error={limit(about, 350)}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('conflicts.form.matter')}
        value={matter}
        onChange={(event) => setMatter(event.currentTarget.value)}
        data={matters}
      />
      {positions.map((position, index) => (
        <PositionFields
          key={position.key}
          number={index + 1}
          position={position}
          around={around}
          change={changing(position.key)}
          remove={
            positions.length > 2
              ? () => setPositions(positions.filter(({ key }) => key !== position.key))
              : null
          }
        />
      ))}
      {positions.length < 8 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<PlusIcon aria-hidden />}
            onClick={() => setPositions([...positions, { key: next, role: 'customer', who: '', wants: '' }])}
          >
            {t('conflicts.form.add')}
          </Button>
        </div>
      )}
    </ConfirmDialog>
  )
}
