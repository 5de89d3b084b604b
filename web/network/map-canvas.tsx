import '@xyflow/react/dist/base.css'
import { ActionIcon } from '@mantine/core'
import { EnterFullScreenIcon, ZoomInIcon, ZoomOutIcon } from '@radix-ui/react-icons'
import {
  getViewportForBounds,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkNode } from '#model/contract/network.ts'
import { type Arrow, arrows, nearestNode } from '#model/network/nearest-node.ts'
import { useFormats } from '#web/ui/formats.ts'
import { drawnEdges, drawnNodes, type Selection } from './drawn-map.ts'
import { MapEdges } from './map-edges.tsx'
import { MapNode } from './map-node.tsx'
import classes from './map-canvas.module.css'
import type { LaidOutMap } from './use-layout.ts'
import { useNodeText } from './use-node-text.ts'

const nodeTypes = { organisation: MapNode }
// Beneath the map are the buttons.
const fitting = {
  padding: { top: '16px', left: '16px', right: '16px', bottom: '60px' },
  maxZoom: 1.1,
} as const
const minZoom = 0.05

type Size = { width: number; height: number }

type CanvasProps = {
  laidOut: LaidOutMap
  selection: Selection | null
  /** Called with whether the keyboard was used: then the focus goes along. */
  select: (selection: Selection | null, byKeyboard: boolean) => void
  toggle: (node: NetworkNode) => void
}

const isArrow = (key: string): key is Arrow => (arrows as readonly string[]).includes(key)

/** Brings the focus to a node, which is drawn only once it is in sight. */
const useFocusNode = ({ placed }: LaidOutMap) => {
  const { setCenter, getZoom } = useReactFlow()
  return async (id: string): Promise<void> => {
    const box = placed.nodes.find((node) => node.id === id)
    if (!box) return
    await setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: Math.max(getZoom(), 0.5) })
    const focus = (looks: number): void => {
      const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      if (element) element.focus({ preventScroll: true })
      else if (looks > 0) requestAnimationFrame(() => focus(looks - 1))
    }
    focus(20)
  }
}

/** The keys of a node that has the focus: arrows lead on, Enter selects. */
const useKeys = ({ laidOut, select }: Pick<CanvasProps, 'laidOut' | 'select'>) => {
  const focusNode = useFocusNode(laidOut)
  return (event: KeyboardEvent<HTMLElement>): void => {
    const element = event.target as HTMLElement
    const { id } = element.dataset
    if (!element.matches('.react-flow__node') || id === undefined) return
    if (event.key === 'Enter' || event.key === ' ') select({ node: id }, true)
    else if (isArrow(event.key)) {
      const next = nearestNode(laidOut.placed.nodes, id, event.key)
      if (next !== null) void focusNode(next)
    } else return
    event.preventDefault()
  }
}

const Zoom = () => {
  const { t } = useTranslation()
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const buttons = [
    { label: t('network.zoomIn'), Icon: ZoomInIcon, act: () => zoomIn() },
    { label: t('network.zoomOut'), Icon: ZoomOutIcon, act: () => zoomOut() },
    { label: t('network.fit'), Icon: EnterFullScreenIcon, act: () => fitView(fitting) },
  ]
  return (
    <Panel position="bottom-left" className={classes.zoom}>
      {buttons.map(({ label, Icon, act }) => (
        <ActionIcon
          key={label}
          variant="default"
          size="lg"
          aria-label={label}
          title={label}
          onClick={() => void act()}
        >
          <Icon aria-hidden />
        </ActionIcon>
      ))}
    </Panel>
  )
}

const margin = 24

/** One box around others, of which there is at least one. */
const boxAround = (boxes: LaidOutMap['placed']['nodes']) => {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/** What is selected as one box: an organisation, or both that a line joins. */
const boxOfSelection = ({ placed }: LaidOutMap, selection: Selection | null) => {
  if (selection === null) return null
  const ids = Object.values(selection)
  const boxes = placed.nodes.filter(({ id }) => ids.includes(id))
  return boxes.length === 0 ? null : boxAround(boxes)
}

/** How far something between two places has to be pushed to be seen between none and a length. */
const pushInto = (from: number, to: number, length: number): number => {
  if (from < margin) return margin - from
  return to > length - margin ? length - margin - to : 0
}

/** The details beside the map take room from it: what is selected comes into sight again. */
const useKeepInSight = ({ laidOut, selection }: Pick<CanvasProps, 'laidOut' | 'selection'>) => {
  const { getViewport, setViewport, fitBounds } = useReactFlow()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  useEffect(() => {
    const box = boxOfSelection(laidOut, selection)
    if (!box || width === 0) return
    const { x, y, zoom } = getViewport()
    if (box.width * zoom > width - 2 * margin || box.height * zoom > height - 2 * margin) {
      void fitBounds(box, { padding: 0.1 })
      return
    }
    const right = pushInto(box.x * zoom + x, (box.x + box.width) * zoom + x, width)
    const down = pushInto(box.y * zoom + y, (box.y + box.height) * zoom + y, height)
    if (right !== 0 || down !== 0) void setViewport({ x: x + right, y: y + down, zoom })
  }, [laidOut, selection, width, height, getViewport, setViewport, fitBounds])
}

const useDrawn = ({ laidOut, selection, toggle }: CanvasProps) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const textOf = useNodeText(laidOut.map)
  return useMemo(() => {
    const nodes = new Map(laidOut.map.nodes.map((node) => [node.id, textOf(node).name]))
    const said = {
      selection,
      textOf,
      toggle,
      nodeWord: t('network.node'),
      edgeLabel: ({ from, to, services }: { from: string; to: string; services: number }) =>
        `${t('network.flow', { from: nodes.get(from) ?? '', to: nodes.get(to) ?? '' })}, ${t('network.services', { count: services, number: number(services) })}`,
    }
    return { nodes: drawnNodes(laidOut, said), edges: drawnEdges(laidOut, said) }
  }, [laidOut, selection, toggle, t, number, textOf])
}

/**
 * Where the whole map is in sight. React Flow fits a map only once it has drawn something of it, and it draws what is in
 * sight: where the corner that it begins with is empty, that is nothing.
 */
const wholeMap = ({ placed }: LaidOutMap, { width, height }: Size) =>
  getViewportForBounds(boxAround(placed.nodes), width, height, minZoom, fitting.maxZoom, fitting.padding)

const Canvas = ({ room, ...props }: CanvasProps & { room: Size }) => {
  const { laidOut, select } = props
  const { t } = useTranslation()
  const { fitView } = useReactFlow()
  const onKeyDown = useKeys(props)
  const { nodes, edges } = useDrawn(props)
  useKeepInSight(props)
  const selectEdge = useCallback((ends: Selection) => select(ends, false), [select])
  const fitted = useRef(laidOut.placed)
  const { placed } = laidOut
  useEffect(() => {
    // The first map begins where it is wholly in sight.
    if (fitted.current !== placed) void fitView(fitting)
    fitted.current = placed
  }, [placed, fitView])
  return (
    <ReactFlow
      aria-label={t('network.mapLabel')}
      nodes={nodes}
      nodeTypes={nodeTypes}
      defaultViewport={wholeMap(laidOut, room)}
      minZoom={minZoom}
      maxZoom={2}
      onlyRenderVisibleElements
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnDoubleClick={false}
      onKeyDown={onKeyDown}
      onNodeClick={(_event, { id }) => select({ node: id }, false)}
      onPaneClick={() => select(null, false)}
    >
      <MapEdges edges={edges} width={placed.width} height={placed.height} select={selectEdge} />
      <Zoom />
    </ReactFlow>
  )
}

/** The map, to be pushed and zoomed; only what is in sight is drawn. */
export const MapCanvas = (props: CanvasProps) => {
  const [room, setRoom] = useState<Size | null>(null)
  const measure = useCallback((element: HTMLDivElement | null) => {
    if (element) setRoom({ width: element.clientWidth, height: element.clientHeight })
  }, [])
  return (
    <div className={classes.room} ref={measure}>
      {room && (
        <ReactFlowProvider>
          <Canvas room={room} {...props} />
        </ReactFlowProvider>
      )}
    </div>
  )
}
