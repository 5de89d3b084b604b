import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { EnterFullScreenIcon, ExitFullScreenIcon } from '@radix-ui/react-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkNode } from '#model/contract/network.ts'
import type { NodeText } from '#model/network/svg.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './network.module.css'

export type MapNodeData = {
  node: NetworkNode
  text: NodeText
  /** Roles that nobody holds in its relationships. */
  vacant: number
  isSelected: boolean
  /** Whether something flows between it and what is selected. */
  isNear: boolean
  toggle: (node: NetworkNode) => void
}
export type DrawnNode = Node<MapNodeData, 'organisation'>

/** The ends of edges; the layout says where they are, so nobody can pull at them. */
const Ends = () => (
  <>
    <Handle type="target" position={Position.Left} isConnectable={false} className={classes.end} />
    <Handle type="source" position={Position.Right} isConnectable={false} className={classes.end} />
  </>
)

const ToggleButton = ({ node, text, toggle }: Pick<MapNodeData, 'node' | 'text' | 'toggle'>) => {
  const { t } = useTranslation()
  const isOpened = node.can.includes('close')
  if (node.can.length === 0) return null
  const Icon = isOpened ? ExitFullScreenIcon : EnterFullScreenIcon
  return (
    <button
      type="button"
      className={`nopan ${classes.toggle}`}
      aria-label={t(isOpened ? 'network.closeNamed' : 'network.openNamed', {
        name: isOpened ? node.name : text.name,
      })}
      onClick={(event) => {
        event.stopPropagation()
        toggle(node)
      }}
    >
      <Icon aria-hidden />
    </button>
  )
}

/** An organisation on the map; the frame of an audience holds others. */
export const MapNode = memo(({ data }: NodeProps<DrawnNode>) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { node, text, vacant, isSelected, isNear, toggle } = data
  return (
    <div
      className={classes.node}
      data-kind={node.kind}
      data-selected={isSelected || undefined}
      data-near={isNear || undefined}
    >
      <Ends />
      <span className={classes.name} title={text.name}>
        {text.name}
      </span>
      <span className={classes.detail}>
        {vacant > 0 && (
          <span className={classes.vacant}>
            {t('network.vacancies', { count: vacant, number: number(vacant) })}
          </span>
        )}
        <span>{text.detail}</span>
      </span>
      <ToggleButton node={node} text={text} toggle={toggle} />
    </div>
  )
})
MapNode.displayName = 'MapNode'
