import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'

/** Somebody who is invited: who they are, and a few words to them. */
export type Invitee = { name: string; email: string; message: string }
export const nobody: Invitee = { name: '', email: '', message: '' }

type PersonFieldsProps = {
  value: Invitee
  error: Error | null
  onChange: (change: Partial<Invitee>) => void
}

/** What is not filled in yet, by its labels. */
export const useMissingOf = () => {
  const { t } = useTranslation()
  return ({ name, email }: Invitee): string[] => [
    ...(name.trim() === '' ? [t('service.invite.name')] : []),
    ...(email.trim() === '' ? [t('service.invite.email')] : []),
  ]
}

/** Says who is invited; whoever is known by the address is found by it. */
export const PersonFields = ({ value, error, onChange }: PersonFieldsProps) => {
  const { t } = useTranslation()
  const fields = error instanceof ProblemError ? error.problem.fields : undefined
  const field = (name: keyof Invitee) => ({
    value: value[name],
    error: fields?.some(({ path }) => path.split('.').at(-1) === name) ? t('ui.form.invalid') : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput label={t('service.invite.name')} required data-autofocus {...field('name')} />
      <TextInput label={t('service.invite.email')} type="email" required {...field('email')} />
      <Textarea
        label={t('service.invite.message')}
        description={t('service.invite.messageHelp')}
        {...field('message')}
      />
    </>
  )
}
