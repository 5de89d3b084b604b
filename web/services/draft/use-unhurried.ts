import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { createPauses, type Drawing } from './pauses.ts'

const pauses = createPauses()
// Before anything else hears of the key.
document.addEventListener('input', pauses.typed, { capture: true })

/** Draws what was offered last; `drawn` is what stands on the page. */
const createUnhurried = <Value>(first: Value, show: (value: Value) => void) => {
  let drawn = first
  let begun: { value: Value } | null = null
  let read = (): Value => drawn
  const drawing: Drawing = {
    draw: () => {
      const value = read()
      begun = { value }
      startTransition(() => show(value))
    },
    takeBack: () => {
      begun = null
      startTransition(() => show(drawn))
    },
    isDone: () => begun === null,
  }
  return {
    hasDrawn: (value: Value): void => {
      drawn = value
      if (begun?.value === value) begun = null
    },
    soon: (next: () => Value): void => {
      read = next
      pauses.draw(drawing)
    },
    now: (value: Value): void => {
      pauses.forget(drawing)
      begun = null
      show(value)
    },
    stop: (): void => pauses.forget(drawing),
  }
}

/**
 * A state from which much of the page is drawn: `soon` takes it over in a pause of typing, and without keeping keys
 * waiting; `now` at once.
 */
export const useUnhurried = <Value extends object | null>(first: () => Value) => {
  const [shown, setShown] = useState(first)
  const [unhurried] = useState(() => createUnhurried<Value>(shown, (value) => setShown(() => value)))
  useLayoutEffect(() => unhurried.hasDrawn(shown), [unhurried, shown])
  useEffect(() => unhurried.stop, [unhurried])
  const { soon, now } = unhurried
  return { shown, soon, now }
}

/** A value as the page shows it, which follows in a pause of typing. */
export const useUnhurriedValue = <Value extends object | null>(value: Value): Value => {
  const { shown, soon } = useUnhurried(() => value)
  const follow = useCallback(() => {
    if (shown !== value) soon(() => value)
  }, [shown, value, soon])
  useEffect(follow, [follow])
  return shown
}
