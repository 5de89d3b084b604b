import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conflict, type ConflictAct, mayDecideAs } from '#model/conflicts/conflict.ts'
import type { Invited } from '#model/contract/comments.ts'
import { client } from '#web/client.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import columnClasses from '#web/services/column/column.module.css'
import { useDocument } from '#web/services/document/document-view.ts'
import { goTo } from '#web/services/go-to.ts'
import { Badge } from '#web/ui/badge.tsx'
import { inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useConflictAction } from './conflict-action.ts'
import classes from './conflicts.module.css'
import { DecideDialog } from './decide-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'

const tones = { open: 'warn', waiting: 'warn', decided: 'good' } as const

const Matter = ({ matter }: Pick<Conflict, 'matter'>) => {
  const { t } = useTranslation()
  const { clauses } = useDocument()
  const nameOf = useClauseName()
  if (matter === null) return null
  if (matter.kind === 'need')
    return <p className={columnClasses.quiet}>{t('conflicts.onNeed', { of: matter.said })}</p>
  if (!clauses.has(matter.path))
    return <p className={columnClasses.quiet}>{t('conflicts.onGone', { of: matter.said })}</p>
  return (
    <div>
      <Button size="compact-xs" variant="subtle" onClick={() => goTo(matter.path)}>
        {t('conflicts.onClause', { of: nameOf(matter.path) })}
      </Button>
    </div>
  )
}

/** Whose a position is: the role, and the organisation or person where it is theirs alone. */
const useWho = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ role, organisation, person }: Conflict['positions'][number]): string => {
    const whose = person?.name ?? (organisation ? nameIn(organisation.names, language) : '')
    return `${t(`words.role.${role}`)}${whose === '' ? '' : ` (${whose})`}`
  }
}

const Positions = ({ positions }: Pick<Conflict, 'positions'>) => {
  const { t } = useTranslation()
  const whoOf = useWho()
  return (
    <dl className={classes.positions}>
      {positions.map((position) => {
        const who = whoOf(position)
        return (
          <div key={who} style={{ '--role-ink': `var(--role-${position.role}-ink)` } as React.CSSProperties}>
            <dt>{t('conflicts.wants', { who })}</dt>
            <dd dir="auto">{position.wants}</dd>
          </div>
        )
      })}
    </dl>
  )
}

const DecisionMade = ({ conflict }: { conflict: Conflict }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { decision, state, acts } = conflict
  if (!decision) return null
  const { decider, what, why } = decision
  const waits = state === 'waiting'
  const said = {
    name: decider.name,
    role: inSentence(t(`words.role.${decision.role}`)),
    date: formats.day(decision.on),
    writer: acts.at(-1)?.by.name ?? '',
  }
  return (
    <div className={classes.decision} data-waiting={waits || undefined}>
      <p className={classes.small}>
        {waits ? t('conflicts.saidDecided', said) : t('conflicts.decidedBy', said)}
      </p>
      <p dir="auto">{what}</p>
      <p dir="auto" className={classes.small}>
        {t('conflicts.why', { why })}
      </p>
      {waits && <p className={classes.small}>{t('conflicts.waitsFor', { name: decider.name })}</p>}
    </div>
  )
}

const History = ({ conflict }: { conflict: Conflict }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { acts, markedBy, markedAt } = conflict
  if (acts.length === 0) return null
  const say = ({ kind, by, at, decision, reason }: ConflictAct): ReactNode =>
    t(`conflicts.act.${kind}`, {
      name: by.name,
      date: formats.dayOf(at),
      decider: decision?.decider.name ?? '',
      what: decision?.what ?? '',
      reason,
    })
  return (
    <details className={classes.folded}>
      <summary>{t('conflicts.history')}</summary>
      <ol className={classes.acts}>
        <li>{t('conflicts.markedOn', { name: markedBy.name, date: formats.dayOf(markedAt) })}</li>
        {acts.map((act) => (
          <li key={act.id}>{say(act)}</li>
        ))}
      </ol>
    </details>
  )
}

type DeedsProps = { workspace: string; conflict: Conflict; people: readonly Invited[] }

/** A word given or taken back is one click, there and then. */
const Word = ({ workspace, conflict }: Omit<DeedsProps, 'people'>) => {
  const { t } = useTranslation()
  const place = { workspace, conflict: conflict.id }
  const answer = useConflictAction(
    place,
    (params, agrees: boolean) => client.answerDecision({ params, body: { agrees } }),
    { onDone: () => sayDone(t('conflicts.done.answered')) },
  )
  const takeBack = useConflictAction(place, (params) => client.takeBackDecision({ params }), {
    onDone: () => sayDone(t('conflicts.done.takenBack')),
  })
  return (
    <>
      {conflict.can.includes('answer') && (
        <>
          <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate(true)}>
            {t('conflicts.answerYes')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={answer.isPending}
            onClick={() => answer.mutate(false)}
          >
            {t('conflicts.answerNo')}
          </Button>
        </>
      )}
      {conflict.can.includes('take-back') && (
        <Button
          size="compact-sm"
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate(undefined)}
        >
          {t('conflicts.takeBack')}
        </Button>
      )}
    </>
  )
}

const Deeds = ({ workspace, conflict, people }: DeedsProps) => {
  const { t } = useTranslation()
  const { myPersonId } = useDocument()
  const [asking, setAsking] = useState<'decide' | 'reopen' | null>(null)
  if (conflict.can.length === 0) return null
  const mine = people.find(({ id }) => id === myPersonId)
  const decides = mine?.roles.some((role) => mayDecideAs(role, mine.roles)) ?? false
  const close = () => setAsking(null)
  return (
    <div className={classes.deeds}>
      {conflict.can.includes('decide') && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking('decide')}>
          {decides ? t('conflicts.decide') : t('conflicts.writeDecision')}
        </Button>
      )}
      {conflict.can.includes('reopen') && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking('reopen')}>
          {t('conflicts.reopen')}
        </Button>
      )}
      <Word workspace={workspace} conflict={conflict} />
      {asking === 'decide' && (
        <DecideDialog workspace={workspace} conflict={conflict} people={people} onClose={close} />
      )}
      {asking === 'reopen' && <ReopenDialog workspace={workspace} conflict={conflict} onClose={close} />}
    </div>
  )
}

/** Since when it is open; what is decided says so itself. */
const Since = ({ conflict }: { conflict: Conflict }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { state, openSince, markedAt, markedBy } = conflict
  if (state === 'decided') return null
  const date = formats.dayOf(openSince)
  return (
    <p className={columnClasses.quiet}>
      {openSince === markedAt
        ? t('conflicts.since', { date, name: markedBy.name })
        : t('conflicts.sinceReopened', { date })}
    </p>
  )
}

type ConflictItemProps = DeedsProps & { focused: boolean }

/** One conflict: what each wants, how it was decided, what happened, and what can be done now. */
export const ConflictItem = ({ workspace, conflict, people, focused }: ConflictItemProps) => {
  const { t } = useTranslation()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!focused) return
    item.current?.scrollIntoView({ block: 'center' })
    item.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <li ref={item} tabIndex={-1} className={classes.conflict}>
      <div>
        <Badge tone={tones[conflict.state]}>{t(`conflicts.state.${conflict.state}`)}</Badge>
      </div>
      <h3 className={classes.about} dir="auto">
        {conflict.about}
      </h3>
      <Matter matter={conflict.matter} />
      <Positions positions={conflict.positions} />
      <Since conflict={conflict} />
      <DecisionMade conflict={conflict} />
      <History conflict={conflict} />
      <Deeds workspace={workspace} conflict={conflict} people={people} />
    </li>
  )
}
