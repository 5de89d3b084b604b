// The framing of Yjs's protocols: numbers of variable length, texts and bytes with their length before them.

const varUint = (value: number): number[] => {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return bytes
}

/** Puts a message together. */
export const frameOf = (...parts: (number | string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      if (typeof part === 'number') return [Buffer.from(varUint(part))]
      const bytes = Buffer.from(part)
      return [Buffer.from(varUint(bytes.length)), bytes]
    }),
  )

/** Takes a message apart. */
export const readFrame = (data: Uint8Array) => {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = data[at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  const bytes = (): Uint8Array => {
    const length = number()
    at += length
    return data.subarray(at - length, at)
  }
  return { number, bytes, text: (): string => Buffer.from(bytes()).toString() }
}

/** Kinds of messages; from `auth` on they differ between servers. */
export const kinds = { sync: 0, awareness: 1, auth: 2, syncReply: 4, close: 7 } as const

/** What a message of the kind `sync` is: what somebody has, all that they lack, or what is new. */
export const steps = { ask: 0, answer: 1, update: 2 } as const
