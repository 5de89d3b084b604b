import { Button, Popover, UnstyledButton } from '@mantine/core'
import { QuoteIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionRefusal } from '#model/definition/attribution.ts'
import type { ClauseRecord } from '#model/definition/clauses.ts'
import { client } from '#web/client.ts'
import { useCommentsHere } from '#web/comments/comments.ts'
import markClasses from '#web/comments/comment-mark.module.css'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { useDocument } from '../document/document-view.ts'
import { usePeople } from '../presence/use-people.ts'
import { useAttributionAction } from './attribution-action.ts'
import classes from './attribution.module.css'
import { WordButtons } from './word-buttons.tsx'

type SaidByProps = { path: string; record: ClauseRecord }

/** What a person is called, whether the page names them or only the list of those invited does. */
const useNameOf = () => {
  const { nameOfPerson } = useDocument()
  const people = useCommentsHere()?.people ?? []
  return (id: string | null): string => nameOfPerson(id) || (people.find((one) => one.id === id)?.name ?? '')
}

/** The people who may have said it: those who are here first. */
const SpeakerMenu = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const nameOf = useClauseName()
  const { myPersonId } = useDocument()
  const here = new Set(usePeople().map(({ who }) => who.personId))
  const [isOpen, setOpen] = useState(false)
  const { busy, act } = useAttributionAction(path)
  const people = (useCommentsHere()?.people ?? [])
    .filter(({ id }) => id !== myPersonId)
    .toSorted((one, other) => Number(here.has(other.id)) - Number(here.has(one.id)))
  if (people.length === 0) return null
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      withinPortal={false}
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton
          className={markClasses.mark}
          disabled={busy}
          aria-label={t('attribution.mark', { of: nameOf(path) })}
          onClick={() => setOpen(!isOpen)}
        >
          <QuoteIcon aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.speakers ?? ''} aria-label={t('attribution.who')}>
        <p className={classes.question}>{t('attribution.who')}</p>
        <ul>
          {people.map(({ id, name, roles }) => (
            <li key={id}>
              <UnstyledButton
                className={classes.speaker}
                onClick={() => {
                  setOpen(false)
                  void act(
                    (params, seen) => client.attributeClause({ params, body: { ...seen, personId: id } }),
                    t('attribution.done.asked', { name }),
                  )
                }}
              >
                {name}
                <span className={classes.about}>
                  {[
                    ...roles.map((role) => t(`words.role.${role}`)),
                    ...(here.has(id) ? [t('attribution.hereToo')] : []),
                  ].join(' · ')}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

const Waiting = ({ path, record }: SaidByProps) => {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const { draft, mayConfirm, myPersonId } = useDocument()
  const [typist, speaker] = [nameOf(record.worded.personId), nameOf(record.saidBy?.personId ?? null)]
  // Who is not invited reads no names, and so nothing of this.
  if (speaker === '') return null
  if (!draft || !mayConfirm) return <span>{t('attribution.unconfirmed', { typist, speaker })}</span>
  const isMine = record.saidBy?.personId === myPersonId
  return (
    <>
      <span className={classes.waits}>
        {isMine ? t('attribution.waitsForMe', { typist }) : t('attribution.waits', { typist, speaker })}
      </span>
      {isMine && <WordButtons path={path} />}
      {myPersonId !== null && attributionRefusal('take-back', record, myPersonId) === null && (
        <TakeBack path={path} />
      )}
    </>
  )
}

const TakeBack = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const nameOf = useClauseName()
  const { busy, act } = useAttributionAction(path)
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={busy}
      aria-label={t('attribution.takeBackOf', { of: nameOf(path) })}
      onClick={() =>
        void act(
          (params, seen) => client.takeBackAttribution({ params, body: seen }),
          t('attribution.done.takenBack'),
        )
      }
    >
      {t('attribution.takeBack')}
    </Button>
  )
}

/** Whose words a clause is, where somebody else typed it: said, asked for, or to be said by who typed it. */
export const SaidBy = ({ path, record }: SaidByProps) => {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const { draft, mayConfirm, myPersonId } = useDocument()
  const typist = nameOf(record.typedBy?.personId ?? null)
  if (record.saidBy) return <Waiting path={path} record={record} />
  if (typist !== '') return <span>{t('attribution.typedBy', { name: typist })}</span>
  const mayAttribute =
    draft && mayConfirm && myPersonId !== null && attributionRefusal('attribute', record, myPersonId) === null
  return mayAttribute ? <SpeakerMenu path={path} /> : null
}
