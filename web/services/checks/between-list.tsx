import { useTranslation } from 'react-i18next'
import type { BetweenThisAndAgreed, Obstacle } from '#model/checks/between-this-and-agreed.ts'
import { agreementOf } from '#model/checks/input-of.ts'
import type { TextKind } from '#model/contract/service-texts.ts'
import { useFormats } from '#web/ui/formats.ts'
import { useDocument } from '../document/document-view.ts'
import { useChecked } from './checked.ts'
import classes from './checks.module.css'

type SignOff = Extract<Obstacle, { kind: 'sign-off' }>

/** Missing signatures of one role and organisation belong together. */
const grouped = (obstacles: readonly Obstacle[]): SignOff[][] => {
  const signOffs = obstacles.filter((one): one is SignOff => one.kind === 'sign-off')
  return [...Map.groupBy(signOffs, ({ role, organisation }) => JSON.stringify([role, organisation])).values()]
}

const useSentences = () => {
  const { t } = useTranslation()
  const formats = useFormats()
  const ofSignOffs = ([first, ...others]: SignOff[]): string[] => {
    if (!first) return []
    const { role, organisation, askedOn } = first
    return [
      t(organisation === '' ? 'service.checks.between.signOff' : 'service.checks.between.signOffFor', {
        role: t(`words.role.${role}`),
        parts: formats.list([first, ...others].map(({ part }) => t(`words.part.${part}`))),
        organisation,
        date: askedOn === '' ? '' : formats.day(askedOn),
      }),
    ]
  }
  return ({ obstacles }: BetweenThisAndAgreed, kind: TextKind): string[] => {
    const errors = obstacles.filter(({ kind }) => kind === 'error').length
    return [
      ...obstacles.flatMap((one) =>
        one.kind === 'vacant-role' ? [t(`service.checks.between.vacant.${one.role}`)] : [],
      ),
      ...(errors > 0 ? [t('service.checks.between.errors', { count: errors })] : []),
      ...(kind === 'draft' || kind === 'listed' ? [t('service.checks.between.notProposed')] : []),
      ...(kind === 'published' ? [t('service.checks.between.published')] : []),
      ...grouped(obstacles).flatMap(ofSignOffs),
    ]
  }
}

/** What stands between the text shown and agreement, as a short list of plain sentences. */
export const BetweenList = () => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { text, answer, surroundings } = useChecked()
  const sentencesOf = useSentences()
  if (!answer || !surroundings || page.state === 'retired') return null
  const { agreed, between } = agreementOf({ page, surroundings, text }, answer.verdicts)
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{t('service.checks.between.title')}</h3>
      {agreed ? (
        <p className={classes.waiver}>{t('service.checks.between.nothing')}</p>
      ) : (
        <ul className={classes.steps}>
          {sentencesOf(between, text.kind).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
