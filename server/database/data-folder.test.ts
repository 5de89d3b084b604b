import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { DataFolderInUse, openDataFolder, readServerNote } from './data-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

let path: string
beforeEach(() => {
  path = join(temporaryFolder('data'), 'with a space', 'data')
})

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777

describe('a data folder', () => {
  test('is made for its owner alone, with secrets of its own that stay', async () => {
    const first = await openDataFolder(path, 'http://127.0.0.1:4000')
    await first.release()
    expect(await modeOf(path)).toBe(0o700)
    expect(await modeOf(join(path, 'secrets.json'))).toBe(0o600)
    expect(Buffer.from(first.secrets.secret, 'base64url')).toHaveLength(32)
    expect(first.secrets.databasePassword).not.toBe(first.secrets.secret)
    const second = await openDataFolder(path, 'http://127.0.0.1:4000')
    await second.release()
    expect(second.secrets).toEqual(first.secrets)
  })

  test('serves one at a time, and tells a second who has it', async () => {
    const { release, tell } = await openDataFolder(path, 'http://127.0.0.1:4000')
    await tell({ address: 'http://127.0.0.1:4123', databaseUrl: null })
    const refused = openDataFolder(path, 'http://127.0.0.1:4000')
    await expect(refused).rejects.toThrow(DataFolderInUse)
    await expect(refused).rejects.toThrow(
      new RegExp(`in use by process ${process.pid}, started \\d{4}-.*Z, at http://127.0.0.1:4123`),
    )
    await release()
    expect(await readServerNote(path)).toBeNull()
    await (await openDataFolder(path, 'http://127.0.0.1:4000')).release()
  })

  test('is free again when its holder is killed', async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'data-folder.ts'))
    const script = `
      const { openDataFolder } = await import(${module})
      await openDataFolder(process.argv[1], 'http://127.0.0.1:4000')
      console.log('opened')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    await expect(openDataFolder(path, '')).rejects.toThrow(`process ${holder.pid}`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    await (await openDataFolder(path, '')).release()
  })

  test('says so where its secrets cannot be read, and makes no others', async () => {
    await (await openDataFolder(path, '')).release()
    const file = join(path, 'secrets.json')
    await writeFile(file, '{ broken')
    await expect(openDataFolder(path, '')).rejects.toThrow(`cannot be read from ${file}`)
    expect(await readFile(file, 'utf8')).toBe('{ broken')
  })
})
