import type { FaultWords } from './fault.ts'

/** The most bytes that one file may have. */
export const largestFile = 10 * 1024 * 1024

/** The fault of a file that is larger than is read. */
export const tooLarge = (bytes: number): FaultWords => ({
  code: 'too-large',
  params: { size: Math.ceil(bytes / 1024 / 1024), most: largestFile / 1024 / 1024 },
})

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) ||
  startsWith(bytes, 0xfe, 0xff) ||
  // Without a mark: the first characters of what we read are always of ASCII.
  (bytes.length >= 4 && [0, 1].some((at) => bytes[at] === 0 && bytes[at + 2] === 0 && bytes[1 - at] !== 0))

/** With its mark, or by the zeros that letters of ASCII leave. */
const isUtf32 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe, 0, 0) ||
  startsWith(bytes, 0, 0, 0xfe, 0xff) ||
  (bytes.length >= 8 &&
    [0, 3].some((letter) =>
      [...bytes.subarray(0, 8)].every((byte, at) => (byte === 0) === (at % 4 !== letter)),
    ))

const strict = new TextDecoder('utf-8', { fatal: true })

/** The text of a file in UTF-8, without a byte order mark, or why it is none. */
export const decodeText = (bytes: Uint8Array): { text: string } | { fault: FaultWords } => {
  if (bytes.length > largestFile) return { fault: tooLarge(bytes.length) }
  if (isUtf32(bytes)) return { fault: { code: 'utf-32', params: {} } }
  if (isUtf16(bytes)) return { fault: { code: 'utf-16', params: {} } }
  if (bytes.includes(0)) return { fault: { code: 'binary', params: {} } }
  try {
    return { text: strict.decode(bytes) }
  } catch {
    return { fault: { code: 'not-utf-8', params: {} } }
  }
}
