import { useTranslation } from 'react-i18next'
import type { Dependency } from '#model/contract/dependencies.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'

/** What something that is rested on is called. */
export const useSupplyName = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (on: Dependency['on']): { name: string; by: string } => {
    if (on.kind === 'hidden') return { name: t('dependencies.hidden'), by: '' }
    return on.kind === 'service'
      ? { name: on.service.name, by: nameIn(on.provider.names, language) }
      : { name: on.supplies, by: nameIn(on.organisation.names, language) }
  }
}
