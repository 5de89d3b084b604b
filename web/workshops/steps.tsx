import { Button, Menu, NativeSelect } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionId } from '#model/definition/questions.ts'
import { isLeft, type Phase } from '#model/workshops/phase.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useAsked, useLeading, useShown } from './use-leading.ts'
import classes from './screen.module.css'

const usualMinutes = 4
const choiceOfMinutes = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 45, 60]

const usePhase = () => {
  const { question, phase } = useAsked()
  return useLeading((params, { to, minutes }: { to: Phase; minutes?: number }) =>
    client.movePhase({
      params,
      body: { question, from: phase, to, ...(minutes === undefined ? {} : { minutes }) },
    }),
  )
}

const useAsking = () =>
  useLeading((params, question: QuestionId) => client.askQuestion({ params, body: { question } }))

const EndDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const end = useLeading((params) => client.endWorkshop({ params }))
  return (
    <ConfirmDialog
      title={t('workshops.end.title')}
      text={t('workshops.end.text')}
      confirm={t('workshops.end.confirm')}
      busy={end.isPending}
      onConfirm={() => end.mutate(undefined)}
      onClose={onClose}
    />
  )
}

type Step = { label: string; take: () => void; disabled?: boolean }

/** The question that comes after the one that is asked, among those not begun. */
const useNextQuestion = (): QuestionId | undefined => {
  const { questions, asked } = useShown().screen
  const place = questions.findIndex(({ question }) => question === asked?.question)
  const waiting = ({ phase, question }: (typeof questions)[number]): boolean =>
    phase === 'waiting' && question !== asked?.question
  return (questions.slice(place + 1).find(waiting) ?? questions.find(waiting))?.question
}

/** What usually comes next, and what else may. */
const useSteps = (minutes: number, end: () => void): { next: Step; others: Step[]; busy: boolean } => {
  const { t } = useTranslation()
  const { groups, phase } = useAsked()
  const move = usePhase()
  const ask = useAsking()
  const question = useNextQuestion()
  const to = (
    step: 'gather' | 'reveal' | 'group' | 'vote' | 'close' | 'noVote' | 'leaveOpen' | 'regroup',
    phase: Phase,
  ) => ({
    label: t(`workshops.step.${step}`),
    take: () =>
      move.mutate(phase === 'gathering' || phase === 'voting' ? { to: phase, minutes } : { to: phase }),
  })
  const steps: Record<Phase, [Step, ...Step[]]> = {
    waiting: [to('gather', 'gathering')],
    gathering: [to('reveal', 'revealed')],
    revealed: [to('group', 'grouping'), to('leaveOpen', 'decided')],
    grouping: [{ ...to('vote', 'voting'), disabled: groups.length === 0 }, to('noVote', 'decided')],
    voting: [to('close', 'decided'), to('regroup', 'grouping')],
    decided: [
      question === undefined
        ? { label: t('workshops.step.end'), take: end }
        : { label: t('workshops.step.next'), take: () => ask.mutate(question) },
    ],
  }
  const [next, ...others] = steps[phase]
  return { next, others, busy: move.isPending || ask.isPending }
}

const MinutesInput = ({ minutes, setMinutes }: { minutes: number; setMinutes: (to: number) => void }) => {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="md"
      aria-label={t('workshops.time.minutes')}
      value={String(minutes)}
      onChange={(event) => setMinutes(Number(event.currentTarget.value))}
      data={choiceOfMinutes.map((count) => ({
        value: String(count),
        label: t('workshops.record.minutes', { count }),
      }))}
    />
  )
}

const MoreTime = () => {
  const { t } = useTranslation()
  const { question } = useAsked()
  const extend = useLeading((params) => client.extendTime({ params, body: { question, minutes: 1 } }))
  return (
    <Button variant="default" size="md" loading={extend.isPending} onClick={() => extend.mutate(undefined)}>
      {t('workshops.time.more')}
    </Button>
  )
}

const QuestionsMenu = ({ end }: { end: () => void }) => {
  const { t } = useTranslation()
  const { screen } = useShown()
  const ask = useAsking()
  const { asked } = screen
  const isHeld = asked !== null && !isLeft(asked.phase)
  return (
    <Menu position="top-end" width="22rem">
      <Menu.Target>
        <Button variant="default" size="md">
          {t('workshops.step.questions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {screen.questions.map(({ question, phase }) => (
          <Menu.Item
            key={question}
            disabled={isHeld || question === asked?.question}
            rightSection={<span className={classes.quiet}>{t(`workshops.phase.${phase}`)}</span>}
            onClick={() => ask.mutate(question)}
          >
            {t(`service.guide.${question}.question`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={end}>{t('workshops.step.end')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One button that leads on, always in the same place, and what else may be done beside it. */
const QuestionSteps = ({ end }: { end: () => void }) => {
  const { t } = useTranslation()
  const { phase } = useAsked()
  const [minutes, setMinutes] = useState(usualMinutes)
  const { next, others, busy } = useSteps(minutes, end)
  useHotkeys([['mod+Enter', () => next.disabled !== true && !busy && next.take()]])
  return (
    <>
      <Button
        size="lg"
        onClick={next.take}
        loading={busy}
        disabled={next.disabled === true}
        title={t('workshops.screen.keys')}
      >
        {next.label}
      </Button>
      {next.disabled === true && <span className={classes.quiet}>{t('workshops.step.needsGroups')}</span>}
      {(phase === 'waiting' || phase === 'grouping') && (
        <MinutesInput minutes={minutes} setMinutes={setMinutes} />
      )}
      {(phase === 'gathering' || phase === 'voting') && <MoreTime />}
      {others.map(({ label, take }) => (
        <Button key={label} variant="default" size="md" onClick={take}>
          {label}
        </Button>
      ))}
    </>
  )
}

const FirstStep = () => {
  const { t } = useTranslation()
  const { questions } = useShown().screen
  const ask = useAsking()
  const [first] = questions
  return (
    <Button
      size="lg"
      loading={ask.isPending}
      onClick={() => {
        if (first) ask.mutate(first.question)
      }}
    >
      {t('workshops.step.first')}
    </Button>
  )
}

/** What whoever leads can do now; who may only end the workshop can do that. */
export const Steps = () => {
  const { t } = useTranslation()
  const { screen, leads } = useShown()
  const [ending, setEnding] = useState(false)
  const end = () => setEnding(true)
  if (!screen.can.includes('end')) return null
  return (
    <section className={classes.steps} aria-label={t('workshops.screen.steps')}>
      {leads && (screen.asked ? <QuestionSteps end={end} /> : <FirstStep />)}
      <span className={classes.grow} />
      {leads ? (
        <QuestionsMenu end={end} />
      ) : (
        <Button variant="default" size="md" onClick={end}>
          {t('workshops.step.end')}
        </Button>
      )}
      {ending && <EndDialog onClose={() => setEnding(false)} />}
    </section>
  )
}
