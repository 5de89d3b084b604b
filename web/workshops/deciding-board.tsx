import { Button, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownGroup } from '#model/workshops/workshop.ts'
import { client } from '#web/client.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { AnswerCards, AnswerText } from './answer-card.tsx'
import { ClauseDialog } from './clause-dialog.tsx'
import { useAsked, useLeading, useShown } from './use-leading.ts'
import { useTargetName } from './use-target-name.ts'
import classes from './boards.module.css'

const byVotes = (one: ShownGroup, other: ShownGroup): number => (other.votes ?? 0) - (one.votes ?? 0)

const DecidedGroup = ({ group }: { group: ShownGroup }) => {
  const { t } = useTranslation()
  const { screen, leads } = useShown()
  const targetName = useTargetName()
  const { answers } = useAsked()
  const [making, setMaking] = useState(false)
  const own = answers.filter(({ groupId }) => groupId === group.id)
  const clauses = screen.clauses.filter(({ groupId }) => groupId === group.id)
  const deed = clauses.length === 0 ? 'make' : 'another'
  return (
    <li className={classes.group}>
      <div className={classes.groupHead}>
        <Title order={2} className={classes.groupName}>
          {group.name}
        </Title>
        {group.votes !== null && (
          <span className={classes.votes}>{t('workshops.decide.votes', { count: group.votes })}</span>
        )}
      </div>
      {clauses.map(({ id, target, text }) => (
        <p key={id} className={classes.made}>
          <span>{t('workshops.decide.inDraft')}</span>
          {t('workshops.record.in', { place: targetName(target), text })}
        </p>
      ))}
      {own.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('workshops.group.size', { count: own.length })}</summary>
          <ul className={classes.stack}>
            {own.map((answer) => (
              <li key={answer.id} className={classes.card}>
                <AnswerText answer={answer} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {leads && screen.writes.length > 0 && (
        <div>
          <Button
            variant={deed === 'make' ? 'filled' : 'default'}
            size="md"
            aria-label={t(`workshops.decide.${deed}Of`, { group: group.name })}
            onClick={() => setMaking(true)}
          >
            {t(`workshops.decide.${deed}`)}
          </Button>
        </div>
      )}
      {making && <ClauseDialog group={group} onClose={() => setMaking(false)} />}
    </li>
  )
}

/** Why something stays open; kept with the question as soon as the field is left. */
const Note = () => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const { screen } = useShown()
  const { question } = useAsked()
  const kept = screen.questions.find((one) => one.question === question)?.note ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const keep = useLeading(
    (params, note: string) => client.noteQuestion({ params, body: { question, note } }),
    () => {
      setTyped(null)
      sayDone(t('workshops.decide.noteSaved'))
    },
  )
  const isTyped = typed !== null && typed.trim() !== kept
  return (
    <div className={classes.note}>
      <Textarea
        label={t('workshops.decide.note')}
        value={typed ?? kept}
        error={limit(typed ?? kept, 5000)}
        minRows={2}
        onChange={(event) => setTyped(event.currentTarget.value)}
        // Whoever goes on to the next question has left the field first.
        onBlur={() => {
          if (isTyped) keep.mutate(typed)
        }}
      />
      <UnsavedGuard unsaved={isTyped} />
    </div>
  )
}

const DecidedGroups = () => {
  const { t } = useTranslation()
  const { screen, leads } = useShown()
  const { answers, groups } = useAsked()
  if (groups.length === 0)
    return answers.length > 0 ? <Text c="dimmed">{t('workshops.decide.noGroups')}</Text> : null
  return (
    <>
      {leads && screen.writes.length === 0 && <Text c="dimmed">{t('workshops.decide.writesNothing')}</Text>}
      <ul className={classes.decided}>
        {groups.toSorted(byVotes).map((group) => (
          <DecidedGroup key={group.id} group={group} />
        ))}
      </ul>
    </>
  )
}

/** What the group decides on: groups by their votes, each of which can become a clause of the draft. */
export const DecidingBoard = () => {
  const { t } = useTranslation()
  const { screen, leads } = useShown()
  const { question, answers } = useAsked()
  const loose = answers.filter(({ groupId }) => groupId === null)
  const note = screen.questions.find((one) => one.question === question)?.note ?? ''
  return (
    <div className={classes.board}>
      <DecidedGroups />
      {loose.length > 0 && (
        <section>
          <Title order={2} className={classes.boardTitle}>
            {t('workshops.group.loose')}
          </Title>
          <AnswerCards answers={loose} label={t('workshops.group.loose')} />
        </section>
      )}
      {leads ? <Note key={question} /> : note !== '' && <Text>{note}</Text>}
    </div>
  )
}
