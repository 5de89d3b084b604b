import { UnstyledButton } from '@mantine/core'
import { CheckIcon } from '@radix-ui/react-icons'
import type { ReactNode } from 'react'
import type { Severity } from '#model/checks/settings.ts'
import classes from './portfolio.module.css'

type BarRowProps = {
  name: string
  /** The number in words, and what else there is to say: the bar alone says nothing. */
  said: ReactNode
  /** How many of how many, by what fills the bar. */
  parts: readonly { tone: Severity | 'accent'; count: number }[]
  of: number
  pressed: boolean
  onClick: () => void
}

/** One line of a ranking: a name, its number, and a bar of that length; pressed, the page is narrowed down to it. */
export const BarRow = ({ name, said, parts, of, pressed, onClick }: BarRowProps) => (
  <li>
    <UnstyledButton className={classes.row} aria-pressed={pressed} onClick={onClick}>
      <span className={classes.name}>
        {pressed && <CheckIcon aria-hidden className={classes.check} />}
        {name}
      </span>
      <span className={classes.bar} aria-hidden>
        {parts.map(({ tone, count }) => (
          <span key={tone} data-tone={tone} style={{ width: `${(100 * count) / Math.max(of, 1)}%` }} />
        ))}
      </span>
      <span className={classes.said}>{said}</span>
    </UnstyledButton>
  </li>
)
