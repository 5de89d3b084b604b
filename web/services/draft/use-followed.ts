import { startTransition, useCallback, useEffect, useState } from 'react'
import type { DraftStore, News } from './draft-store.ts'

/** How long nobody types here before the page around the field follows, in milliseconds. */
const pause = 250

/** When a page follows: at once a deed; after a pause what is typed here; now and then what others type meanwhile. */
const createFollowing = (follow: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastKey = 0
  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => {
      timer = undefined
      const rest = lastKey + pause - performance.now()
      if (rest > 0) wait(rest)
      else startTransition(follow)
    }, milliseconds)
  }
  return {
    hear: (news: News): void => {
      if (news === 'acted') {
        clearTimeout(timer)
        timer = undefined
        follow()
        return
      }
      if (news === 'typed') lastKey = performance.now()
      if (timer === undefined) wait(pause)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * The state of a draft for all that is drawn around the field in which somebody types. The field itself shows each
 * letter at once; a whole document drawn anew with each of them would make the next one wait.
 */
export const useFollowed = (store: DraftStore | null) => {
  const [followed, setFollowed] = useState(() => ({ store, state: store?.read() ?? null }))
  const follow = useCallback(() => {
    setFollowed({ store, state: store?.read() ?? null })
  }, [store])
  useEffect(() => {
    const following = createFollowing(follow)
    const unsubscribe = store?.subscribe(following.hear)
    // What happened between drawing and subscribing.
    following.hear('heard')
    return () => {
      following.stop()
      unsubscribe?.()
    }
  }, [store, follow])
  // Another draft shows at once.
  const state = followed.store === store ? followed.state : (store?.read() ?? null)
  return { state, follow }
}
