import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { DraftStore } from './draft-store.ts'

/** How long nobody types before the page around the field follows, in milliseconds. */
const pause = 250

/**
 * The state of a draft for all that is drawn around the field in which somebody types. The field itself shows each
 * letter at once; a whole document drawn anew with each of them would make the next one wait.
 */
export const useFollowed = (store: DraftStore | null) => {
  const [followed, setFollowed] = useState(() => ({ store, state: store?.read() ?? null }))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const follow = useCallback(() => {
    clearTimeout(timer.current)
    setFollowed({ store, state: store?.read() ?? null })
  }, [store])
  useEffect(() => {
    const followLater = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => startTransition(follow), pause)
    }
    const unsubscribe = store?.subscribe((news) => (news === 'typed' ? followLater() : follow()))
    // What happened between drawing and subscribing.
    followLater()
    return () => {
      clearTimeout(timer.current)
      unsubscribe?.()
    }
  }, [store, follow])
  // Another draft shows at once.
  const state = followed.store === store ? followed.state : (store?.read() ?? null)
  return { state, follow }
}
