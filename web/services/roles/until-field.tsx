import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'

/** Whether a term ends on a day that is to come, or not at all; that of a deputy no later than the holder's. */
export const isAhead = (until: string, latest: string | null = null): boolean =>
  until === '' || (until > new Date().toISOString().slice(0, 10) && (latest === null || until <= latest))

type UntilFieldProps = {
  value: string
  onChange: (until: string) => void
  /** When the term of the holder ends whom a deputy stands in for. */
  latest?: string | null
}

/** The first day on which a role is no longer held; empty for as long as it lasts. */
export const UntilField = ({ value, onChange, latest = null }: UntilFieldProps) => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const [tomorrow] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
  const wrong = isAhead(value) ? t('roles.term.beyond') : t('roles.term.past')
  return (
    <TextInput
      label={t('roles.term.until')}
      description={
        latest === null ? t('roles.term.untilHelp') : t('roles.term.deputyHelp', { date: day(latest) })
      }
      type="date"
      min={tomorrow}
      {...(latest === null ? {} : { max: latest })}
      value={value}
      error={isAhead(value, latest) ? undefined : wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
