import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#model/conflicts/conflict.ts'
import type { ServiceConflicts } from '#model/contract/conflicts.ts'
import { Card } from '#web/services/column/card.tsx'
import columnClasses from '#web/services/column/column.module.css'
import { anchorOf, useDocument } from '#web/services/document/document-view.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { ConflictItem } from './conflict-item.tsx'
import classes from './conflicts.module.css'
import { MarkDialog } from './mark-dialog.tsx'
import { conflictsQuery } from './queries.ts'

type Shown = { workspace: string; conflicts: readonly Conflict[]; around: ServiceConflicts }

const List = ({ workspace, conflicts, around }: Shown) => {
  const { conflict: linked } = useSearch({ strict: false }) as { conflict?: string }
  return (
    <ul className={columnClasses.list} style={{ gap: 0 }}>
      {conflicts.map((conflict) => (
        <ConflictItem
          key={conflict.id}
          workspace={workspace}
          conflict={conflict}
          people={around.people}
          focused={conflict.id === linked}
        />
      ))}
    </ul>
  )
}

/** Open ones are read at once; what is decided is folded, unless a link led to it. */
const Loaded = ({ workspace, around, stoodOn }: Omit<Shown, 'conflicts'> & { stoodOn: number | null }) => {
  const { t } = useTranslation()
  const { conflict: linked } = useSearch({ strict: false }) as { conflict?: string }
  const [decided, open] = [
    around.conflicts.filter(({ state }) => state === 'decided'),
    around.conflicts.filter(({ state }) => state !== 'decided'),
  ]
  return (
    <>
      {stoodOn !== null && around.conflicts.length > 0 && (
        <p className={columnClasses.quiet}>{t('conflicts.stood', { number: stoodOn })}</p>
      )}
      {around.conflicts.length === 0 && (
        <p className={columnClasses.quiet}>
          {stoodOn === null ? t('conflicts.empty') : t('conflicts.emptyStood')}
        </p>
      )}
      {open.length > 0 && <List workspace={workspace} conflicts={open} around={around} />}
      {decided.length > 0 && (
        <details className={classes.folded} open={decided.some(({ id }) => id === linked) || undefined}>
          <summary>{t('conflicts.decided', { count: decided.length })}</summary>
          <List workspace={workspace} conflicts={decided} around={around} />
        </details>
      )}
    </>
  )
}

const Failed = ({ retry }: { retry: () => void }) => {
  const { t } = useTranslation()
  return (
    <div role="alert" className={columnClasses.line}>
      {t('conflicts.failed')}
      <Button size="compact-sm" variant="subtle" onClick={retry}>
        {t('conflicts.again')}
      </Button>
    </div>
  )
}

type ConflictsCardProps = { workspace: string; stoodOn: number | null }

/** What roles want that cannot both be, open ones first, with how each was decided and what happened since. */
export const ConflictsCard = ({ workspace, stoodOn }: ConflictsCardProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, isError, refetch } = useQuery({
    ...conflictsQuery(workspace, page.id, stoodOn),
    retry: false,
  })
  const [marking, setMarking] = useState(false)
  return (
    <Card
      title={t('conflicts.title')}
      id={anchorOf('conflicts')}
      actions={
        data?.can.includes('mark') && (
          <Button size="compact-sm" variant="light" onClick={() => setMarking(true)}>
            {t('conflicts.mark')}
          </Button>
        )
      }
    >
      {isError && !data && <Failed retry={() => void refetch()} />}
      {!data && !isError && <LoadingPanel />}
      {data && <Loaded workspace={workspace} around={data} stoodOn={stoodOn} />}
      {marking && data && (
        <MarkDialog workspace={workspace} around={data} onClose={() => setMarking(false)} />
      )}
    </Card>
  )
}
