import { Text, Title } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

// The first page of a visit leaves the focus where the browser puts it; every later one takes it to its heading.
let visited = ''

type PageProps = {
  /** The heading; also the title of the window. */
  title: string
  /** Shown as the heading where it says more than the title, such as the title with a mark beside it. */
  heading?: ReactNode
  /** A few words above the heading: where one is. */
  above?: ReactNode
  /** One or two sentences under the heading. */
  lead?: ReactNode
  /** Buttons beside the heading. */
  actions?: ReactNode
  /** `reading` for text, `form` for questions, `wide` for boards and lists. */
  width?: 'reading' | 'form' | 'wide'
  children: ReactNode
}

/** A screen: names the window, takes the focus to its heading after a navigation, and keeps a readable width. */
export const Page = ({ title, heading, above, lead, actions, width = 'reading', children }: PageProps) => {
  const { t } = useTranslation()
  const headline = useRef<HTMLHeadingElement>(null)
  const arrived = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })

  useEffect(() => {
    document.title = t('shell.titleOf', { page: title })
  }, [t, title])

  useEffect(() => {
    if (arrived === undefined) return
    if (visited !== '' && visited !== arrived) headline.current?.focus({ preventScroll: true })
    visited = arrived
  }, [arrived])

  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.heading}>
          {above !== undefined && <div className={classes.above}>{above}</div>}
          <Title order={1} ref={headline} tabIndex={-1}>
            {heading ?? title}
          </Title>
          {lead !== undefined && (
            <Text component="div" className={classes.lead}>
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

type SectionProps = {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export const Section = ({ title, lead, actions, id, children }: SectionProps) => (
  <section className={classes.section} id={id}>
    <div className={classes.sectionHead}>
      <Title order={2}>{title}</Title>
      {actions}
    </div>
    {lead !== undefined && <Text c="dimmed">{lead}</Text>}
    {children}
  </section>
)
