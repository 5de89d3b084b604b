import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedCode } from '#model/workshops/join-code.ts'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import { AnswerCards } from './answer-card.tsx'
import { Countdown } from './countdown.tsx'
import { DecidingBoard } from './deciding-board.tsx'
import { GroupingBoard } from './grouping-board.tsx'
import { SpeakingBadge } from './speaking-badge.tsx'
import { Steps } from './steps.tsx'
import { useAsked, useShown } from './use-leading.ts'
import { WhoIsHere } from './who-is-here.tsx'
import boards from './boards.module.css'
import classes from './screen.module.css'

const usePeople = (): number => {
  const { participants } = useShown().screen
  return participants.reduce((sum, { people }) => sum + people, 0)
}

/** How to take part; for whoever comes late it stays above every question. */
const HowToJoin = () => {
  const { t } = useTranslation()
  const { code } = useShown().screen
  return (
    <p className={classes.howToJoin}>
      {t('workshops.screen.address')} <strong>{`${window.location.host}/join`}</strong>{' '}
      {t('workshops.screen.code')}{' '}
      <strong className={classes.code}>
        {/* Letter by letter, as nobody could say it as a word. */}
        <span aria-hidden>{spacedCode(code ?? '')}</span>
        <span className={classes.unseen}>{(code ?? '').split('').join(' ')}</span>
      </strong>
    </p>
  )
}

const Here = () => {
  const { t } = useTranslation()
  const { participants } = useShown().screen
  const people = usePeople()
  return (
    <p className={classes.here}>
      <span>
        {people === 0 ? t('workshops.screen.nobody') : t('workshops.screen.here', { count: people })}
      </span>
      {participants.map(({ role, people }) => (
        <span key={role} className={classes.side}>
          <SpeakingBadge role={role} /> {people}
        </span>
      ))}
    </p>
  )
}

const Lobby = () => {
  const { t } = useTranslation()
  const { screen } = useShown()
  return (
    <div className={classes.lobby}>
      <Title order={1} className={classes.question}>
        {t('workshops.screen.lobby')}
      </Title>
      <HowToJoin />
      <CopyTextButton
        label={t('workshops.screen.copyLink')}
        size="md"
        read={() => `${window.location.origin}/join?code=${screen.code ?? ''}`}
      />
      <Here />
      <WhoIsHere />
      <ol className={classes.agenda}>
        {screen.questions.map(({ question }) => (
          <li key={question}>{t(`service.guide.${question}.question`)}</li>
        ))}
      </ol>
    </div>
  )
}

const useStateText = (): string => {
  const { t } = useTranslation()
  const { phase, answered, voted, answers } = useAsked()
  const people = usePeople()
  if (phase === 'waiting') return t('workshops.state.waiting')
  if (phase === 'gathering') return t('workshops.state.gathering', { count: answered, people })
  if (phase === 'voting') return t('workshops.state.voting', { count: voted, people })
  return answers.length === 0
    ? t('workshops.state.none')
    : t('workshops.state.revealed', { count: answers.length })
}

const VotedGroups = () => {
  const { t } = useTranslation()
  const { groups, answers } = useAsked()
  return (
    <ul className={boards.decided}>
      {groups.map(({ id, name }) => (
        <li key={id} className={boards.group}>
          <div className={boards.groupHead}>
            <Title order={2} className={boards.groupName}>
              {name}
            </Title>
          </div>
          <Text c="dimmed">
            {t('workshops.group.size', { count: answers.filter(({ groupId }) => groupId === id).length })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

const Board = () => {
  const { t } = useTranslation()
  const { phase, answers, answered } = useAsked()
  const people = usePeople()
  if (phase === 'gathering')
    return (
      <div className={classes.dots} aria-hidden>
        {Array.from({ length: people }, (_, index) => (
          <span key={index} data-done={index < answered || undefined} />
        ))}
      </div>
    )
  if (phase === 'revealed') return <AnswerCards answers={answers} label={t('workshops.screen.answers')} />
  if (phase === 'grouping') return <GroupingBoard />
  if (phase === 'voting') return <VotedGroups />
  return phase === 'decided' ? <DecidingBoard /> : null
}

const Asked = () => {
  const { t } = useTranslation()
  const { screen, ahead } = useShown()
  const { question, phase, endsAt } = useAsked()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(question)
  const state = useStateText()
  // Once there are answers they are what one looks at.
  const isOfAnswers = phase === 'revealed' || phase === 'grouping' || phase === 'decided'
  const place = screen.questions.findIndex((one) => one.question === question)
  useEffect(() => {
    if (before.current === question) return
    before.current = question
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [question])
  return (
    <>
      <div className={classes.top}>
        <HowToJoin />
        <Here />
        <WhoIsHere />
      </div>
      <p className={classes.progress}>
        {screen.service.name} ·{' '}
        {t('workshops.screen.progress', { place: place + 1, all: screen.questions.length })} ·{' '}
        {t(`workshops.phase.${phase}`)}
        {isOfAnswers && ` · ${state}`}
      </p>
      <Title
        order={1}
        className={classes.question}
        data-small={isOfAnswers || undefined}
        ref={heading}
        tabIndex={-1}
      >
        {t(`service.guide.${question}.question`)}
      </Title>
      {!isOfAnswers && <p className={classes.hint}>{t(`service.guide.${question}.hint`)}</p>}
      <div className={classes.stateLine}>
        <span>{isOfAnswers ? '' : state}</span>
        {endsAt !== null && (
          <span className={classes.clock}>
            <Countdown endsAt={endsAt} ahead={ahead} />
          </span>
        )}
      </div>
      <Board />
    </>
  )
}

/** What is thrown on the wall: the question in big type, and what the group does with it. */
export const LiveScreen = ({ failed }: { failed: boolean }) => {
  const { t } = useTranslation()
  const { screen, leads } = useShown()
  const title = t('workshops.screen.title', { service: screen.service.name })
  useEffect(() => {
    document.title = t('shell.titleOf', { page: title })
  }, [t, title])
  return (
    <div className={classes.screen}>
      {!screen.asked && (
        <p className={classes.above}>{t('workshops.screen.above', { service: screen.service.name })}</p>
      )}
      {!leads && <Text c="dimmed">{t('workshops.screen.led', { name: screen.facilitator.name })}</Text>}
      {failed && (
        <p role="alert" className={classes.failed}>
          {t('workshops.screen.noConnection')}
        </p>
      )}
      {screen.asked ? <Asked /> : <Lobby />}
      <Steps />
    </div>
  )
}
