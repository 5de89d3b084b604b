import { Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ServiceSearch } from '#web/catalogue/service-search.tsx'
import { homeQuery } from '#web/home/queries.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { type ForeignFormat, programName } from './foreign-formats.ts'
import { organisationDocumentsQuery } from './queries.ts'
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

const IntoService = ({ place, change, error }: Pick<ForeignPlaceProps, 'place' | 'change'> & WithError) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  // Drafts are in no catalogue; those that I have a role in are known.
  const { data } = useQuery(homeQuery(slug))
  return (
    <ServiceSearch
      workspace={slug}
      label={t('exchange.place.service')}
      description={t('exchange.place.serviceHelp')}
      first={data?.services ?? []}
      chosen={place.service}
      choose={(service) => change({ service })}
      error={error}
    />
  )
}

type WithError = { error: string | undefined }

/** The provider by the name that documents know it by. */
const Provider = ({ place, change, error }: Pick<ForeignPlaceProps, 'place' | 'change'> & WithError) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const { data, isPending } = useQuery(organisationDocumentsQuery(slug))
  return (
    <Select
      label={t('exchange.place.provider')}
      description={t('exchange.place.providerHelp')}
      searchable
      limit={50}
      data={(data ?? []).map(({ metadata, spec }) => ({
        value: metadata.name,
        label: nameIn(spec.names, language),
      }))}
      value={place.provider}
      onChange={(provider) => change({ provider })}
      nothingFoundMessage={isPending ? t('ui.loading') : t('workspaces.organisation.nothing')}
      error={error}
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
      {place.way === 'into' && <IntoService place={place} change={change} error={error} />}
      {place.way === 'own' && formats.includes('openslo') && (
        <Provider place={place} change={change} error={error} />
      )}
    </Stack>
  )
}
