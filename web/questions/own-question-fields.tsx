import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnQuestion } from './ask-values.ts'
import classes from './questions.module.css'

type OwnQuestionFieldsProps = {
  question: OwnQuestion
  errors: Record<string, string>
  change: (changed: Partial<OwnQuestion>) => void
  remove: () => void
}

const labels = {
  text: 'questions.ask.ownText',
  choice: 'questions.ask.ownChoice',
  scale: 'questions.ask.ownScale',
} as const

/** One question of the asker's own, with what its kind of answer takes. */
export const OwnQuestionFields = ({ question, errors, change, remove }: OwnQuestionFieldsProps) => {
  const { t } = useTranslation()
  const { key, kind, ask } = question
  const first = useRef<HTMLInputElement>(null)
  const [isNew] = useState(ask === '')
  useEffect(() => {
    if (isNew) first.current?.focus()
  }, [isNew])
  const field = (name: 'ask' | 'options' | 'low' | 'high') => ({
    value: question[name],
    error: errors[`${key} ${name}`],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <div className={classes.usual}>
      <TextInput label={t(labels[kind])} ref={first} {...field('ask')} />
      {kind === 'choice' && (
        <Textarea label={t('questions.ask.options')} autosize minRows={2} {...field('options')} />
      )}
      {kind === 'scale' && (
        <Stack gap="xs">
          <TextInput label={t('questions.ask.low')} {...field('low')} />
          <TextInput label={t('questions.ask.high')} {...field('high')} />
        </Stack>
      )}
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          mx={-8}
          aria-label={ask === '' ? undefined : t('questions.ask.removeNamed', { question: ask })}
          onClick={remove}
        >
          {t('questions.ask.remove')}
        </Button>
      </Group>
    </div>
  )
}
