import { Button, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftPoint, DraftPointText } from '#model/contract/draft-points.ts'
import { countTranslated, type DraftText, partsThatDiffer } from '#model/definition/restoring.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useDocument } from '../document/document-view.ts'
import { draftPointQuery } from '../queries.ts'
import { BringBackDialog } from './bring-back-dialog.tsx'
import { Differences, type Way, WaySwitch } from './differences.tsx'
import classes from './points.module.css'

type Against = 'now' | 'before'

type ComparedProps = { workspace: string; way: Way; before: DraftText; after: DraftText }

/** Two states of the draft, with how many translations differ: sentences tell of the text alone. */
const Compared = ({ workspace, way, before, after }: ComparedProps) => {
  const { t } = useTranslation()
  const translated = countTranslated(before.translations, after.translations)
  return (
    <>
      <Differences workspace={workspace} way={way} before={before} after={after} />
      {way === 'sentences' && translated > 0 && (
        <Text mt="sm">{t('service.points.translated', { count: translated })}</Text>
      )}
    </>
  )
}

const Failed = ({ error, again }: { error: unknown; again: () => void }) => {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <Text>{problemText(t, error)}</Text>
      <Button variant="default" mt="xs" onClick={again}>
        {t('ui.tryAgain')}
      </Button>
    </div>
  )
}

/** What a point changed: it is held against the point before it. */
const SinceBefore = ({ workspace, way, text, before }: SinceBeforeProps) => {
  const { page } = useDocument()
  const { data, error, refetch } = useQuery(draftPointQuery(workspace, page.id, before))
  if (error) return <Failed error={error} again={() => void refetch()} />
  return data ? <Compared workspace={workspace} way={way} before={data} after={text} /> : <LoadingPanel />
}

type SinceBeforeProps = { workspace: string; way: Way; text: DraftPointText; before: string }

type ReadProps = { workspace: string; text: DraftPointText; now: DraftText }

const Read = ({ workspace, text, now }: ReadProps) => {
  const { t } = useTranslation()
  const [against, setAgainst] = useState<Against>('now')
  const [way, setWay] = useState<Way>('sentences')
  return (
    <>
      <div className={classes.switches}>
        {text.before !== null && (
          <SegmentedControl
            aria-label={t('service.points.against')}
            value={against}
            onChange={(next) => setAgainst(next as Against)}
            data={[
              { value: 'now', label: t('service.points.sinceThen') },
              { value: 'before', label: t('service.points.changedThen') },
            ]}
          />
        )}
        <WaySwitch way={way} setWay={setWay} />
      </div>
      {/* Not a live region: it changes with every word that others type. */}
      <div>
        {against === 'before' && text.before !== null ? (
          <SinceBefore workspace={workspace} way={way} text={text} before={text.before} />
        ) : (
          <Compared workspace={workspace} way={way} before={text} after={now} />
        )}
      </div>
    </>
  )
}

type PointReadingProps = {
  workspace: string
  point: DraftPoint
  now: DraftText
  mayRestore: boolean
  onRestored: () => void
}

/** What one point says, against the draft now or the point before it, and the way back to it. */
export const PointReading = ({ workspace, point, now, mayRestore, onRestored }: PointReadingProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [asking, setAsking] = useState(false)
  const { data: text, error, refetch } = useQuery(draftPointQuery(workspace, page.id, point.id))
  const differing = useMemo(() => (text ? partsThatDiffer(now, text) : []), [now, text])
  if (error) return <Failed error={error} again={() => void refetch()} />
  if (!text) return <LoadingPanel />
  return (
    <>
      <Read workspace={workspace} text={text} now={now} />
      {mayRestore && differing.length > 0 && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('service.points.bringBack')}
          </Button>
        </div>
      )}
      {differing.length === 0 && <Text c="dimmed">{t('service.points.readsLikeThis')}</Text>}
      {asking && (
        <BringBackDialog
          workspace={workspace}
          text={text}
          now={now}
          onDone={() => {
            setAsking(false)
            onRestored()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
