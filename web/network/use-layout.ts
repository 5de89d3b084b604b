import { useEffect, useState } from 'react'
import type { NetworkMap } from '#model/contract/network.ts'
import type { PlacedMap } from '#model/network/map-layout.ts'
import { layOut } from './lay-out.ts'

/** A map with its places. */
export type LaidOutMap = { map: NetworkMap; placed: PlacedMap }

type State = { done: LaidOutMap | null; failed: NetworkMap | null }

/** The map laid out; while a new one is being laid out, the one before stays. */
export const useLayout = (map: NetworkMap): { shown: LaidOutMap | null; failed: boolean } => {
  const [state, setState] = useState<State>({ done: null, failed: null })
  useEffect(() => {
    let isWanted = true
    layOut(map)
      .then((placed) => isWanted && setState({ done: { map, placed }, failed: null }))
      .catch(() => isWanted && setState((now) => ({ ...now, failed: map })))
    return () => {
      isWanted = false
    }
  }, [map])
  return { shown: state.done, failed: state.failed === map }
}
