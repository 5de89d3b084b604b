import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import type { LinkAnswerBody, OpenQuestions } from '#model/contract/questions.ts'
import { textIn } from '#model/questions/question.ts'
import { client } from '#web/client.ts'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { AnswerFields, InMyLanguage, Introduction } from './answer-fields.tsx'
import { type AnswerValues, answersOf, fieldNames, judgedBy, valuesOf } from './answer-values.ts'
import { keep, newBrowserBits, readKept } from './kept.ts'
import { openQuestionsQuery } from './queries.ts'
import classes from './questions.module.css'

/** What this browser remembers of a set: by which bits it is known, what was typed, and whether that was sent. */
type Kept = { browser: string; values: AnswerValues; sent: boolean }

const browserStore = () => localStorage

/** For a link that is closed, over, renewed, or never was: nobody learns which. */
const Gone = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('questions.answer.goneTitle')} width="form">
      <Text>{t('questions.answer.gone')}</Text>
    </Page>
  )
}

const isOf = (error: unknown, reason: string): boolean =>
  error instanceof ProblemError && error.problem.reason === reason

/** Sends the answers; where the questions were opened long ago, they are looked at once more first. */
const useSending = (token: string) => {
  const queries = useQueryClient()
  return async (body: LinkAnswerBody) => {
    const params = { token }
    try {
      return await client.answerByLink({ params, body })
    } catch (error) {
      if (!isOf(error, 'questions-looked-at-long-ago')) throw error
      const { ticket } = await queries.fetchQuery({ ...openQuestionsQuery(token), staleTime: 0 })
      return client.answerByLink({ params, body: { ...body, ticket } })
    }
  }
}

type FormProps = {
  token: string
  open: OpenQuestions
  kept: Kept
  onSent: (kept: Kept, isChanged: boolean) => void
}

const LinkAnswerForm = ({ token, open, kept, onSent }: FormProps) => {
  const { t } = useTranslation()
  const send = useSending(token)
  const { questions, key } = open
  const form = useForm({
    initial: kept.values,
    bodyOf: (values) => ({
      answers: answersOf(questions, values),
      role: values.role === '' ? null : values.role,
      name: values.name,
      browser: kept.browser,
      ticket: open.ticket,
    }),
    schema: judgedBy(contract.answerByLink.body, questions),
    send,
    done: ({ isChanged }, body) => {
      const values = { ...valuesOf(questions, body), name: body.name }
      onSent({ ...kept, values, sent: true }, isChanged)
    },
    names: fieldNames(questions),
    anyone: true,
  })
  const { values } = form
  useEffect(() => {
    if (values !== kept.values) keep(browserStore, key, { ...kept, values })
  }, [key, kept, values])
  return (
    <form {...form.form}>
      <Stack gap="xl">
        <FormProblem>{form.problem}</FormProblem>
        <AnswerFields questions={questions} form={form} named />
        <div>
          <Button type="submit" size="md" loading={form.sending}>
            {t(kept.sent ? 'questions.answer.sendChange' : 'questions.answer.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type ThanksProps = { title: string; children?: ReactNode }

/** Says that it is done, and takes the focus: the form that had it is gone. */
const Thanks = ({ title, children }: ThanksProps) => {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <section className={classes.thanks}>
      <Text ref={line} tabIndex={-1} className={classes.thanksTitle}>
        {title}
      </Text>
      {children}
    </section>
  )
}

type Stage = 'form' | 'sent' | 'changed' | 'forgotten'

const Answering = ({ token, open }: { token: string; open: OpenQuestions }) => {
  const { t } = useTranslation()
  const { key, questions } = open
  const blank = (): Kept => ({ browser: newBrowserBits(), values: valuesOf(questions, null), sent: false })
  const [kept, setKept] = useState<Kept>(() => readKept<Kept>(browserStore, key) ?? blank())
  const [isRemembered, setRemembered] = useState(kept.sent)
  const [stage, setStage] = useState<Stage>(kept.sent ? 'sent' : 'form')
  if (stage === 'form') {
    return (
      <LinkAnswerForm
        token={token}
        open={open}
        kept={kept}
        onSent={(now, isChanged) => {
          setRemembered(keep(browserStore, key, now))
          setKept(now)
          setStage(isChanged ? 'changed' : 'sent')
        }}
      />
    )
  }
  if (stage === 'forgotten') return <Thanks title={t('questions.answer.forgotten')} />
  return (
    <Thanks title={t(stage === 'changed' ? 'questions.answer.changed' : 'questions.answer.thanks')}>
      <Text>{t('questions.answer.thanksText')}</Text>
      {isRemembered && <Text>{t('questions.answer.remembered')}</Text>}
      <Group>
        <Button variant="default" onClick={() => setStage('form')}>
          {t('questions.answer.change')}
        </Button>
        {isRemembered && (
          <Button
            variant="subtle"
            onClick={() => {
              keep(browserStore, key, null)
              setStage('forgotten')
            }}
          >
            {t('questions.answer.forget')}
          </Button>
        )}
      </Group>
    </Thanks>
  )
}

/** Questions behind an open link, for somebody without an account. */
export const OpenQuestionsScreen = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const { token } = useParams({ from: '/public/answer/$token' })
  const { data: open, error } = useQuery(openQuestionsQuery(token))
  if (error instanceof ProblemError && error.problem.code === 'not_found' && !open) return <Gone />
  if (error && !open) return <ErrorPanel error={error} />
  if (!open) return <LoadingPanel />
  return (
    <Page
      title={textIn(open.title, language)}
      heading={<InMyLanguage text={open.title} />}
      above={t('questions.answer.from', {
        organisation: nameIn(open.organisation, language),
        service: nameIn(open.service, language),
      })}
      lead={t('questions.answer.lead')}
      width="form"
    >
      <Introduction asked={open} until={formats.day(open.closesOn)} />
      <Answering key={open.key} token={token} open={open} />
    </Page>
  )
}
