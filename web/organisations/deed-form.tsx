import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#web/ui/dialog.tsx'
import { FormProblem, type useForm } from '#web/ui/form.tsx'

type Form = Pick<ReturnType<typeof useForm>, 'form' | 'problem' | 'sending'>

type DeedFormProps = {
  title: string
  text?: string
  submit: string
  /** What ends or goes over is not taken lightly. */
  danger?: boolean
  form: Form
  close: () => void
  children: ReactNode
  /** What stands in the way, below the problem that names it. */
  because?: ReactNode
}

/** The form of a deed in a dialog: its problem above, its buttons below. */
export const DeedForm = (props: DeedFormProps) => {
  const { title, text, submit, danger = false, form, close, children, because } = props
  const { t } = useTranslation()
  return (
    <Dialog onClose={close} title={title} size="lg">
      <form {...form.form}>
        <Stack>
          {text !== undefined && <Text>{text}</Text>}
          {children}
          <FormProblem>{form.problem}</FormProblem>
          {because}
          <Group>
            <Button type="submit" loading={form.sending} {...(danger && { color: 'red.9' })}>
              {submit}
            </Button>
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Today in UTC, as all days here are. */
export const useToday = (): string => {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  return today
}

type DayFieldProps = { label: string; field: ReturnType<ReturnType<typeof useForm>['text']> }

/** A day that has come. */
export const DayField = ({ label, field }: DayFieldProps) => {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <TextInput
      {...field}
      type="date"
      label={label}
      description={t('organisations.dayHelp')}
      required
      max={today}
    />
  )
}
