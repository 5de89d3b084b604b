import { Button, Group, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { QuestionAnswer, QuestionSet } from '#model/contract/questions.ts'
import { answerText } from '#model/questions/answers.ts'
import { type Question, scaleSteps, wayToAnswer } from '#model/questions/question.ts'
import { useMakeOutcome } from '#web/services/document/use-make-outcome.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { More } from '#web/ui/rows.tsx'
import { NeedStateBadge } from '#web/ui/state-badge.tsx'
import { InMyLanguage } from './answer-fields.tsx'
import { answersQuery } from './queries.ts'
import classes from './questions.module.css'

/** Who gave an answer, as far as that is known. */
const useWho = () => {
  const { t } = useTranslation()
  return ({ person, givenName }: QuestionAnswer): string => {
    if (person) return person.name
    return givenName === ''
      ? t('questions.set.byLinkUnnamed')
      : t('questions.set.byLinkNamed', { name: givenName })
  }
}

type Shown = { workspace: string; toDefinition: () => void }
type NeedOfAnswerProps = Shown & { answer: QuestionAnswer; who: string; what: string }

/** Where an answer leads: to its need, and into the draft that is being edited. */
const NeedOfAnswer = ({ workspace, toDefinition, answer, who, what }: NeedOfAnswerProps) => {
  const { t } = useTranslation()
  const makeOutcome = useMakeOutcome()
  const { need, role } = answer
  return (
    <Group gap="xs" mt={4}>
      <TextLink
        size="sm"
        to="/w/$workspace/needs/$need"
        params={{ workspace, need: need.id }}
        aria-label={t('questions.set.toNeedOf', { name: who, what })}
      >
        {t('questions.set.toNeed')}
      </TextLink>
      <NeedStateBadge state={need.state} />
      {makeOutcome && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('questions.set.makeOutcomeOf', { what })}
          onClick={() => {
            makeOutcome(what, role ?? 'user')
            toDefinition()
          }}
        >
          {t('questions.set.makeOutcome')}
        </Button>
      )}
    </Group>
  )
}

type AnswerLineProps = Shown & { question: Question; answer: QuestionAnswer; said: string }

/** What one of them said to a question; what they need leads to the need. */
const AnswerLine = ({ question, answer, said, ...shown }: AnswerLineProps) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const language = useLanguage()
  const who = useWho()(answer)
  const text = answerText(question, said, language)
  const { at, isChanged, role } = answer
  return (
    <li className={classes.answer}>
      <p className={classes.said} dir="auto">
        {text}
      </p>
      <Text size="sm" c="dimmed" component="div">
        {who} · <time dateTime={at}>{dayOf(at)}</time>
        {isChanged && ` · ${t('questions.set.changed')}`} {role && <RoleBadge role={role} />}
      </Text>
      {question.kind === 'what' && <NeedOfAnswer {...shown} answer={answer} who={who} what={text} />}
    </li>
  )
}

const choicesOf = (question: Question): string[] =>
  wayToAnswer(question.kind) === 'scale'
    ? [...scaleSteps]
    : question.options.map((_option, index) => String(index + 1))

/** How often each of a few answers was given. */
const Tally = ({ question, set }: { question: Question; set: QuestionSet }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const counts = set.tallies[question.id]
  if (!counts || wayToAnswer(question.kind) === 'text') return null
  return (
    <ul className={classes.tally}>
      {choicesOf(question).map((choice) => (
        <li key={choice}>
          {t('questions.set.tally', {
            option: answerText({ ...question, low: {}, high: {} }, choice, language),
            count: counts[choice] ?? 0,
          })}
        </li>
      ))}
    </ul>
  )
}

type SetAnswersProps = Shown & { service: string; set: QuestionSet }

/** The answers that stand, question by question. */
export const SetAnswers = ({ workspace, service, set, toDefinition }: SetAnswersProps) => {
  const { t } = useTranslation()
  const query = useInfiniteQuery(answersQuery(workspace, service, set.id))
  if (query.error && !query.data) return <ErrorPanel error={query.error} />
  if (!query.data) return <LoadingPanel />
  const answers = query.data.pages.flatMap((page) => page.answers)
  if (answers.length === 0)
    return (
      <EmptyState title={t('questions.set.noAnswers')}>
        {set.isOpen ? t('questions.set.noAnswersText') : null}
      </EmptyState>
    )
  return (
    <>
      {set.questions.map((question) => {
        const given = answers.flatMap((answer) => {
          const said = answer.answers[question.id]
          return said ? [{ answer, said }] : []
        })
        return (
          <section key={question.id} className={classes.question}>
            <Title order={4}>
              <InMyLanguage text={question.ask} />
            </Title>
            <Tally question={question} set={set} />
            {given.length === 0 && <Text c="dimmed">{t('questions.set.notAnswered')}</Text>}
            <ul className={classes.answers}>
              {given.map(({ answer, said }) => (
                <AnswerLine
                  key={answer.id}
                  workspace={workspace}
                  toDefinition={toDefinition}
                  question={question}
                  answer={answer}
                  said={said}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <More {...query} />
    </>
  )
}
