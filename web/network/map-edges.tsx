import { ViewportPortal } from '@xyflow/react'
import { memo, useId } from 'react'
import type { NetworkEdge } from '#model/contract/network.ts'
import { middleOf, pathThrough, widthOf } from '#model/network/map-paths.ts'
import { useFormats } from '#web/ui/formats.ts'
import type { DrawnEdge } from './drawn-map.ts'
import classes from './map-edges.module.css'

type Select = (ends: { from: string; to: string }) => void

const heads = { relationship: 14, derived: 9 } as const

const ArrowHead = ({ id, kind }: { id: string; kind: NetworkEdge['kind'] }) => (
  <marker
    id={id}
    viewBox="-10 -10 20 20"
    markerWidth={heads[kind]}
    markerHeight={heads[kind]}
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <polyline points="-5,-4 0,0 -5,4 -5,-4" className={classes.head} data-kind={kind} />
  </marker>
)

type MapEdgeProps = DrawnEdge & { headsId: string; select: Select }

/** What flows from one node to another, drawn where the layout led it; dashed where it is derived. */
const MapEdge = memo(({ edge, points, label, isSelected, isFaded, headsId, select }: MapEdgeProps) => {
  const { number } = useFormats()
  if (points.length < 2) return null
  const { x, y } = middleOf(points)
  const path = pathThrough(points)
  return (
    <g
      className={classes.edge}
      data-kind={edge.kind}
      data-faded={isFaded || undefined}
      onClick={() => select({ from: edge.from, to: edge.to })}
    >
      <title>{label}</title>
      <path
        d={path}
        className={classes.line}
        style={{ strokeWidth: widthOf(edge) + (isSelected ? 1.5 : 0) }}
        markerEnd={`url(#${headsId}${edge.kind})`}
      />
      <path d={path} className={classes.reach} />
      {edge.services > 0 && (
        <text x={x} y={y - 5} className={classes.text} aria-hidden>
          {number(edge.services)}
        </text>
      )}
    </g>
  )
})
MapEdge.displayName = 'MapEdge'

type MapEdgesProps = { edges: readonly DrawnEdge[]; width: number; height: number; select: Select }

/** All edges in one drawing between frames and nodes: one drawing for each takes twice as long to paint. */
export const MapEdges = memo(({ edges, width, height, select }: MapEdgesProps) => {
  const headsId = useId()
  return (
    <ViewportPortal>
      <svg className={classes.edges} width={width} height={height}>
        <defs>
          <ArrowHead id={`${headsId}relationship`} kind="relationship" />
          <ArrowHead id={`${headsId}derived`} kind="derived" />
        </defs>
        {edges.map((edge) => (
          <MapEdge key={`${edge.edge.from} ${edge.edge.to}`} {...edge} headsId={headsId} select={select} />
        ))}
      </svg>
    </ViewportPortal>
  )
})
MapEdges.displayName = 'MapEdges'
