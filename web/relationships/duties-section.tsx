import { Button, Title } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '#model/contract/relationship-views.ts'
import { DutyArea } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { Section } from '#web/ui/page.tsx'
import { DutyDialog } from './duty-dialog.tsx'
import { EntryButtons } from './entry-buttons.tsx'
import classes from './relationships.module.css'
import { useChange, useRelationship } from './use-relationship.ts'

type Open = { kind: 'edit'; area: DutyArea; duty: Duty | null } | { kind: 'remove'; duty: Duty }

const DutyLine = ({ duty, open }: { duty: Duty; open: (next: Open) => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const notes = [
    t(`relationships.page.sides.${duty.side}`),
    duty.person?.name ?? '',
    duty.who,
    duty.rhythm === null ? '' : t(`relationships.page.rhythms.${duty.rhythm}`),
  ]
  return (
    <li className={classes.entry}>
      <div>
        {duty.activity}
        <p className={classes.quiet}>{notes.filter(Boolean).join(' · ')}</p>
      </div>
      {page.can.includes('change') && (
        <EntryButtons
          name={duty.activity}
          onChange={() => open({ kind: 'edit', area: duty.area, duty })}
          onRemove={() => open({ kind: 'remove', duty })}
        />
      )}
    </li>
  )
}

const Area = ({ area, open }: { area: DutyArea; open: (next: Open) => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const duties = page.duties.filter((duty) => duty.area === area)
  const title = t(`relationships.page.area.${area}`)
  return (
    <div className={classes.area}>
      <Title order={3}>{title}</Title>
      <p className={classes.quiet}>{t(`relationships.page.areaText.${area}`)}</p>
      {duties.length > 0 && (
        <ul className={classes.entries}>
          {duties.map((duty) => (
            <DutyLine key={duty.id} duty={duty} open={open} />
          ))}
        </ul>
      )}
      {page.can.includes('change') && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<PlusIcon aria-hidden />}
            aria-label={`${t('relationships.page.addDuty')}: ${title}`}
            onClick={() => open({ kind: 'edit', area, duty: null })}
          >
            {t('relationships.page.addDuty')}
          </Button>
        </div>
      )}
    </div>
  )
}

const RemoveDialog = ({ duty, onClose }: { duty: Duty; onClose: () => void }) => {
  const { t } = useTranslation()
  const remove = useChange(
    (params, { id, version }: Duty) =>
      client.removeDuty({ params: { ...params, duty: id }, query: { version } }),
    {
      done: onClose,
      shown: true,
    },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.removeOf', { name: duty.activity })}
      text={t('relationships.page.removeText')}
      confirm={t('ui.remove')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(duty)}
      onClose={onClose}
    />
  )
}

/** Who does what: in provision, in consumption, and in what both manage together. */
export const DutiesSection = () => {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<Open | null>(null)
  const close = () => setDialog(null)
  return (
    <Section title={t('relationships.page.duties')} lead={t('relationships.page.dutiesLead')}>
      <div className={classes.areas}>
        {DutyArea.options.map((area) => (
          <Area key={area} area={area} open={setDialog} />
        ))}
      </div>
      {dialog?.kind === 'edit' && <DutyDialog area={dialog.area} duty={dialog.duty} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveDialog duty={dialog.duty} onClose={close} />}
    </Section>
  )
}
