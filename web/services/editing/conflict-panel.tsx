import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../draft/merge-part.ts'
import { useDocument } from '../document/document-view.ts'
import { newEntryId } from '../document/entry-fields.ts'
import { fieldText } from '../document/field-text.ts'
import classes from './conflict-panel.module.css'

/** A clause as plain text: its own, or what the fields of an entry say. */
const asText = (content: unknown): string => {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(String).join(', ')
  if (typeof content !== 'object' || content === null) return ''
  const { statement, ...rest } = content as Record<string, unknown>
  const others = Object.entries(rest)
    .filter(([key, value]) => key !== 'id' && typeof value === 'string' && value !== '')
    .map(([, value]) => String(value))
  return [String(statement ?? ''), ...others].join('\n')
}

const Side = ({ title, content, choose, action }: SideProps) => {
  const { t } = useTranslation()
  const text = asText(content)
  return (
    <div className={classes.side}>
      <Text fw={600}>{title}</Text>
      <p className={classes.text}>{text === '' ? t('service.conflict.removed') : text}</p>
      <Button variant="default" onClick={choose}>
        {action}
      </Button>
    </div>
  )
}

type SideProps = { title: string; content: unknown; choose: () => void; action: string }

const Combined = ({ conflict, settle }: { conflict: Conflict; settle: (content: unknown) => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(`${asText(conflict.mine)}\n\n${asText(conflict.theirs)}`)
  return (
    <>
      <Textarea
        label={t('service.conflict.combined')}
        value={text}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button onClick={() => settle(text)}>{t('service.conflict.useCombined')}</Button>
      </Group>
    </>
  )
}

const OneConflict = ({ conflict }: { conflict: Conflict }) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const [combining, setCombining] = useState(false)
  const { path, mine, theirs } = conflict
  const settle = (content: unknown) => draft?.store.settle(path, content)
  const isText = typeof mine === 'string' && typeof theirs === 'string'
  const isEntry = path.includes('/') && mine !== undefined && theirs !== undefined && !isText
  const keepBoth = () => {
    const id = newEntryId()
    const [list = path] = path.split('/')
    settle(theirs)
    draft?.store.write(`${list}/${id}`, { ...(mine as object), id })
  }
  const field = path.replace(/^translations\.\w+:/, '').split('/')[0] ?? path
  return (
    <li className={classes.conflict}>
      <Title order={3}>{fieldText(t, field, 'label')}</Title>
      <div className={classes.sides}>
        <Side
          title={t('service.conflict.mine')}
          content={mine}
          action={t('service.conflict.useMine')}
          choose={() => settle(mine)}
        />
        <Side
          title={t('service.conflict.theirs')}
          content={theirs}
          action={t('service.conflict.useTheirs')}
          choose={() => settle(theirs)}
        />
      </div>
      {isEntry && (
        <Group>
          <Button variant="subtle" onClick={keepBoth}>
            {t('service.conflict.keepBoth')}
          </Button>
        </Group>
      )}
      {isText && !combining && (
        <Group>
          <Button variant="subtle" onClick={() => setCombining(true)}>
            {t('service.conflict.combine')}
          </Button>
        </Group>
      )}
      {isText && combining && <Combined conflict={conflict} settle={settle} />}
    </li>
  )
}

const conflictPanelId = 'conflicts'

/** Leads to the choice between two texts where it is on the screen; whether it is. */
export const goToConflicts = (): boolean => {
  const panel = document.getElementById(conflictPanelId)
  panel?.focus()
  return panel !== null
}

/** Texts that two people changed at once, side by side, until somebody chooses. */
export const ConflictPanel = () => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const count = draft?.state.conflicts.length ?? 0
  const panel = useRef<HTMLElement>(null)
  // Whoever types further down would not see it: the choice comes to them.
  useEffect(() => {
    if (count > 0) panel.current?.focus()
  }, [count])
  if (!draft || count === 0) return null
  return (
    <section className={classes.panel} role="alert" ref={panel} id={conflictPanelId} tabIndex={-1}>
      <Title order={2}>{t('service.conflict.title')}</Title>
      <Text>{t('service.conflict.text')}</Text>
      <ul className={classes.list}>
        {draft.state.conflicts.map((conflict) => (
          <OneConflict key={conflict.path} conflict={conflict} />
        ))}
      </ul>
    </section>
  )
}
