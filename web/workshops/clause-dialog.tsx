import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClauseTarget, pathOfTarget, targetsWithin } from '#model/workshops/clause-target.ts'
import type { ShownGroup } from '#model/workshops/workshop.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { useAsked, useLeading, useShown } from './use-leading.ts'
import { useTargetName } from './use-target-name.ts'

/** Words a group of answers as one sentence, and says where in the draft it belongs. */
export const ClauseDialog = ({ group, onClose }: { group: ShownGroup; onClose: () => void }) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const targetName = useTargetName()
  const { question } = useAsked()
  const { usual, elsewhere } = targetsWithin(question, useShown().screen.writes)
  const [text, setText] = useState(group.name)
  const [target, setTarget] = useState<ClauseTarget>(usual[0] ?? elsewhere[0] ?? 'requirements')
  const make = useLeading(
    (params, body: { target: ClauseTarget; text: string }) =>
      client.makeClause({ params, body: { groupId: group.id, ...body } }),
    () => {
      sayDone(t('workshops.decide.made'))
      onClose()
    },
  )
  const optionOf = (value: ClauseTarget) => ({ value, label: targetName(value) })
  // A text has the same name as its path; a list is called by what belongs in it.
  const isText = pathOfTarget(target) === target
  return (
    <ConfirmDialog
      title={t('workshops.decide.title')}
      confirm={t('workshops.decide.submit')}
      size="lg"
      missing={text.trim() === '' ? [t('workshops.decide.text')] : []}
      busy={make.isPending}
      onConfirm={() => make.mutate({ target, text })}
      onClose={onClose}
    >
      <Textarea
        label={t('workshops.decide.text')}
        description={t('workshops.decide.textHelp')}
        value={text}
        required
        error={limit(text, 5000)}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <NativeSelect
        size="md"
        label={t('workshops.decide.target')}
        value={target}
        onChange={(event) => setTarget(ClauseTarget.parse(event.currentTarget.value))}
        data={[
          { group: t('workshops.decide.usual'), items: usual.map(optionOf) },
          { group: t('workshops.decide.elsewhere'), items: elsewhere.map(optionOf) },
        ].filter(({ items }) => items.length > 0)}
      />
      {isText && <Text c="dimmed">{t('workshops.decide.appended')}</Text>}
    </ConfirmDialog>
  )
}
