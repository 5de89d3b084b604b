import { useTranslation } from 'react-i18next'
import { useServicesToChoose } from '#web/catalogue/use-services-to-choose.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'

type ServiceSelectProps = {
  workspace: string
  label: string
  value: string | null
  onChange: (id: string | null) => void
  /** One that may not be chosen. */
  except?: string
  required?: boolean
}

/** Chooses a service of the catalogue, or a draft that one may read, by a few letters. */
export const ServiceSelect = ({ workspace, except, required = false, ...shown }: ServiceSelectProps) => {
  const { t } = useTranslation()
  const { found, ...search } = useServicesToChoose(workspace)
  return (
    <SearchSelect
      {...shown}
      {...search}
      required={required}
      description={t('dependencies.form.findServiceHelp')}
      placeholder={t('workspaces.organisation.find')}
      found={found.filter(({ value }) => value !== except)}
    />
  )
}
