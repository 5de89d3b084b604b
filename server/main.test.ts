import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from './database/test-database.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { spawnServer, startServer, type TestServer } from './test-server.ts'

let running: TestServer[] = []
afterEach(async () => {
  await Promise.all(running.map((server) => server.end('SIGTERM')))
  running = []
})

const start = async (...[options]: Parameters<typeof startServer>): Promise<TestServer> => {
  const server = await startServer(options)
  running.push(server)
  return server
}

const statusOf = async (address: string): Promise<number> => (await fetch(address)).status
const newFolder = (): string => join(temporaryFolder('server'), 'a folder', 'data')
const databaseProcess = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])

/** A request of which the server has the beginning; `finish` sends the rest and gives the answer's status, or the error. */
const beginRequest = async (address: string) => {
  const body = JSON.stringify({ name: 'Ada', email: 'ada@example.org', password: 'long enough to hold' })
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    expect: '100-continue',
  }
  const begun = request(`${address}/api/setup`, { method: 'POST', headers })
  const answered = new Promise<number | string>((resolve) => {
    begun.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    begun.once('response', (response) => resolve(response.resume().statusCode ?? 0))
  })
  begun.flushHeaders()
  // The server says "continue" once it has taken the request.
  await once(begun, 'continue')
  begun.write(body.slice(0, 10))
  return {
    finish: (): Promise<number | string> => {
      begun.end(body.slice(10))
      return answered
    },
  }
}

describe('the server', () => {
  test('serves, refuses a second on its data folder, and ends in order with the request in flight', async () => {
    const dataFolder = newFolder()
    const server = await start({ dataFolder })
    expect(server.words()).toContain(`Covalence is ready at ${server.address}`)
    expect(await statusOf(`${server.address}/healthz`)).toBe(200)
    expect(await statusOf(`${server.address}/readyz`)).toBe(200)

    const second = spawnServer({ dataFolder })
    expect(await second.ended).toBe(1)
    expect(second.words()).toMatch(
      new RegExp(`is in use by process ${server.process.pid}, started .*, at ${server.address}`),
    )

    const { finish } = await beginRequest(server.address)
    const began = Date.now()
    const ended = server.end('SIGTERM')
    await expect.poll(() => statusOf(`${server.address}/healthz`).catch(() => 'refused')).toBe('refused')
    expect(existsSync(join(dataFolder, 'postgresql', 'postmaster.pid'))).toBe(true)
    expect(await finish()).toBe(201)
    expect(await ended).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(existsSync(join(dataFolder, 'postgresql', 'postmaster.pid'))).toBe(false)
    expect(existsSync(join(dataFolder, 'server.json'))).toBe(false)

    const third = await start({ dataFolder })
    const setup = await (await fetch(`${third.address}/api/setup`)).json()
    expect(setup).toEqual({ needed: false })
  })

  test('does not wait for ever for a request that never ends', async () => {
    const server = await start({ dataFolder: newFolder() })
    const { finish } = await beginRequest(server.address)
    const began = Date.now()
    expect(await server.end('SIGINT')).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(await finish()).toMatch(/ECONNRESET|EPIPE/)
  })

  test('ends with 1 and says why when its database ends underneath', async () => {
    const dataFolder = newFolder()
    const server = await start({ dataFolder })
    const ended = once(server.process, 'exit')
    process.kill(databaseProcess(dataFolder), 'SIGKILL')
    expect(await ended).toEqual([1, null])
    expect(server.words()).toMatch(/PostgreSQL ended \(SIGKILL\)/)
  })

  test('names the command that would work when its port is taken, before it touches any data', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const dataFolder = newFolder()
    const server = spawnServer({ dataFolder, env: { PORT: String(port) } })
    expect(await server.ended).toBe(1)
    const advice = /PORT=(\d+) npm start\n/.exec(server.words())
    expect(server.words()).toContain(`Port ${port} on 127.0.0.1 is taken.`)
    expect(Number(advice?.[1])).toBeGreaterThan(port)
    expect(existsSync(join(dataFolder, 'postgresql'))).toBe(false)
    taken.close()
    const retried = await start({ dataFolder, env: { PORT: advice?.[1] ?? '' } })
    expect(retried.address).toBe(`http://127.0.0.1:${advice?.[1]}`)
  })

  test('uses another PostgreSQL where it is told to', async () => {
    const database = await createTestDatabase({ empty: true })
    const dataFolder = newFolder()
    const server = await start({ dataFolder, env: { DATABASE_URL: database.url } })
    expect(await statusOf(`${server.address}/readyz`)).toBe(200)
    expect(existsSync(join(dataFolder, 'postgresql'))).toBe(false)
    await server.end('SIGTERM')
    await database.drop()
  })

  test('says what is wrong with its settings and its database, without the password', async () => {
    const wrong = spawnServer({ dataFolder: newFolder(), env: { PORT: 'many' } })
    expect(await wrong.ended).toBe(1)
    expect(wrong.words()).toMatch(/PORT is many; it must be a number/)
    const url = 'postgres://nobody:tiger@127.0.0.1:1/none'
    const unreachable = spawnServer({ dataFolder: newFolder(), env: { DATABASE_URL: url } })
    expect(await unreachable.ended).toBe(1)
    expect(unreachable.words()).toMatch(/The database of DATABASE_URL cannot be used/)
    expect(unreachable.words()).not.toContain('tiger')
  })
})
