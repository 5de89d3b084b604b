import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocument, useDraftAt } from '../document/document-view.ts'
import type { Entry, ListPath } from '../document/entry-fields.ts'
import type { Given } from '../editing/entry-editor.tsx'
import { usePeople } from './use-people.ts'
import classes from './presence.module.css'

/** In the place of an entry that was open here when somebody else removed it: who did, and the way back. */
export const RemovedByOther = ({ list, given }: { list: ListPath; given: Given }) => {
  const { t } = useTranslation()
  const { open, setOpen } = useDocument()
  const draft = useDraftAt(list)
  // Who left it with that may come to be known a moment later.
  usePeople()
  const removed = draft?.store.removed() ?? null
  const isHere =
    removed !== null &&
    removed.path.startsWith(`${list}/`) &&
    Object.entries(given).every(([key, value]) => (removed.entry as Entry)[key] === value)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The field that had the focus is gone with the entry.
    if (!isHere) return
    notice.current?.focus({ preventScroll: true })
    notice.current?.scrollIntoView({ block: 'center' })
  }, [isHere])
  if (!draft || !isHere) return null
  const name = draft.people.whoLeft(removed.path, removed.at)
  const text = removed.entry.statement
  const leave = () => {
    draft.store.forgetRemoved()
    if (open === removed.path) setOpen(null)
  }
  const bringBack = () => {
    draft.store.bringBack(removed.path, removed)
    draft.store.forgetRemoved()
    setOpen(removed.path)
  }
  return (
    <div className={classes.gone} role="alert" ref={notice} tabIndex={-1}>
      <span>
        {name === '' ? t('service.gone.bySomebody', { text }) : t('service.gone.by', { name, text })}
      </span>
      <Button size="compact-sm" onClick={bringBack}>
        {t('service.gone.bringBack')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={leave}>
        {t('service.gone.leave')}
      </Button>
    </div>
  )
}
