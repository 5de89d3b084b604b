import { useTranslation } from 'react-i18next'
import type { Speaking } from '#model/workshops/workshop.ts'
import { Badge } from '#web/ui/badge.tsx'
import { RoleBadge, roleIcons } from '#web/ui/role-badge.tsx'

/** For whom somebody speaks. */
export const SpeakingBadge = ({ role }: { role: Speaking }) => {
  const { t } = useTranslation()
  if (role !== 'provider') return <RoleBadge role={role} />
  return (
    <Badge tone="role-owner" icon={roleIcons.owner}>
      {t('words.stakeholderRole.provider')}
    </Badge>
  )
}
