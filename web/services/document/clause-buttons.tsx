import { ActionIcon } from '@mantine/core'
import { Pencil1Icon, Pencil2Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from '#web/comments/comments.ts'
import classes from './clause.module.css'

type ClauseButtonsProps = {
  path: string
  of: string
  /** Opens the clause for editing; null for those who only read it. */
  onEdit: (() => void) | null
}

/** What can be done with a clause: to write it, and to suggest another wording instead. */
export const ClauseButtons = ({ path, of, onEdit }: ClauseButtonsProps) => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  const maySuggest = comments?.maySuggest === true
  if (!onEdit && !maySuggest) return null
  return (
    <span className={classes.buttons}>
      {maySuggest && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          data-suggest={path}
          title={t('suggestions.suggest')}
          aria-label={t('suggestions.suggestOn', { of })}
          onClick={() => comments.show({ path, suggest: { path } })}
        >
          <Pencil2Icon aria-hidden />
        </ActionIcon>
      )}
      {onEdit && (
        <ActionIcon
          data-edit
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('service.clause.edit', { of })}
          onClick={onEdit}
        >
          <Pencil1Icon aria-hidden />
        </ActionIcon>
      )}
    </span>
  )
}
