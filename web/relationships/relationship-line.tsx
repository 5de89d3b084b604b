import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RelationshipRow as Shown } from '#model/contract/relationship-views.ts'
import { Badge } from '#web/ui/badge.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Row } from '#web/ui/rows.tsx'
import { today } from './use-relationship.ts'
import classes from './relationships.module.css'

/** Who provides for whom, as a sentence. */
export const usePairText = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ provider, consumer }: Pick<Shown, 'provider' | 'consumer'>): string =>
    t('relationships.pair', {
      provider: nameIn(provider.names, language),
      consumer: nameIn(consumer.names, language),
    })
}

/** Since when a relationship holds, and until when it did or will. */
export const useSinceText = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ since, until, endsOn }: Pick<Shown, 'since' | 'until' | 'endsOn'>): string => {
    // It was taken back before it began.
    if (until === since && until > today()) return t('relationships.neverBegan', { since: day(since) })
    if (until !== null) return t('relationships.sinceUntil', { since: day(since), until: day(until) })
    return endsOn === null
      ? t('relationships.since', { day: day(since) })
      : t('relationships.sinceEnds', { since: day(since), ends: day(endsOn) })
  }
}

/** The colours of a stage: what runs well, what needs somebody, what is over. */
const toneOf = (stage: Shown['stage']): string => {
  if (stage === 'co-create' || stage === 'realise') return 'good'
  return stage === null || stage === 'ended' ? 'plain' : 'warn'
}

/** One relationship in a list. */
export const RelationshipLine = ({ workspace, shown }: { workspace: string; shown: Shown }) => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const pairText = usePairText()
  const sinceText = useSinceText()
  const notes = [
    sinceText(shown),
    t(`relationships.kind.${shown.kind}`),
    shown.nextReviewOn === null ? '' : t('relationships.list.review', { day: day(shown.nextReviewOn) }),
  ]
  return (
    <Row
      aside={<Badge tone={toneOf(shown.stage)}>{t(`relationships.stage.${shown.stage ?? 'unsaid'}`)}</Badge>}
    >
      <TextLink
        to="/w/$workspace/relationships/$relationship"
        params={{ workspace, relationship: shown.id }}
        className={classes.pair}
      >
        {pairText(shown)}
      </TextLink>
      <Text size="sm" c="dimmed" mt={4}>
        {notes.filter(Boolean).join(' · ')}
      </Text>
    </Row>
  )
}
