import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in a process of its own, for tests. */
export type TestServer = {
  address: string
  process: ChildProcess
  /** All that it printed so far, errors and log included. */
  words: () => string
  /** Ends it by a signal; resolves with exit status or signal. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>
}

type Options = {
  dataFolder: string
  env?: Record<string, string>
  /** The program and its first arguments; the server's source unless stated. */
  command?: string[]
  cwd?: string
}

const compileCache = join(import.meta.dirname, '..', 'dist', '.compile-cache')
const forTests = { PORT: '0', COVALENCE_LOG_LEVEL: 'warn' }
const serverSource = [process.execPath, join(import.meta.dirname, 'main.ts')]

/** Runs a server's process without waiting for it to be ready. */
export const spawnServer = ({ dataFolder, env = {}, command = serverSource, cwd }: Options) => {
  const [file = '', ...args] = command
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    env: {
      NODE_COMPILE_CACHE: compileCache,
      ...process.env,
      ...forTests,
      ...env,
      COVALENCE_DATA: dataFolder,
    },
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  }
  const kill = (): boolean => child.kill('SIGTERM')
  process.once('exit', kill)
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', kill)
    return (code ?? signal) as number | NodeJS.Signals
  })
  return { child, ended, words: () => chunks.join('') }
}

/** Starts a server and waits until it says that it is ready; throws with its words where it ends before. */
export const startServer = async (options: Options): Promise<TestServer> => {
  const { child, ended, words } = spawnServer(options)
  const ready = /ready at (http:\S+)/
  const isReady = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (ready.test(words())) resolve()
    })
  })
  const how = await Promise.race([isReady, ended])
  const address = ready.exec(words())?.[1]
  if (address === undefined) throw new Error(`The server ended (${how}) before it was ready:\n${words()}`)
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { address, process: child, words, end }
}
