import { Alert, Button, SegmentedControl } from '@mantine/core'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Cross2Icon } from '@radix-ui/react-icons'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkMap, NetworkNode } from '#model/contract/network.ts'
import { leavesDerivedOut } from '#model/network/derived.ts'
import { mostNodes } from '#model/network/map-limits.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { RelationshipTabs } from '#web/relationships/relationship-tabs.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { Details } from './details.tsx'
import { isEdge, type Selection } from './drawn-map.ts'
import { DerivedSwitch, Filters, narrowing, nothingChosen } from './filters.tsx'
import { MapCanvas } from './map-canvas.tsx'
import { MapList } from './map-list.tsx'
import classes from './network-screen.module.css'
import { networkQuery } from './queries.ts'
import { SaveMenu } from './save-menu.tsx'
import { type LaidOutMap, useLayout } from './use-layout.ts'
import { type HeldSearch, useMapSearch } from './use-map-search.ts'

/** What the map shows, in a sentence that is also said aloud when it changes. */
const Summary = ({ map }: { map: NetworkMap }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { can } = useWorkspace()
  const counted = (count: number) => ({ count, number: number(count) })
  const { organisations, relationships } = map.totals
  const boxes = map.nodes.filter(({ kind }) => kind !== 'audience').length
  const within = map.nodes.reduce((sum, { inside }) => sum + inside, 0)
  return (
    <output className={classes.summary}>
      {t('network.shows', counted(organisations))}{' '}
      {boxes < organisations && `${t('network.boxes', counted(boxes))} `}
      {relationships === 0 && can.includes('administer')
        ? t('network.noRelationship')
        : t('network.relationships', counted(relationships))}
      {within > 0 && ` ${t('network.liesWithin', counted(within))}`}
      {map.edgesLeftOut > 0 && ` ${t('network.leftOut', counted(map.edgesLeftOut))}`}{' '}
      {t('network.nothingSelected')}
    </output>
  )
}

const Legend = () => {
  const { t } = useTranslation()
  return (
    <ul className={classes.legend} aria-label={t('network.legend')}>
      {(['relationship', 'derived'] as const).map((kind) => (
        <li key={kind}>
          <svg width={36} height={10} aria-hidden>
            <line x1={0} x2={36} y1={5} y2={5} className={classes.legendLine} data-kind={kind} />
          </svg>
          {t(kind === 'relationship' ? 'network.legendRelationship' : 'network.legendDerived')}
        </li>
      ))}
    </ul>
  )
}

/** What is opened up, each to be closed again. */
const Opened = ({ map, held }: { map: NetworkMap; held: HeldSearch }) => {
  const { t } = useTranslation()
  if (map.opened.length === 0) return null
  return (
    <div className={classes.opened}>
      <span>{t('network.opened')}</span>
      {map.opened.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="compact-md"
          rightSection={<Cross2Icon aria-hidden />}
          aria-label={t('network.closeNamed', { name })}
          onClick={() => held.close(id, map.opened)}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

const MoreNodes = ({ map, held }: { map: NetworkMap; held: HeldSearch }) => {
  const { t } = useTranslation()
  const size = held.search.size ?? 100
  if (size >= mostNodes || !map.nodes.some(({ kind }) => kind === 'rest')) return null
  return (
    <Button
      variant="subtle"
      className={classes.more}
      onClick={() => held.change({ size: Math.min(mostNodes, size * 2) })}
    >
      {t('network.more')}
    </Button>
  )
}

const isOnMap = ({ nodes, edges }: NetworkMap, selection: Selection): boolean =>
  isEdge(selection)
    ? edges.some(({ from, to }) => from === selection.from && to === selection.to)
    : nodes.some(({ id }) => id === selection.node)

/** What is selected, while it is on the map; and whether the keyboard selected it. */
const useSelection = (map: NetworkMap) => {
  const [selected, setSelected] = useState<{ what: Selection | null; byKeyboard: boolean }>({
    what: null,
    byKeyboard: false,
  })
  const from = useRef<HTMLElement | null>(null)
  const select = useCallback((what: Selection | null, byKeyboard: boolean) => {
    const { activeElement } = document
    if (what === null && byKeyboard) from.current?.focus()
    else if (activeElement instanceof HTMLElement && activeElement.closest('aside') === null)
      from.current = activeElement
    setSelected({ what, byKeyboard })
  }, [])
  const selection = selected.what !== null && isOnMap(map, selected.what) ? selected.what : null
  return { selection, takesFocus: selected.byKeyboard, select }
}

type ShownProps = { map: NetworkMap; held: HeldSearch; view: 'map' | 'list' }

type DrawingProps = Pick<Parameters<typeof MapCanvas>[0], 'selection' | 'select' | 'toggle'> & {
  layout: { shown: LaidOutMap | null; failed: boolean }
  toList: () => void
}

const Drawing = ({ layout, toList, ...props }: DrawingProps) => {
  const { t } = useTranslation()
  if (layout.failed)
    return (
      <Alert color="yellow" role="alert">
        {t('network.failed')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={toList}>
          {t('network.toList')}
        </Button>
      </Alert>
    )
  if (!layout.shown) return <LoadingPanel />
  return <MapCanvas laidOut={layout.shown} {...props} />
}

const Shown = ({ map, held, view }: ShownProps) => {
  const layout = useLayout(map)
  const { selection, takesFocus, select } = useSelection(map)
  const frame = useRef<HTMLDivElement>(null)
  const { toggle: toggleBeside, change } = held
  const { opened } = map
  // With the focus in the details it goes back to where it came from.
  useHotkeys([
    [
      'Escape',
      () => {
        if (selection !== null) select(null, document.activeElement?.closest('aside') !== null)
      },
    ],
  ])
  const toggle = useCallback((node: NetworkNode) => toggleBeside(node, opened), [toggleBeside, opened])
  return (
    <>
      <div className={classes.bar}>
        <Legend />
        <DerivedSwitch held={held} />
        <MoreNodes map={map} held={held} />
        {layout.shown && <SaveMenu laidOut={layout.shown} colouredBy={() => frame.current} />}
      </div>
      <div className={classes.board} data-selected={selection !== null || undefined} ref={frame}>
        {view === 'map' ? (
          <div className={classes.canvas}>
            <Drawing
              layout={layout}
              selection={selection}
              select={select}
              toggle={toggle}
              toList={() => change({ view: 'list' })}
            />
          </div>
        ) : (
          <MapList map={map} select={select} toggle={toggle} />
        )}
        {selection !== null && (
          <Details
            key={Object.values(selection).join(' ')}
            map={map}
            view={view}
            search={held.search}
            selection={selection}
            takesFocus={takesFocus}
            select={select}
          />
        )}
      </div>
    </>
  )
}

const Nothing = ({ held }: { held: HeldSearch }) => {
  const { t } = useTranslation()
  const isBlank = narrowing.every((key) => held.search[key] === undefined)
  if (isBlank) return <EmptyState title={t('network.blank')}>{t('network.blankText')}</EmptyState>
  return (
    <EmptyState
      title={t('network.noneFound')}
      action={
        <Button variant="default" onClick={() => held.change(nothingChosen)}>
          {t('network.reset')}
        </Button>
      }
    >
      {t('network.noneFoundText')}
      {leavesDerivedOut(held.search) && ` ${t('network.noneFoundDerived')}`}
    </EmptyState>
  )
}

const Found = ({ map, held, view }: ShownProps) => (
  <>
    <Opened map={map} held={held} />
    <Summary map={map} />
    {map.nodes.length === 0 ? <Nothing held={held} /> : <Shown map={map} held={held} view={view} />}
  </>
)

/** Holds the room of what is on its way, so that nothing moves when it comes. */
const Awaited = () => (
  <>
    <div className={classes.summary} />
    <div className={classes.bar} />
    <div className={classes.canvas}>
      <LoadingPanel />
    </div>
  </>
)

/** Organisations and what flows between them, as a map and as a list that says the same. */
export const NetworkScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const held = useMapSearch()
  const isRoomy = useMediaQuery('(min-width: 40em)', true, { getInitialValueInEffect: false })
  const view = held.search.view ?? (isRoomy ? 'map' : 'list')
  const language = useLanguage()
  const query = useQuery({ ...networkQuery(slug, held.search, language), placeholderData: keepPreviousData })
  const views = useMemo(
    () => [
      { value: 'map', label: t('network.asMap') },
      { value: 'list', label: t('network.asList') },
    ],
    [t],
  )
  const map = query.data
  return (
    <Page
      title={t('network.title')}
      lead={t('network.lead')}
      width="wide"
      actions={
        <SegmentedControl
          aria-label={t('network.view')}
          data={views}
          value={view}
          onChange={(value) => held.change({ view: value === 'list' ? 'list' : 'map' })}
        />
      }
    >
      <div className={classes.screen}>
        <RelationshipTabs />
        {query.isError && (
          <Alert color="red" role="alert">
            {problemText(t, query.error)}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
              {t('ui.tryAgain')}
            </Button>
          </Alert>
        )}
        {(map || query.isPending) && (
          <div className={classes.screen} aria-busy={query.isPlaceholderData}>
            <Filters held={held} enterprises={map?.enterprises ?? null} />
            {map ? <Found map={map} held={held} view={view} /> : <Awaited />}
          </div>
        )}
      </div>
    </Page>
  )
}
