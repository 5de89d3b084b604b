import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aimsDiffer, isTrustUneven, trustGap } from '#model/relationships/differences.ts'
import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import { RelationshipSide } from '#model/relationships/relationship.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './relationships.module.css'
import { useRelationship } from './use-relationship.ts'
import { AimDialog, TrustDialog } from './view-dialogs.tsx'

type Open = { kind: 'aim' | 'trust'; side: RelationshipSide }

type SaidProps = {
  label: string
  value: string | null
  why?: string | undefined
  said: { by: { name: string }; on: string } | null
  /** Null where one may not. */
  change: { label: string; act: () => void } | null
}

const Said = ({ label, value, why, said, change }: SaidProps) => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return (
    <div>
      <p className={classes.quiet}>{label}</p>
      <div>{value ?? <span className={classes.quiet}>{t('relationships.page.notSaid')}</span>}</div>
      {why !== undefined && <div>{why}</div>}
      {said && (
        <p className={classes.quiet}>
          {t('relationships.page.saidOn', { name: said.by.name, day: day(said.on) })}
        </p>
      )}
      {change && (
        <Button
          variant="subtle"
          size="compact-sm"
          h="auto"
          py={4}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
          onClick={change.act}
        >
          {change.label}
        </Button>
      )}
    </div>
  )
}

const Side = ({ side, open }: { side: RelationshipSide; open: (next: Open) => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const { aim, trust } = page.views[side]
  const mayWrite = page.can.includes('change') && page.writesFor.includes(side)
  return (
    <div className={classes.area}>
      <Title order={3}>{t(`relationships.page.sides.${side}`)}</Title>
      <Said
        label={t('relationships.page.aim')}
        value={aim && t(`relationships.page.type.${aim.type}`)}
        said={aim}
        change={
          mayWrite
            ? { label: t(`relationships.page.sayAim.${side}`), act: () => open({ kind: 'aim', side }) }
            : null
        }
      />
      <Said
        label={t('relationships.page.trust')}
        value={trust && t('relationships.page.trustLevel', { level: trust.level })}
        why={trust?.why}
        said={trust}
        change={
          mayWrite
            ? { label: t(`relationships.page.sayTrust.${side}`), act: () => open({ kind: 'trust', side }) }
            : null
        }
      />
    </div>
  )
}

const differencesOf = ({ views: { provider, consumer } }: RelationshipPage) => {
  const trust = { provider: provider.trust?.level ?? null, consumer: consumer.trust?.level ?? null }
  return {
    differs: aimsDiffer({ provider: provider.aim?.type ?? null, consumer: consumer.aim?.type ?? null }),
    uneven: isTrustUneven(trust),
    gap: trustGap(trust) ?? 0,
  }
}

/** What each side says it is to be, and how far it trusts the other; folded, as nobody has to say it. */
export const ViewsSection = () => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [dialog, setDialog] = useState<Open | null>(null)
  const close = () => setDialog(null)
  const { differs, uneven, gap } = differencesOf(page)
  return (
    <section>
      <details open={differs || uneven || undefined}>
        <summary className={classes.summary}>{t('relationships.page.views')}</summary>
        <div className={classes.folded}>
          <p className={classes.quiet}>{t('relationships.page.viewsText')}</p>
          {differs && <p className={classes.differs}>{t('relationships.page.aimsDiffer')}</p>}
          {uneven && <p className={classes.differs}>{t('relationships.page.trustUneven', { gap })}</p>}
          <div className={classes.areas}>
            {RelationshipSide.options.map((side) => (
              <Side key={side} side={side} open={setDialog} />
            ))}
          </div>
        </div>
      </details>
      {dialog?.kind === 'aim' && <AimDialog side={dialog.side} onClose={close} />}
      {dialog?.kind === 'trust' && <TrustDialog side={dialog.side} onClose={close} />}
    </section>
  )
}
