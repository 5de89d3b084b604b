import { useCallback, useEffect } from 'react'
import type { DraftStore, News } from './draft-store.ts'
import { useUnhurried } from './use-unhurried.ts'

/** How long what is typed here and elsewhere is gathered before the page around the field follows, in milliseconds. */
const gathering = 250

/** When a page follows: at once a deed; now and then, and in a pause of typing, what is typed. */
const createFollowing = ({ now, soon }: { now: () => void; soon: () => void }) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    hear: (news: News): void => {
      if (news === 'acted') {
        stop()
        return now()
      }
      timer ??= setTimeout(() => {
        timer = undefined
        soon()
      }, gathering)
    },
    stop,
  }
}

/**
 * The state of a draft for all that is drawn around the field in which somebody types. The field itself shows each
 * letter at once; a whole document drawn anew with each of them would make the next one wait.
 */
export const useFollowed = (store: DraftStore | null) => {
  const read = useCallback(() => ({ store, state: store?.read() ?? null }), [store])
  const { shown: followed, soon, now } = useUnhurried(read)
  const follow = useCallback(() => now(read()), [now, read])
  useEffect(() => {
    const following = createFollowing({ now: follow, soon: () => soon(read) })
    const unsubscribe = store?.subscribe(following.hear)
    // What happened between drawing and subscribing.
    following.hear('heard')
    return () => {
      following.stop()
      unsubscribe?.()
    }
  }, [store, follow, soon, read])
  // Another draft shows at once.
  const state = followed.store === store ? followed.state : (store?.read() ?? null)
  return { state, follow }
}
