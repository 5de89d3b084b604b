import { Alert, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationDeed, OrganisationPage } from '#model/contract/organisations.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { ServiceStateBadge } from '#web/ui/state-badge.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { DeedMenu } from './deed-menu.tsx'
import { DeedDialog } from './deed-dialog.tsx'
import { History } from './history.tsx'
import { blanks, Linked } from './linked.tsx'
import { Listing } from './listing.tsx'
import { OrganisationLink } from './organisation-link.tsx'
import classes from './organisations.module.css'
import { organisationPageQuery } from './queries.ts'
import { Relations } from './relations.tsx'

type Shown = { organisation: OrganisationPage }

/** What it is nested in, the outermost first. */
const Path = ({ organisation: { path } }: Shown) => {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('organisations.crumbs')}>
      <ol className={classes.path}>
        {path.map((one) => (
          <li key={one.id}>
            <OrganisationLink organisation={one} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Which enterprise it belongs to, and what follows from that. */
const Enterprise = ({ organisation: { path } }: Shown) => {
  const { t } = useTranslation()
  const [enterprise] = path
  return (
    <>
      {enterprise ? (
        <Linked
          text={t('organisations.inEnterprise', blanks)}
          links={{ name: <OrganisationLink organisation={enterprise} /> }}
        />
      ) : (
        t('organisations.alone')
      )}{' '}
      {t('organisations.derived')}
    </>
  )
}

const Units = ({ organisation: { units, unitCount } }: Shown) => {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Section title={t('organisations.units.title')}>
      {units.length === 0 && <Text c="dimmed">{t('organisations.units.none')}</Text>}
      {units.length > 0 && (
        <Rows label={t('organisations.units.title')}>
          {units.map((unit) => (
            <Row key={unit.id}>
              <OrganisationLink organisation={unit} />
              <Text span c="dimmed">
                {unit.abbreviation !== '' && ` ${unit.abbreviation}`}
                {unit.units > 0 &&
                  ` · ${t('organisations.units.within', { count: unit.units, number: formats.number(unit.units) })}`}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
      {unitCount > units.length && (
        <Text c="dimmed">
          {t('organisations.units.more', { number: formats.number(unitCount - units.length) })}
        </Text>
      )}
    </Section>
  )
}

const Services = ({ organisation: { services, serviceCount } }: Shown) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { slug } = useWorkspace()
  return (
    <Section title={t('organisations.services.title')}>
      {services.length === 0 && <Text c="dimmed">{t('organisations.services.none')}</Text>}
      {services.length > 0 && (
        <Rows label={t('organisations.services.title')}>
          {services.map(({ id, name, state }) => (
            <Row key={id} aside={<ServiceStateBadge state={state} open={null} />}>
              <TextLink
                to="/w/$workspace/services/$service"
                params={{ workspace: slug, service: id }}
                underline="always"
                style={{ overflowWrap: 'anywhere' }}
              >
                {name || t('service.unnamed')}
              </TextLink>
            </Row>
          ))}
        </Rows>
      )}
      {serviceCount > services.length && (
        <Text c="dimmed">
          {t('organisations.services.more', { number: formats.number(serviceCount - services.length) })}
        </Text>
      )}
    </Section>
  )
}

/** How many people belong to it; nothing for those who do not read that. */
const People = ({ organisation: { people, until } }: Shown) => {
  const { t } = useTranslation()
  const formats = useFormats()
  if (people === null) return null
  return (
    <Text c="dimmed">
      {people === 0
        ? t(until === null ? 'organisations.peopleNone' : 'organisations.peopleEnded')
        : t('organisations.people', { count: people, number: formats.number(people) })}
    </Text>
  )
}

/** Whether and since when it is there, and how many people belong to it. */
const Standing = ({ organisation }: Shown) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { since, until, people } = organisation
  return (
    <>
      {until !== null && (
        <Alert color="gray" variant="light">
          {t('organisations.ended', { date: formats.day(until) })}
        </Alert>
      )}
      {(since !== null || people !== null) && (
        <div>
          {since !== null && <Text c="dimmed">{t('organisations.since', { date: formats.day(since) })}</Text>}
          <People organisation={organisation} />
        </div>
      )}
    </>
  )
}

/** The page of one organisation: where it stands, what it holds and provides, and what happened to it. */
export const OrganisationScreen = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace = '', organisation: id = '' } = useParams({ strict: false })
  const { data: organisation } = useSuspenseQuery(organisationPageQuery(workspace, id, language))
  const [deed, setDeed] = useState<OrganisationDeed | null>(null)
  const { names, abbreviation, path, can } = organisation
  const name = nameIn(names, language)
  return (
    <Page
      title={name}
      heading={abbreviation === '' ? name : `${name} (${abbreviation})`}
      above={path.length > 0 ? <Path organisation={organisation} /> : undefined}
      lead={<Enterprise organisation={organisation} />}
      actions={can.length > 0 ? <DeedMenu organisation={organisation} choose={setDeed} /> : undefined}
    >
      <Standing organisation={organisation} />
      <Units organisation={organisation} />
      <Services organisation={organisation} />
      <Relations organisation={organisation} />
      {organisation.listing !== null && <Listing listing={organisation.listing} />}
      <Section title={t('organisations.history.title')}>
        <History history={organisation.history} />
      </Section>
      {deed !== null && (
        <DeedDialog key={deed} deed={deed} organisation={organisation} close={() => setDeed(null)} />
      )}
    </Page>
  )
}
