import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dependency } from '#model/contract/dependencies.ts'
import columnClasses from '#web/services/column/column.module.css'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import classes from './dependencies.module.css'
import { DependencyDialog } from './dependency-dialog.tsx'
import { EndDependencyDialog } from './end-dependency-dialog.tsx'
import { NeedBadge } from './need-badge.tsx'
import { useSupplyName } from './supply-name.ts'

type ItemProps = { workspace: string; dependency: Dependency }

const Name = ({ workspace, dependency: { on } }: ItemProps) => {
  const nameOf = useSupplyName()
  const { name } = nameOf(on)
  if (on.kind !== 'service') return <span dir="auto">{name}</span>
  return (
    <TextLink
      to="/w/$workspace/services/$service"
      params={{ workspace, service: on.service.id }}
      dir="auto"
      underline="always"
    >
      {name}
    </TextLink>
  )
}

const useDays = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ since, until, state }: Dependency): string => {
    if (until !== '') return t('dependencies.sinceUntil', { since: day(since), until: day(until) })
    return state === 'upcoming'
      ? t('dependencies.from', { date: day(since) })
      : t('dependencies.since', { date: day(since) })
  }
}

/** What only the provider's side reads of it. */
const Ours = ({ dependency: { continuity, disclosed } }: Pick<ItemProps, 'dependency'>) => {
  const { t } = useTranslation()
  if (continuity === null) return null
  return (
    <>
      <p className={classes.small}>
        {continuity === '' ? t('dependencies.notAgreed') : t('dependencies.agreed', { text: continuity })}
      </p>
      <p className={columnClasses.quiet}>
        {disclosed ? t('dependencies.inText') : t('dependencies.notInText')}
      </p>
    </>
  )
}

const Deeds = ({ workspace, dependency }: ItemProps) => {
  const { t } = useTranslation()
  const nameOf = useSupplyName()
  const [asking, setAsking] = useState<'change' | 'end' | null>(null)
  const { can, on } = dependency
  const { name } = nameOf(on)
  const search =
    on.kind === 'service'
      ? { service: on.service.id }
      : on.kind === 'supplier'
        ? { organisation: on.organisation.id }
        : {}
  const close = () => setAsking(null)
  return (
    <div className={columnClasses.line}>
      {(['change', 'end'] as const)
        .filter((deed) => can.includes(deed))
        .map((deed) => (
          <Button
            key={deed}
            size="compact-sm"
            variant="default"
            aria-label={`${t(`dependencies.${deed}`)}: ${name}`}
            onClick={() => setAsking(deed)}
          >
            {t(`dependencies.${deed}`)}
          </Button>
        ))}
      {can.includes('ask') && (
        <TextLink
          to="/w/$workspace/impact"
          params={{ workspace }}
          search={search}
          size="sm"
          aria-label={`${t('dependencies.toImpact')} ${name}`}
        >
          {t('dependencies.toImpact')}
        </TextLink>
      )}
      {asking === 'change' && (
        <DependencyDialog workspace={workspace} dependency={dependency} onClose={close} />
      )}
      {asking === 'end' && (
        <EndDependencyDialog workspace={workspace} dependency={dependency} onClose={close} />
      )}
    </div>
  )
}

/** One thing that the service rests on: whose it is, how much it is needed, what for, and what is agreed. */
export const DependencyItem = ({ workspace, dependency }: ItemProps) => {
  const nameOf = useSupplyName()
  const daysOf = useDays()
  const { on, necessity, alternatives, alone, purpose } = dependency
  const { by } = nameOf(on)
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <Name workspace={workspace} dependency={dependency} />
        {by !== '' && <span className={columnClasses.quiet}> {by}</span>}
      </div>
      <div>
        <NeedBadge necessity={alone ? 'needed' : necessity} alternatives={alternatives} />
      </div>
      <p dir="auto">{purpose}</p>
      <Ours dependency={dependency} />
      <p className={columnClasses.quiet}>{daysOf(dependency)}</p>
      <Deeds workspace={workspace} dependency={dependency} />
    </li>
  )
}
