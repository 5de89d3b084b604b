import { useSyncExternalStore } from 'react'
import { useDocument } from '../document/document-view.ts'
import type { Here } from './here.ts'

const nothing = () => () => undefined
const nobody: readonly Here[] = []

/** Everybody else who takes part in the draft at this moment. */
export const usePeople = (): readonly Here[] => {
  const { draft } = useDocument()
  return useSyncExternalStore(draft?.people.subscribe ?? nothing, () => draft?.people.read() ?? nobody)
}

/** Whom this page follows. */
export const useFollowing = (): string | null => {
  const { draft } = useDocument()
  return useSyncExternalStore(draft?.people.subscribe ?? nothing, () => draft?.people.following() ?? null)
}
