import { useTranslation } from 'react-i18next'
import type { Invited } from '#model/contract/comments.ts'
import { useFormats } from '#web/ui/formats.ts'

/** "Customer, User · Consumer": in which roles and for which side somebody speaks. */
export const useRolesOf = () => {
  const { t } = useTranslation()
  const formats = useFormats()
  return (speaker: Pick<Invited, 'roles' | 'side'> | undefined): string => {
    if (!speaker) return ''
    const roles = formats.list(speaker.roles.map((role) => t(`words.role.${role}`)))
    return [roles, t(`words.side.${speaker.side}`)].filter(Boolean).join(' · ')
  }
}
