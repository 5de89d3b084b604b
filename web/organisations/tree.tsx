import { ActionIcon, Button, Text } from '@mantine/core'
import { ChevronDownIcon, ChevronRightIcon } from '@radix-ui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationUnit } from '#model/contract/organisations.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { More } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { OrganisationLink } from './organisation-link.tsx'
import classes from './organisations.module.css'
import { treeQuery } from './queries.ts'

/** One organisation, with what is nested in it once it is opened. */
const Node = ({ unit, on }: { unit: OrganisationUnit; on: string | null }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className={classes.node}>
        {unit.units > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={t('organisations.tree.open', { name: nameIn(unit.names, language) })}
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        <span>
          <OrganisationLink organisation={unit} />
          <Text span c="dimmed">
            {unit.abbreviation !== '' && ` ${unit.abbreviation}`}
            {unit.units > 0 &&
              ` · ${t('organisations.units.within', { count: unit.units, number: formats.number(unit.units) })}`}
          </Text>
        </span>
      </div>
      {open && <Level within={unit.id} on={on} />}
    </li>
  )
}

/** The organisations of one level; those of the next are asked for when somebody opens one. */
const Level = ({ within, on }: { within: string | null; on: string | null }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const query = useInfiniteQuery({
    ...treeQuery(slug, { within, on, language }),
    placeholderData: keepPreviousData,
  })
  const units = query.data?.pages.flatMap(({ organisations }) => organisations) ?? []
  if (query.isPending) return <LoadingPanel />
  if (query.isError)
    return (
      <div>
        <Text role="alert">{t('organisations.tree.failed')}</Text>
        <Button variant="default" size="compact-md" onClick={() => void query.refetch()}>
          {t('organisations.tree.again')}
        </Button>
      </div>
    )
  if (units.length === 0 && within === null) return <EmptyState title={t('organisations.tree.empty')} />
  return (
    <>
      <ul {...(within === null && { className: classes.tree, 'aria-label': t('organisations.tree.label') })}>
        {units.map((unit) => (
          <Node key={unit.id} unit={unit} on={on} />
        ))}
      </ul>
      <More {...query} />
    </>
  )
}

/** All organisations as they stand, or stood on a day; opened up on demand. */
export const OrganisationTree = ({ on }: { on: string | null }) => <Level within={null} on={on} />
