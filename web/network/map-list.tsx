import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkEdge, NetworkMap, NetworkNode } from '#model/contract/network.ts'
import { around } from '#model/network/around.ts'
import { useFormats } from '#web/ui/formats.ts'
import type { Selection } from './drawn-map.ts'
import flowClasses from './flows.module.css'
import classes from './map-list.module.css'
import { useNodeText } from './use-node-text.ts'

type ListProps = {
  map: NetworkMap
  select: (selection: Selection, byKeyboard: boolean) => void
  toggle: (node: NetworkNode) => void
}

type FlowsProps = {
  title: string
  edges: readonly NetworkEdge[]
  /** Which end of an edge is the other one. */
  other: 'from' | 'to'
} & Pick<ListProps, 'map' | 'select'>

/** The neighbours at the other ends of edges, each to be looked at. */
export const Flows = ({ title, edges, other, map, select }: FlowsProps) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const textOf = useNodeText(map)
  const counted = (count: number) => ({ count, number: number(count) })
  if (edges.length === 0) return null
  return (
    <div className={flowClasses.flows}>
      <h3 className={flowClasses.flowsTitle}>{title}</h3>
      <ul>
        {edges.map((edge) => {
          const node = map.nodes.find(({ id }) => id === edge[other])
          return (
            <li key={`${edge.from} ${edge.to}`}>
              <button
                type="button"
                className={flowClasses.linkButton}
                onClick={() => select({ from: edge.from, to: edge.to }, true)}
              >
                {node && textOf(node).name}
              </button>
              <span className={flowClasses.quiet}>
                {[
                  t('network.services', counted(edge.services)),
                  edge.vacant > 0 && t('network.vacancies', counted(edge.vacant)),
                ]
                  .filter((part) => part !== false)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What a node may consume, in one line: which services these are stands with their audience. */
const MayConsume = ({ edges, select }: Pick<FlowsProps, 'edges' | 'select'>) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [first] = edges
  if (!first) return null
  const counted = (count: number) => ({ count, number: number(count) })
  const services = edges.reduce((sum, edge) => sum + edge.services, 0)
  return (
    <div className={flowClasses.flows}>
      <h3 className={flowClasses.flowsTitle}>{t('network.mayConsume')}</h3>
      <button
        type="button"
        className={flowClasses.linkButton}
        onClick={() => select({ node: first.to }, true)}
      >
        {t('network.services', counted(services))}{' '}
        {t('network.mayConsumeOf', { providers: t('network.providers', counted(edges.length)) })}
      </button>
    </div>
  )
}

/** All that the map tells of one node. */
export const NodeFlows = ({ id, map, select }: { id: string } & Pick<ListProps, 'map' | 'select'>) => {
  const { t } = useTranslation()
  const { provides, consumes, offers, mayConsume } = around(map, id)
  const isEmpty = [provides, consumes, offers, mayConsume].every((edges) => edges.length === 0)
  if (isEmpty) return <p className={flowClasses.quiet}>{t('network.nothing')}</p>
  return (
    <>
      <Flows title={t('network.providesTo')} edges={provides} other="to" map={map} select={select} />
      <Flows title={t('network.consumesFrom')} edges={consumes} other="from" map={map} select={select} />
      <Flows title={t('network.offers')} edges={offers} other="to" map={map} select={select} />
      {id.startsWith('audience:') ? (
        <Flows title={t('network.mayConsume')} edges={mayConsume} other="from" map={map} select={select} />
      ) : (
        <MayConsume edges={mayConsume} select={select} />
      )}
    </>
  )
}

const Item = ({ node, ...props }: { node: NetworkNode } & ListProps) => {
  const { t } = useTranslation()
  const textOf = useNodeText(props.map)
  const { name, detail } = textOf(node)
  const [isShown, setShown] = useState(false)
  const within = node.kind === 'opened' ? props.map.nodes.filter((one) => one.within === node.id) : []
  return (
    <li>
      <div className={classes.item}>
        <details onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>
            <strong>{name}</strong>
            {detail !== '' && <span className={flowClasses.quiet}> {detail}</span>}
          </summary>
          {isShown && <NodeFlows id={node.id} map={props.map} select={props.select} />}
        </details>
        {node.can.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(node.can.includes('close') ? 'network.closeNamed' : 'network.openNamed', {
              name: node.name,
            })}
            onClick={() => props.toggle(node)}
          >
            {t(node.can.includes('close') ? 'network.close' : 'network.open')}
          </Button>
        )}
      </div>
      {within.length > 0 && <Items {...props} nodes={within} />}
    </li>
  )
}

const Items = ({ nodes, ...props }: { nodes: readonly NetworkNode[] } & ListProps) => (
  <ul className={classes.list}>
    {nodes.map((node) => (
      <Item key={node.id} node={node} {...props} />
    ))}
  </ul>
)

/** The same as the map, as a list in which what is nested stands beneath what was opened. */
export const MapList = (props: ListProps) => {
  const { t } = useTranslation()
  const { nodes } = props.map
  const shown = new Set(nodes.map(({ id }) => id))
  return (
    <section aria-label={t('network.listLabel')}>
      <VisuallyHidden component="h2">{t('network.listLabel')}</VisuallyHidden>
      {/* What was opened is not there itself where it is not among what was asked for. */}
      <Items {...props} nodes={nodes.filter(({ within }) => within === null || !shown.has(within))} />
    </section>
  )
}
