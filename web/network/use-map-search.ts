import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { NetworkNode } from '#model/contract/network.ts'
import type { MapSearch } from './queries.ts'

const without = (ids: readonly string[], id: string): string | undefined =>
  ids.filter((one) => one !== id).join(',') || undefined

/** What is chosen of the map in the address, and how to choose otherwise. */
export const useMapSearch = () => {
  const search: MapSearch = useSearch({ from: '/signed-in/w/$workspace/relationships/map' })
  const navigate = useNavigate({ from: '/w/$workspace/relationships/map' })
  const change = useCallback(
    (changed: MapSearch) =>
      void navigate({
        search: (now) =>
          Object.fromEntries(
            Object.entries({ ...now, ...changed }).filter(([, value]) => value !== undefined),
          ),
        resetScroll: false,
        // What is typed makes no page to go back to; what is chosen does.
        replace: 'text' in changed,
      }),
    [navigate],
  )
  const { open } = search
  const close = useCallback(
    (id: string) => change({ open: without(open?.split(',') ?? [], id) }),
    [change, open],
  )
  /** Opens up what is closed, and closes what is opened. */
  const toggle = useCallback(
    (node: NetworkNode) => {
      if (node.can.includes('close')) close(node.id)
      else change({ open: open === undefined ? node.id : `${open},${node.id}` })
    },
    [change, close, open],
  )
  return { search, change, close, toggle }
}
export type HeldSearch = ReturnType<typeof useMapSearch>
