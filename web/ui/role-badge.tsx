import { IdCardIcon, PersonIcon, TargetIcon, TokensIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import { Badge } from './badge.tsx'

/** The icon of each role: the same on every screen. */
export const roleIcons = {
  owner: IdCardIcon,
  customer: TargetIcon,
  user: PersonIcon,
  sponsor: TokensIcon,
} as const

/** One of the four roles, in its own colour and with its own icon. */
export const RoleBadge = ({ role }: { role: SignRole }) => {
  const { t } = useTranslation()
  return (
    <Badge tone={`role-${role}`} icon={roleIcons[role]}>
      {t(`words.role.${role}`)}
    </Badge>
  )
}
