import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Process = { port: number; pid: number; startTime: number; stop: () => Promise<void> }

const lineFrom = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const words: string[] = []
    child.stderr?.on('data', (chunk: Buffer) => words.push(chunk.toString()))
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${words.join('').slice(-2000)}`)))
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = pattern.exec(line)
      if (found) resolve(found)
    })
  })

const start = async (args: string[], env: NodeJS.ProcessEnv, pattern: RegExp): Promise<Process> => {
  const begin = performance.now()
  // As start.mjs hands over.
  const flags = ['--max-semi-space-size=8', '--heap-growing-percent=50']
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const found = await lineFrom(child, pattern)
  const startTime = performance.now() - begin
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { port: Number(found[1]), pid: child.pid ?? 0, startTime, stop }
}

/** The server as production starts it, on a free port; `startTime` is milliseconds from spawn to ready. */
export const startServer = (env: NodeJS.ProcessEnv): Promise<Process> =>
  start(
    ['server/main.ts'],
    { PORT: '0', COVALENCE_LOG_LEVEL: 'silent', ...env },
    /ready at http:\/\/[^:]+:(\d+)/,
  )

/** The bare server that answers from `file`, with its statements on `databaseUrl`. */
export const startFloor = (file: string, databaseUrl: string): Promise<Process> =>
  start(['bench/floor-server.ts', file, databaseUrl], {}, /^(\d+)$/)

/** A bare relay of live documents. */
export const startRelay = (): Promise<Process> => start(['bench/live-relay.ts'], {}, /^(\d+)$/)

/** Resident memory of a process, in megabytes; Linux only. */
export const residentMemory = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
