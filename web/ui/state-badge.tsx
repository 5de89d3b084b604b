import {
  CheckCircledIcon,
  CrossCircledIcon,
  EyeOpenIcon,
  PaperPlaneIcon,
  Pencil1Icon,
  ReaderIcon,
} from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#model/contract/catalogue.ts'
import type { RevisionState, ServiceState } from '#model/life-cycle/service.ts'
import type { NeedState } from '#model/need.ts'
import { Badge } from './badge.tsx'

const service = {
  drafted: { tone: 'plain', icon: Pencil1Icon },
  listed: { tone: 'plain', icon: ReaderIcon },
  live: { tone: 'good', icon: CheckCircledIcon },
  retired: { tone: 'bad', icon: CrossCircledIcon },
} as const

const revision = {
  proposed: { tone: 'warn', icon: PaperPlaneIcon },
  agreed: { tone: 'good', icon: CheckCircledIcon },
  published: { tone: 'good', icon: EyeOpenIcon },
  superseded: { tone: 'plain', icon: ReaderIcon },
  withdrawn: { tone: 'plain', icon: CrossCircledIcon },
  declined: { tone: 'bad', icon: CrossCircledIcon },
} as const

const need = {
  heard: { tone: 'warn', icon: EyeOpenIcon },
  answered: { tone: 'role-owner', icon: PaperPlaneIcon },
  met: { tone: 'good', icon: CheckCircledIcon },
  declined: { tone: 'bad', icon: CrossCircledIcon },
} as const

const standing = {
  agreed: { tone: 'good', icon: CheckCircledIcon },
  'not-co-created': { tone: 'warn', icon: CrossCircledIcon },
  alone: { tone: 'plain', icon: ReaderIcon },
} as const

type ServiceStateBadgeProps = { state: ServiceState; open?: { state: RevisionState } | null }

/** Where a service stands in its life; nothing where a first revision is open, whose own badge says more than "drafted". */
export const ServiceStateBadge = ({ state, open = null }: ServiceStateBadgeProps) => {
  const { t } = useTranslation()
  if (state === 'drafted' && open !== null) return null
  return <Badge {...service[state]}>{t(`words.serviceState.${state}`)}</Badge>
}

/** Where a revision stands between proposal and publication. */
export const RevisionStateBadge = ({ state }: { state: RevisionState }) => {
  const { t } = useTranslation()
  return <Badge {...revision[state]}>{t(`words.revisionState.${state}`)}</Badge>
}

/** Whether a need was heard, answered, met or declined. */
export const NeedStateBadge = ({ state }: { state: NeedState }) => {
  const { t } = useTranslation()
  return <Badge {...need[state]}>{t(`words.needState.${state}`)}</Badge>
}

/** Whether both sides agreed on what is shown. */
export const StandingBadge = ({ standing: of }: { standing: Standing }) => {
  const { t } = useTranslation()
  return <Badge {...standing[of]}>{t(`ui.standing.${of}`)}</Badge>
}
