import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder for a test, gone with its file; in the run's own folder, so that none outlives an interrupted run. */
export const temporaryFolder = (name: string): string => {
  const folder = mkdtempSync(join(inject('runFolder'), `${name}-`))
  made.push(folder)
  return folder
}
