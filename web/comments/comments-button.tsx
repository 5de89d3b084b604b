import { Button } from '@mantine/core'
import { ChatBubbleIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from './comments.ts'

/** Opens all comments on the text shown, and says how many threads are open. */
export const CommentsButton = () => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  if (!comments) return null
  const count = comments.threads.filter(({ state }) => state === 'open').length
  return (
    <Button
      variant="default"
      leftSection={<ChatBubbleIcon aria-hidden />}
      aria-expanded={comments.panel !== null}
      data-comments
      onClick={() => (comments.panel ? comments.close() : comments.show())}
    >
      {count === 0 ? t('comments.button') : t('comments.buttonOpen', { count })}
    </Button>
  )
}
