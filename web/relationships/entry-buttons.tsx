import { ActionIcon } from '@mantine/core'
import { Cross2Icon, Pencil1Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import classes from './relationships.module.css'

type EntryButtonsProps = {
  onChange: () => void
  onRemove: () => void
  /** What the buttons say where the name of the entry says too little. */
  labels: { change: string; remove: string }
}

/** Changes or removes one entry. */
const Buttons = ({ onChange, onRemove, labels }: EntryButtonsProps) => (
  <span className={classes.buttons}>
    <ActionIcon variant="subtle" color="gray" aria-label={labels.change} onClick={onChange}>
      <Pencil1Icon aria-hidden />
    </ActionIcon>
    <ActionIcon variant="subtle" color="gray" aria-label={labels.remove} onClick={onRemove}>
      <Cross2Icon aria-hidden />
    </ActionIcon>
  </span>
)

/** Changes or removes an entry that has a name. */
export const EntryButtons = ({ name, ...deeds }: Omit<EntryButtonsProps, 'labels'> & { name: string }) => {
  const { t } = useTranslation()
  return (
    <Buttons
      {...deeds}
      labels={{
        change: t('relationships.page.changeOf', { name }),
        remove: t('relationships.page.removeOf', { name }),
      }}
    />
  )
}

/** Rewords or removes a note. */
export const NoteButtons = (deeds: Omit<EntryButtonsProps, 'labels'>) => {
  const { t } = useTranslation()
  return (
    <Buttons
      {...deeds}
      labels={{ change: t('relationships.page.changeNote'), remove: t('relationships.page.removeNote') }}
    />
  )
}
