import { useTranslation } from 'react-i18next'
import type { Necessity } from '#model/network/dependency.ts'
import { Badge } from '#web/ui/badge.tsx'

const tones = { needed: 'warn', alternative: 'plain', helpful: 'plain' } as const

type NeedBadgeProps = {
  /** What it comes to: an alternative that is alone in its group is needed. */
  necessity: Necessity
  /** The name of the group of alternatives; empty where it is none. */
  alternatives: string
}

/** How much something is needed, and what it can stand in for. */
export const NeedBadge = ({ necessity, alternatives }: NeedBadgeProps) => {
  const { t } = useTranslation()
  const isAlone = necessity === 'needed' && alternatives !== ''
  return (
    <Badge tone={tones[necessity]}>
      {isAlone
        ? t('dependencies.alone', { name: alternatives })
        : necessity === 'alternative'
          ? t('dependencies.group', { name: alternatives })
          : t(`dependencies.necessity.${necessity}`)}
    </Badge>
  )
}
