import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './column.module.css'

/** One matter in the column beside the document. */
export const Card = ({ title, actions, id, children }: CardProps) => (
  <section className={classes.card} id={id} tabIndex={id ? -1 : undefined}>
    <div className={classes.line} style={{ justifyContent: 'space-between' }}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {actions}
    </div>
    {children}
  </section>
)

type CardProps = { title: ReactNode; actions?: ReactNode; id?: string; children: ReactNode }
