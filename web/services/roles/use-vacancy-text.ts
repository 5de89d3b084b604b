import { useTranslation } from 'react-i18next'
import type { Vacancy } from '#model/contract/roles.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'

/** Says since when a role is vacant, for whom, and why. */
export const useVacancyText = (): ((vacancy: Omit<Vacancy, 'id'>) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dayOf } = useFormats()
  return ({ role, organisation, since, reason, last }) => {
    if (role === 'owner') return t('roles.vacant.owner', { date: dayOf(since), last })
    return t(`roles.vacant.${reason}`, {
      role: t(`words.role.${role}`),
      organisation: nameIn(organisation?.names ?? {}, language),
      date: dayOf(since),
      last,
    })
  }
}
