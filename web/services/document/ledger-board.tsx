import { Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PartName, partNames } from '#model/definition/definition.ts'
import type { Cost, Outcome, Risk } from '#model/definition/entries.ts'
import { LedgerCell, type LedgerCellName } from '#web/ui/ledger-cell.tsx'
import { roleIcons } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { CostText, RiskText, StatementText } from './entry-text.tsx'
import { EntryList } from './entry-list.tsx'
import { ConfirmSection } from './document-section.tsx'
import { anchorOf, useDocument, useDraftAt } from './document-view.ts'
import { isSaid } from './sections.ts'
import { SuggestsNote } from './suggests-note.tsx'
import { TextClause } from './text-clause.tsx'
import classes from './document.module.css'

const roles = ['customer', 'user', 'sponsor', 'other'] as const
type Role = (typeof roles)[number]
type Filter = Role | null

/** The two cells of a row, for and against the consumer; closing reasons by cell. */
const cells: { cell: LedgerCellName; closed: string | null }[] = [
  { cell: 'outcome-supported', closed: null },
  { cell: 'outcome-affected', closed: 'value.closed.affectedOutcomes' },
  { cell: 'cost-removed', closed: 'cost.closed.removedCosts' },
  { cell: 'cost-imposed', closed: 'cost.closed.imposedCosts' },
  { cell: 'risk-removed', closed: 'value.closed.removedRisks' },
  { cell: 'risk-imposed', closed: 'value.closed.imposedRisks' },
]

/** The parts that the ledger tells of. */
const ledgerParts = ['value', 'cost'] as const

const partOf = (cell: LedgerCellName): PartName => (cell.startsWith('cost') ? 'cost' : 'value')

const concerns =
  (filter: Filter) =>
  ({ stakeholderRole }: { stakeholderRole: string }): boolean =>
    filter === null || stakeholderRole === filter

const OutcomeCell = ({ direction, filter }: { direction: Outcome['direction']; filter: Filter }) => {
  const { definition } = useDocument()
  const shown = definition.value.outcomes.filter(
    (outcome) => outcome.direction === direction && concerns(filter)(outcome),
  )
  return (
    <ul className={classes.cellLinks}>
      {shown.map((outcome) => (
        <li key={outcome.id}>
          <a href={`#${anchorOf(`value.outcomes/${outcome.id}`)}`}>
            <StatementText list="value.outcomes" entry={outcome} />
          </a>
        </li>
      ))}
    </ul>
  )
}

const CellEntries = ({ cell, filter }: { cell: LedgerCellName; filter: Filter }) => {
  const { t } = useTranslation()
  const [kind, effect = ''] = cell.split('-')
  if (kind === 'outcome') {
    return <OutcomeCell direction={effect as Outcome['direction']} filter={filter} />
  }
  const only = concerns(filter)
  return kind === 'risk' ? (
    <EntryList<Risk>
      list="value.risks"
      given={{ effect }}
      only={only}
      add={t('service.ledger.addRisk')}
      render={(entry) => <RiskText entry={entry} />}
    />
  ) : (
    <EntryList<Cost>
      list="cost.costs"
      given={{ effect }}
      only={only}
      add={t('service.ledger.addCost')}
      render={(entry) => <CostText entry={entry} />}
    />
  )
}

const useEntriesOf = () => {
  const { definition } = useDocument()
  return (cell: LedgerCellName): { stakeholderRole: string }[] => {
    const [kind, effect] = cell.split('-')
    if (kind === 'outcome') return definition.value.outcomes.filter(({ direction }) => direction === effect)
    const list: (Risk | Cost)[] = kind === 'risk' ? definition.value.risks : definition.cost.costs
    return list.filter((entry) => entry.effect === effect)
  }
}

/** "None, because ...", or that nobody has said anything about this cell. */
const EmptyCell = ({ closed, filtered }: { closed: string | null; filtered: boolean }) => {
  const { t } = useTranslation()
  const { anchor, definition, open, setOpen } = useDocument()
  const draft = useDraftAt(closed ?? 'value')
  if (filtered) return <p className={classes.nothing}>{t('service.ledger.noneForRole')}</p>
  const isClosed = closed !== null && (isSaid(definition, closed) || open === closed)
  if (isClosed) {
    return <TextClause path={closed} render={(text) => t('service.ledger.noneBecause', { reason: text })} />
  }
  return (
    <>
      <p className={classes.nothing}>{t('service.ledger.nobodySaid')}</p>
      {draft && closed !== null && (
        <div>
          <UnstyledButton
            id={anchor(closed)}
            className={classes.filterButton}
            onClick={() => setOpen(closed)}
          >
            {t('service.ledger.close')}
          </UnstyledButton>
        </div>
      )}
    </>
  )
}

const RoleFilter = ({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }) => {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.filter} aria-label={t('service.ledger.filter')}>
      <UnstyledButton
        className={classes.filterButton}
        aria-pressed={filter === null}
        onClick={() => setFilter(null)}
      >
        {t('service.ledger.everybody')}
      </UnstyledButton>
      {roles.map((role) => {
        const Icon = role === 'other' ? null : roleIcons[role]
        return (
          <UnstyledButton
            key={role}
            className={classes.filterButton}
            aria-pressed={filter === role}
            onClick={() => setFilter(filter === role ? null : role)}
          >
            {Icon && <Icon aria-hidden />}
            {t(`words.stakeholderRole.${role}`)}
          </UnstyledButton>
        )
      })}
    </fieldset>
  )
}

/** What speaks for the service and what against it, in the consumer's eyes: six cells, never added up. */
export const LedgerBoard = ({ parts = partNames }: { parts?: readonly PartName[] }) => {
  const { t } = useTranslation()
  const { anchor } = useDocument()
  const [filter, setFilter] = useState<Filter>(null)
  const entriesOf = useEntriesOf()
  return (
    <section className={classes.section} id={anchor('ledger')}>
      <div className={classes.sectionHead}>
        <Title order={2}>
          <Term word="ledger">{t('service.section.ledger')}</Term>
        </Title>
        <ConfirmSection of={['value.risks', 'cost.costs', 'value.closed', 'cost.closed']} />
      </div>
      {ledgerParts.map((part) => parts.includes(part) && <SuggestsNote key={part} part={part} />)}
      {parts.length === partNames.length && <RoleFilter filter={filter} setFilter={setFilter} />}
      <div className={classes.board}>
        <p className={classes.side}>{t('service.ledger.for')}</p>
        <p className={classes.side}>{t('service.ledger.against')}</p>
        {cells
          .filter(({ cell }) => parts.includes(partOf(cell)))
          .map(({ cell, closed }) => {
            const all = entriesOf(cell)
            const count = all.filter(concerns(filter)).length
            return (
              <LedgerCell key={cell} cell={cell} count={count}>
                <div className={classes.cellText} id={anchor(`cell.${cell}`)}>
                  {count === 0 && <EmptyCell closed={closed} filtered={all.length > 0} />}
                  <CellEntries cell={cell} filter={filter} />
                </div>
              </LedgerCell>
            )
          })}
      </div>
    </section>
  )
}
