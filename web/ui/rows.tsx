import { Button, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './rows.module.css'

/** A quiet list: one thing under the other, parted by hairlines. */
export const Rows = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
)

/** One thing of a list, with what can be done with it at its end. */
export const Row = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <li className={classes.row}>
    <div className={classes.main}>{children}</div>
    {aside !== undefined && <div className={classes.aside}>{aside}</div>}
  </li>
)

type MoreProps = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** Fetches the next page of a list where there is one. */
export const More = ({ hasNextPage, isFetchingNextPage, fetchNextPage }: MoreProps) => {
  const { t } = useTranslation()
  if (!hasNextPage) return null
  return (
    <div>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('ui.loadMore')}
      </Button>
    </div>
  )
}

type ChoiceProps = { title: string; text: string; onClick: () => void; pressed?: boolean; loading?: boolean }

/** One of a few ways to go on: a title and a sentence, the whole of it to be pressed. */
export const Choice = ({ title, text, onClick, pressed, loading = false }: ChoiceProps) => (
  <UnstyledButton className={classes.choice} onClick={onClick} aria-pressed={pressed} disabled={loading}>
    <span className={classes.choiceTitle}>{title}</span>
    <Text component="span" c="dimmed">
      {text}
    </Text>
  </UnstyledButton>
)
