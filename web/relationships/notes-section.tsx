import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelationshipNote } from '#model/contract/relationship-views.ts'
import type { RelationshipSide } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { NoteButtons } from './entry-buttons.tsx'
import classes from './relationships.module.css'
import { useChange, useRelationship } from './use-relationship.ts'

type Of = { side: RelationshipSide }
type Open = { kind: 'change' | 'remove'; note: RelationshipNote }
const mostCharacters = 5000

/** What a side's notes are called: by "your side" for who stands on one, by its name for who sees both. */
const useIsOne = (): boolean => useRelationship().page.writesFor.length === 1

const NewNote = ({ side }: Of) => {
  const { t } = useTranslation()
  const isOne = useIsOne()
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const write = useChange(
    (params, body: { side: RelationshipSide; text: string }) => client.writeNote({ params, body }),
    { shown: true },
  )
  // What is typed while the note is on its way is another one.
  const kept = () => {
    setText((now) => (now === text ? '' : now))
    // The button that was pressed is off now; whoever went on to elsewhere stays there.
    const at = document.activeElement
    if (at === document.body || form.current?.contains(at)) field.current?.focus()
  }
  const isTyped = text.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isTyped && !write.isPending) write.mutate({ side, text }, { onSuccess: kept })
  }
  return (
    <form ref={form} onSubmit={submit} className={classes.entries}>
      <FormProblem>{write.error && problemText(t, write.error)}</FormProblem>
      <Textarea
        ref={field}
        label={isOne ? t('relationships.page.note') : t(`relationships.page.noteOf.${side}`)}
        autosize
        minRows={2}
        maxLength={mostCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={write.isPending} disabled={!isTyped}>
          {t('relationships.page.addNote')}
        </Button>
      </div>
      <UnsavedGuard unsaved={isTyped} />
    </form>
  )
}

const ChangeDialog = ({ note, onClose }: { note: RelationshipNote; onClose: () => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(note.text)
  const change = useChange(
    (params, said: string) =>
      client.changeNote({
        params: { ...params, note: note.id },
        body: { text: said, version: note.version },
      }),
    { done: onClose, shown: true },
  )
  const label = t('relationships.page.note')
  return (
    <ConfirmDialog
      title={t('relationships.page.changeNote')}
      confirm={t('ui.save')}
      busy={change.isPending}
      missing={text.trim() === '' ? [label] : []}
      error={change.error}
      size="lg"
      onConfirm={() => change.mutate(text)}
      onClose={onClose}
    >
      <Textarea
        label={label}
        required
        autosize
        minRows={3}
        maxLength={mostCharacters}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

const RemoveDialog = ({ note, onClose }: { note: RelationshipNote; onClose: () => void }) => {
  const { t } = useTranslation()
  const remove = useChange(
    (params, { id, version }: RelationshipNote) =>
      client.removeNote({ params: { ...params, note: id }, query: { version } }),
    {
      done: onClose,
      shown: true,
    },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.removeNote')}
      text={t('relationships.page.removeNoteText')}
      confirm={t('ui.remove')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(note)}
      onClose={onClose}
    />
  )
}

const NoteLine = ({ note, open }: { note: RelationshipNote; open: (next: Open) => void }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const about = { name: note.writtenBy.name, day: dayOf(note.writtenAt) }
  return (
    <li className={`${classes.note} ${classes.entry}`}>
      <div>
        <p>{note.text}</p>
        <p className={classes.quiet}>
          {t(note.changedAt === null ? 'relationships.page.noteBy' : 'relationships.page.noteChanged', about)}
        </p>
      </div>
      <NoteButtons
        onChange={() => open({ kind: 'change', note })}
        onRemove={() => open({ kind: 'remove', note })}
      />
    </li>
  )
}

/** What one side writes down for itself. */
export const NotesSection = ({ side }: Of) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const isOne = useIsOne()
  const [dialog, setDialog] = useState<Open | null>(null)
  const close = () => setDialog(null)
  const notes = page.notes.filter((note) => note.side === side)
  const title = isOne ? t('relationships.page.notes') : t(`relationships.page.notesOf.${side}`)
  return (
    <Section
      title={title}
      lead={t(isOne ? 'relationships.page.notesText' : 'relationships.page.notesOfText')}
    >
      {notes.length > 0 && (
        <ul className={classes.entries} aria-label={title}>
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} open={setDialog} />
          ))}
        </ul>
      )}
      <NewNote side={side} />
      {dialog?.kind === 'change' && <ChangeDialog note={dialog.note} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveDialog note={dialog.note} onClose={close} />}
    </Section>
  )
}
