import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BetweenThisAndAgreed, Obstacle } from '#model/checks/between-this-and-agreed.ts'
import { countsOf } from '#model/checks/counts.ts'
import { agreementOf } from '#model/checks/input-of.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import { inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useDocument } from '../document/document-view.ts'
import { nameShown } from '../name-shown.ts'
import { useChecked } from './checked.ts'
import classes from './checks.module.css'

type SignOff = Extract<Obstacle, { kind: 'sign-off' }>

/** Missing signatures of one role and organisation belong together. */
const grouped = (obstacles: readonly Obstacle[]): SignOff[][] => {
  const signOffs = obstacles.filter((one): one is SignOff => one.kind === 'sign-off')
  return [...Map.groupBy(signOffs, ({ role, organisation }) => JSON.stringify([role, organisation])).values()]
}

type RolesApart = Extract<Obstacle, { kind: 'roles-apart' }>

/** Who is missing of the one organisation that has to speak in all roles. */
const useApart = () => {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const { page } = useDocument()
  return ({ organisationId, roles }: RolesApart): string => {
    const holder = page.roles.find(({ organisation }) => organisation.id === organisationId)
    return t(holder ? 'service.checks.between.apart' : 'service.checks.between.apartUnnamed', {
      organisation: holder ? nameIn(holder.organisation.names, language) : '',
      roles: formats.list(roles.map((role) => inSentence(t(`words.role.${role}`)))),
    })
  }
}

/** What open errors mean for a text: published already, or in the way, unless it may be published without agreement. */
const useConsequence = () => {
  const { settings } = useWorkspace()
  return (kind: TextKind) => {
    if (kind === 'published') return 'published' as const
    return settings.publishWithoutAgreement ? ('unstopped' as const) : ('stopped' as const)
  }
}

const useSentences = () => {
  const consequenceFor = useConsequence()
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const { page } = useDocument()
  const ofApart = useApart()
  const ofSignOffs = ([first, ...others]: SignOff[]): string[] => {
    if (!first) return []
    const { role, organisation, askedOn } = first
    return [
      t(organisation === '' ? 'service.checks.between.signOff' : 'service.checks.between.signOffFor', {
        role: t(`words.role.${role}`),
        parts: formats.list([first, ...others].map(({ part }) => inSentence(t(`words.part.${part}`)))),
        organisation: nameShown(page, organisation, language),
        date: askedOn === '' ? '' : formats.day(askedOn),
      }),
    ]
  }
  return ({ obstacles }: BetweenThisAndAgreed, kind: TextKind, verdicts: readonly Verdict[]): string[] => {
    const named = obstacles.filter(({ kind }) => kind === 'error').length
    // As many as are counted above the list: one that is told as a vacant role is one of them.
    const errors = countsOf(verdicts).error
    const among = errors > named
    return [
      ...obstacles.flatMap((one) =>
        one.kind === 'vacant-role' ? [t(`service.checks.between.vacant.${one.role}`)] : [],
      ),
      ...obstacles.flatMap((one) => (one.kind === 'roles-apart' ? [ofApart(one)] : [])),
      ...(errors > 0
        ? [
            t('service.checks.between.withErrors', {
              errors: t(among ? 'service.checks.between.errorsAmong' : 'service.checks.between.errors', {
                count: errors,
              }),
              what: t(`service.checks.between.${consequenceFor(kind)}`, { count: errors }),
            }),
          ]
        : []),
      ...(kind === 'draft' || kind === 'listed' ? [t('service.checks.between.notProposed')] : []),
      ...(kind === 'published' ? [t('service.checks.between.withoutAgreement')] : []),
      ...grouped(obstacles).flatMap(ofSignOffs),
    ]
  }
}

/** Said before a draft is frozen: nobody could agree to it while the roles are held for different organisations. */
export const RolesApartNotice = () => {
  const { page } = useDocument()
  const { text, answer, surroundings } = useChecked()
  const language = useLanguage()
  const ofApart = useApart()
  if (!answer || !surroundings) return null
  const { between } = agreementOf({ page, surroundings, text, language }, answer.verdicts)
  const apart = between.obstacles.find((one) => one.kind === 'roles-apart')
  return apart ? <Alert role="note">{ofApart(apart)}</Alert> : null
}

/** What stands between the text shown and agreement, as a short list of plain sentences. */
export const BetweenList = () => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { text, answer, surroundings } = useChecked()
  const language = useLanguage()
  const sentencesOf = useSentences()
  if (!answer || !surroundings || page.state === 'retired') return null
  const { agreed, between } = agreementOf({ page, surroundings, text, language }, answer.verdicts)
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{t('service.checks.between.title')}</h3>
      {agreed ? (
        <p className={classes.waiver}>{t('service.checks.between.nothing')}</p>
      ) : (
        <ul className={classes.steps}>
          {sentencesOf(between, text.kind, answer.verdicts).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
