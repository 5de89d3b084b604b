/** Texts that stand in one place each, so that wherever one is read it is known what was read. */
export type Marking = { text: () => string }

const marker = /zq[0-9a-z]{8}qz/g
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

export const startMarking = (): Marking => {
  let count = 0
  return { text: () => `zq${(count += 1).toString(36).padStart(8, '0')}qz` }
}

export const markersIn = (text: string): string[] => text.match(marker) ?? []

/** Markers and ids: all that may tell of something. */
export const tracesIn = (text: string): string[] => [
  ...new Set([...markersIn(text), ...(text.match(uuid) ?? [])]),
]
