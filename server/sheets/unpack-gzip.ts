import { promisify } from 'node:util'
import { gunzip as unpack } from 'node:zlib'
import { AppError } from '#server/kernel/errors.ts'
import { mostUnpacked } from './unpack-zip.ts'

const unpacked = promisify(unpack)

/** Unpacks a file packed by gzip, up to what a spreadsheet may hold. */
export const gunzip = async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Uint8Array> => {
  try {
    const content = await unpacked(bytes, { maxOutputLength: mostUnpacked })
    // Packed once more, it would be unpacked beyond any limit.
    if (content[0] === 0x1f && content[1] === 0x8b) throw new Error('packed twice')
    return content
  } catch (error) {
    const isPastLimit = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (isPastLimit)
      throw new AppError('too_large', `${name} unpacks to more than the 64 MiB that a spreadsheet may hold.`)
    throw new AppError('invalid', `${name} is damaged: gzip cannot unpack it.`, {}, { cause: error })
  }
}
