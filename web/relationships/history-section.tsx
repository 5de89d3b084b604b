import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RelationshipHappening } from '#model/relationships/history.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { More } from '#web/ui/rows.tsx'
import { relationshipHistoryQuery } from './queries.ts'
import classes from './relationships.module.css'
import { useRelationship } from './use-relationship.ts'

/** A happening in the words of the reader's language. */
const useHappeningText = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ kind, name, side, stage, type, day: on, count, reason }: RelationshipHappening): string => {
    const key = (kind === 'ended' || kind === 'endPlanned') && reason !== '' ? (`${kind}Why` as const) : kind
    return t(`relationships.history.${key}`, {
      name: name ?? '',
      side: side === null ? '' : inSentence(t(`words.side.${side}`)),
      stage: stage === null ? '' : t(`relationships.stage.${stage}`),
      type: type === null ? '' : inSentence(t(`relationships.page.type.${type}`)),
      day: on === null ? '' : day(on),
      count: count ?? 0,
      reason,
    })
  }
}

/** What happened in the relationship, newest first, as far as its reader may know of it. */
export const HistorySection = () => {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { workspace, page } = useRelationship()
  const query = useInfiniteQuery(relationshipHistoryQuery(workspace, page.id))
  const happeningText = useHappeningText()
  const happenings = query.data?.pages.flatMap((one) => one.happenings) ?? []
  return (
    <Section title={t('relationships.page.history')}>
      {query.isPending && <LoadingPanel />}
      {query.isError && (
        <p role="alert">
          {problemText(t, query.error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {t('ui.tryAgain')}
          </Button>
        </p>
      )}
      {query.data && happenings.length === 0 && (
        <p className={classes.quiet}>{t('relationships.page.historyNone')}</p>
      )}
      <ol className={classes.happenings}>
        {happenings.map((one) => (
          <li key={one.id}>
            {one.by !== '' && <strong>{`${one.by} `}</strong>}
            {happeningText(one)}
            <p className={classes.quiet}>{moment(one.at)}</p>
          </li>
        ))}
      </ol>
      <More {...query} />
    </Section>
  )
}
