import { useTranslation } from 'react-i18next'
import { useServicesToChoose } from '#web/catalogue/use-services-to-choose.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'

type ServiceSearchProps = {
  workspace: string
  chosen: string | null
  choose: (id: string | null) => void
  error?: string | undefined
}

/** Finds a service of the catalogue, or a draft that one may read, by a few letters. */
export const ServiceSearch = ({ workspace, chosen, choose, error }: ServiceSearchProps) => {
  const { t } = useTranslation()
  return (
    <SearchSelect
      label={t('needs.answer.find')}
      description={t('needs.answer.findHelp')}
      {...useServicesToChoose(workspace)}
      value={chosen}
      onChange={choose}
      error={error}
      required
    />
  )
}
