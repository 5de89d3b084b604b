import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type Client } from '#model/contract/client.ts'
import { createApp, type App } from '#server/app.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildFiles } from '#server/imports/factories.ts'

const root = join(import.meta.dirname, '..')
const email = 'admin@example.org'
const password = 'correct horse battery'

let database: TestDatabase
let app: App
let server: Server
let address: string
let client: Client
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, pool } = database
  const settings = {
    publicUrl: 'http://127.0.0.1:4000',
    smtpUrl: null,
    mailFrom: 'covalence@example.org',
    secret: 'a secret of the tests only',
    checkReplies: true,
  }
  app = await createApp({ db, pool, settings, log: pino({ level: 'silent' }), clock: () => new Date() })
  server = createServer(getRequestListener((request) => app.fetch(request)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'covalence-cli-'))
  const guest = createClient({ baseUrl: address, fetch })
  const { token } = await guest.setUp({ body: { name: 'Admin', email, password } })
  client = createClient({ baseUrl: address, fetch, headers: () => ({ authorization: `Bearer ${token}` }) })
  await client.makeWorkspace({ body: { name: 'First', slug: 'first' } })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

let config: string
beforeEach(async () => {
  config = await mkdtemp(join(folder, 'config '))
})

type Run = { status: number | null; out: string; err: string }
const run = async (args: string[], { input = '', env = {} as Record<string, string> } = {}): Promise<Run> => {
  const child = spawn(process.execPath, [join(root, 'cli/main.ts'), ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: config, COVALENCE_URL: address, ...env },
  })
  child.stdin.end(input)
  const exited = once(child, 'exit')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = (await exited) as [number | null]
  return { status, out, err }
}
const logIn = () => run(['login', '--email', email], { input: `${password}\n` })

const importing = (place: string): Promise<Run> => run(['import', 'government-of-canada', place])

const buildFolder = async (...rows: Parameters<typeof buildFiles>): Promise<string> => {
  const place = await mkdtemp(join(folder, 'an inventory '))
  for (const { name, bytes } of await buildFiles(...rows)) await writeFile(join(place, name), bytes)
  return place
}

describe('covalence', () => {
  test('without a command, and with help, says what it can do', async () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { status, out } = await run(args)
      expect(status).toBe(0)
      expect(out).toMatch(
        /login.*logout.*import government-of-canada FOLDER.*make-administrator.*reset-password/s,
      )
    }
    expect(await run(['import', '--help'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/--all-or-nothing/),
    })
  })

  test('ends with status 2 for what it does not understand', async () => {
    for (const args of [['sing'], ['login', '--loud'], ['import', 'elsewhere', '.'], ['reset-password']]) {
      const { status, err } = await run(args)
      expect(status).toBe(2)
      expect(err).not.toBe('')
    }
  })

  test('says its version, and which command was probably meant', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(await run(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' })
    expect(await run(['chekc'])).toEqual({
      status: 2,
      out: '',
      err: 'There is no command chekc. Did you mean "covalence check"? "covalence help" lists them all.\n',
    })
  })

  test('names the server that cannot be reached', async () => {
    const result = await run(['login', '--email', email], {
      input: password,
      env: { COVALENCE_URL: 'http://127.0.0.1:9' },
    })
    expect(result).toMatchObject({
      status: 11,
      err: expect.stringMatching(/127\.0\.0\.1:9 cannot be reached/),
    })
  })
})

describe('covalence login', () => {
  test('stores the session for the server, readable by its owner alone; logout ends it', async () => {
    expect(await logIn()).toMatchObject({ status: 0, out: expect.stringMatching(/Signed in at .* as Admin/) })
    const file = join(config, 'covalence', 'sessions.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const stored = JSON.parse(await readFile(file, 'utf8')) as Record<string, { token: string }>
    const { token } = stored[address]!
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${address}/api/me`, { headers })).status).toBe(200)
    expect(await run(['logout'])).toMatchObject({ status: 0 })
    expect((await fetch(`${address}/api/me`, { headers })).status).toBe(401)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({})
    expect(await run(['logout'])).toMatchObject({ status: 4 })
  })

  test('refuses a wrong password and stores nothing', async () => {
    const result = await run(['login', '--email', email], { input: 'a wrong password' })
    expect(result).toMatchObject({ status: 4, out: '' })
    await expect(stat(join(config, 'covalence'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('covalence import', () => {
  test('imports a folder into the only workspace, and says of a second run that nothing changed', async () => {
    await logIn()
    const inventory = await buildFolder()
    const first = await run(['import', 'government-of-canada', inventory])
    expect(first).toMatchObject({ status: 0, err: '' })
    expect(first.out).toMatch(/read +made +changed +unchanged +in conflict +rejected/)
    expect(first.out).toMatch(/services +1 +1 +0 +0 +0 +0\n/)
    const second = await run(['import', 'government-of-canada', inventory, '--workspace', 'first'])
    expect(second.out).toMatch(/services +1 +0 +0 +1 +0 +0\n.*Nothing changed/s)
  })

  test('names file, line, column and reason of a broken row; --all-or-nothing then imports none', async () => {
    await logIn()
    const inventory = await buildFolder(
      [{ service_id: '70' }, { service_id: '71', service_fee: 'perhaps' }],
      [],
    )
    const refused = await run(['import', 'government-of-canada', inventory, '--all-or-nothing'])
    expect(refused).toMatchObject({ status: 3, out: expect.stringMatching(/Nothing was imported/) })
    const taken = await run(['import', 'government-of-canada', inventory])
    expect(taken).toMatchObject({
      status: 0,
      out: expect.stringMatching(/services\.csv, line 3: service_fee \(71\) "perhaps" is none of Y, N/),
    })
  })

  test('gives the whole report as JSON', async () => {
    await logIn()
    const { status, out } = await run(['import', 'government-of-canada', await buildFolder(), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      importer: 'government-of-canada',
      kinds: { services: { read: 1 } },
    })
  })

  test('says what was expected of a folder without an inventory, and of files of something else', async () => {
    await logIn()
    const nowhere = join(folder, 'nowhere')
    const empty = await mkdtemp(join(folder, 'empty '))
    const other = await mkdtemp(join(folder, 'other '))
    await writeFile(join(other, 'bread.csv'), 'name,price\nBread,2\n')
    expect(await importing(nowhere)).toMatchObject({ status: 6, err: expect.stringMatching(/no folder/) })
    expect(await importing(empty)).toMatchObject({ status: 3, err: expect.stringMatching(/end in \.csv/) })
    expect(await importing(other)).toMatchObject({
      status: 3,
      err: expect.stringMatching(/bread\.csv is not a file of/),
    })
  })

  test('asks for the workspace where there are several, and tells of one that is not there', async () => {
    await client.makeWorkspace({ body: { name: 'Second', slug: 'second' } })
    await logIn()
    const inventory = await buildFolder()
    const asked = await run(['import', 'government-of-canada', inventory])
    expect(asked).toMatchObject({ status: 3, err: expect.stringMatching(/--workspace, one of: .*second/) })
    const unknown = await run(['import', 'government-of-canada', inventory, '--workspace', 'third'])
    expect(unknown).toMatchObject({ status: 6 })
  })

  test('without a session says how to get one', async () => {
    const result = await run(['import', 'government-of-canada', await buildFolder()])
    expect(result).toMatchObject({ status: 4, err: expect.stringMatching(/covalence login/) })
  })
})

describe('covalence reset-password', () => {
  test('prints a link that sets a new password, and puts it on record', async () => {
    const data = join(config, 'data')
    await mkdir(data)
    const env = { DATABASE_URL: database.url }
    const { status, out } = await run(['reset-password', email, '--data', data], { env })
    expect(status).toBe(0)
    const token = /\/reset-password\/([\w-]+)$/.exec(out.trim())?.[1] ?? ''
    const guest = createClient({ baseUrl: address, fetch })
    await guest.resetPassword({ params: { token }, body: { password } })
    await expect(guest.resetPassword({ params: { token }, body: { password } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    const made = await database.db
      .selectFrom('journal')
      .select('after')
      .where('fact', '=', 'account.password-reset-made')
      .execute()
    expect(made).toEqual([{ after: { way: 'command line' } }])
  })

  test('tells of an address without account, a folder without data and a database that is down', async () => {
    const data = join(config, 'data')
    await mkdir(data)
    const env = { DATABASE_URL: database.url }
    const nobody = await run(['reset-password', 'nobody@example.org', '--data', data], { env })
    expect(nobody).toMatchObject({ status: 6, err: expect.stringMatching(/nobody@example\.org/) })
    const nowhere = await run(['reset-password', email, '--data', join(config, 'none')], { env })
    expect(nowhere).toMatchObject({ status: 6, err: expect.stringMatching(/no data folder/) })
    await expect(stat(join(config, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
    const down = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }
    const unavailable = await run(['reset-password', email, '--data', data], { env: down })
    expect(unavailable).toMatchObject({ status: 11, err: expect.stringMatching(/cannot be used/) })
  })
})

describe('covalence make-administrator', () => {
  test('names who administers a workspace, and tells of what is missing', async () => {
    const data = join(config, 'data')
    await mkdir(data)
    const env = { DATABASE_URL: database.url }
    const named = await run(['make-administrator', '--workspace', 'first', email, '--data', data], { env })
    expect(named).toEqual({
      status: 0,
      out: `Admin <${email}> administers the workspace first.\n`,
      err: '',
    })
    expect(await run(['make-administrator', email])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--workspace/),
    })
  })
})
