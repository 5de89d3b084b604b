import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MapSearch } from './queries.ts'

/** What is chosen of the map in the address, and how to choose otherwise. */
export const useMapSearch = () => {
  const search: MapSearch = useSearch({ from: '/signed-in/w/$workspace/relationships/map' })
  const navigate = useNavigate({ from: '/w/$workspace/relationships/map' })
  const change = (changed: MapSearch) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changed }).filter(([, value]) => value !== undefined)),
      resetScroll: false,
      // What is typed makes no page to go back to; what is chosen does.
      replace: 'text' in changed,
    })
  const opened = search.open === undefined ? [] : search.open.split(',')
  const setOpened = (ids: readonly string[]) => change({ open: ids.length === 0 ? undefined : ids.join(',') })
  return {
    search,
    change,
    open: (id: string) => setOpened([...opened, id]),
    close: (id: string) => setOpened(opened.filter((one) => one !== id)),
  }
}
export type HeldSearch = ReturnType<typeof useMapSearch>
