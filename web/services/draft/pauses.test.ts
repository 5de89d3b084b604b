import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPauses } from './pauses.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page that takes its time to draw: `finish` comes to the end of what was begun. */
const slowPage = () => {
  let isUnderWay = false
  const page = {
    drawn: 0,
    takenBack: 0,
    begun: 0,
    finish: () => {
      if (isUnderWay) page.drawn += 1
      isUnderWay = false
    },
    drawing: {
      draw: () => {
        isUnderWay = true
        page.begun += 1
      },
      takeBack: () => {
        isUnderWay = false
        page.takenBack += 1
      },
      isDone: () => !isUnderWay,
    },
  }
  return page
}

it('draws at once while nobody types', () => {
  const [pauses, page] = [createPauses(), slowPage()]
  pauses.draw(page.drawing)
  vi.advanceTimersByTime(0)
  expect(page.begun).toBe(1)
})

it('waits for a pause while somebody types', () => {
  const [pauses, page] = [createPauses(), slowPage()]
  for (let key = 0; key < 20; key += 1) {
    pauses.typed()
    pauses.draw(page.drawing)
    vi.advanceTimersByTime(90)
  }
  expect(page.begun).toBe(0)
  vi.advanceTimersByTime(250)
  expect(page.begun).toBe(1)
})

it('takes back what a key interrupts, and draws it in the next pause', () => {
  const [pauses, page] = [createPauses(), slowPage()]
  pauses.draw(page.drawing)
  vi.advanceTimersByTime(0)
  pauses.typed()
  expect(page.takenBack).toBe(1)
  vi.advanceTimersByTime(90)
  pauses.typed()
  expect(page.takenBack).toBe(1)
  vi.advanceTimersByTime(300)
  expect(page.begun).toBe(2)
  page.finish()
  pauses.typed()
  vi.advanceTimersByTime(1000)
  expect(page).toMatchObject({ begun: 2, drawn: 1, takenBack: 1 })
})

it('lets what is being drawn come to its end before it begins again', () => {
  const [pauses, page] = [createPauses(), slowPage()]
  pauses.draw(page.drawing)
  vi.advanceTimersByTime(0)
  pauses.draw(page.drawing)
  vi.advanceTimersByTime(1000)
  expect(page.begun).toBe(1)
  page.finish()
  pauses.draw(page.drawing)
  vi.advanceTimersByTime(0)
  expect(page.begun).toBe(2)
})

it('draws nothing that is no longer there', () => {
  const [pauses, page] = [createPauses(), slowPage()]
  pauses.typed()
  pauses.draw(page.drawing)
  pauses.forget(page.drawing)
  vi.advanceTimersByTime(1000)
  expect(page.begun).toBe(0)
})
