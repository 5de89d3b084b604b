import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { NetworkMap, NetworkNode } from '#model/contract/network.ts'
import type { MapSearch } from './queries.ts'

type Opened = NetworkMap['opened']

/** What is opened: as the address says, else as the map came. */
const openedIn = (open: string | undefined, opened: Opened): string[] =>
  open === undefined ? opened.map(({ id }) => id) : open.split(',').filter((id) => id !== '')

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
  // An empty list says that nothing is opened; without one the map opens as it usually does.
  const close = useCallback(
    (id: string, opened: Opened) =>
      change({
        open: openedIn(open, opened)
          .filter((one) => one !== id)
          .join(','),
      }),
    [change, open],
  )
  /** Opens up what is closed, and closes what is opened. */
  const toggle = useCallback(
    (node: NetworkNode, opened: Opened) => {
      if (node.can.includes('close')) close(node.id, opened)
      else change({ open: [...openedIn(open, opened), node.id].join(',') })
    },
    [change, close, open],
  )
  return { search, change, close, toggle }
}
export type HeldSearch = ReturnType<typeof useMapSearch>
