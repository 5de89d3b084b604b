import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const times = 200
const page = Buffer.alloc(8192, 1)

/** How long the disk below a folder takes to keep one page for good, in milliseconds, again and again. */
export const timesOfKeeping = (folder: string): number[] => {
  const file = openSync(join(folder, 'kept'), 'w')
  try {
    return Array.from({ length: times }, (_, at) => {
      const begin = performance.now()
      writeSync(file, page, 0, page.length, (at % 16) * page.length)
      fsyncSync(file)
      return performance.now() - begin
    })
  } finally {
    closeSync(file)
  }
}
