import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode }

/** Says what would be here, and offers the first step. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={classes.empty}>
    <Text className={classes.title}>{title}</Text>
    {children !== undefined && <Text c="dimmed">{children}</Text>}
    {action !== undefined && <div className={classes.action}>{action}</div>}
  </div>
)
