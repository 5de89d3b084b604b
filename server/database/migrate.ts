import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'

/** A database that this program cannot bring up to date; the message says why and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

type Migration = { name: string; checksum: string; sql: string }
type Applied = { name: string; checksum: string }

/** Where the files lie: beside this module, also in the bundle. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

// Any number will do, as long as every server uses this one.
const lockNumber = 7_246_031_944

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (file) => {
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return {
        name: file.slice(0, -'.sql'.length),
        checksum: createHash('sha256').update(sql).digest('hex'),
        sql,
      }
    }),
  )
}

/** The first migration still to do; throws where program and database do not belong together. */
const nextOf = (migrations: Migration[], applied: Applied[]): Migration | undefined => {
  for (const { name, checksum } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known) {
      throw new MigrationError(
        `The database has the migration ${name}, which this program does not know: it was used by a newer version. Start that version, or restore a backup made before it.`,
      )
    }
    if (known.checksum !== checksum) {
      throw new MigrationError(
        `The migration ${name}.sql was changed after this database had applied it. Restore the file, and put the change in a new migration.`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  const next = migrations.find(({ name }) => !done.has(name))
  const last = applied.at(-1)?.name
  if (next && last && next.name < last) {
    throw new MigrationError(
      `The migration ${next.name}.sql would come before ${last}, which this database already has. Give it a later number.`,
    )
  }
  return next
}

/** Does one migration, or none where all are done; servers that start at once wait for each other here. */
const migrateOnce = async (client: PoolClient, migrations: Migration[]): Promise<string | undefined> => {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockNumber])
    await client.query(
      `create table if not exists migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<Applied>(
      'select name, checksum from migration order by name collate "C"',
    )
    const next = nextOf(migrations, rows)
    if (next) await apply(client, next)
    await client.query('commit')
    return next?.name
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

const apply = async (client: PoolClient, { name, checksum, sql }: Migration): Promise<void> => {
  try {
    await client.query(sql)
  } catch (error) {
    throw new MigrationError(`The migration ${name}.sql failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
  await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
}

/** Brings a database up to date, one transaction a file; returns the names of what it applied. */
export const migrate = async (pool: Pool, folder = migrationsFolder): Promise<string[]> => {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  const applied: string[] = []
  try {
    for (;;) {
      const name = await migrateOnce(client, migrations)
      if (name === undefined) return applied
      applied.push(name)
    }
  } finally {
    client.release()
  }
}
