import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { organisationQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

/** Whether a need is addressed to an organisation in which nobody is who could answer; false while that is not known. */
export const useIsUnstaffed = (providerId: string | null): boolean => {
  const { slug } = useWorkspace()
  const { data } = useQuery({ ...organisationQuery(slug, providerId ?? ''), enabled: providerId !== null })
  return data?.isStaffed === false
}

type AddresseeProps = {
  value: string | null
  onChange: (id: string | null) => void
  error: string | undefined
}

/** Asks who could help, and says so where nobody there would see the need. */
export const Addressee = ({ value, onChange, error }: AddresseeProps) => {
  const { t } = useTranslation()
  const isUnstaffed = useIsUnstaffed(value)
  return (
    <div>
      <OrganisationSelect
        label={t('needs.state.provider')}
        description={t('needs.state.providerHelp')}
        placeholder={t('needs.state.anybody')}
        value={value}
        onChange={onChange}
        error={error}
      />
      <output>{isUnstaffed && <Text mt="xs">{t('needs.state.unstaffed')}</Text>}</output>
    </div>
  )
}
