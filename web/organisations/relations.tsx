import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrganisationPage } from '#model/contract/organisations.ts'
import { RelationshipLine } from '#web/relationships/relationship-line.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { ServiceStateBadge } from '#web/ui/state-badge.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { blanks, Linked } from './linked.tsx'
import { OrganisationLink } from './organisation-link.tsx'

type Shown = { organisation: OrganisationPage }

/** Its relationships on one side; nothing where the reader sees none. */
const Side = ({ organisation, side }: Shown & { side: 'provides' | 'consumes' }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { slug } = useWorkspace()
  const { count, first } = organisation[side]
  if (count === 0) return null
  const title = t(`organisations.${side}`)
  const search = side === 'provides' ? { provider: organisation.id } : { consumer: organisation.id }
  return (
    <Section title={title}>
      <Rows label={title}>
        {first.map((one) => (
          <RelationshipLine key={one.id} workspace={slug} shown={one} />
        ))}
      </Rows>
      {count > first.length && (
        <TextLink to="/w/$workspace/relationships" params={{ workspace: slug }} search={search}>
          {t('organisations.relationshipsMore', { number: number(count - first.length) })}
        </TextLink>
      )}
    </Section>
  )
}

/** The services that it consumes, each with who provides it. */
const Consumed = ({ organisation: { consumed } }: Shown) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { slug } = useWorkspace()
  const { count, first } = consumed
  if (count === 0) return null
  return (
    <Section title={t('organisations.consumed.title')}>
      <Rows label={t('organisations.consumed.title')}>
        {first.map(({ id, name, state, provider, relationshipId }) => (
          <Row key={`${relationshipId} ${id}`} aside={<ServiceStateBadge state={state} open={null} />}>
            <TextLink
              to="/w/$workspace/services/$service"
              params={{ workspace: slug, service: id }}
              underline="always"
              style={{ overflowWrap: 'anywhere' }}
            >
              {name || t('service.unnamed')}
            </TextLink>
            <Text size="sm" c="dimmed">
              <Linked
                text={t('organisations.consumed.from', blanks)}
                links={{ name: <OrganisationLink organisation={provider} /> }}
              />
            </Text>
          </Row>
        ))}
      </Rows>
      {count > first.length && (
        <Text c="dimmed">{t('organisations.consumed.more', { number: number(count - first.length) })}</Text>
      )}
    </Section>
  )
}

/** Whom it provides to, what it consumes and from whom, as far as the reader may see. */
export const Relations = ({ organisation }: Shown) => {
  const { t } = useTranslation()
  if (organisation.provides.count + organisation.consumes.count === 0)
    return (
      <Section title={t('organisations.relationships')}>
        <Text c="dimmed">{t('organisations.relationshipsNone')}</Text>
      </Section>
    )
  return (
    <>
      <Side organisation={organisation} side="provides" />
      <Consumed organisation={organisation} />
      <Side organisation={organisation} side="consumes" />
    </>
  )
}
