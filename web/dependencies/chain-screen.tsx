import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLine, ServiceChain } from '#model/contract/dependencies.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import classes from './dependencies.module.css'
import { NeedBadge } from './need-badge.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { chainQuery } from './queries.ts'

type LineProps = { workspace: string; line: ChainLine }

const Name = ({ workspace, line }: LineProps) => {
  const { t } = useTranslation()
  if (line.kind === 'undisclosed') return t('dependencies.undisclosed')
  if (line.service === null) return <span dir="auto">{line.supplies}</span>
  return (
    <TextLink
      to="/w/$workspace/services/$service"
      params={{ workspace, service: line.service.id }}
      dir="auto"
      underline="always"
    >
      {line.service.name}
    </TextLink>
  )
}

/** What a service promises of its availability, and who answers for it. */
const Facts = ({ line }: Pick<LineProps, 'line'>) => {
  const { t } = useTranslation()
  const { percent } = useFormats()
  if (line.kind !== 'service') return null
  const { availability, accountable } = line
  return (
    <div className={classes.facts}>
      <span>
        {availability
          ? t('dependencies.chain.availability', { percent: percent(Number(availability.target)) })
          : t('dependencies.chain.noAvailability')}
      </span>
      <span>
        {accountable === null
          ? t('dependencies.chain.nobody')
          : t('dependencies.chain.accountable', { name: accountable })}
      </span>
    </div>
  )
}

const Terms = ({ line }: Pick<LineProps, 'line'>) => {
  const { t } = useTranslation()
  const { necessity, alternatives, purpose, continuity } = line
  return (
    <>
      {necessity && (
        <div>
          <NeedBadge necessity={necessity} alternatives={alternatives} />
        </div>
      )}
      {purpose !== '' && <p dir="auto">{purpose}</p>}
      {continuity !== null && necessity !== null && (
        <p className={classes.small}>
          {continuity === '' ? t('dependencies.notAgreed') : t('dependencies.agreed', { text: continuity })}
        </p>
      )}
    </>
  )
}

const Line = ({ workspace, line }: LineProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, depth, told, organisation } = line
  return (
    <li className={classes.link} data-kind={kind} style={{ '--depth': depth } as CSSProperties}>
      {depth > 0 && (
        <Text size="sm" c="dimmed">
          {t('dependencies.chain.level', { depth })}
        </Text>
      )}
      <div className={classes.name}>
        <Name workspace={workspace} line={line} />
        {organisation && (
          <Text component="span" size="sm" c="dimmed">
            {` ${nameIn(organisation.names, language)}`}
          </Text>
        )}
      </div>
      {kind === 'undisclosed' && <p className={classes.small}>{t('dependencies.chain.undisclosedHelp')}</p>}
      <Terms line={line} />
      {told === 'here' ? (
        <Facts line={line} />
      ) : (
        <p className={classes.small}>{t(`dependencies.chain.${told}`)}</p>
      )}
    </li>
  )
}

const Outcomes = ({ chain: { outcomes, customers } }: { chain: ServiceChain }) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const language = useLanguage()
  return (
    <Section title={t('dependencies.chain.outcomes')}>
      {outcomes.length === 0 ? (
        <Text c="dimmed">{t('dependencies.chain.noOutcomes')}</Text>
      ) : (
        <OutcomeList outcomes={outcomes} />
      )}
      {customers.length > 0 && (
        <Text>
          {t('dependencies.chain.customers', {
            names: list(customers.map(({ names }) => nameIn(names, language))),
          })}
        </Text>
      )}
    </Section>
  )
}

/** From the outcomes of those who consume a service down to the last supplier. */
export const ChainScreen = () => {
  const { t } = useTranslation()
  const { workspace, service } = useParams({ from: '/signed-in/w/$workspace/services/$service/chain' })
  const chain = useSuspenseQuery(chainQuery(workspace, service)).data
  const { name } = chain.service
  return (
    <Page
      title={t('dependencies.chain.title', { name })}
      lead={t('dependencies.chain.lead')}
      above={
        <TextLink to="/w/$workspace/services/$service" params={{ workspace, service }}>
          {t('dependencies.chain.back')}
        </TextLink>
      }
    >
      <Outcomes chain={chain} />
      <Section title={t('dependencies.chain.links')}>
        <ol className={classes.chain} aria-label={t('dependencies.chain.label', { name })}>
          {chain.lines.map((line, place) => (
            // The same service may stand in several places: only the place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key -- lines never move
            <Line key={place} workspace={workspace} line={line} />
          ))}
        </ol>
        {chain.lines.length === 1 && <Text c="dimmed">{t('dependencies.chain.nothing')}</Text>}
        {chain.cut && <Text>{t('dependencies.chain.cut', { count: chain.lines.length })}</Text>}
      </Section>
    </Page>
  )
}
