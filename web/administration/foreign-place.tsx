import { Radio, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedKind } from '#model/contract/code.ts'
import { useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { type ForeignFormat, programName } from './foreign-formats.ts'
import { documentNamesQuery } from './queries.ts'
import type { Place } from './use-applying.ts'

type ForeignPlaceProps = {
  formats: readonly ForeignFormat[]
  place: Place
  change: (part: Partial<Place>) => void
  /** Whether somebody went on already: then what is missing is said. */
  asked: boolean
}

/** What is still to be chosen before files of these programs can be put anywhere. */
export const missingPlace = (
  formats: readonly ForeignFormat[],
  place: Place,
): 'service' | 'provider' | null => {
  if (formats.length === 0) return null
  if (place.way === 'into') return place.service === null ? 'service' : null
  return formats.includes('openslo') && place.provider === null ? 'provider' : null
}

type NamedSelectProps = {
  kind: NamedKind
  /** What stands for the chosen one: its id, or the name that documents know it by. */
  by: 'id' | 'name'
  label: string
  description: string
  value: string | null
  onChange: (value: string | null) => void
  error: string | undefined
}

/** Chooses a service or an organisation of the workspace; also a draft that is in no catalogue yet. */
const NamedSelect = ({ kind, by, ...shown }: NamedSelectProps) => {
  const language = useLanguage()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const { data, isFetching } = useQuery({
    ...documentNamesQuery(slug, { kind, text, language }),
    placeholderData: keepPreviousData,
  })
  return (
    <SearchSelect
      {...shown}
      found={(data?.names ?? []).map((one) => ({ value: one[by], label: `${one.title} · ${one.name}` }))}
      searching={isFetching}
      onSearch={setText}
      required
    />
  )
}

/** Asks where what comes from other programs is to go. */
export const ForeignPlace = ({ formats, place, change, asked }: ForeignPlaceProps) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const missing = asked ? missingPlace(formats, place) : null
  const error = missing ? t(`exchange.place.${missing}Missing`) : undefined
  return (
    <Stack>
      <Radio.Group
        label={t('exchange.place.where', { programs: list(formats.map((format) => programName[format])) })}
        value={place.way}
        onChange={(way) => change({ way: way as Place['way'] })}
      >
        <Stack gap="sm" mt="sm">
          <Radio value="into" label={t('exchange.place.into')} description={t('exchange.place.intoHelp')} />
          <Radio value="own" label={t('exchange.place.own')} description={t('exchange.place.ownHelp')} />
        </Stack>
      </Radio.Group>
      {place.way === 'into' && (
        <NamedSelect
          kind="Service"
          by="id"
          label={t('exchange.place.service')}
          description={t('exchange.place.serviceHelp')}
          value={place.service}
          onChange={(service) => change({ service })}
          error={error}
        />
      )}
      {place.way === 'own' && formats.includes('openslo') && (
        <NamedSelect
          kind="Organisation"
          by="name"
          label={t('exchange.place.provider')}
          description={t('exchange.place.providerHelp')}
          value={place.provider}
          onChange={(provider) => change({ provider })}
          error={error}
        />
      )}
    </Stack>
  )
}
