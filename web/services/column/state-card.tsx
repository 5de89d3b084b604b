import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServiceText } from '#model/contract/service-texts.ts'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { RevisionStateBadge, ServiceStateBadge } from '#web/ui/state-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { useDocument } from '../document/document-view.ts'
import { Card } from './card.tsx'
import { Reviews } from './reviews.tsx'
import classes from './column.module.css'

/** Since when a text that is not published is there, and who may read it. */
const Waiting = ({ text: { revision, kind } }: { text: ServiceText }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { page } = useDocument()
  return (
    <Text size="sm" c="dimmed">
      {kind === 'draft' &&
        page.draft &&
        t('service.state.draft', { date: formats.dayOf(page.draft.startedAt) })}
      {kind === 'draft' && page.open && ` ${t('service.state.draftWaits', { number: page.open.number })}`}
      {kind === 'listed' && t('service.state.listed')}
      {kind === 'open' &&
        revision &&
        t('service.state.proposed', {
          name: revision.proposedBy.name,
          date: formats.dayOf(revision.proposedAt),
        })}
    </Text>
  )
}

/** Since when a text is published, and who looked at it since. */
const Published = ({ workspace, text: { revision } }: { workspace: string; text: ServiceText }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <>
      {revision?.publishedAt && (
        <Text size="sm" c="dimmed">
          {t('service.state.published', { date: formats.dayOf(revision.publishedAt) })}
        </Text>
      )}
      <Reviews workspace={workspace} />
    </>
  )
}

/** Where the service stands, and which text of it is being read. */
export const StateCard = ({ workspace, text }: { workspace: string; text: ServiceText }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { revision, kind } = text
  // A draft has no number yet: what stands beside it is the revision that still waits.
  const stands = revision ?? (kind === 'draft' ? page.open : null)
  return (
    <Card title={t('service.state.title')}>
      <div className={classes.line}>
        <ServiceStateBadge state={page.state} open={page.open} />
        {stands && (
          <>
            <span>
              <Term word="revision">{t('service.state.revision', { number: stands.number })}</Term>
            </span>
            <RevisionStateBadge state={stands.state} />
          </>
        )}
      </div>
      {kind === 'published' ? <Published workspace={workspace} text={text} /> : <Waiting text={text} />}
      {page.need && (
        <Text size="sm">
          <TextLink to="/w/$workspace/needs/$need" params={{ workspace, need: page.need.id }}>
            {t('service.state.need', {
              name: page.need.statedBy.name || t('needs.byLink'),
              what: page.need.what,
            })}
          </TextLink>
        </Text>
      )}
    </Card>
  )
}
