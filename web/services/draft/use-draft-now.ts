import { useSyncExternalStore } from 'react'
import type { DraftState } from './draft-state.ts'
import type { DraftInHand } from './use-draft.ts'

const nothing = () => undefined

/** The draft to the last letter, for what must not lag behind a key as the page around it may: few small pieces. */
export const useDraftNow = (draft: DraftInHand | null): DraftState | undefined =>
  useSyncExternalStore(
    (listener) => draft?.store.subscribe(listener) ?? nothing,
    () => draft?.store.read(),
  )
