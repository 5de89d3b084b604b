import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { QuestionsToMe } from '#model/contract/questions.ts'
import { answerText } from '#model/questions/answers.ts'
import { textIn } from '#model/questions/question.ts'
import { client } from '#web/client.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { AnswerFields, InMyLanguage, Introduction } from './answer-fields.tsx'
import { type AnswerValues, answersOf, fieldNames, judgedBy, valuesOf } from './answer-values.ts'
import { keep, readKept } from './kept.ts'
import { questionsToMeQuery } from './queries.ts'

const tabStore = () => sessionStorage

type AnswerFormProps = { workspace: string; asked: QuestionsToMe }

/** The form; what is typed is kept in this browser tab until it is sent. */
const AnswerForm = ({ workspace, asked }: AnswerFormProps) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { id, questions, mine } = asked
  const [initial] = useState(() => readKept<AnswerValues>(tabStore, id) ?? valuesOf(questions, mine))
  const form = useForm({
    initial,
    bodyOf: (values) => ({
      answers: answersOf(questions, values),
      role: values.role === '' ? null : values.role,
    }),
    schema: judgedBy(contract.answerQuestions.body, questions),
    send: (body) => client.answerQuestions({ params: { workspace, set: id }, body }),
    done: (reply) => {
      keep(tabStore, id, null)
      queries.setQueryData(questionsToMeQuery(workspace, id).queryKey, reply)
      for (const key of ['home', 'needs']) void queries.invalidateQueries({ queryKey: [key, workspace] })
      sayDone(t(mine ? 'questions.answer.changed' : 'questions.answer.thanks'))
    },
    names: fieldNames(questions),
  })
  const { values } = form
  useEffect(() => {
    if (values !== initial) keep(tabStore, id, values)
  }, [id, initial, values])
  return (
    <form {...form.form}>
      <Stack gap="xl">
        <FormProblem>{form.problem}</FormProblem>
        <AnswerFields questions={questions} form={form} />
        <div>
          <Button type="submit" size="md" loading={form.sending}>
            {t(mine ? 'questions.answer.sendChange' : 'questions.answer.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** What I answered, once nothing can be changed any more. */
const Answered = ({ asked }: { asked: QuestionsToMe }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { questions, mine } = asked
  const items = questions.flatMap((question) => {
    const said = mine?.answers[question.id]
    const ask = <InMyLanguage key={question.id} text={question.ask} />
    return said ? [[ask, answerText(question, said, language)] as const] : []
  })
  return (
    <>
      <Text>{t('questions.answer.over')}</Text>
      {items.length > 0 && <DefinitionList items={items} />}
    </>
  )
}

/** Questions that I was asked by name: the questions alone, and nothing of the draft they are about. */
export const QuestionsToMeScreen = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const { slug: workspace } = useWorkspace()
  const { set } = useParams({ from: '/signed-in/w/$workspace/questions/$set' })
  const asked = useSuspenseQuery(questionsToMeQuery(workspace, set)).data
  const { mine, isOpen } = asked
  return (
    <Page
      title={textIn(asked.title, language)}
      heading={<InMyLanguage text={asked.title} />}
      above={t('questions.answer.from', {
        organisation: `${asked.askedBy}, ${nameIn(asked.organisation, language)},`,
        service: nameIn(asked.service, language),
      })}
      lead={isOpen ? t('questions.answer.lead') : undefined}
      width="form"
    >
      {isOpen && <Introduction asked={asked} until={formats.day(asked.closesOn)} named />}
      {mine && <Text>{t('questions.answer.mine', { date: formats.moment(mine.at) })}</Text>}
      {asked.can.includes('answer') ? (
        <AnswerForm key={asked.id} workspace={workspace} asked={asked} />
      ) : (
        <Answered asked={asked} />
      )}
    </Page>
  )
}
