import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#model/conflicts/conflict.ts'
import type { ServiceConflicts } from '#model/contract/conflicts.ts'
import columnClasses from '#web/services/column/column.module.css'
import { ConflictItem } from './conflict-item.tsx'
import classes from './conflicts.module.css'

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
export const AllConflicts = ({
  workspace,
  around,
  stoodOn,
}: Omit<Shown, 'conflicts'> & { stoodOn: number | null }) => {
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

/** That they could not be loaded, and the way to try again. */
export const ConflictsFailed = ({ retry }: { retry: () => void }) => {
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
