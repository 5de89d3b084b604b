import { useTranslation } from 'react-i18next'
import { isUsual, providerRoleTerm } from '#model/roles/provider-role.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

/** What a role of the provider's side is called here. */
export const useProviderRoleName = (): ((role: string) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { vocabulary } = useWorkspace()
  return (role) => {
    if (isUsual(role)) return t(`words.providerRole.${role}`)
    const term = vocabulary.find(({ kind, key }) => kind === providerRoleTerm && key === role)
    return term ? nameIn(term.names, language) : role
  }
}
