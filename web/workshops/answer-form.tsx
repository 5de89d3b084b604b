import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JoinedNews, JoinedWorkshop } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { longestAnswer, mostAnswers } from '#model/workshops/workshop.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { callsOf, keepJoined } from './queries.ts'
import { takeFocus } from './take-focus.ts'
import type { TypedAnswer } from './use-typed-answer.ts'
import classes from './phone.module.css'

/** An act of somebody who takes part; what went wrong is said beside it. */
export const usePart = <Input,>(
  token: string,
  send: (calls: ReturnType<typeof callsOf>, input: Input) => Promise<JoinedNews>,
  done?: () => void,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => send(callsOf(token), input),
    meta: { anyone: true },
    onSuccess: (news) => {
      keepJoined(queries, token, news)
      done?.()
    },
  })
}

/** What went wrong, read out when it appears. */
export const Refusal = ({ error }: { error: Error | null }) => {
  const { t } = useTranslation()
  return error ? (
    <Text role="alert" c="var(--bad-ink)">
      {problemText(t, error)}
    </Text>
  ) : null
}

type AnswerFormProps = { token: string; view: JoinedWorkshop; question: QuestionId; typed: TypedAnswer }

/** One answer after the other, up to ten. */
export const AnswerForm = ({ token, view, question, typed }: AnswerFormProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const field = useRef<HTMLTextAreaElement>(null)
  const give = usePart(
    token,
    (calls, text: string) => calls.giveAnswer({ body: { question, text } }),
    () => {
      typed.type('')
      field.current?.focus()
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.text.trim() !== '' && !give.isPending) give.mutate(typed.text)
  }
  if (view.mine.answers.length >= mostAnswers) return <Text>{t('workshops.phone.full')}</Text>
  return (
    <form className={classes.part} onSubmit={submit}>
      <Textarea
        ref={field}
        label={t('workshops.phone.answer')}
        description={t('workshops.phone.answerHelp')}
        value={typed.text}
        error={limit(typed.text, longestAnswer)}
        minRows={3}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event)
        }}
      />
      <Refusal error={give.error} />
      <Button type="submit" size="lg" fullWidth loading={give.isPending}>
        {t('workshops.phone.send')}
      </Button>
      <Text aria-live="polite" c="dimmed">
        {give.isSuccess && typed.text === '' ? t('workshops.phone.sent') : ''}
      </Text>
    </form>
  )
}

type Own = JoinedWorkshop['mine']['answers'][number]

const OwnAnswer = ({ token, answer }: { token: string; answer: Own }) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const [rewording, setRewording] = useState<string | null>(null)
  const params = { answer: answer.id }
  const change = usePart(
    token,
    (calls, text: string) => calls.changeAnswer({ params, body: { text } }),
    () => setRewording(null),
  )
  const withdraw = usePart(token, (calls) => calls.withdrawAnswer({ params }))
  const error = change.error ?? withdraw.error
  if (rewording !== null) {
    return (
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault()
          if (rewording.trim() !== '') change.mutate(rewording)
        }}
      >
        <Textarea
          aria-label={t('workshops.phone.reword', { text: answer.text })}
          value={rewording}
          error={limit(rewording, longestAnswer)}
          onChange={(event) => setRewording(event.currentTarget.value)}
          ref={takeFocus}
        />
        <Refusal error={error} />
        <Group gap="sm">
          <Button type="submit" loading={change.isPending}>
            {t('workshops.phone.keep')}
          </Button>
          <Button variant="default" onClick={() => setRewording(null)}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </form>
    )
  }
  return (
    <div className={classes.card}>
      <span dir="auto">{answer.text}</span>
      <Refusal error={error} />
      <Group gap="sm">
        <Button
          variant="default"
          aria-label={t('workshops.phone.reword', { text: answer.text })}
          onClick={() => setRewording(answer.text)}
        >
          {t('workshops.phone.rewordIt')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          aria-label={t('workshops.phone.withdraw', { text: answer.text })}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined)}
        >
          {t('workshops.phone.withdrawIt')}
        </Button>
      </Group>
    </div>
  )
}

/** What somebody has answered; theirs to change until the reveal. */
export const OwnAnswers = ({ token, answers }: { token: string; answers: readonly Own[] }) => {
  const { t } = useTranslation()
  if (answers.length === 0) return null
  return (
    <section className={classes.part}>
      <Title order={2} size="h3">
        {t('workshops.phone.mine')}
      </Title>
      <ul className={classes.list}>
        {answers.map((answer) => (
          <li key={answer.id}>
            <OwnAnswer token={token} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was still being typed when the answers were revealed: it is not sent, and not lost. */
export const Unsent = ({ text }: { text: string }) => {
  const { t } = useTranslation()
  return text.trim() === '' ? null : (
    <div className={classes.unsent} aria-live="polite">
      <strong>{t('workshops.phone.late')}</strong>
      <p>{text}</p>
    </div>
  )
}
