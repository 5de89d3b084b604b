import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0
const password = `p'a"s s/w?`

let started: Embedded[] = []
afterEach(async () => {
  await Promise.all(started.map((embedded) => embedded.stop()))
  started = []
})

const start = async (folder: string, remarks: string[] = [], durable = false): Promise<Embedded> => {
  const notify = (remark: string): number => remarks.push(remark)
  const embedded = await startEmbedded({ folder, password, durable, notify })
  started.push(embedded)
  return embedded
}

const newFolder = (): string => {
  const folder = join(temporaryFolder('embedded'), 'with a space')
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

const query = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A process that starts the database and lives until it is killed. */
const startElsewhere = async (
  folder: string,
  {
    env = {},
    durable = false,
    ...account
  }: { env?: Record<string, string>; durable?: boolean; uid?: number; gid?: number } = {},
): Promise<{ holder: ChildProcess; url: string; pid: number; remarks: string[] }> => {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
    const remarks = []
    const { url, pid, stop } = await startEmbedded({
      folder: process.argv[1], password: 'elsewhere', durable: ${durable}, notify: (remark) => remarks.push(remark),
    })
    console.log(JSON.stringify({ url, pid, remarks }))
    process.once('SIGTERM', () => stop())`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    cwd: '/',
    ...account,
  })
  const [line] = (await once(holder.stdout, 'data')) as [Buffer]
  return { holder, ...(JSON.parse(line.toString()) as { url: string; pid: number; remarks: string[] }) }
}

const endElsewhere = async ({ holder }: { holder: ChildProcess }, signal: NodeJS.Signals): Promise<void> => {
  holder.kill(signal)
  await once(holder, 'exit')
}

const writeRow = `create table kept (id int); insert into kept values (1)`
const keptRows = 'select * from kept'

describe('the database that the server brings', () => {
  test('keeps what was written, durably, and is reached with its password from this machine only', async () => {
    const folder = newFolder()
    const first = await start(folder, [], true)
    await query(first.url, writeRow)
    const settings = await query(
      first.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
              current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as addresses, current_setting('password_encryption') as passwords,
              current_setting('server_version_num')::int / 10000 as version`,
    )
    expect(settings).toEqual([
      {
        fsync: 'on',
        commits: 'on',
        checksums: 'on',
        encoding: 'UTF8',
        addresses: '127.0.0.1',
        passwords: 'scram-sha-256',
        version: 18,
      },
    ])
    const wrong = first.url.replace(encodeURIComponent(password), 'wrong')
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    expect(statSync(join(folder, 'postgresql')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(folder, 'postgresql.log'), 'utf8')).not.toContain('kept')
    const second = await start(folder)
    expect(await query(second.url, keptRows)).toEqual([{ id: 1 }])
  })

  test('tells when it ends by itself', async () => {
    const embedded = await start(newFolder())
    process.kill(embedded.pid, 'SIGKILL')
    expect(await embedded.ended).toMatch(/PostgreSQL ended \(SIGKILL\)/)
  })

  test('whose server was killed is stopped before a new start, and has all that was committed', async () => {
    const folder = newFolder()
    const elsewhere = await startElsewhere(folder, { durable: true })
    await query(elsewhere.url, writeRow)
    await endElsewhere(elsewhere, 'SIGKILL')
    expect(isAlive(elsewhere.pid)).toBe(true)
    const remarks: string[] = []
    const embedded = await startEmbedded({
      folder,
      password: 'elsewhere',
      notify: (remark) => remarks.push(remark),
    })
    started.push(embedded)
    expect(remarks).toEqual(['A database was still running without its server, and was stopped.'])
    await expect(query(elsewhere.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
    expect(await query(embedded.url, keptRows)).toEqual([{ id: 1 }])
  })

  test('recovers when it was killed together with its server', async () => {
    const folder = newFolder()
    const elsewhere = await startElsewhere(folder, { durable: true })
    await query(elsewhere.url, writeRow)
    process.kill(elsewhere.pid, 'SIGKILL')
    await endElsewhere(elsewhere, 'SIGKILL')
    const embedded = await startEmbedded({ folder, password: 'elsewhere' })
    started.push(embedded)
    expect(await query(embedded.url, keptRows)).toEqual([{ id: 1 }])
  })

  test('does not take another program for its own when a number was used again', async () => {
    const folder = newFolder()
    const first = await start(folder)
    const pidFile = join(folder, 'postgresql', 'postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8')
    await first.stop()
    writeFileSync(pidFile, lines.replace(/^\d+/, String(process.ppid)), { mode: 0o600 })
    const second = await start(folder)
    expect(isAlive(process.ppid)).toBe(true)
    expect(second.pid).not.toBe(first.pid)
  })

  test('begins anew when making it was interrupted', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgresql.new', 'base'), { recursive: true })
    const embedded = await start(folder)
    expect(await query(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('refuses the files of another version, and leaves them alone', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgresql'))
    writeFileSync(join(folder, 'postgresql', 'PG_VERSION'), '17\n')
    await expect(start(folder)).rejects.toThrow(/belongs to PostgreSQL 17, and this program brings 18/)
  })
})

const withoutNamespace = (): Record<string, string> => {
  const system = temporaryFolder('system')
  chmodSync(system, 0o755)
  return { COVALENCE_NO_USER_NAMESPACE: '1', COVALENCE_SYSTEM_FOLDER: system }
}

// These need root, who alone can be refused by PostgreSQL or become somebody else.
describe.runIf(isRoot)('as root', () => {
  test('stays in the data folder, also where only root can enter', async () => {
    const folder = newFolder()
    const remarks: string[] = []
    const embedded = await start(folder, remarks)
    expect(remarks).toEqual(['Making the database ...'])
    expect(existsSync(join(folder, 'postgresql', 'PG_VERSION'))).toBe(true)
    expect(await query(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('runs as another account in a folder of its own where user namespaces are forbidden', async () => {
    const folder = newFolder()
    const env = withoutNamespace()
    const first = await startElsewhere(folder, { env })
    expect(first.remarks[0]).toMatch(/runs as the account "\w+" and keeps the database in \/.*\/home/)
    expect(first.remarks[0]).toContain(env['COVALENCE_SYSTEM_FOLDER'])
    expect(existsSync(join(folder, 'postgresql'))).toBe(false)
    expect(statSync(`/proc/${first.pid}`).uid).not.toBe(0)
    await query(first.url, writeRow)
    await endElsewhere(first, 'SIGTERM')
    const second = await startElsewhere(folder, { env })
    expect(await query(second.url, keptRows)).toEqual([{ id: 1 }])
    await endElsewhere(second, 'SIGTERM')
    // Its place does not change when namespaces are allowed again.
    const third = await startElsewhere(folder, {
      env: { ...env, COVALENCE_NO_USER_NAMESPACE: '' },
    })
    expect(await query(third.url, keptRows)).toEqual([{ id: 1 }])
    await endElsewhere(third, 'SIGTERM')
    // Nor when the data folder moves.
    renameSync(folder, `${folder} moved`)
    const fourth = await startElsewhere(`${folder} moved`, { env })
    expect(await query(fourth.url, keptRows)).toEqual([{ id: 1 }])
    await endElsewhere(fourth, 'SIGTERM')
  })

  test('never begins an empty database beside one that it cannot use any more', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    process.env['COVALENCE_NO_USER_NAMESPACE'] = '1'
    try {
      await expect(start(folder)).rejects.toThrow(/move the database: mkdir -p .* chown -R/)
    } finally {
      delete process.env['COVALENCE_NO_USER_NAMESPACE']
    }
  })

  test('uses a folder of its own where the data folder belongs to somebody else', async () => {
    const folder = newFolder()
    chownSync(folder, 65_534, 65_534)
    const { COVALENCE_SYSTEM_FOLDER = '' } = withoutNamespace()
    const elsewhere = await startElsewhere(folder, { env: { COVALENCE_SYSTEM_FOLDER } })
    expect(elsewhere.remarks[0]).toContain(COVALENCE_SYSTEM_FOLDER)
    expect(await query(elsewhere.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await endElsewhere(elsewhere, 'SIGTERM')
  })

  // The first is an account of most machines, the second of none.
  test.each([65_534, 54_321])('gives way to the ordinary user %i', async (uid) => {
    const base = temporaryFolder('ordinary')
    chmodSync(base, 0o755)
    const folder = join(base, 'data')
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, uid, uid)
    const elsewhere = await startElsewhere(folder, { uid, gid: uid })
    expect(elsewhere.remarks).toEqual(['Making the database ...'])
    expect(statSync(join(folder, 'postgresql')).uid).toBe(uid)
    expect(await query(elsewhere.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await endElsewhere(elsewhere, 'SIGTERM')
  })
})
