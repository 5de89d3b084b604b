import { Button } from '@mantine/core'
import { CheckIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseAct, ClauseRecord } from '#model/definition/clauses.ts'
import { initialsOf } from '#web/ui/initials-of.ts'
import { CommentMark } from '#web/comments/comment-mark.tsx'
import { useCommentsHere } from '#web/comments/comments.ts'
import { SaidBy } from '../attribution/said-by.tsx'
import { SuggestionMark } from '#web/suggestions/suggestion-mark.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { sayFailed } from '#web/ui/saved.tsx'
import { type DocumentView, useDocument } from './document-view.ts'
import classes from './clause.module.css'

/** What of a record still holds for the text as it stands; null for a text that is not stored yet. */
export const holding = (view: DocumentView, path: string): ClauseRecord | null => {
  const clause = view.clauses.get(path)
  const record = view.records[path]
  return clause && record && record.hash === clause.hash ? record : null
}

/** Whether my side may still confirm this clause: the other side worded it, and mine has not spoken. */
export const mayConfirm = (view: DocumentView, path: string): boolean => {
  const record = holding(view, path)
  if (!record || !view.draft || !view.mayConfirm || view.mySide === 'neither') return false
  // Whoever is said to have said it is asked for more than that.
  if (record.saidBy?.personId === view.myPersonId) return false
  return record.worded.side !== view.mySide && !record.confirmed.some(({ side }) => side === view.mySide)
}

const Act = ({ act, kind }: { act: ClauseAct; kind: 'worded' | 'confirmed' }) => {
  const { t } = useTranslation()
  const { nameOfPerson } = useDocument()
  const name = nameOfPerson(act.personId)
  const side = t(`words.side.${act.side}`)
  return (
    <span data-side={act.side} className={classes.act}>
      {kind === 'confirmed' && <CheckIcon aria-hidden width={12} height={12} />}
      {t(`service.clause.${kind}`, { side })}
      {name !== '' && (
        <>
          {' · '}
          <abbr title={name} aria-label={name}>
            {initialsOf(name)}
          </abbr>
        </>
      )}
    </span>
  )
}

/** That a side stands by its own words goes without saying. */
const isAnother =
  ({ worded }: ClauseRecord) =>
  ({ side }: ClauseAct): boolean =>
    side !== worded.side

/** Who worded a clause and who confirmed it since, small and quiet, with the button to confirm it. */
export const ClauseMarks = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const view = useDocument()
  const record = holding(view, path)
  const clause = view.clauses.get(path)
  const isSpokenAbout = useCommentsHere() !== null
  if (!clause || (!record && !view.draft && !isSpokenAbout)) return null
  return (
    <span className={classes.marks}>
      {record && <Act act={record.worded} kind="worded" />}
      {!record && view.draft && <span>{t('service.clause.fresh')}</span>}
      {record?.confirmed.filter(isAnother(record)).map((act) => (
        <Act key={`${act.personId ?? ''} ${act.side}`} act={act} kind="confirmed" />
      ))}
      {mayConfirm(view, path) && <ConfirmButton paths={[path]} />}
      {record && <SaidBy path={path} record={record} />}
      <CommentMark path={path} />
      <SuggestionMark path={path} />
    </span>
  )
}

/** Confirms, for my side, the texts of these clauses as they are shown. */
export const ConfirmButton = ({ paths, all = false }: { paths: string[]; all?: boolean }) => {
  const { t } = useTranslation()
  const { clauses, draft } = useDocument()
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    const shown = paths.flatMap((path) => {
      const clause = clauses.get(path)
      return clause ? [{ path, hash: clause.hash }] : []
    })
    try {
      await draft?.store.confirm(shown)
    } catch (error) {
      sayFailed(problemText(t, error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<CheckIcon aria-hidden />}
      loading={busy}
      onClick={() => void confirm()}
      className={classes.confirm}
    >
      {all ? t('service.clause.confirmAll', { count: paths.length }) : t('service.clause.confirm')}
    </Button>
  )
}
