import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const quietly = <Value>(read: () => Value): Value | null => {
  try {
    return read()
  } catch {
    return null
  }
}

/** Every PostgreSQL process works in the folder of its database; null where the system does not tell. */
const processesIn = (cluster: string): number[] | null => {
  if (process.platform !== 'linux') return null
  const real = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => quietly(() => readlinkSync(`/proc/${pid}/cwd`)) === real)
    .map(Number)
}

const commandOf = (pid: number): string =>
  quietly(() => execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })) ?? ''

/** The processes of a database that no server looks after any more. */
const leftOver = (cluster: string, postmaster: number): number[] =>
  processesIn(cluster) ?? (commandOf(postmaster).includes(cluster) ? [postmaster] : [])

const waitUntilGone = async (cluster: string, postmaster: number, seconds: number): Promise<boolean> => {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (leftOver(cluster, postmaster).length === 0) return true
    await sleep(20)
  }
  return false
}

const send = (pids: number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) quietly(() => process.kill(pid, signal))
}

/**
 * Ends a PostgreSQL whose server was killed, and the helpers of one that was itself killed;
 * the caller holds the data folder's lock, so nobody uses them. Returns whether there was one.
 */
export const stopOrphan = async (cluster: string): Promise<boolean> => {
  const pidFile = join(cluster, 'postmaster.pid')
  const postmaster = Number(quietly(() => readFileSync(pidFile, 'utf8'))?.split('\n')[0] ?? Number.NaN)
  if (!Number.isInteger(postmaster) || postmaster <= 0) return false
  const found = leftOver(cluster, postmaster)
  if (found.includes(postmaster)) {
    send([postmaster], 'SIGINT')
    if (!(await waitUntilGone(cluster, postmaster, 10))) send([postmaster], 'SIGQUIT')
  }
  if (!(await waitUntilGone(cluster, postmaster, 5))) {
    send(leftOver(cluster, postmaster), 'SIGKILL')
    await waitUntilGone(cluster, postmaster, 5)
  }
  // The number may by now belong to another program, which PostgreSQL would take for itself.
  rmSync(pidFile, { force: true })
  return found.length > 0
}
