/** How long nobody types on this page before what may wait is drawn, in milliseconds. */
const pause = 250

/** Something that is drawn when there is time. */
export type Drawing = {
  draw: () => void
  /** Makes as if it had not been begun. */
  takeBack: () => void
  isDone: () => boolean
}

/**
 * Says when to draw what may wait: while nobody types. What a key interrupts is taken back and begun again in the next
 * pause. Left to itself it would begin anew with each key, never come to its end, and at last be drawn in one piece
 * under somebody's hands.
 */
export const createPauses = () => {
  const waiting = new Set<Drawing>()
  const begun = new Set<Drawing>()
  let lastKey = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const begin = (): void => {
    const now = [...waiting]
    waiting.clear()
    for (const drawing of now) {
      begun.add(drawing)
      drawing.draw()
    }
  }
  const wait = (): void => {
    if (waiting.size === 0) return
    timer ??= setTimeout(
      () => {
        timer = undefined
        if (lastKey + pause > performance.now()) wait()
        else begin()
      },
      Math.max(0, lastKey + pause - performance.now()),
    )
  }
  return {
    /** A key was typed, wherever on the page. */
    typed: (): void => {
      lastKey = performance.now()
      for (const drawing of begun) {
        if (drawing.isDone()) continue
        drawing.takeBack()
        waiting.add(drawing)
      }
      begun.clear()
      wait()
    },
    /** Draws something in the next pause; what is being drawn comes to its end before it is begun again. */
    draw: (drawing: Drawing): void => {
      if (begun.has(drawing) && !drawing.isDone()) return
      begun.delete(drawing)
      waiting.add(drawing)
      wait()
    },
    forget: (drawing: Drawing): void => {
      waiting.delete(drawing)
      begun.delete(drawing)
    },
  }
}
