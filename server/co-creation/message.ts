/** What browsers say again and again: a change of a live document, or where somebody is in it. */
export type Message = { kind: 'update' | 'presence'; content: Uint8Array }

/** What somebody is said to be doing, by their number in presence; `clock` counts what was said of them. */
export type Told = { client: number; clock: number; state: unknown }

// The framing of Yjs's protocols, as Hocuspocus uses it.
const kinds = { sync: 0, presence: 1 }
const update = 2

const reader = (data: Uint8Array) => {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = data[at++]
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER) throw new RangeError('ends too early')
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  const bytes = (): Uint8Array => {
    const length = number()
    if (length > data.length - at) throw new RangeError('ends too early')
    at += length
    return data.subarray(at - length, at)
  }
  const text = (): string => Buffer.from(bytes()).toString()
  return { number, bytes, text, isAtEnd: (): boolean => at === data.length }
}

const orNull = <Read>(read: () => Read): Read | null => {
  try {
    return read()
  } catch {
    return null
  }
}

/** The name of the document that something is said about; null where nothing is said. */
export const nameIn = (data: Uint8Array): string | null => orNull(() => reader(data).text())

/** What is said about a document, if it is one of these; null for all else, such as beginnings and ends. */
export const messageIn = (data: Uint8Array): Message | null =>
  orNull(() => {
    const { number, bytes, isAtEnd } = reader(data)
    bytes()
    const kind = number()
    if (kind !== kinds.presence && (kind !== kinds.sync || number() !== update)) return null
    // Whoever keeps it needs bytes of its own: these belong to the connection.
    const content = Uint8Array.from(bytes())
    return isAtEnd() ? { kind: kind === kinds.sync ? 'update' : 'presence', content } : null
  })

/** What presence tells; null where it cannot be read. */
export const toldIn = (content: Uint8Array): Told[] | null =>
  orNull(() => {
    const { number, text } = reader(content)
    const told: Told[] = []
    for (let left = number(); left > 0; left -= 1) {
      told.push({ client: number(), clock: number(), state: JSON.parse(text()) as unknown })
    }
    return told
  })
