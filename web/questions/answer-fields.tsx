import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsumerRole } from '#model/definition/entries.ts'
import {
  type InLanguages,
  type Question,
  scaleSteps,
  textIn,
  wayToAnswer,
} from '#model/questions/question.ts'
import type { Language } from '#model/text.ts'
import { useLanguage } from '#web/ui/language.ts'
import type { AnswerValues } from './answer-values.ts'
import classes from './questions.module.css'

/** A text in the reader's language, or marked as of the other one. */
export const InMyLanguage = ({ text }: { text: InLanguages }) => {
  const language = useLanguage()
  const isThere = Boolean(text[language])
  const other: Language = language === 'fr' ? 'en' : 'fr'
  return (
    <span dir="auto" {...(isThere ? {} : { lang: other })}>
      {textIn(text, language)}
    </span>
  )
}

type Form = {
  values: AnswerValues
  errors: Record<string, string>
  set: (changed: Partial<AnswerValues>) => void
}
type FieldProps = { question: Question; form: Form }

const useHelp = () => {
  const { t } = useTranslation()
  return ({ kind }: Question): string | undefined =>
    kind === 'what' || kind === 'hinders' || kind === 'worth' || kind === 'when'
      ? t(`questions.help.${kind}`)
      : undefined
}

const TextField = ({ question, form }: FieldProps) => {
  const helpOf = useHelp()
  return (
    <Textarea
      name={question.id}
      label={<InMyLanguage text={question.ask} />}
      description={helpOf(question)}
      autosize
      minRows={question.kind === 'what' ? 3 : 2}
      required={question.kind === 'what'}
      value={form.values[question.id] ?? ''}
      error={form.errors[question.id]}
      onChange={(event) => form.set({ [question.id]: event.currentTarget.value })}
    />
  )
}

type PickProps = FieldProps & { children: ReactNode; description?: ReactNode }

/** One of several, and the way back to none of them. */
const Pick = ({ question, form, children, description }: PickProps) => {
  const { t } = useTranslation()
  const value = form.values[question.id] ?? ''
  return (
    <div>
      <Radio.Group
        name={question.id}
        label={<InMyLanguage text={question.ask} />}
        description={description}
        value={value === '' ? null : value}
        error={form.errors[question.id]}
        onChange={(next) => form.set({ [question.id]: next })}
      >
        {children}
      </Radio.Group>
      {value !== '' && (
        <Button
          variant="subtle"
          size="compact-md"
          mt={4}
          mx={-8}
          onClick={() => form.set({ [question.id]: '' })}
        >
          {t('questions.answer.clear')}
        </Button>
      )}
    </div>
  )
}

const ChoiceField = (props: FieldProps) => (
  <Pick {...props}>
    <Stack gap="sm" mt="xs">
      {props.question.options.map((option, index) => (
        <Radio
          // oxlint-disable-next-line react/no-array-index-key -- an answer names an option by its number
          key={index}
          value={String(index + 1)}
          label={<InMyLanguage text={option} />}
        />
      ))}
    </Stack>
  </Pick>
)

const ScaleField = (props: FieldProps) => {
  const { low, high } = props.question
  const language = useLanguage()
  const ends = [
    ['1', textIn(low, language)],
    ['5', textIn(high, language)],
  ].flatMap(([step, meaning]) => (meaning ? [`${step} = ${meaning}`] : []))
  return (
    <Pick {...props} description={ends.length > 0 ? ends.join(' · ') : undefined}>
      <Group gap="lg" mt="xs">
        {scaleSteps.map((step) => (
          <Radio key={step} value={step} label={step} />
        ))}
      </Group>
    </Pick>
  )
}

const fields = { text: TextField, choice: ChoiceField, scale: ScaleField }

const RoleField = ({ form }: { form: Form }) => {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="md"
      label={`${t('questions.answer.role')} (${t('ui.optional')})`}
      name="role"
      value={form.values.role}
      onChange={(event) => form.set({ role: event.currentTarget.value })}
      data={[
        { value: '', label: t('questions.answer.roleNone') },
        ...ConsumerRole.options.map((role) => ({ value: role, label: t(`needs.state.roleHelp.${role}`) })),
      ]}
    />
  )
}

type AnswerFieldsProps = { questions: readonly Question[]; form: Form; named?: boolean }

/** The questions one under the other, and who somebody says that they are; `named` where they may give a name. */
export const AnswerFields = ({ questions, form, named = false }: AnswerFieldsProps) => {
  const { t } = useTranslation()
  return (
    <Stack gap="xl">
      {questions.map((question) => {
        const Field = fields[wayToAnswer(question.kind)]
        return <Field key={question.id} question={question} form={form} />
      })}
      <RoleField form={form} />
      {named && (
        <TextInput
          label={`${t('questions.answer.name')} (${t('ui.optional')})`}
          description={t('questions.answer.nameHelp')}
          name="name"
          autoComplete="name"
          value={form.values.name}
          error={form.errors['name']}
          onChange={(event) => form.set({ name: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}

type IntroductionProps = {
  asked: { intro: string; language: Language }
  until: string
  /** Whether the answers stand with the name of whoever gives them. */
  named?: boolean
}

/** What stands above the questions: why somebody asks, who reads the answers, and until when. */
export const Introduction = ({ asked, until, named = false }: IntroductionProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.introduction}>
      {asked.intro !== '' && (
        <Text className={classes.intro} lang={asked.language} dir="auto">
          {asked.intro}
        </Text>
      )}
      <Text c="dimmed">{t(named ? 'questions.answer.readsNamed' : 'questions.answer.reads')}</Text>
      <Text c="dimmed">{t('questions.answer.until', { date: until })}</Text>
    </div>
  )
}
