#!/usr/bin/env node
// Begins everything, on whatever Node from 20 on is there: installs what is missing, builds the web when it is
// stale, and hands over to the project's own Node. Plain JavaScript with nothing but built-in modules.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const inRoot = (...parts) => join(root, ...parts)
const platform = `${process.platform}-${process.arch}`
// The packed package carries the bundle and no sources; whoever installed it has brought all it needs.
const isPacked = !fs.existsSync(inRoot('server', 'main.ts'))

const sources = {
  serve: { program: 'server/main.ts', needsWeb: true },
  test: { program: 'tools/test.ts', needsWeb: true },
  check: { program: 'tools/check.ts' },
  'check:corpus': { program: 'tools/check-corpus.ts' },
  'test:policy': { program: 'tools/test-policy.ts' },
  build: { program: 'tools/build-package.ts', needsWeb: true },
  bench: { program: 'bench/main.ts', needsWeb: true },
  covalence: { program: 'cli/main.ts' },
}
const bundle = {
  serve: { program: 'dist/server/main.js' },
  covalence: { program: 'dist/cli/main.js' },
}

/** Something that the person at the keyboard can mend. */
class Stop extends Error {}

const tell = (line) => process.stderr.write(`${line}\n`)
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null)
const hashOf = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

/** Runs a program to its end; throws with its last words where it fails. */
const run = (file, args, what) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    const keep = (chunk) => (words = (words + chunk).slice(-4000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => reject(new Stop(`${what} failed: ${error.message}`)))
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Stop(`${what} failed:\n${words.trim()}`)),
    )
  })

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes away the lock of a start that was killed; moved first, so that of two who try only one succeeds. */
const removeStale = (lock, holder) => {
  const aside = `${lock}.stale.${process.pid}`
  try {
    fs.renameSync(lock, aside)
    if (Number(read(aside)) !== holder) fs.linkSync(aside, lock)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

/** Makes the lock file, whole and only where there is none; false where there is one. */
const tryLock = (lock) => {
  const mine = `${lock}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    fs.linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = Number(read(lock))
    if (holder > 0 && !isAlive(holder)) removeStale(lock, holder)
    return false
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** Does work that only one start at a time may do; `isDone` is asked again when it is our turn. */
const alone = async (isDone, work) => {
  if (isDone()) return
  fs.mkdirSync(inRoot('dist'), { recursive: true })
  const lock = inRoot('dist', '.start.lock')
  let hasWaited = false
  while (!tryLock(lock)) {
    if (!hasWaited) tell('Waiting for another start of Covalence that prepares the same folder ...')
    hasWaited = true
    await sleep(200)
  }
  try {
    if (!isDone()) await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

const lockfile = inRoot('package-lock.json')
const installStamp = inRoot('node_modules', '.covalence-stamp')
const stampOfInstall = () => `${platform} ${hashOf(fs.readFileSync(lockfile))}`

const suits = (list, value) => !list || list.includes(value)

/** Whether what npm says it installed is what the lockfile asks for on this machine. */
const agreesWithLockfile = () => {
  const installed = JSON.parse(read(inRoot('node_modules', '.package-lock.json')) ?? '{}').packages
  if (!installed) return false
  const wanted = Object.entries(JSON.parse(read(lockfile)).packages).filter(([path]) => path !== '')
  return wanted.every(([path, { version, optional, devOptional, peer, os, cpu, libc }]) => {
    if (installed[path]) return installed[path].version === version
    const isForUs = (os || cpu) && !libc && suits(os, process.platform) && suits(cpu, process.arch)
    return !isForUs && Boolean(optional || devOptional || peer)
  })
}

const isInstalled = () => {
  if (read(installStamp) === stampOfInstall()) return true
  if (!agreesWithLockfile()) return false
  fs.writeFileSync(installStamp, stampOfInstall())
  return true
}

const install = async () => {
  tell('Installing what Covalence is built from; the first time this takes about a minute ...')
  const began = Date.now()
  const cli = process.env.npm_execpath ?? ''
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  await (basename(cli) === 'npm-cli.js'
    ? run(process.execPath, [cli, ...args], 'npm ci')
    : run('npm', args, 'npm ci'))
  // npm makes no folder where there is nothing to install.
  fs.mkdirSync(inRoot('node_modules'), { recursive: true })
  fs.writeFileSync(installStamp, stampOfInstall())
  tell(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
}

const require = createRequire(import.meta.url)

/** The Node that came with the project, else the one that runs this where it is new enough. */
const projectNode = () => {
  // One platform's package is named otherwise.
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    try {
      const node = join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'node')
      if (fs.existsSync(node)) return node
    } catch {
      // Not every platform has one; the last lines say what to do.
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  throw new Stop(
    `Covalence runs on Node 26 and found none for ${platform}. Install Node 26 or later from https://nodejs.org and start again with it.`,
  )
}

const filesBelow = (folder) =>
  fs
    .readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

const webFolder = inRoot('dist', 'web')
const webStamp = join(webFolder, '.stamp')
const stampOfWeb = () => {
  const files = [
    ...filesBelow('web'),
    ...filesBelow('model'),
    inRoot('vite.config.ts'),
    inRoot('package.json'),
    lockfile,
  ]
  return hashOf(...files.flatMap((file) => [file.slice(root.length), fs.readFileSync(file)]))
}

/** Builds beside and changes places, so that a server that runs meanwhile never misses a file for long. */
const buildWeb = async (node) => {
  tell('Building the web pages ...')
  const next = inRoot('dist', `web.next-${process.pid}`)
  const old = inRoot('dist', `web.old-${process.pid}`)
  const stamp = stampOfWeb()
  const args = ['build', '--outDir', next, '--emptyOutDir', '--logLevel', 'error']
  try {
    await run(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), ...args], 'Building the web pages')
    fs.writeFileSync(join(next, '.stamp'), stamp)
    if (fs.existsSync(webFolder)) fs.renameSync(webFolder, old)
    fs.renameSync(next, webFolder)
  } finally {
    fs.rmSync(next, { recursive: true, force: true })
    fs.rmSync(old, { recursive: true, force: true })
  }
}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs the program in place of this one: it gets the signals, we end as it ends. */
const handOver = (node, program, args) => {
  const env = {
    // What Node has compiled once it need not compile again: half of the time until the server is ready.
    NODE_COMPILE_CACHE: inRoot('dist', '.compile-cache'),
    ...(isPacked ? { COVALENCE_COMMAND: 'npx covalence serve' } : {}),
    ...process.env,
  }
  // A small nursery, and a heap that grows by half at most between collections, keep the server's memory small: 200 idle
  // rooms take some 70 MB instead of 120. Measured, neither costs throughput.
  const flags = ['--max-semi-space-size=8', '--heap-growing-percent=50']
  const child = spawn(node, [...flags, inRoot(program), ...args], { stdio: 'inherit', env })
  for (const signal of passedOn) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    tell(`${node} cannot be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of passedOn) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code ?? 1
  })
}

const main = async () => {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Stop('Covalence needs Node 20 or later to start.')
  const programs = isPacked ? bundle : sources
  const [verb = 'covalence', ...rest] = process.argv.slice(2)
  const isVerb = Object.hasOwn(programs, verb)
  // Any other word is a command of the command line.
  const { program, needsWeb } = isVerb ? programs[verb] : programs.covalence
  const args = isVerb ? rest : process.argv.slice(2)
  if (!isPacked) await alone(isInstalled, install)
  const node = projectNode()
  if (needsWeb)
    await alone(
      () => read(webStamp) === stampOfWeb(),
      () => buildWeb(node),
    )
  handOver(node, program, args)
}

await main().catch((error) => {
  tell(error instanceof Stop ? error.message : error.stack)
  process.exitCode = 1
})
