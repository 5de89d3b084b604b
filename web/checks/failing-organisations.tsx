import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Portfolio } from '#model/contract/portfolio.ts'
import { FindField } from '#web/ui/find-field.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { csvOf, saveFile } from '#web/ui/save-file.ts'
import { BarRow } from './bar-row.tsx'
import type { Chosen } from './portfolio-screen.tsx'
import classes from './portfolio.module.css'

const shownAtFirst = 12

/** The organisations with most services that have something open; those further down are found by name. */
export const FailingOrganisations = ({ search, change, portfolio }: Chosen & { portfolio: Portfolio }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [all, setAll] = useState(false)
  const { organisations, moreOrganisations } = portfolio
  const shown = organisations.filter(({ id }, index) => all || index < shownAtFirst || id === search.provider)
  const save = () =>
    saveFile(
      'organisations.csv',
      'text/csv;charset=utf-8',
      csvOf([
        [t('portfolio.csv.organisation'), t('portfolio.csv.services'), t('portfolio.csv.checked')],
        ...organisations.map(({ name, services, checked }) => [name, services, checked]),
      ]),
    )
  return (
    <Section
      title={t('portfolio.organisations')}
      lead={t('portfolio.organisationsLead')}
      actions={
        organisations.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={save}>
            {t('portfolio.saveCsv')}
          </Button>
        )
      }
    >
      {(search.organisation !== undefined || organisations.length > shownAtFirst) && (
        <FindField
          label={t('portfolio.findOrganisation')}
          labelHidden
          placeholder={t('portfolio.findOrganisation')}
          text={search.organisation ?? ''}
          change={(text) => change({ organisation: text.slice(0, 100) || undefined })}
        />
      )}
      {organisations.length === 0 && <p className={classes.quiet}>{t('portfolio.organisationsNone')}</p>}
      <ul className={classes.ranking} aria-label={t('portfolio.organisations')}>
        {shown.map(({ id, name, services, checked }) => (
          <BarRow
            key={id}
            name={name}
            said={t('portfolio.ofServices', {
              count: services,
              number: number(services),
              all: number(checked),
            })}
            of={checked}
            parts={[{ tone: 'accent', count: services }]}
            pressed={search.provider === id}
            onClick={() => change({ provider: search.provider === id ? undefined : id })}
          />
        ))}
      </ul>
      {organisations.length > shownAtFirst && (
        <div>
          <Button variant="default" size="compact-md" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('portfolio.fewer') : t('portfolio.all', { number: number(organisations.length) })}
          </Button>
        </div>
      )}
      {moreOrganisations > 0 && (
        <p className={classes.quiet}>
          {t('portfolio.moreOrganisations', {
            count: moreOrganisations,
            number: number(moreOrganisations),
          })}
        </p>
      )}
    </Section>
  )
}
