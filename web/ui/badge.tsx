import type { ComponentType, ReactNode } from 'react'
import type { IconProps } from '@radix-ui/react-icons/dist/types'
import classes from './badge.module.css'

type BadgeProps = {
  /** Name of a pair of colours in `global.css`: `--<tone>-ink` on `--<tone>-wash`. */
  tone: string
  icon?: ComponentType<IconProps>
  children: ReactNode
}

/** A short mark in a colour of its own; the words carry the meaning, colour and icon help to find it. */
export const Badge = ({ tone, icon: Icon, children }: BadgeProps) => (
  <span
    className={classes.badge}
    style={{ color: `var(--${tone}-ink)`, backgroundColor: `var(--${tone}-wash)` }}
  >
    {Icon && <Icon aria-hidden className={classes.icon} />}
    {children}
  </span>
)
