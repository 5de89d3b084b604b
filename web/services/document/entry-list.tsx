import { Button } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryEditor, type Given } from '../editing/entry-editor.tsx'
import { HereMarks } from '../presence/here-marks.tsx'
import { RemovedByOther } from '../presence/removed-by-other.tsx'
import { ListSuggestions } from '#web/suggestions/list-suggestions.tsx'
import { readAt } from '../draft/clause-at.ts'
import { ClauseButtons } from './clause-buttons.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
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

const nothingGiven: Given = {}
const all = (): boolean => true

/** The order of a list after `id` changed places with its neighbour among those shown. */
const moved = (list: Entry[], shown: Entry[], id: string, step: -1 | 1): Entry[] => {
  const beside = shown[shown.findIndex((entry) => entry.id === id) + step]?.id
  const neighbour = list.find((entry) => entry.id === beside)
  const self = list.find((entry) => entry.id === id)
  if (!neighbour || !self) return list
  const swapped = new Map([
    [id, neighbour],
    [neighbour.id, self],
  ])
  return list.map((entry) => swapped.get(entry.id) ?? entry)
}

/** The entry that was just taken out, with the way back. */
const RemovedEntry = ({ entry, onUndo }: { entry: Entry; onUndo: () => void }) => {
  const { t } = useTranslation()
  return (
    <output className={classes.gone}>
      {t('service.clause.removed', { text: entry.statement })}
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        {t('service.clause.undo')}
      </Button>
    </output>
  )
}

type ItemProps = { path: string; statement: string | null; editor: ReactNode; children: ReactNode }

/** One entry in its place: read, or open for editing. */
const EntryItem = ({ path, statement, editor, children }: ItemProps) => {
  const { anchor, open, setOpen } = useDocument()
  const draft = useDraftAt(path)
  const isOpen = draft !== null && open === path
  const isRead = statement !== null && !isOpen
  return (
    <li
      id={anchor(path)}
      className={classes.clause}
      data-editable={draft ? true : undefined}
      data-open={isOpen || undefined}
    >
      <HereMarks path={path} />
      {isRead ? (
        <>
          <div className={classes.body} dir="auto">
            {children}
          </div>
          <ClauseMarks path={path} />
          <ClauseButtons path={path} of={statement} onEdit={draft && (() => setOpen(path))} />
        </>
      ) : (
        editor
      )}
    </li>
  )
}

/** The entry of this list that is open for editing, unless somebody else removed it since. */
const useOpenHere = ({ list, isOwn }: { list: ListPath; isOwn: (id: string) => boolean }) => {
  const { open } = useDocument()
  const draft = useDraftAt(list)
  const [place, id] = open?.split('/') ?? []
  if (!draft || id === undefined || place !== list || !isOwn(id)) return undefined
  return draft.store.removed()?.path === open ? undefined : id
}

/** The entries shown in one place, and what is done to them there. */
const useEntries = <Shown extends Entry>({ list, given, only, begin }: UseEntries<Shown>) => {
  const { definition, setOpen } = useDocument()
  const draft = useDraftAt(list)
  const [removed, setRemoved] = useState<{ entry: Entry; place: number } | null>(null)
  // A new entry belongs to the list whose button began it, which the address alone does not tell.
  const [begun, setBegun] = useState<string | null>(null)
  const entries = (readAt(definition, list) ?? []) as Shown[]
  // What is shown may lag behind what was just typed or saved: deeds build on the draft itself.
  const current = () => (readAt(draft?.store.read().definition ?? definition, list) ?? []) as Shown[]
  const shown = entries.filter(
    (entry) => Object.entries(given).every(([key, value]) => entry[key] === value) && only(entry),
  )
  const ids = shown.map(({ id }) => id)
  const openId = useOpenHere({ list, isOwn: (id) => id === begun || given === nothingGiven })
  const newId = entries.some(({ id }) => id === openId) ? undefined : openId
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
  return {
    shown,
    ids: newId === undefined ? ids : [...ids, newId],
    removed,
    beginOne,
    move: (id: string, step: -1 | 1) => draft?.store.write(list, moved(current(), shown, id, step)),
    remove: (id: string) => {
      const now = current()
      const place = now.findIndex((entry) => entry.id === id)
      const entry = now[place]
      draft?.store.write(`${list}/${id}`, undefined)
      if (entry) setRemoved({ entry, place })
      setOpen(null)
    },
    undo: () => {
      if (removed) draft?.store.bringBack(`${list}/${removed.entry.id}`, removed)
      setRemoved(null)
    },
  }
}

type UseEntries<Shown extends Entry> = Required<
  Pick<EntryListProps<Shown>, 'list' | 'given' | 'only' | 'begin'>
>

/** The entries of a list, each read or edited in place, with a way to add one. */
export const EntryList = <Shown extends Entry>({
  list,
  given = nothingGiven,
  only = all,
  render,
  add,
  begin = false,
}: EntryListProps<Shown>) => {
  const draft = useDraftAt(list)
  const { shown, ids, removed, beginOne, move, remove, undo } = useEntries({ list, given, only, begin })
  return (
    <>
      {ids.length > 0 && (
        <ul className={classes.entries}>
          {ids.map((id) => {
            const entry = shown.find((one) => one.id === id)
            const editor = (
              <EntryEditor
                list={list}
                id={id}
                given={given}
                move={shown.length > 1 ? (step) => move(id, step) : null}
                remove={() => remove(id)}
              />
            )
            return (
              <EntryItem key={id} path={`${list}/${id}`} statement={entry?.statement ?? null} editor={editor}>
                {entry && render(entry)}
              </EntryItem>
            )
          })}
        </ul>
      )}
      <RemovedByOther list={list} given={given} />
      {removed && draft && <RemovedEntry entry={removed.entry} onUndo={undo} />}
      <div className={classes.adding}>
        {add !== undefined && draft && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<PlusIcon aria-hidden />}
            data-add={list}
            onClick={beginOne}
          >
            {add}
          </Button>
        )}
        <ListSuggestions list={list} given={given} mayAdd={add !== undefined} />
      </div>
    </>
  )
}
