import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '#model/contract/client.ts'
import { type App, createApp } from '#server/app.ts'
import { harbour } from '#server/code/factories.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'

const root = join(import.meta.dirname, '..')
let database: TestDatabase
let app: App
let server: Server
let address: string
let client: Client
let folder: string
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
  const settings = {
    publicUrl: 'http://127.0.0.1:4000',
    smtpUrl: null,
    mailFrom: 'covalence@example.org',
    secret: 'a secret of the tests only',
    checkReplies: true,
  }
  const { db, pool } = database
  app = await createApp({ db, pool, settings, log: pino({ level: 'silent' }), clock: () => new Date() })
  server = createServer(getRequestListener((request) => app.fetch(request)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'covalence-apply-'))
  const account = { name: 'Admin', email: 'admin@example.org', password: 'correct horse battery' }
  const { token } = await createClient({ baseUrl: address, fetch }).setUp({ body: account })
  client = createClient({ baseUrl: address, fetch, headers: () => ({ authorization: `Bearer ${token}` }) })
  await mkdir(join(folder, 'covalence'))
  const session = { [address]: { token, email: account.email } }
  await writeFile(join(folder, 'covalence', 'sessions.json'), JSON.stringify(session))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const run = async (...args: string[]): Promise<{ status: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, [join(root, 'cli/main.ts'), ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: folder, COVALENCE_URL: address, INIT_CWD: folder },
  })
  child.stdin.end()
  const exited = once(child, 'exit')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = (await exited) as [number | null]
  return { status, out, err }
}

const buildWorkspace = async (): Promise<string> => {
  made += 1
  const slug = `space-${made}`
  await client.makeWorkspace({ body: { name: slug, slug } })
  return slug
}

const buildRepository = async (origin: string): Promise<string> => {
  const place = await mkdtemp(join(folder, 'repository '))
  execFileSync('git', ['init', '-q', place])
  execFileSync('git', ['-C', place, 'remote', 'add', 'origin', origin])
  await mkdir(join(place, 'services'))
  await writeFile(join(place, 'services', 'harbour.yaml'), harbour)
  return place
}

test('a folder is applied as its plan says, and what is exported of it goes through an empty workspace', async () => {
  const [one, other] = [await buildWorkspace(), await buildWorkspace()]
  const place = await mkdtemp(join(folder, 'definitions '))
  await writeFile(join(place, 'harbour.yaml'), harbour)
  const first = await run('apply', place, '--workspace', one)
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(first.out).toContain('+ make Service berths (Berths)\n    --- /dev/null\n    +++ Service berths\n')
  expect(first.out).toContain('Plan: 6 to make.\nApplied: 6 made.\n')
  expect((await run('apply', place, '--workspace', one)).out).toBe(
    'Plan: 6 as they are.\nNothing to change.\n',
  )
  const exported = await run('export', '--workspace', one)
  await writeFile(join(place, 'exported.yaml'), exported.out)
  expect((await run('apply', join(place, 'exported.yaml'), '--workspace', other)).status).toBe(0)
  expect((await run('export', '--workspace', other)).out).toBe(exported.out)
})

test('files in a folder are written for each kind or each thing, always the same', async () => {
  const workspace = await buildWorkspace()
  await writeFile(join(folder, 'harbour.yaml'), harbour)
  await run('apply', 'harbour.yaml', '--workspace', workspace)
  const [kinds, things] = [join(folder, 'by kind'), join(folder, 'by thing')]
  await run('export', '--workspace', workspace, '--output', kinds)
  const told = await run('export', '--workspace', workspace, '--output', things, '--each')
  expect(told).toMatchObject({ status: 0, out: '' })
  expect(await readFile(join(kinds, 'services.yaml'), 'utf8')).toBe(
    await readFile(join(things, 'services', 'berths.yaml'), 'utf8'),
  )
  expect((await run('apply', things, '--workspace', workspace)).out).toContain('8 as they are')
  await writeFile(join(folder, 'harbour.yaml'), harbour.split('---\n')[0] ?? '')
  expect((await run('apply', 'harbour.yaml', '--workspace', workspace)).out).toContain('Plan: 1 as it is.')
  const nowhere = await run('export', '--workspace', workspace, '--output', '/proc/covalence/definitions')
  expect(nowhere).toMatchObject({ status: 3, err: expect.stringMatching(/^\/proc\/.* cannot be written: /) })
})

test('a second repository with the same thing is a conflict that names both, and can take it over', async () => {
  const workspace = await buildWorkspace()
  const one = await buildRepository('https://user:token@git.example/harbour.git')
  const other = await buildRepository('https://git.example/fleet.git')
  await run('apply', one, '--workspace', workspace)
  const conflict = await run('apply', other, '--workspace', workspace)
  expect(conflict.status).toBe(7)
  expect(conflict.out).toContain('! conflict Service berths (Berths)')
  expect(conflict.out).toContain('It comes from https://git.example/harbour.git services/harbour.yaml:')
  expect(conflict.out).toContain(
    'and this document from https://git.example/fleet.git services/harbour.yaml:',
  )
  expect(conflict.out).not.toContain('token')
  expect((await run('apply', other, '--workspace', workspace, '--take-over')).status).toBe(0)
  expect((await run('apply', other, '--workspace', workspace)).out).toContain('Nothing to change.')
})

test('services that left the repository are retired when asked for, and only those of the paths named', async () => {
  const workspace = await buildWorkspace()
  const place = await buildRepository('https://git.example/pruned.git')
  const parts = harbour.split('---\n')
  await run('apply', place, '--workspace', workspace)
  await writeFile(join(place, 'services', 'harbour.yaml'), parts.slice(0, -1).join('---\n'))
  expect((await run('apply', place, '--workspace', workspace)).out).not.toContain('retire')
  await mkdir(join(place, 'elsewhere'))
  await writeFile(join(place, 'elsewhere', 'one.yaml'), parts[0]!.replace('name: harbour', 'name: other'))
  const elsewhere = await run('apply', join(place, 'elsewhere'), '--workspace', workspace, '--prune')
  expect(elsewhere.out).not.toContain('retire')
  const dry = await run('apply', place, '--workspace', workspace, '--prune', '--dry-run')
  expect(dry.out).toContain('- retire Service berths (Berths)')
  expect((await run('apply', place, '--workspace', workspace, '--prune')).out).toContain(
    'Applied: 6 as they are, 1 retired.',
  )
  expect((await run('apply', place, '--workspace', workspace, '--prune')).out).toContain('Nothing to change.')
})

test('nothing is pruned while a file of the folder cannot be told, and other files are named', async () => {
  const workspace = await buildWorkspace()
  const place = await buildRepository('https://git.example/untold.git')
  await writeFile(join(place, 'services', 'other.yaml'), 'a: b\n')
  const applied = await run('apply', place, '--workspace', workspace, '--prune')
  expect(applied.status).toBe(0)
  expect(applied.out).toMatch(/^1 other YAML or JSON file was left alone: .*other\.yaml\.\n/)
  for (const untold of ['', 'words', '- a\n', '\0\u0001']) {
    await writeFile(join(place, 'services', 'harbour.yaml'), untold)
    await writeFile(join(place, 'one.yaml'), harbour.split('---\n')[0] ?? '')
    const refused = await run('apply', place, '--workspace', workspace, '--prune')
    expect([refused.status, refused.err]).toEqual([3, expect.stringContaining('services/harbour.yaml\n')])
    expect(refused.out).toBe('')
  }
})

test('files with faults are told with their places, and nothing is applied', async () => {
  const workspace = await buildWorkspace()
  const file = join(folder, 'faulty.yaml')
  await writeFile(file, harbour.replace('direction: supported', 'direction: sideways'))
  const { status, err } = await run('apply', 'faulty.yaml', '--workspace', workspace)
  expect(status).toBe(3)
  expect(err).toMatch(/^faulty\.yaml:\d+:\d+ /)
  expect(err).toContain('Nothing was applied.')
  expect((await run('export', '--workspace', workspace, '--kind', 'Service')).out).toBe('')
  expect((await run('apply')).status).toBe(2)
  await writeFile(file, harbour.replace('value.name: Postes', 'value.nmae: Postes'))
  const lost = await run('apply', 'faulty.yaml', '--workspace', workspace)
  expect([lost.status, lost.err]).toEqual([3, expect.stringContaining('Did you mean “value.name”?')])
  expect((await run('check', 'faulty.yaml')).out).toContain('Did you mean “value.name”?')
})

const organisation = (name: string, title: string): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}, title: ${title}}\n`

test('two folders that are no repositories are told apart, and what stands in the way is told with its line', async () => {
  const workspace = await buildWorkspace()
  const place = await mkdtemp(join(folder, 'loose '))
  for (const [parent, title] of [
    ['a/fa', 'One'],
    ['b/fa', 'Other'],
  ] as const) {
    await mkdir(join(place, parent, 'defs'), { recursive: true })
    await writeFile(join(place, parent, 'defs', 'o.yaml'), `# ours\n${organisation('org-x', title)}`)
  }
  expect((await run('apply', join(place, 'a/fa/defs'), '--workspace', workspace)).status).toBe(0)
  const other = await run('apply', join(place, 'b/fa/defs'), '--workspace', workspace)
  expect(other.status).toBe(7)
  const told = /It comes from defs~(\w{12})\/o\.yaml:2, and this document from defs~(\w{12})\/o\.yaml:2/
  const [, here, there] = told.exec(other.out) ?? []
  expect([here, there]).not.toContain(undefined)
  expect(here).not.toBe(there)
  expect(other.out).toMatch(
    /! conflict Organisation org-x \(Other\)\n {4}loose [^\n]*\/b\/fa\/defs\/o\.yaml:2\n/,
  )
  expect(other.out).toContain('--repository')
  await writeFile(join(place, 'a/fa/defs/o.yaml'), organisation('org-x', 'Reworded'))
  const again = await run('apply', join(place, 'a/fa/defs/o.yaml'), '--workspace', workspace)
  expect(again.out).toContain('Applied: 1 changed.')
  const parts = [join(place, 'a/fa/defs'), join(place, 'more/defs')]
  await mkdir(join(place, 'more/defs'), { recursive: true })
  await writeFile(join(place, 'more/defs/o.yaml'), organisation('org-y', 'More'))
  expect((await run('apply', ...parts, '--workspace', workspace)).out).toContain(
    'Applied: 1 made, 1 as it is.',
  )
  const alone = await run('apply', join(place, 'more/defs'), '--workspace', workspace)
  expect(alone.out).toContain('Nothing to change.')
  await symlink(join(place, 'a/fa/defs'), join(place, 'link'))
  const linked = await run('apply', join(place, 'link'), '--workspace', workspace)
  expect(linked.out).toContain('Nothing to change.')
  const exported = await run('export', '--workspace', workspace, '--kind', 'Organisation')
  expect(exported.out).toContain(`file: defs~${here}/o.yaml`)
  expect(exported.out.match(/file: defs~\w{12}\/o\.yaml/g)).toHaveLength(2)
  expect(exported.out).not.toContain(folder)
  expect(exported.out).not.toContain('fa/')
  // As another account, or from another machine, the same folder may be another one.
  await rename(join(folder, 'covalence/folders.key'), join(folder, 'covalence/folders.key.old'))
  const elsewhere = ['apply', join(place, 'a/fa/defs'), '--workspace', workspace]
  expect((await run(...elsewhere)).status).toBe(7)
  const named = [...elsewhere, '--repository', 'town']
  expect((await run(...named)).status).toBe(7)
  expect((await run(...named, '--take-over')).status).toBe(0)
  await rm(join(folder, 'covalence/folders.key'))
  expect((await run(...named)).out).toContain('Nothing to change.')
})

test('a file that is moved within a repository takes its things along', async () => {
  const workspace = await buildWorkspace()
  const place = await buildRepository('git@git.example.org:town/moved.git')
  await run('apply', place, '--workspace', workspace)
  await rename(join(place, 'services/harbour.yaml'), join(place, 'services/port.yaml'))
  execFileSync('git', ['-C', place, 'remote', 'set-url', 'origin', 'https://git.example.org/town/moved.git'])
  const moved = await run('apply', place, '--workspace', workspace)
  expect(moved).toMatchObject({ status: 0 })
  expect(moved.out).toContain('to git.example.org:town/moved.git services/port.yaml')
  expect((await run('apply', place, '--workspace', workspace)).out).toBe(
    'Plan: 6 as they are.\nNothing to change.\n',
  )
})

test('files of an earlier export that hold what is exported no more are named, and stay', async () => {
  const workspace = await buildWorkspace()
  await writeFile(join(folder, 'harbour.yaml'), harbour)
  await run('apply', 'harbour.yaml', '--workspace', workspace)
  const output = join(folder, 'exported before')
  const exportThere = () => run('export', '--workspace', workspace, '--output', output, '--each')
  expect((await exportThere()).err).not.toContain('not written')
  await writeFile(join(output, 'people', 'gone.yaml'), organisation('gone', 'Gone'))
  await writeFile(join(output, 'notes.yaml'), 'something: else\n')
  const told = await exportThere()
  expect(told).toMatchObject({ status: 0, out: '' })
  expect(told.err).toContain('1 file there holds definitions and was not written now')
  expect(told.err).toContain('exported before/people/gone.yaml')
  expect(told.err).not.toContain('notes.yaml')
  expect(await readFile(join(output, 'people', 'gone.yaml'), 'utf8')).toContain('gone')
  const some = await run('export', '--workspace', workspace, '--output', output, '--each', '--kind', 'Need')
  expect(some.err).not.toContain('not written')
})
