import { CheckCircledIcon, CircleIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Revision, ServicePage } from '#model/contract/service-page.ts'
import { type PartName, partNames } from '#model/definition/definition.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { checkName } from '#web/ui/check-name.ts'
import { inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { nameShown } from '../name-shown.ts'
import { Card } from './card.tsx'
import classes from './column.module.css'

type Given = Revision['signOffs'][number]

/** Signatures of one person in one role and for one organisation belong together. */
const grouped = (signOffs: readonly Given[]): Given[][] => [
  ...Map.groupBy(signOffs, ({ role, personId, organisationId }) =>
    [role, personId, organisationId].join(' '),
  ).values(),
]

type GivenProps = { page: ServicePage; signOffs: Given[]; revision: number; speaksFor: string }

const GivenSignOff = ({ page, signOffs, revision, speaksFor }: GivenProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const [first] = signOffs
  if (!first) return null
  const parts = partNames.filter((part) => signOffs.some((one) => one.part === part))
  const { role, personName, organisationName, signedAt, budget, identityConfirmed, deputyFor } = first
  return (
    <li>
      <div className={classes.line}>
        <CheckCircledIcon aria-hidden color="var(--good-ink)" />
        <RoleBadge role={role} />
        <span>
          {personName}
          {deputyFor !== '' && (
            <span className={classes.quiet}> · {t('roles.holder.deputy', { name: deputyFor })}</span>
          )}
        </span>
      </div>
      <p className={classes.quiet}>
        {t('service.signOffs.given', {
          organisation: nameShown(page, organisationName, language),
          parts: formats.list(parts.map((part) => inSentence(t(`words.part.${part}`)))),
          date: formats.dayOf(signedAt),
        })}{' '}
        {first.revision !== revision && t('service.signOffs.carried', { revision: first.revision })}
      </p>
      {budget && (
        <p className={classes.quiet}>
          {t('service.signOffs.budget', {
            amount: formats.money(budget.amount, budget.currency),
            from: formats.day(budget.from),
            until: formats.day(budget.until),
          })}{' '}
          {budget.conditions}
        </p>
      )}
      {speaksFor !== '' && (
        <p className={classes.quiet}>{t('service.roles.speaksFor', { whom: speaksFor })}</p>
      )}
      {!identityConfirmed && <p className={classes.quiet}>{t('service.signOffs.unconfirmed')}</p>}
    </li>
  )
}

/** The mandate of whoever signed, as long as they hold the role: in words, and the group that they speak for. */
const mandateOf = ({ roles }: ServicePage, given: Given | undefined): string => {
  const held = roles.find(
    ({ role, person, organisation }) =>
      role === given?.role && person.id === given.personId && organisation.id === given.organisationId,
  )
  return [held?.speaksFor, held?.group?.name].filter(Boolean).join(' · ')
}

/** Which sign-offs are missing, as sentences by role. */
export const useMissing = (page: ServicePage) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const nameOf = (id: string | null): string => {
    const holder = page.roles.find(({ organisation }) => organisation.id === id)
    return holder ? nameIn(holder.organisation.names, language) : ''
  }
  return (missing: Revision['missing']): { role: SignRole; text: string }[] =>
    SignRole.options.flatMap((role) => {
      const parts = missing.filter((one) => one.role === role)
      const [first] = parts
      if (!first) return []
      const names: PartName[] = [...new Set(parts.map(({ part }) => part))]
      const list = formats.list(names.map((part) => inSentence(t(`words.part.${part}`))))
      const organisation = nameOf(first.organisationId)
      return [
        {
          role,
          text:
            organisation === ''
              ? t('service.signOffs.missing', { parts: list })
              : t('service.signOffs.missingFor', { parts: list, organisation }),
        },
      ]
    })
}

/** The open errors that a revision was published with, as their titles. */
export const useOpenErrors = () => {
  const { t } = useTranslation()
  return (rules: readonly string[]): string =>
    t('service.signOffs.openErrors', {
      rules: rules.map((rule) => checkName(t, rule)).join('; '),
    })
}

/** Who signed a revision, and whose signature it still waits for. */
export const SignOffsCard = ({ page, revision }: { page: ServicePage; revision: Revision }) => {
  const { t } = useTranslation()
  const missing = useMissing(page)(revision.missing)
  const openErrors = useOpenErrors()
  return (
    <Card title={<Term word="signOff">{t('service.signOffs.title')}</Term>}>
      <ul className={classes.list}>
        {grouped(revision.signOffs).map((signOffs) => (
          <GivenSignOff
            key={signOffs[0]?.id}
            page={page}
            signOffs={signOffs}
            revision={revision.number}
            speaksFor={mandateOf(page, signOffs[0])}
          />
        ))}
        {missing.map(({ role, text }) => (
          <li key={role}>
            <div className={classes.line}>
              <CircleIcon aria-hidden color="var(--warn-ink)" />
              <RoleBadge role={role} />
            </div>
            <p className={classes.quiet}>{text}</p>
          </li>
        ))}
      </ul>
      {revision.openErrors.length > 0 && <p className={classes.quiet}>{openErrors(revision.openErrors)}</p>}
    </Card>
  )
}
