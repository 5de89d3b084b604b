import { Checkbox, List, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftPointText } from '#model/contract/draft-points.ts'
import { type PartName, partNames } from '#model/definition/definition.ts'
import { broughtBack, countRestored, type DraftText, partsThatDiffer } from '#model/definition/restoring.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { draftPointsQuery } from '../queries.ts'
import { useServiceAction } from '../service-actions.ts'

/** What bringing these parts back will do, in counts. */
const Outcome = ({ now, then, parts }: { now: DraftText; then: DraftText; parts: readonly PartName[] }) => {
  const { t } = useTranslation()
  const counts = useMemo(() => countRestored(now, broughtBack(now, then, parts)), [now, then, parts])
  const told = (['comes', 'goes', 'reads', 'translated'] as const).filter((what) => counts[what] > 0)
  if (told.length === 0) return null
  return (
    <List aria-label={t('service.points.outcome')}>
      {told.map((what) => (
        <List.Item key={what}>{t(`service.points.will.${what}`, { count: counts[what] })}</List.Item>
      ))}
    </List>
  )
}

type PartChoiceProps = { parts: readonly PartName[]; chosen: PartName[]; choose: (parts: PartName[]) => void }

const PartChoice = ({ parts, chosen, choose }: PartChoiceProps) => {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      label={t('service.points.which')}
      value={chosen}
      onChange={(next) => choose(partNames.filter((part) => next.includes(part)))}
    >
      <Stack gap="xs" mt="xs">
        {parts.map((part) => (
          <Checkbox key={part} value={part} label={t(`words.part.${part}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

type BringBackDialogProps = {
  workspace: string
  text: DraftPointText
  now: DraftText
  onDone: () => void
  onClose: () => void
}

/** Brings a point back, whole or in some parts, once somebody has read what that does. */
export const BringBackDialog = ({ workspace, text, now, onDone, onClose }: BringBackDialogProps) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const queries = useQueryClient()
  const { page, draft } = useDocument()
  const readOnly = draft?.state.readOnly
  const parts = useMemo(
    () => partsThatDiffer(now, text).filter((part) => readOnly?.includes(part) !== true),
    [now, text, readOnly],
  )
  const [chosen, setChosen] = useState(parts)
  // What differs may have become less while somebody reads.
  const wanted = useMemo(() => chosen.filter((part) => parts.includes(part)), [chosen, parts])
  const moment = formats.moment(text.at)
  const restore = useServiceAction(
    { workspace, service: page.id },
    async (params, restored: PartName[]) => {
      // What was typed here stands in the point that is kept of how the draft reads now.
      await draft?.store.line.settled()
      return client.restoreDraftPoint({ params: { ...params, point: text.id }, body: { parts: restored } })
    },
    {
      inline: true,
      onDone: () => {
        void queries.invalidateQueries(draftPointsQuery(workspace, page.id))
        sayDone(t('service.points.done', { moment }))
        onDone()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('service.points.ask', { moment })}
      text={t('service.points.means')}
      confirm={t('service.points.confirm')}
      missing={wanted.length === 0 ? [t('service.points.which')] : []}
      busy={restore.isPending}
      error={restore.error}
      onConfirm={() => restore.mutate(wanted)}
      onClose={onClose}
    >
      {parts.length > 1 && <PartChoice parts={parts} chosen={wanted} choose={setChosen} />}
      {parts.length === 1 && parts[0] && (
        <Text>{t('service.points.onePart', { part: t(`words.part.${parts[0]}`) })}</Text>
      )}
      <Outcome now={now} then={text} parts={wanted} />
    </ConfirmDialog>
  )
}
