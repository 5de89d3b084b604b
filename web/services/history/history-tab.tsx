import { Group, NativeSelect, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionSummary } from '#model/contract/service-page.ts'
import { useCommentsHere } from '#web/comments/comments.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { RevisionStateBadge } from '#web/ui/state-badge.tsx'
import { SignOffsCard } from '../column/sign-offs-card.tsx'
import { useDocument } from '../document/document-view.ts'
import { revisionQuery } from '../queries.ts'
import { Differences, type Way, WaySwitch } from './differences.tsx'
import classes from './history.module.css'

/** What became of a revision, in sentences. */
const Story = ({ revision }: { revision: RevisionSummary }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { proposedBy, proposedAt, publishedAt, closedBy, closedAt, closedReason, state, note } = revision
  const ending = state === 'declined' || state === 'withdrawn' ? state : null
  return (
    <>
      <Text>
        {t('service.history.proposed', { name: proposedBy.name, date: formats.moment(proposedAt) })}
      </Text>
      {publishedAt && <Text>{t('service.history.published', { date: formats.moment(publishedAt) })}</Text>}
      {ending && closedAt && (
        <Text>
          {t(`service.history.${ending}`, { name: closedBy?.name ?? '', date: formats.moment(closedAt) })}
        </Text>
      )}
      {note !== '' && <Text c="dimmed">{t('service.history.note', { note })}</Text>}
      {closedReason !== '' && <Text c="dimmed">{t('service.history.reason', { reason: closedReason })}</Text>}
    </>
  )
}

/** Who signed one revision, fetched when somebody looks. */
const SignOffs = ({ workspace, number }: { workspace: string; number: number }) => {
  const { page } = useDocument()
  const { data } = useQuery(revisionQuery(workspace, page.id, number))
  return data ? <SignOffsCard page={page} revision={data} /> : <LoadingPanel />
}

// What lists threads comes when somebody looks.
const StoodThreads = lazy(async () => ({
  default: (await import('#web/comments/stood-threads.tsx')).StoodThreads,
}))

const StoodConflicts = lazy(async () => ({
  default: (await import('#web/conflicts/stood-conflicts.tsx')).StoodConflicts,
}))

/** Something of before a revision was proposed, for those who are invited; it comes when somebody opens it. */
const Stood = ({ title, children }: { title: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  if (useCommentsHere() === null) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{title}</summary>
      {open && <Suspense fallback={<LoadingPanel />}>{children}</Suspense>}
    </details>
  )
}

const RevisionItem = ({ workspace, revision }: { workspace: string; revision: RevisionSummary }) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.revision}>
      <Group gap="sm">
        <Title order={2} size="h3">
          {t('service.state.revision', { number: revision.number })}
        </Title>
        <RevisionStateBadge state={revision.state} />
      </Group>
      <Story revision={revision} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>{t('service.history.signOffs')}</summary>
        {open && <SignOffs workspace={workspace} number={revision.number} />}
      </details>
      <Stood title={t('comments.stoodTitle')}>
        <StoodThreads number={revision.number} isShown={false} />
      </Stood>
      <Stood title={t('conflicts.stoodTitle')}>
        <StoodConflicts workspace={workspace} number={revision.number} />
      </Stood>
    </li>
  )
}

/** Any two revisions side by side, in sentences or in the lines of their code. */
const Comparison = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const numbers = page.revisions.map(({ number }) => number).sort((one, other) => other - one)
  const [from, setFrom] = useState(numbers[1] ?? 0)
  const [to, setTo] = useState(numbers[0] ?? 0)
  const [way, setWay] = useState<Way>('sentences')
  const before = useQuery(revisionQuery(workspace, page.id, from))
  const after = useQuery(revisionQuery(workspace, page.id, to))
  const data = numbers.map((number) => ({
    value: String(number),
    label: t('service.state.revision', { number }),
  }))
  return (
    <section className={classes.comparison}>
      <Title order={2}>{t('service.history.compare')}</Title>
      <Group>
        <NativeSelect
          label={t('service.history.from')}
          data={data}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('service.history.to')}
          data={data}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </Group>
      <WaySwitch way={way} setWay={setWay} />
      <div aria-live="polite">
        {before.data && after.data ? (
          <Differences workspace={workspace} way={way} before={before.data} after={after.data} />
        ) : (
          <LoadingPanel />
        )}
      </div>
    </section>
  )
}

// How a draft came about is read where there is one.
const DraftSoFar = lazy(async () => ({ default: (await import('./draft-so-far.tsx')).DraftSoFar }))

// What lists workshops comes when somebody looks.
const WorkshopsSection = lazy(async () => ({
  default: (await import('#web/workshops/workshops-section.tsx')).WorkshopsSection,
}))

/** The workshops held on the service, for those who are invited. */
const Workshops = ({ workspace }: { workspace: string }) => {
  const { page } = useDocument()
  if (useCommentsHere() === null) return null
  return (
    <Suspense fallback={<LoadingPanel />}>
      <WorkshopsSection workspace={workspace} service={page.id} />
    </Suspense>
  )
}

const Revisions = ({ workspace }: { workspace: string }) => {
  const { page } = useDocument()
  const newestFirst = page.revisions.toSorted((one, other) => other.number - one.number)
  return (
    <>
      <ul className={classes.revisions}>
        {newestFirst.map((revision) => (
          <RevisionItem key={revision.number} workspace={workspace} revision={revision} />
        ))}
      </ul>
      {page.revisions.length > 1 && <Comparison workspace={workspace} />}
    </>
  )
}

/** How the draft came about, all revisions, who signed them, how any two differ, and the workshops held on the service. */
export const HistoryTab = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const hasRevisions = page.revisions.length > 0
  return (
    <div className={classes.history}>
      {page.draft && (
        <Suspense fallback={<LoadingPanel />}>
          <DraftSoFar workspace={workspace} stored={page.draft} />
        </Suspense>
      )}
      {!page.draft && !hasRevisions && (
        <EmptyState title={t('service.history.empty')}>{t('service.history.emptyText')}</EmptyState>
      )}
      {hasRevisions && <Revisions workspace={workspace} />}
      <Workshops workspace={workspace} />
    </div>
  )
}
