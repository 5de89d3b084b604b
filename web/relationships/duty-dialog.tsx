import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '#model/contract/relationship-views.ts'
import { DoingSide, type DutyArea, DutyRhythm } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useChange, useRelationship } from './use-relationship.ts'

const usualSide = { provision: 'provider', consumption: 'consumer', management: 'both' } as const

type Typed = { activity: string; side: DoingSide; personId: string; who: string; rhythm: DutyRhythm | '' }

const typedOf = (area: DutyArea, duty: Duty | null): Typed => {
  if (duty === null) return { activity: '', side: usualSide[area], personId: '', who: '', rhythm: '' }
  const { activity, side, person, who, rhythm } = duty
  return { activity, side, personId: person?.id ?? '', who, rhythm: rhythm ?? '' }
}

const bodyOf = (area: DutyArea, { personId, rhythm, ...typed }: Typed) => ({
  area,
  ...typed,
  personId: personId === '' ? null : personId,
  rhythm: rhythm === '' ? null : rhythm,
})

type FieldsProps = { typed: Typed; set: (changed: Partial<Typed>) => void; duty: Duty | null }

const Fields = ({ typed, set, duty }: FieldsProps) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const gone = duty?.person && !page.people.some(({ id }) => id === duty.person?.id) ? [duty.person] : []
  return (
    <>
      <TextInput
        label={t('relationships.page.activity')}
        required
        maxLength={350}
        data-autofocus
        value={typed.activity}
        onChange={(event) => set({ activity: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('relationships.page.side')}
        value={typed.side}
        data={DoingSide.options.map((value) => ({ value, label: t(`relationships.page.sides.${value}`) }))}
        onChange={(event) => set({ side: DoingSide.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('relationships.page.person')}
        value={typed.personId}
        data={[
          { value: '', label: t('relationships.page.nobody') },
          ...[...page.people, ...gone].map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => set({ personId: event.currentTarget.value })}
      />
      <TextInput
        label={t('relationships.page.who')}
        description={t('relationships.page.whoHelp')}
        maxLength={200}
        value={typed.who}
        onChange={(event) => set({ who: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('relationships.page.rhythm')}
        value={typed.rhythm}
        data={[
          { value: '', label: t('relationships.page.noRhythm') },
          ...DutyRhythm.options.map((value) => ({ value, label: t(`relationships.page.rhythms.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          set({ rhythm: value === '' ? '' : DutyRhythm.parse(value) })
        }
      />
    </>
  )
}

/** Says who does something; what was typed stays where sending fails. */
export const DutyDialog = ({ area, duty, onClose }: DutyDialogProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => typedOf(area, duty))
  const save = useChange(
    (params, body: ReturnType<typeof bodyOf>) =>
      duty === null
        ? client.addDuty({ params, body })
        : client.changeDuty({
            params: { ...params, duty: duty.id },
            body: { ...body, version: duty.version },
          }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t(`relationships.page.area.${area}`)}
      confirm={duty === null ? t('ui.add') : t('ui.save')}
      busy={save.isPending}
      missing={typed.activity.trim() === '' ? [t('relationships.page.activity')] : []}
      error={save.error}
      onConfirm={() => save.mutate(bodyOf(area, typed))}
      onClose={onClose}
    >
      <Fields typed={typed} set={(changed) => setTyped((now) => ({ ...now, ...changed }))} duty={duty} />
    </ConfirmDialog>
  )
}

type DutyDialogProps = { area: DutyArea; duty: Duty | null; onClose: () => void }
