import { randomUUIDv7 } from 'node:crypto'

let last = ''

const largestTail = 2 ** 48 - 1

/** The id that follows: its last 48 bits count on, or, once in the life of a universe, a later one is waited for. */
const after = (id: string): string => {
  const tail = Number.parseInt(id.slice(24), 16)
  if (tail < largestTail) return `${id.slice(0, 24)}${(tail + 1).toString(16).padStart(12, '0')}`
  let later = randomUUIDv7()
  while (later <= id) later = randomUUIDv7()
  return later
}

/** A new UUID v7, greater than all that this process made before: lists in the order of ids are in that of time. */
export const newId = (): string => {
  const id = randomUUIDv7()
  last = id > last ? id : after(last)
  return last
}
