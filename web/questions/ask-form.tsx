import {
  Button,
  Checkbox,
  Group,
  Input,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { contract } from '#model/contract/contract.ts'
import type { QuestionSetWithLink } from '#model/contract/questions.ts'
import { latestClosing } from '#model/questions/asking.ts'
import { mostQuestions, UsualKind } from '#model/questions/question.ts'
import { Language } from '#model/text.ts'
import { client } from '#web/client.ts'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { AudienceField } from '#web/people-groups/audience-field.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { type AskValues, askingOf, askNames, blankAsking, isFull, type OwnQuestion } from './ask-values.ts'
import { keep, readKept } from './kept.ts'
import { OwnQuestionFields } from './own-question-fields.tsx'
import { PeopleField } from './people-field.tsx'
import classes from './questions.module.css'

type AskFormProps = {
  workspace: string
  service: string
  onAsked: (reply: QuestionSetWithLink) => void
  onCancel: () => void
}

const tabStore = () => sessionStorage

// Whom nobody asks, nobody can answer; the server says the same.
const asking = contract.askQuestions.body.refine(
  ({ personIds, audiences, link }) => personIds.length + audiences.length > 0 || link,
  { path: ['personIds'] },
)

/** What is being asked as it is typed; kept in this browser tab until it is sent or given up. */
const useAsking = ({ workspace, service, onAsked }: AskFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kept = `asking.${service}`
  const [initial] = useState(() => ({
    ...blankAsking(language, Date.now()),
    ...readKept<AskValues>(tabStore, kept),
  }))
  const [typed, setTyped] = useState(initial)
  const form = useForm({
    initial,
    bodyOf: askingOf,
    schema: asking,
    send: (body) => client.askQuestions({ params: { workspace, service }, body }),
    done: (reply) => {
      keep(tabStore, kept, null)
      sayDone(t('questions.ask.done'))
      onAsked(reply)
    },
    refused: { audiences: t('peopleGroups.asked.nobody') },
    names: askNames(typed) as Record<string, keyof AskValues>,
  })
  const { values } = form
  if (typed !== values) setTyped(values)
  useEffect(() => {
    if (values !== initial) keep(tabStore, kept, values)
  }, [kept, initial, values])
  return { form, giveUp: () => keep(tabStore, kept, null) }
}
type Form = ReturnType<typeof useAsking>['form']
type PartProps = { form: Form }

/** The words of a usual question: as usual, until somebody wants others. */
const Wording = ({ form, kind }: PartProps & { kind: UsualKind }) => {
  const { t } = useTranslation()
  const { words } = form.values
  const usual = t(`questions.usual.ask.${kind}`)
  const [isOpen, setOpen] = useState((words[kind] ?? '') !== '')
  const field = useRef<HTMLInputElement>(null)
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        mx={-8}
        aria-label={`${t('questions.ask.reword')}: ${usual}`}
        onClick={() => {
          flushSync(() => setOpen(true))
          field.current?.focus()
        }}
      >
        {t('questions.ask.reword')}
      </Button>
    )
  }
  return (
    <TextInput
      flex="1 1 100%"
      ref={field}
      aria-label={`${t('questions.ask.wording')}: ${usual}`}
      placeholder={usual}
      value={words[kind] ?? ''}
      error={form.errors[`${kind} ask`]}
      onChange={(event) => form.set({ words: { ...words, [kind]: event.currentTarget.value } })}
    />
  )
}

/** One usual question: asked or not. */
const UsualQuestion = ({ form, kind }: PartProps & { kind: UsualKind }) => {
  const { t } = useTranslation()
  const { asked } = form.values
  const isAsked = asked.includes(kind)
  const usual = t(`questions.usual.ask.${kind}`)
  const toggle = (isWanted: boolean) =>
    form.set({ asked: isWanted ? [...asked, kind] : asked.filter((one) => one !== kind) })
  return (
    <div className={classes.usual}>
      <Group justify="space-between" gap="xs">
        {kind === 'what' ? (
          <div className={classes.always}>
            <Text fw={600}>{usual}</Text>
            <Text size="sm" c="dimmed">
              {t('questions.ask.always')}
            </Text>
          </div>
        ) : (
          <Checkbox
            label={usual}
            checked={isAsked}
            disabled={!isAsked && isFull(form.values)}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />
        )}
        {isAsked && <Wording form={form} kind={kind} />}
      </Group>
    </div>
  )
}

const additions = [
  ['text', 'questions.ask.addText'],
  ['choice', 'questions.ask.addChoice'],
  ['scale', 'questions.ask.addScale'],
] as const

const OwnQuestions = ({ form }: PartProps) => {
  const { t } = useTranslation()
  const { own } = form.values
  const add = (kind: OwnQuestion['kind']) => {
    const blank = { key: crypto.randomUUID(), kind, ask: '', options: '', low: '', high: '' }
    form.set({ own: [...own, blank] })
  }
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend" size="md">
        {t('questions.ask.own')}
      </Input.Label>
      {own.map((question) => (
        <OwnQuestionFields
          key={question.key}
          question={question}
          errors={form.errors}
          change={(changed) =>
            form.set({ own: own.map((one) => (one === question ? { ...one, ...changed } : one)) })
          }
          remove={() => form.set({ own: own.filter((one) => one !== question) })}
        />
      ))}
      {isFull(form.values) ? (
        <Text c="dimmed">{t('questions.ask.most', { count: mostQuestions })}</Text>
      ) : (
        <Group gap="sm">
          {additions.map(([kind, label]) => (
            <Button key={kind} variant="default" size="compact-md" onClick={() => add(kind)}>
              {t(label)}
            </Button>
          ))}
        </Group>
      )}
    </fieldset>
  )
}

const Words = ({ form }: PartProps) => {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend" size="md">
        {t('questions.ask.words')}
      </Input.Label>
      <TextInput
        label={`${t('questions.ask.setTitle')} (${t('ui.optional')})`}
        description={t('questions.ask.leave')}
        placeholder={t('questions.usual.title')}
        {...form.text('title')}
      />
      <Textarea
        label={`${t('questions.ask.intro')} (${t('ui.optional')})`}
        description={t('questions.ask.introHelp')}
        autosize
        minRows={2}
        {...form.text('intro')}
      />
      <Input.Wrapper
        label={t('questions.ask.language')}
        description={t('questions.ask.languageHelp')}
        labelElement="div"
        size="md"
      >
        <SegmentedControl
          display="flex"
          w="fit-content"
          mt="xs"
          aria-label={t('questions.ask.language')}
          value={form.values.language}
          onChange={(language) => form.set({ language: Language.parse(language) })}
          data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
        />
      </Input.Wrapper>
      {UsualKind.options.map((kind) => (
        <UsualQuestion key={kind} form={form} kind={kind} />
      ))}
    </fieldset>
  )
}

const Whom = ({ form, workspace, service }: PartProps & { workspace: string; service: string }) => {
  const { t } = useTranslation()
  const [now] = useState(() => new Date().toISOString())
  const { people, audiences, link } = form.values
  return (
    <fieldset className={classes.part}>
      <Input.Label component="legend" size="md">
        {t('questions.ask.whom')}
      </Input.Label>
      <PeopleField
        workspace={workspace}
        service={service}
        chosen={people}
        choose={(chosen) => form.set({ people: chosen })}
        error={form.errors['people'] ? t('questions.ask.nobody') : undefined}
      />
      <AudienceField
        value={audiences}
        onChange={(chosen) => form.set({ audiences: chosen })}
        error={form.errors['audiences']}
      />
      <Checkbox
        label={t('questions.ask.link')}
        description={t('questions.ask.linkHelp')}
        checked={link}
        onChange={(event) => form.set({ link: event.currentTarget.checked })}
      />
      <TextInput
        type="date"
        label={t('questions.ask.closesOn')}
        min={now.slice(0, 10)}
        max={latestClosing(now)}
        w="fit-content"
        {...form.text('closesOn')}
      />
    </fieldset>
  )
}

/** Puts questions together and says whom to ask. */
export const AskForm = (props: AskFormProps) => {
  const { t } = useTranslation()
  const { form, giveUp } = useAsking(props)
  return (
    <form {...form.form}>
      <Stack gap="lg">
        <FormProblem>{form.problem}</FormProblem>
        <Words form={form} />
        <OwnQuestions form={form} />
        <Whom form={form} workspace={props.workspace} service={props.service} />
        <Group>
          <Button type="submit" size="md" loading={form.sending}>
            {t('questions.ask.send')}
          </Button>
          <Button
            variant="default"
            size="md"
            onClick={() => {
              giveUp()
              props.onCancel()
            }}
          >
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
