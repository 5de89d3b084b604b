import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { AppError } from '#server/kernel/errors.ts'
import { fileRefusal } from './file-refusal.ts'
import { isPastRoom, type Room, takeBytes, unpackLimit, unpacksToTooMuch } from './room.ts'

const unpack = promisify(inflateRaw)

const mostParts = 2000

/** A part of a zip file; `read` unpacks it, and never more of it than the upload has room for. */
export type ZipPart = { name: string; read: () => Promise<Uint8Array> }

const damaged = (file: string, cause?: unknown): AppError => fileRefusal('file-damaged', { file }, { cause })

/** Where the list of parts begins, and how many there are: told by the end of the file. */
const directoryOf = (bytes: Buffer, file: string): { start: number; count: number } => {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50)
      return { count: bytes.readUInt16LE(at + 10), start: bytes.readUInt32LE(at + 16) }
  }
  throw damaged(file)
}

type Entry = {
  name: string
  method: number
  flags: number
  check: number
  packed: number
  size: number
  at: number
  next: number
}

const entryAt = (bytes: Buffer, at: number): Entry => {
  if (bytes.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no entry')
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  return {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    check: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + extra + comment,
  }
}

const packedBytes = (bytes: Buffer, { at, packed }: Entry): Buffer => {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length) throw new RangeError('cut off')
  return bytes.subarray(start, start + packed)
}

/** The parts of a zip file. What a part claims about its size is not believed: unpacking stops where the room ends. */
export const unpackZip = (file: string, given: Uint8Array, room: Room): ZipPart[] => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const read = async (entry: Entry): Promise<Uint8Array> => {
    try {
      const packed = packedBytes(bytes, entry)
      const content = entry.method === 0 ? packed : await unpack(packed, unpackLimit(room))
      takeBytes(room, file, content.length)
      if (crc32(content) !== entry.check) throw damaged(file)
      return content
    } catch (error) {
      if (error instanceof AppError) throw error
      throw isPastRoom(error) ? unpacksToTooMuch(file) : damaged(file, error)
    }
  }
  try {
    const { start, count } = directoryOf(bytes, file)
    if (count > mostParts) throw unpacksToTooMuch(file)
    const parts: ZipPart[] = []
    for (let at = start, done = 0; done < count; done++) {
      const entry = entryAt(bytes, at)
      at = entry.next
      if ((entry.flags & 1) === 1) throw fileRefusal('file-locked', { file })
      parts.push({ name: entry.name, read: () => read(entry) })
    }
    return parts
  } catch (error) {
    throw error instanceof AppError ? error : damaged(file, error)
  }
}
