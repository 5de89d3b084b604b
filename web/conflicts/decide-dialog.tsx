import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conflict, mayDecideAs } from '#model/conflicts/conflict.ts'
import type { Invited } from '#model/contract/comments.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useDocument } from '#web/services/document/document-view.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { useConflictAction } from './conflict-action.ts'

type DecideDialogProps = {
  workspace: string
  conflict: Conflict
  people: readonly Invited[]
  onClose: () => void
}

/** Those who may decide, once for each role in which they may; whoever asks comes first. */
const decidersAmong = (people: readonly Invited[], me: string | null) =>
  people
    .flatMap(({ id, name, roles }) =>
      roles.filter((role) => mayDecideAs(role, roles)).map((role) => ({ id, name, role })),
    )
    .toSorted((one, other) => Number(other.id === me) - Number(one.id === me))

/** Writes a decision down: one's own, or somebody else's who is then asked for their word. */
export const DecideDialog = ({ workspace, conflict, people, onClose }: DecideDialogProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const { myPersonId } = useDocument()
  const deciders = decidersAmong(people, myPersonId)
  const [chosen, setChosen] = useState(0)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const [typed, setTyped] = useState({ on: today, what: '', why: '' })
  const decider = deciders[chosen]
  const isMine = decider?.id === myPersonId
  const decide = useConflictAction(
    { workspace, conflict: conflict.id },
    (params, { id, role }: NonNullable<typeof decider>) =>
      client.decideConflict({ params, body: { ...typed, deciderId: id, role } }),
    {
      inline: true,
      onDone: () => {
        sayDone(
          isMine ? t('conflicts.done.decided') : t('conflicts.done.written', { name: decider?.name ?? '' }),
        )
        onClose()
      },
    },
  )
  const text = (field: 'what' | 'why') => ({
    label: t(`conflicts.decision.${field}`),
    required: true,
    autosize: true,
    minRows: 2,
    error: limit(typed[field], 2000),
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [field]: event.currentTarget.value }),
  })
  const missing = [
    ...(decider ? [] : [t('conflicts.decision.decider')]),
    ...(typed.on === '' || typed.on > today ? [t('conflicts.decision.on')] : []),
    ...(['what', 'why'] as const).flatMap((field) =>
      typed[field].trim() === '' ? [t(`conflicts.decision.${field}`)] : [],
    ),
  ]
  return (
    <ConfirmDialog
      title={conflict.about}
      text={deciders.length === 0 ? t('conflicts.decision.nobody') : t('conflicts.decision.text')}
      confirm={isMine ? t('conflicts.decide') : t('conflicts.writeDecision')}
      size="lg"
      busy={decide.isPending}
      error={decide.error}
      missing={missing}
      onConfirm={() => decider && decide.mutate(decider)}
      onClose={onClose}
    >
      {deciders.length > 0 && (
        <NativeSelect
          size="md"
          label={t('conflicts.decision.decider')}
          required
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={deciders.map(({ name, role }, index) => ({
            value: String(index),
            label: `${name} · ${t(`words.role.${role}`)}`,
          }))}
        />
      )}
      {decider && !isMine && <Text size="sm">{t('conflicts.decision.other', { name: decider.name })}</Text>}
      <Textarea data-autofocus {...text('what')} />
      <Textarea {...text('why')} />
      <TextInput
        type="date"
        label={t('conflicts.decision.on')}
        required
        max={today}
        value={typed.on}
        onChange={(event) => setTyped({ ...typed, on: event.currentTarget.value })}
      />
    </ConfirmDialog>
  )
}
