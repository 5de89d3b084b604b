import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommentsHere } from '#web/comments/comments.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { Card } from '#web/services/column/card.tsx'
import classes from '#web/services/column/column.module.css'
import { waitingIn } from './suggestion-mark.tsx'

/** In the column: which suggestions wait, each with the way to it. */
export const SuggestionsCard = () => {
  const { t } = useTranslation()
  const comments = useCommentsHere()
  const nameOf = useClauseName()
  const waiting = comments ? waitingIn(comments) : []
  if (!comments || waiting.length === 0) return null
  return (
    <Card title={t('suggestions.waiting', { count: waiting.length })}>
      <ul className={classes.list} style={{ gap: '0.25rem' }}>
        {waiting.map(({ id, path, by }) => (
          <li key={id}>
            <UnstyledButton className={classes.wayTo} onClick={() => comments.show({ suggestion: id })}>
              <span>{nameOf(path)}</span>
              <span className={classes.quiet}>{by.name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
