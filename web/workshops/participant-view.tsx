import { Button, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JoinedWorkshop } from '#model/contract/workshop-views.ts'
import { isRevealed } from '#model/workshops/phase.ts'
import type { AskedQuestion } from '#model/workshops/workshop.ts'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { AnswerForm, OwnAnswers, Unsent } from './answer-form.tsx'
import { Countdown } from './countdown.tsx'
import { isOver, joinedQuery } from './queries.ts'
import { SpeakingBadge } from './speaking-badge.tsx'
import { useTypedAnswer } from './use-typed-answer.ts'
import { VoteForm } from './vote-form.tsx'
import classes from './phone.module.css'

const Over = ({ leave }: { leave: () => void }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('workshops.phone.over')} lead={t('workshops.phone.overText')} width="form">
      <div>
        <Button variant="default" onClick={leave}>
          {t('workshops.phone.again')}
        </Button>
      </div>
    </Page>
  )
}

const Answers = ({ asked, title }: { asked: AskedQuestion; title: string }) => {
  const { t } = useTranslation()
  const { answers } = asked
  return (
    <section className={classes.part}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {answers.length === 0 && <Text c="dimmed">{t('workshops.phone.none')}</Text>}
      <ul className={classes.list}>
        {answers.map((answer) => (
          <li key={answer.id} className={classes.card}>
            <span dir="auto">{answer.text}</span>
            <span className={classes.by}>
              {answer.role !== null && <SpeakingBadge role={answer.role} />} {answer.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Result = ({ asked }: { asked: AskedQuestion }) => {
  const { t } = useTranslation()
  const groups = asked.groups.toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
  if (groups.length === 0) return <Answers asked={asked} title={t('workshops.phone.all')} />
  return (
    <section className={classes.part}>
      <Title order={2} size="h3">
        {t('workshops.phone.result')}
      </Title>
      <ul className={classes.list}>
        {groups.map(({ id, name, votes, made }) => (
          <li key={id} className={classes.card}>
            <span dir="auto">{name}</span>
            <span className={classes.by}>
              {t('workshops.decide.votes', { count: votes ?? 0 })}
              {made > 0 && <strong className={classes.made}>{t('workshops.phone.inDraft')}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PhaseProps = { token: string; view: JoinedWorkshop; asked: AskedQuestion }

const PhaseView = ({ token, view, asked }: PhaseProps) => {
  const { t } = useTranslation()
  const typed = useTypedAnswer(token, asked.question)
  if (asked.phase === 'waiting') return <Text size="lg">{t('workshops.phone.wait')}</Text>
  if (asked.phase === 'gathering') {
    return (
      <>
        <AnswerForm token={token} view={view} question={asked.question} typed={typed} />
        <OwnAnswers token={token} answers={view.mine.answers} />
      </>
    )
  }
  if (asked.phase === 'voting') return <VoteForm token={token} view={view} asked={asked} />
  if (asked.phase === 'decided') return <Result asked={asked} />
  return (
    <>
      <Unsent text={typed.text} />
      {asked.phase === 'grouping' && <Text>{t('workshops.phone.watch')}</Text>}
      <Answers asked={asked} title={t('workshops.phone.all')} />
    </>
  )
}

const Question = ({ token, view, asked, ahead }: PhaseProps & { ahead: number }) => {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [first] = useState(asked.question)
  const title = t(`service.guide.${asked.question}.question`)
  useEffect(() => {
    document.title = t('shell.titleOf', { page: title })
    // A new question is read out; the first one is where the page begins.
    if (asked.question !== first) heading.current?.focus()
  }, [t, title, asked.question, first])
  return (
    <>
      <Title order={1} className={classes.question} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {!isRevealed(asked.phase) && <Text c="dimmed">{t(`service.guide.${asked.question}.hint`)}</Text>}
      <p className={classes.state}>
        <span aria-live="polite">
          {asked.phase === 'revealed' ? '' : t(`workshops.phase.${asked.phase}`)}
        </span>
        {asked.endsAt !== null && (
          <span className={classes.clock}>
            <Countdown endsAt={asked.endsAt} ahead={ahead} />
          </span>
        )}
      </p>
      <PhaseView key={asked.question} token={token} view={view} asked={asked} />
    </>
  )
}

const Hello = ({ view }: { view: JoinedWorkshop }) => {
  const { t } = useTranslation()
  const title = t('workshops.phone.hello', { name: view.mine.name })
  useEffect(() => {
    document.title = t('shell.titleOf', { page: title })
  }, [t, title])
  return (
    <>
      <Title order={1}>{title}</Title>
      <Text size="lg">{t('workshops.phone.helloText')}</Text>
    </>
  )
}

/** What somebody has on their phone: the question that is asked, and what they do about it. */
export const ParticipantView = ({ token, leave }: { token: string; leave: () => void }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(joinedQuery(queries, token))
  if (isOver(error)) return <Over leave={leave} />
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <LoadingPanel />
  const { view, ahead } = data
  const { asked, mine } = view
  return (
    <div className={classes.phone}>
      <p className={classes.about}>
        <span>{view.service}</span>
        <SpeakingBadge role={mine.role} />
      </p>
      {error !== null && (
        <p role="alert" className={classes.failed}>
          {t('workshops.screen.noConnection')}
        </p>
      )}
      {asked ? <Question token={token} view={view} asked={asked} ahead={ahead} /> : <Hello view={view} />}
      <div className={classes.leave}>
        <Button variant="subtle" onClick={leave}>
          {t('workshops.phone.leave')}
        </Button>
      </div>
    </div>
  )
}
