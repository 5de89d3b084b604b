import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JudgedRole as Judged, OwnRole, ServiceJudgements } from '#model/contract/judgement-views.ts'
import { isStanding } from '#model/judgements/spread.ts'
import { Card } from '#web/services/column/card.tsx'
import { useDocument } from '#web/services/document/document-view.ts'
import { inSentence, nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { JudgeDialog } from './judge-dialog.tsx'
import { JudgedRole } from './judged-role.tsx'
import classes from './judgements.module.css'
import { judgementsQuery } from './queries.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** That they could not be loaded, and the way to try again. */
const Failed = ({ retry }: { retry: () => void }) => {
  const { t } = useTranslation()
  return (
    <div>
      <Text role="alert">{t('judgements.failed')}</Text>
      <Button variant="default" size="compact-sm" onClick={retry}>
        {t('judgements.again')}
      </Button>
    </div>
  )
}

/** What stands of a person in a role that they hold. */
const standingOf = ({ roles }: ServiceJudgements, own: OwnRole, personId: string | null) =>
  roles
    .find(({ role, organisation }) => role === own.role && organisation.id === own.organisation.id)
    ?.judgements.find((one) => one.person.id === personId && isStanding(one))

type Deed = { kind: 'judge' | 'withdraw'; own: OwnRole }

// A long label goes on in a second line instead of being cut.
const labels = {
  label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.35, overflow: 'visible' },
} as const

const OwnButtons = ({ own, stands, choose }: OwnButtonsProps) => {
  const { t } = useTranslation()
  const role = inSentence(t(`words.role.${own.role}`))
  return (
    <div className={classes.deeds}>
      <Button
        size="compact-sm"
        variant={stands ? 'subtle' : 'light'}
        h="auto"
        py={4}
        styles={labels}
        onClick={() => choose({ kind: 'judge', own })}
      >
        {stands ? t('judgements.change', { role }) : t('judgements.giveAs', { role })}
      </Button>
      {stands && (
        <Button
          size="compact-sm"
          variant="subtle"
          h="auto"
          py={4}
          styles={labels}
          onClick={() => choose({ kind: 'withdraw', own })}
        >
          {t('judgements.withdraw', { role })}
        </Button>
      )}
    </div>
  )
}

type OwnButtonsProps = { own: OwnRole; stands: boolean; choose: (deed: Deed) => void }

/** What is said for each consumer: never one consumer's people added to another's. */
const Consumers = ({ roles }: { roles: readonly Judged[] }) => {
  const language = useLanguage()
  const byConsumer = [...Map.groupBy(roles, ({ organisation }) => organisation.id).values()]
  return byConsumer.map((ofOne) => (
    <section key={ofOne[0]?.organisation.id} className={classes.consumer}>
      <h3 className={classes.name}>{nameIn(ofOne[0]?.organisation.names ?? {}, language)}</h3>
      {ofOne.map((judged) => (
        <JudgedRole key={judged.role} judged={judged} />
      ))}
    </section>
  ))
}

type JudgementsCardProps = {
  workspace: string
  /** The number of the revision that is looked at; null where it is a draft or a listed text. */
  revision: number | null
}

/** Whether the service is worth it, role by role; not there where the reader may know of nothing and holds no role. */
export const JudgementsCard = ({ workspace, revision }: JudgementsCardProps) => {
  const { t } = useTranslation()
  const { page, myPersonId } = useDocument()
  const [deed, setDeed] = useState<Deed | null>(null)
  const { data, isError, refetch } = useQuery({ ...judgementsQuery(workspace, page.id), retry: false })
  const close = () => setDeed(null)
  if (!data)
    return isError ? (
      <Card title={t('judgements.title')}>
        <Failed retry={() => void refetch()} />
      </Card>
    ) : null
  if (data.roles.length === 0 && data.mine.length === 0) return null
  const stands = (own: OwnRole) => standingOf(data, own, myPersonId)
  const given = { workspace, service: page.id, close }
  return (
    <Card title={t('judgements.title')}>
      <p className={classes.quiet}>{t('judgements.lead')}</p>
      {data.mine.map((own) => (
        <OwnButtons key={own.holder} own={own} stands={stands(own) !== undefined} choose={setDeed} />
      ))}
      <Consumers roles={data.roles} />
      {deed?.kind === 'judge' && (
        <JudgeDialog {...given} own={deed.own} stands={stands(deed.own)} revision={revision} />
      )}
      {deed?.kind === 'withdraw' && <WithdrawDialog {...given} own={deed.own} />}
    </Card>
  )
}
