import { UnstyledButton } from '@mantine/core'
import { Pencil2Icon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import classes from '#web/comments/comment-mark.module.css'
import { type Comments, isAt, useCommentsHere } from '#web/comments/comments.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'

/** The suggestions that wait for an answer. */
export const waitingIn = ({ suggestions }: Pick<Comments, 'suggestions'>) =>
  suggestions.filter(({ state }) => state === 'open')

/** Beside a clause: how many suggestions wait for an answer, and the way to them. */
export const SuggestionMark = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  const nameOf = useClauseName()
  if (!comments) return null
  const count = waitingIn(comments).filter((one) => isAt(path, one.path)).length
  if (count === 0) return null
  return (
    <UnstyledButton
      className={classes.mark}
      data-open
      aria-label={t('suggestions.mark', { count, of: nameOf(path) })}
      onClick={() => comments.show({ path })}
    >
      <Pencil2Icon aria-hidden />
      <span aria-hidden>{count}</span>
    </UnstyledButton>
  )
}
