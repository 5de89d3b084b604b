import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { NetworkEdge } from '#model/contract/network.ts'
import type { PlacedMap } from '#model/network/map-layout.ts'
import { middleOf, pathThrough, widthOf } from '#model/network/map-paths.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './network.module.css'

export type MapEdgeData = {
  edge: NetworkEdge
  points: PlacedMap['edges'][number]
  isSelected: boolean
  isFaded: boolean
}
export type DrawnEdge = Edge<MapEdgeData, 'flow'>

/** What flows from one node to another, drawn where the layout led it; dashed where it is derived. */
export const MapEdge = memo(({ id, data, markerEnd }: EdgeProps<DrawnEdge>) => {
  const { number } = useFormats()
  if (!data || data.points.length < 2) return null
  const { edge, points, isSelected, isFaded } = data
  const { x, y } = middleOf(points)
  return (
    <g
      className={classes.edge}
      data-kind={edge.kind}
      data-selected={isSelected || undefined}
      data-faded={isFaded || undefined}
    >
      <BaseEdge
        id={id}
        path={pathThrough(points)}
        interactionWidth={16}
        style={{ strokeWidth: widthOf(edge) + (isSelected ? 1.5 : 0) }}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      {edge.services > 0 && (
        <text x={x} y={y - 5} className={classes.edgeText} aria-hidden>
          {number(edge.services)}
        </text>
      )}
    </g>
  )
})
MapEdge.displayName = 'MapEdge'
