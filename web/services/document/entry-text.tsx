import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cost, Level, Outcome, Output, Resource, Risk, Statement } from '#model/definition/entries.ts'
import { Badge } from '#web/ui/badge.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { MovedNote } from './moved-note.tsx'
import { MarkedText } from '../checks/marked-text.tsx'
import { addressed, shownText, useDocument } from './document-view.ts'
import classes from './clause.module.css'

const sentence = (...pieces: (string | false | undefined)[]): string => pieces.filter(Boolean).join(' ')

/** A decimal as the reader writes it, digit for digit: it may hold more of them than a number does. */
const useDecimal = () => {
  const region = useLanguage() === 'fr' ? 'fr-CA' : 'en-CA'
  return (decimal: string): string => {
    const digits = decimal.split('.')[1]?.length ?? 0
    const format = new Intl.NumberFormat(region, { minimumFractionDigits: digits, maximumFractionDigits: 6 })
    return decimal === '' ? '' : format.format(decimal as `${number}`)
  }
}

/** The statement of an entry, in the reader's language where it was translated. */
export const StatementText = ({ list, entry }: { list: string; entry: Statement }) => {
  const view = useDocument()
  const { text, language } = shownText(view, `${list}/${entry.id}`, entry.statement)
  return (
    <span
      className={classes.text}
      lang={language}
      dir="auto"
      {...addressed(view, language, `${list}/${entry.id}#statement`)}
    >
      {language === view.page.language ? (
        <MarkedText path={`${list}/${entry.id}`} field="statement" text={text} />
      ) : (
        text
      )}
    </span>
  )
}

const Details = ({ children }: { children: ReactNode }) =>
  children === '' || children === null ? null : <span className={classes.detail}>{children}</span>

/** "Programme staff (User)", or what is known of it. */
const useStakeholder = () => {
  const { t } = useTranslation()
  return ({ stakeholder, stakeholderRole }: Pick<Outcome, 'stakeholder' | 'stakeholderRole'>): string => {
    const role = stakeholderRole === '' ? '' : t(`words.stakeholderRole.${stakeholderRole}`)
    if (stakeholder === '') return role
    return role === '' ? stakeholder : t('service.entry.stakeholder', { stakeholder, role })
  }
}

/** An outcome as sentences: what, for whom, measured how, by when, and who answers for it. */
export const OutcomeText = ({ entry }: { entry: Outcome }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const stakeholder = useStakeholder()(entry)
  const { indicator, baseline, target, unit, date, answeredBy } = entry
  const measured = indicator !== '' && t('service.entry.measuredBy', { indicator })
  const decimal = useDecimal()
  const amount = (text: string) =>
    unit === ''
      ? decimal(text)
      : t(unit === '%' ? 'service.entry.percent' : 'service.entry.amount', { value: decimal(text), unit })
  const goal =
    target !== '' &&
    (baseline === ''
      ? t('service.entry.target', { target: amount(target) })
      : t('service.entry.fromTo', { baseline: decimal(baseline), target: amount(target) }))
  const until = date !== '' && t('service.entry.until', { date: formats.day(date) })
  return (
    <>
      <span className={classes.statement}>
        <StatementText list="value.outcomes" entry={entry} />
      </span>
      <Details>
        {sentence(
          stakeholder !== '' && t('service.entry.for', { stakeholder }),
          measured,
          goal,
          until,
          answeredBy !== '' && t('service.entry.answers', { name: answeredBy }),
        )}
      </Details>
    </>
  )
}

/** An output with the outcomes it makes possible. */
export const OutputText = ({ entry }: { entry: Output }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { definition } = useDocument()
  const outcomes = definition.value.outcomes.filter(({ id }) => entry.enables.includes(id))
  return (
    <>
      <StatementText list="value.outputs" entry={entry} />
      <Details>
        {outcomes.length === 0
          ? ''
          : t('service.entry.enables', {
              outcomes: formats.list(outcomes.map((one) => `“${one.statement}”`)),
            })}
      </Details>
    </>
  )
}

const useEstimate = () => {
  const { t } = useTranslation()
  const decimal = useDecimal()
  return ({ amount, unit, period }: Risk['estimate']): string =>
    amount === ''
      ? ''
      : t('service.entry.estimate', {
          amount: sentence(decimal(amount), unit, period !== '' && t(`words.period.${period}`)),
        })
}

/** What costs and risks have in common, said in sentences. */
const useBearing = () => {
  const { t } = useTranslation()
  const stakeholder = useStakeholder()
  const estimate = useEstimate()
  const bearer = (key: 'managedBy' | 'borneBy' | 'movedFrom', value: Risk['managedBy']) =>
    value !== '' && t(`service.entry.${key}`, { bearer: t(`words.bearer.${value}`) })
  return (entry: Risk | Cost): (string | false)[] => {
    const whom = stakeholder(entry)
    return [
      whom !== '' && t('service.entry.for', { stakeholder: whom }),
      bearer('managedBy', entry.managedBy),
      bearer('borneBy', entry.borneBy),
      bearer('movedFrom', entry.movedFrom),
      estimate(entry.estimate),
      entry.evidence !== '' && t('service.entry.evidence', { evidence: entry.evidence }),
    ]
  }
}

export const RiskText = ({ entry }: { entry: Risk }) => {
  const { t } = useTranslation()
  const bearing = useBearing()(entry)
  return (
    <>
      <StatementText list="value.risks" entry={entry} />
      <MovedNote entry={entry} />
      <Details>
        {sentence(
          entry.tag !== '' && t('service.entry.tag', { tag: t(`words.riskTag.${entry.tag}`) }),
          entry.response !== '' && t('service.entry.response', { response: entry.response }),
          ...bearing,
        )}
      </Details>
    </>
  )
}

export const CostText = ({ entry }: { entry: Cost }) => {
  const { t } = useTranslation()
  const bearing = useBearing()(entry)
  return (
    <>
      <StatementText list="cost.costs" entry={entry} />
      <MovedNote entry={entry} />
      <Details>
        {sentence(t('service.entry.tag', { tag: t(`words.costCategory.${entry.category}`) }), ...bearing)}
      </Details>
    </>
  )
}

const resultTones = { met: 'good', missed: 'bad', 'not-reported': 'plain' } as const

/** What was published about a level: met, missed or not reported, with the figures behind it. */
const Results = ({ entry: { id, unit } }: { entry: Level }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const decimal = useDecimal()
  const { page } = useDocument()
  const results = page.results.filter(({ level }) => level === id)
  if (results.length === 0) return null
  return (
    <span className={classes.results}>
      {results.map(({ period, met, value, volumeMeeting, volumeTotal, note }) => (
        <span key={period}>
          <Badge tone={resultTones[met]}>{t(`service.result.${met}`)}</Badge>{' '}
          {value === null
            ? t('service.result.period', { period })
            : t('service.result.value', { period, value: decimal(value), unit })}{' '}
          {volumeMeeting !== null &&
            volumeTotal !== null &&
            t('service.result.volume', { meeting: decimal(volumeMeeting), total: decimal(volumeTotal) })}{' '}
          {nameIn(note, language)}
        </span>
      ))}
    </span>
  )
}

/** A promised level with its target and what was published about it. */
export const LevelText = ({ entry }: { entry: Level }) => {
  const { t } = useTranslation()
  const { target, unit, window, method, measuredBy } = entry
  const decimal = useDecimal()
  const amount = unit === '' ? decimal(target) : t('service.entry.amount', { value: decimal(target), unit })
  return (
    <>
      <span className={classes.kind}>{t(`words.levelKind.${entry.kind}`)}</span>
      <StatementText list="value.levels" entry={entry} />
      <Details>
        {sentence(
          target === '' ? t('service.entry.noTarget') : t('service.entry.target', { target: amount }),
          window !== '' && t('service.entry.window', { window }),
          method !== '' && t('service.entry.method', { method }),
          measuredBy !== '' && t('service.entry.measurer', { name: measuredBy }),
        )}
      </Details>
      <Results entry={entry} />
    </>
  )
}

export const ResourceText = ({ entry }: { entry: Resource }) => {
  const { t } = useTranslation()
  return (
    <>
      <StatementText list="supply.resources" entry={entry} />
      <Details>{t(`words.dimension.${entry.dimension}`)}</Details>
    </>
  )
}
