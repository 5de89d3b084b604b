import { Button } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryEditor, type Given } from '../editing/entry-editor.tsx'
import { readAt } from '../draft/clause-at.ts'
import { ClauseMarks } from './clause-marks.tsx'
import { useDocument } from './document-view.ts'
import { EditButton } from './edit-button.tsx'
import { type Entry, type ListPath, newEntryId } from './entry-fields.ts'
import classes from './clause.module.css'

type EntryListProps<Shown extends Entry> = {
  list: ListPath
  /** What entries of this place say alike; entries that say otherwise are shown elsewhere. */
  given?: Given
  /** Further narrowing of what is shown. */
  only?: (entry: Shown) => boolean
  render: (entry: Shown) => ReactNode
  /** The name of the button that begins a new one; without it nothing can be added here. */
  add?: string
  /** Begins the first entry by itself: the list is the one thing asked. */
  begin?: boolean
}

type Removed = { entry: Entry; list: Entry[] }

/** The order of a list after `id` changed places with its neighbour among those shown. */
const moved = (all: Entry[], shown: Entry[], id: string, step: -1 | 1): Entry[] => {
  const neighbour = shown[shown.findIndex((entry) => entry.id === id) + step]
  const self = all.find((entry) => entry.id === id)
  if (!neighbour || !self) return all
  return all.map((entry) => (entry.id === id ? neighbour : entry.id === neighbour.id ? self : entry))
}

/** The entries of a list, each read or edited in place, with a way to add one. */
export const EntryList = <Shown extends Entry>({
  list,
  given = {},
  only,
  render,
  add,
  begin = false,
}: EntryListProps<Shown>) => {
  const { t } = useTranslation()
  const { anchor, definition, draft, open, setOpen } = useDocument()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const all = (readAt(definition, list) ?? []) as Shown[]
  const shown = all.filter(
    (entry) => Object.entries(given).every(([key, value]) => entry[key] === value) && (only?.(entry) ?? true),
  )
  const [place, openId] = open?.split('/') ?? []
  // A new entry belongs to the list whose button began it, which the address alone does not tell.
  const [begun, setBegun] = useState<string | null>(null)
  const isNew = draft && place === list && openId === begun && !shown.some(({ id }) => id === openId)

  const beginOne = () => {
    const id = newEntryId()
    setBegun(id)
    setOpen(`${list}/${id}`)
  }
  useEffect(() => {
    if (begin && draft && shown.length === 0) beginOne()
    // Once, when the list appears: whoever empties it later does not want a new entry.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [begin])

  const remove = (entry: Entry) => {
    draft?.store.write(`${list}/${entry.id}`, undefined)
    setRemoved({ entry, list: all })
    setOpen(null)
  }
  const editor = (id: string, entry?: Entry) => (
    <EntryEditor
      list={list}
      id={id}
      given={given}
      move={shown.length > 1 ? (step) => draft?.store.write(list, moved(all, shown, id, step)) : null}
      remove={() => entry && remove(entry)}
    />
  )
  const ids: { id: string; entry?: Shown }[] = shown.map((entry) => ({ id: entry.id, entry }))
  if (isNew && openId) ids.push({ id: openId })
  return (
    <>
      {ids.length > 0 && (
        <ul className={classes.entries}>
          {ids.map(({ id, entry }) => {
            const path = `${list}/${id}`
            const isOpen = draft !== null && open === path
            return (
              <li
                key={id}
                id={anchor(path)}
                className={classes.clause}
                data-editable={draft ? true : undefined}
                data-open={isOpen || undefined}
              >
                {isOpen || !entry ? (
                  editor(id, entry)
                ) : (
                  <>
                    <div className={draft ? classes.body : undefined} dir="auto">
                      {render(entry)}
                    </div>
                    <ClauseMarks path={path} />
                    {draft && <EditButton of={entry.statement} onClick={() => setOpen(path)} />}
                  </>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {removed && draft && (
        <p className={classes.gone} role="status">
          {t('service.clause.removed', { text: removed.entry.statement })}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              const place = removed.list.findIndex(({ id }) => id === removed.entry.id)
              draft.store.write(list, all.toSpliced(place, 0, removed.entry as Shown))
              setRemoved(null)
            }}
          >
            {t('service.clause.undo')}
          </Button>
        </p>
      )}
      {add !== undefined && draft && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<PlusIcon aria-hidden />}
            onClick={beginOne}
          >
            {add}
          </Button>
        </div>
      )}
    </>
  )
}
