import { createGunzip } from 'node:zlib'
import { AppError } from '#server/kernel/errors.ts'

/** A file as it was sent: plain, or packed by gzip. */
export type SentFile = { name: string; bytes: Uint8Array }

/** How many rows all files of an import may hold together. */
export const mostRows = 250_000

/** How many bytes all files of an import may still unpack to, and how many rows they may still hold. */
export type Allowance = { left: number; rows: number }
export const newAllowance = (bytes = 256 * 1024 * 1024, rows = mostRows): Allowance => ({ left: bytes, rows })

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** A piece's length in bytes: the parser holds all rows of a piece at once, and a row may be one byte. */
const pieceLength = 16 * 1024

const damaged = (name: string, cause: unknown): AppError =>
  new AppError(
    'invalid',
    `${name} is damaged: gzip cannot unpack it. Download or pack it again.`,
    {},
    { cause },
  )

async function* unpacked({ name, bytes }: SentFile): AsyncGenerator<Uint8Array> {
  if (!isPacked(bytes)) {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
    return
  }
  const gunzip = createGunzip({ chunkSize: pieceLength })
  gunzip.end(bytes)
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array
  } catch (error) {
    throw damaged(name, error)
  }
}

/** Unpacks and decodes a file piece by piece; `too_large` beyond the allowance, `invalid` where it is not UTF-8. */
export async function* textOf(file: SentFile, allowance: Allowance): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new AppError(
        'invalid',
        `${file.name} is not UTF-8 text. Save it as "CSV UTF-8" and send it again.`,
      )
    }
  }
  for await (const chunk of unpacked(file)) {
    allowance.left -= chunk.length
    if (allowance.left < 0) {
      throw new AppError(
        'too_large',
        `${file.name} unpacks to more than an import may hold, 256 MiB for all files.`,
      )
    }
    yield decoded(chunk)
  }
  yield decoded()
}
