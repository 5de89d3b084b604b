import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Binaries, binariesIn } from './postgres-binaries.ts'

/** A program to run, wrapped where PostgreSQL may not run as who we are. */
export type Command = { file: string; args: string[]; uid?: number; gid?: number }

/** As whom and where PostgreSQL runs. */
export type PostgresHome = {
  /** Holds `postgresql`, the database's files. */
  folder: string
  binaries: Binaries
  command: (file: string, args: string[]) => Command
  /** Hands a file that we wrote to whom PostgreSQL runs as. */
  give: (path: string) => void
  /** What people should know about it, where it is not what they expect. */
  remark: string | null
}

type Account = { name: string; uid: number; gid: number }

/** The accounts of this machine; initdb refuses a user that is not among them. */
const accounts = (): Account[] => {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && Number.isInteger(uid))
}

const unprivileged = (): Account | undefined => {
  const known = accounts().filter(({ uid }) => uid > 0)
  return (
    known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody') ?? known[0]
  )
}

const clusterOf = (folder: string): string => join(folder, 'postgresql')

const directly = (folder: string, binaries: Binaries): PostgresHome => ({
  folder,
  binaries,
  command: (file, args) => ({ file, args }),
  give: () => {},
  remark: null,
})

/** In a user namespace root appears as another account, and files keep their owner; null where that is forbidden. */
const inNamespace = (folder: string, binaries: Binaries, { uid, gid }: Account): PostgresHome | null => {
  if (process.platform !== 'linux' || process.env['COVALENCE_NO_USER_NAMESPACE'] === '1') return null
  const wrap = (file: string, args: string[]): Command => ({
    file: 'unshare',
    args: ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', file, ...args],
  })
  // Tried with the real paths: root inside the namespace has no power over the folders of others.
  const cluster = clusterOf(folder)
  const probe = wrap('/bin/sh', [
    '-c',
    'test -x "$0" && test -w "$1" && { test ! -e "$2" || test -O "$2"; }',
    binaries.program('postgres'),
    folder,
    cluster,
  ])
  if (spawnSync(probe.file, probe.args, { stdio: 'ignore', cwd: '/' }).status !== 0) return null
  return { folder, binaries, command: wrap, give: () => {}, remark: null }
}

/** Where root keeps what another account must reach. */
const systemFolder = (): string => process.env['COVALENCE_SYSTEM_FOLDER'] ?? '/var/lib/covalence'

// The data folder remembers the place, so that it may be moved, and one made anew gets a place of its own.
const placeFile = (dataFolder: string): string => join(dataFolder, 'postgresql.place')
const readPlace = (dataFolder: string): string | null =>
  existsSync(placeFile(dataFolder)) ? readFileSync(placeFile(dataFolder), 'utf8').trim() : null

/** Where root keeps this data folder's database for another account; chosen once. */
const placeOf = (dataFolder: string): string => readPlace(dataFolder) ?? join(systemFolder(), randomUUID())

/** Copies the programs to where the account can enter; a copy is whole or not there. */
const copyBinaries = (binaries: Binaries, folder: string): Binaries => {
  const target = join(folder, 'programs')
  const stamp = createHash('sha256').update(binaries.program('postgres')).digest('hex').slice(0, 12)
  const copy = `${target}-${stamp}`
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(binaries.folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    chmodSync(`${copy}.new`, 0o755)
    renameSync(`${copy}.new`, copy)
  }
  return binariesIn(copy)
}

/** As an account of the machine, in a folder of its own. */
const asAccount = (dataFolder: string, binaries: Binaries, account: Account): PostgresHome => {
  const { name, uid, gid } = account
  const folder = placeOf(dataFolder)
  const home = join(folder, 'home')
  if (existsSync(join(clusterOf(dataFolder), 'PG_VERSION'))) {
    throw new Error(
      `The database in ${clusterOf(dataFolder)} was made where root may use a user namespace, and here it may not. ` +
        `Run the server as an ordinary user, or move the database: mkdir -p '${home}' && mv '${clusterOf(dataFolder)}' '${home}/' && chown -R ${uid}:${gid} '${home}' && echo '${folder}' > '${placeFile(dataFolder)}'`,
    )
  }
  for (const path of [systemFolder(), folder]) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, 0o755)
  }
  mkdirSync(home, { recursive: true, mode: 0o700 })
  chownSync(home, uid, gid)
  writeFileSync(placeFile(dataFolder), `${folder}\n`)
  return {
    folder: home,
    binaries: copyBinaries(binaries, folder),
    command: (file, args) => ({ file, args, uid, gid }),
    give: (path) => chownSync(path, uid, gid),
    remark: `PostgreSQL does not run as root, so it runs as the account "${name}" and keeps the database in ${home}. Back this folder up together with ${dataFolder}.`,
  }
}

/** Decides as whom PostgreSQL runs: as us, as root in a user namespace, or as another account in a folder of its own. */
export const settlePostgres = (dataFolder: string, binaries: Binaries): PostgresHome => {
  const uid = process.getuid?.()
  const isRoot = uid === 0
  const isKnown = uid === undefined || process.platform !== 'linux' || accounts().some((a) => a.uid === uid)
  if (!isRoot && isKnown) return directly(dataFolder, binaries)
  const account = unprivileged()
  if (!account) return directly(dataFolder, binaries)
  const wasElsewhere = isRoot && readPlace(dataFolder) !== null
  const namespaced = wasElsewhere ? null : inNamespace(dataFolder, binaries, account)
  if (namespaced) return namespaced
  return isRoot ? asAccount(dataFolder, binaries, account) : directly(dataFolder, binaries)
}
