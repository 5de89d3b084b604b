import { useLayoutEffect, useRef } from 'react'

/** What holds now, for callbacks that are made once and live on. */
export const useLatest = <Value>(value: Value) => {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
