import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GivenJudgement, JudgedRole as Judged, Judgement } from '#model/contract/judgement-views.ts'
import { isNotWorthIt } from '#model/judgements/judgement.ts'
import { isStanding, spreadOf } from '#model/judgements/spread.ts'
import { Badge } from '#web/ui/badge.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import classes from './judgements.module.css'

const toneOf = ({ worth }: Pick<GivenJudgement, 'worth'>): 'good' | 'bad' | 'plain' => {
  if (isNotWorthIt(worth)) return 'bad'
  return worth === 'even' ? 'plain' : 'good'
}

/** What it rests on: a link where it is the address of a page. */
const Evidence = ({ evidence }: { evidence: string }) => {
  const { t } = useTranslation()
  if (evidence === '') return null
  const isAddress = /^https?:\/\/\S+$/.test(evidence)
  const [before = '', after = ''] = t('judgements.evidence', { what: '\n' }).split('\n')
  return (
    <p className={classes.quiet}>
      {before}
      {isAddress ? (
        <Anchor href={evidence} rel="noreferrer" inherit underline="always">
          {evidence}
        </Anchor>
      ) : (
        evidence
      )}
      {after}
    </p>
  )
}

/** One answer with its reason: when, on which text, and whether it was taken back. */
const Given = ({ given, by, note }: { given: GivenJudgement; by?: string; note?: string }) => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const on = day(given.on)
  const facts = [
    by === undefined ? on : t('judgements.by', { name: by, day: on }),
    ...(given.revision === null ? [] : [t('judgements.ofRevision', { number: given.revision })]),
    ...(given.withdrawn ? [t('judgements.takenBack')] : []),
    ...(note === undefined ? [] : [note]),
  ]
  return (
    <>
      <Badge tone={given.withdrawn ? 'plain' : toneOf(given)}>{t(`judgements.worth.${given.worth}`)}</Badge>
      <p className={classes.reason} dir="auto">
        {given.reason}
      </p>
      <Evidence evidence={given.evidence} />
      <p className={classes.quiet}>{facts.join(' · ')}</p>
    </>
  )
}

/** That what somebody said counts no longer, and since when. */
const usePastNote = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ holds, heldUntil }: Judgement): string | undefined => {
    if (holds) return undefined
    return heldUntil === null ? t('judgements.past') : t('judgements.pastSince', { day: day(heldUntil) })
  }
}

const Person = ({ judgement }: { judgement: Judgement }) => {
  const { t } = useTranslation()
  const { person, earlier } = judgement
  const note = usePastNote()(judgement)
  return (
    <li>
      <Given given={judgement} by={person.name} {...(note === undefined ? {} : { note })} />
      {earlier.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('judgements.earlier')}</summary>
          <ul className={classes.list}>
            {earlier.map((one) => (
              <li key={one.id}>
                <Given given={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Where nobody holds the role any more: who said something, and since when that counts no longer. */
const NoneCounts = ({ judgements }: Pick<Judged, 'judgements'>) => {
  const noteOf = usePastNote()
  return judgements.map((one) => (
    <p key={one.id} className={classes.quiet}>
      {one.person.name} · {noteOf(one)}
    </p>
  ))
}

/** How the answers in one role are spread, and the reasons for them. */
export const JudgedRole = ({ judged }: { judged: Judged }) => {
  const { t } = useTranslation()
  const { role, judgements, silent } = judged
  const spread = spreadOf(judgements)
  return (
    <div className={classes.role}>
      <div className={classes.line}>
        <RoleBadge role={role} />
        {spread.map(({ worth, count }) => (
          <Badge key={worth} tone={toneOf({ worth })}>
            {count === 1
              ? t(`judgements.worth.${worth}`)
              : t('judgements.spread', { count, worth: t(`judgements.worth.${worth}`) })}
          </Badge>
        ))}
      </div>
      {silent > 0 && (
        <p className={classes.quiet}>
          {spread.length === 0 ? t('judgements.nobody') : t('judgements.silent', { count: silent })}
        </p>
      )}
      {spread.length === 0 && silent === 0 && <NoneCounts judgements={judgements} />}
      {judgements.length > 0 && (
        <details>
          <summary className={classes.summary}>
            {t('judgements.reasons', { count: judgements.length })}
          </summary>
          <ul className={classes.list}>
            {judgements
              .toSorted((one, other) => Number(isStanding(other)) - Number(isStanding(one)))
              .map((judgement) => (
                <Person key={judgement.id} judgement={judgement} />
              ))}
          </ul>
        </details>
      )}
    </div>
  )
}
