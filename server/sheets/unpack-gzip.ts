import { promisify } from 'node:util'
import { gunzip as unpack } from 'node:zlib'
import { AppError } from '#server/kernel/errors.ts'
import { fileRefusal } from './file-refusal.ts'
import { isPastRoom, type Room, takeBytes, unpackLimit, unpacksToTooMuch } from './room.ts'

const unpacked = promisify(unpack)

/** Unpacks a file packed by gzip, as far as the upload has room. */
export const gunzip = async (
  { name, bytes }: { name: string; bytes: Uint8Array },
  room: Room,
): Promise<Uint8Array> => {
  try {
    const content = await unpacked(bytes, unpackLimit(room))
    takeBytes(room, name, content.length)
    // Packed once more, it would be unpacked beyond any limit.
    if (content[0] === 0x1f && content[1] === 0x8b) throw new Error('packed twice')
    return content
  } catch (error) {
    if (error instanceof AppError) throw error
    if (isPastRoom(error)) throw unpacksToTooMuch(name)
    throw fileRefusal('file-damaged', { file: name }, { cause: error })
  }
}
