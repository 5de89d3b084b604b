import { UnstyledButton } from '@mantine/core'
import { ChatBubbleIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from './comments.ts'
import classes from './comment-mark.module.css'
import { useClauseName } from './use-clause-name.ts'

/** Beside a clause: how many open threads hang on it, and the way to them or to the first comment. */
export const CommentMark = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  const nameOf = useClauseName()
  const count = comments?.openOn(path) ?? 0
  if (!comments || (count === 0 && !comments.mayStart)) return null
  const of = nameOf(path)
  return (
    <UnstyledButton
      className={classes.mark}
      data-open={count > 0 || undefined}
      data-comment={path}
      aria-label={count > 0 ? t('comments.markOpen', { count, of }) : t('comments.mark', { of })}
      onClick={() =>
        comments.show(count > 0 ? { path } : { path, compose: { address: path, passage: null } })
      }
    >
      <ChatBubbleIcon aria-hidden />
      {count > 0 && <span aria-hidden>{count}</span>}
    </UnstyledButton>
  )
}
