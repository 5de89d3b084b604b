import { ActionIcon } from '@mantine/core'
import { Pencil1Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import classes from './clause.module.css'

/** Opens a clause for editing. */
export const EditButton = ({ of, onClick }: { of: string; onClick: () => void }) => {
  const { t } = useTranslation()
  return (
    <ActionIcon
      className={classes.edit}
      data-edit
      variant="subtle"
      color="gray"
      size="md"
      aria-label={t('service.clause.edit', { of })}
      onClick={onClick}
    >
      <Pencil1Icon aria-hidden />
    </ActionIcon>
  )
}
