import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RelationshipSide, RelationshipType } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useChange, useRelationship } from './use-relationship.ts'

type OfSide = { side: RelationshipSide; onClose: () => void }

/** Says which type of relationship a side aims at, or nothing. */
export const AimDialog = ({ side, onClose }: OfSide) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [type, setType] = useState(page.views[side].aim?.type ?? null)
  const say = useChange(
    (params, chosen: RelationshipType | null) =>
      client.sayAim({ params: { ...params, side }, body: { type: chosen } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t(`relationships.page.sayAim.${side}`)}
      confirm={t('ui.save')}
      busy={say.isPending}
      error={say.error}
      onConfirm={() => say.mutate(type)}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t('relationships.page.aim')}
        value={type ?? ''}
        onChange={(value) => setType(value === '' ? null : RelationshipType.parse(value))}
      >
        <Stack gap="sm">
          {RelationshipType.options.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`relationships.page.type.${value}`)}
              description={t(`relationships.page.typeText.${value}`)}
            />
          ))}
          <Radio value="" label={t('relationships.page.takeBack')} />
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  )
}

const levels = ['hardly', 'little', 'half', 'mostly', 'wholly'] as const

/** Says how far a side trusts the other, and why. */
export const TrustDialog = ({ side, onClose }: OfSide) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const before = page.views[side].trust
  const [chosen, choose] = useState(before?.level ?? 3)
  const [why, setWhy] = useState(before?.why ?? '')
  const say = useChange(
    (params, trust: { level: number; why: string } | null) =>
      client.sayTrust({ params: { ...params, side }, body: { trust } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t(`relationships.page.sayTrust.${side}`)}
      confirm={t('ui.save')}
      busy={say.isPending}
      missing={why.trim() === '' ? [t('relationships.page.why')] : []}
      error={say.error}
      onConfirm={() => say.mutate({ level: chosen, why })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('relationships.page.trust')}
        value={String(chosen)}
        data={levels.map((level, index) => ({
          value: String(index + 1),
          label: t(`relationships.page.levels.${level}`),
        }))}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      />
      <TextInput
        label={t('relationships.page.why')}
        description={t('relationships.page.whyHelp')}
        required
        maxLength={350}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {before && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => say.mutate(null)}>
            {t('relationships.page.takeBack')}
          </Button>
        </div>
      )}
    </ConfirmDialog>
  )
}
