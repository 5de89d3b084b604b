import type { Node, NodeProps } from '@xyflow/react'
import { EnterFullScreenIcon, ExitFullScreenIcon } from '@radix-ui/react-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkNode } from '#model/contract/network.ts'
import type { NodeText } from '#model/network/svg.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './map-node.module.css'

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
  const vacancies = vacant > 0 ? t('network.vacancies', { count: vacant, number: number(vacant) }) : ''
  const said = [text.name, vacancies, text.detail].filter((part) => part !== '').join(' · ')
  return (
    <div
      className={classes.node}
      data-kind={node.kind}
      data-selected={isSelected || undefined}
      data-near={isNear || undefined}
    >
      <span className={classes.text} title={said}>
        <span className={classes.name}>{text.name}</span>
        <span className={classes.detail}>
          {vacancies !== '' && <span className={classes.vacant}>{vacancies}</span>}
          {vacancies !== '' && text.detail !== '' && ' · '}
          {text.detail}
        </span>
      </span>
      <ToggleButton node={node} text={text} toggle={toggle} />
    </div>
  )
})
MapNode.displayName = 'MapNode'
