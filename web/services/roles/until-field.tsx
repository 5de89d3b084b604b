import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Whether a term ends on a day that is to come, or not at all. */
export const isAhead = (until: string): boolean =>
  until === '' || until > new Date().toISOString().slice(0, 10)

type UntilFieldProps = { value: string; onChange: (until: string) => void }

/** The first day on which a role is no longer held; empty for as long as it lasts. */
export const UntilField = ({ value, onChange }: UntilFieldProps) => {
  const { t } = useTranslation()
  const [tomorrow] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
  return (
    <TextInput
      label={t('roles.term.until')}
      description={t('roles.term.untilHelp')}
      type="date"
      min={tomorrow}
      value={value}
      error={isAhead(value) ? undefined : t('roles.term.past')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
