import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#server/database/temporary-folder.ts'
import { root } from './run-step.ts'

let project: string

const write = (path: string, content: string): void => {
  mkdirSync(join(project, path, '..'), { recursive: true })
  writeFileSync(join(project, path), content)
}

/** A project as small as can be: one package of its own, and programs that tell what they were given. */
beforeEach(() => {
  project = join(temporaryFolder('start'), "a project's folder")
  mkdirSync(project)
  copyFileSync(join(root, 'start.mjs'), join(project, 'start.mjs'))
  lock('1.0.0')
  write('server/main.ts', '')
  write('tools/check.ts', `console.log(JSON.stringify(process.argv.slice(2))); process.exit(7)`)
  write(
    'cli/main.ts',
    `process.on('SIGTERM', () => { console.log('asked to end'); process.exit(3) })
     console.log('waiting'); setInterval(() => {}, 1000)`,
  )
})

const lock = (version: string): void => {
  const itself = { name: 'small', version: '1.0.0', type: 'module', dependencies: { left: 'file:left' } }
  const left = { name: 'left', version }
  const packages = { '': itself, left, 'node_modules/left': { resolved: 'left', link: true } }
  write('package.json', JSON.stringify(itself))
  write('left/package.json', JSON.stringify(left))
  write('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, requires: true, packages }))
}

const start = (
  ...args: string[]
): { child: ChildProcess; ended: Promise<unknown[]>; words: () => string } => {
  const child = spawn(process.execPath, [join(project, 'start.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => words.push(chunk))
  }
  return { child, ended: once(child, 'close'), words: () => words.join('') }
}

const run = async (...args: string[]): Promise<{ code: unknown; words: string }> => {
  const { ended, words } = start(...args)
  const [code] = await ended
  return { code, words: words() }
}

const installs = (words: string): number => words.match(/^Installed in/gm)?.length ?? 0

describe('start.mjs', () => {
  test('installs once, passes arguments on as they are, and ends as the program ends', async () => {
    const first = await run('check', 'two words', '--a=$b', '')
    expect(first.words).toMatch(/Installing/)
    expect(first.words).toContain('["two words","--a=$b",""]')
    expect(first.code).toBe(7)
    const second = await run('check')
    expect(second).toEqual({ code: 7, words: '[]\n' })
  })

  test('installs anew when the lockfile asks for something else', async () => {
    await run('check')
    lock('1.0.1')
    expect(installs((await run('check')).words)).toBe(1)
    expect(installs((await run('check')).words)).toBe(0)
  })

  test('takes what npm itself installed for installed', async () => {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: project, stdio: 'ignore' })
    expect(installs((await run('check')).words)).toBe(0)
    rmSync(join(project, 'node_modules', '.covalence-stamp'))
    lock('1.0.1')
    expect(installs((await run('check')).words)).toBe(1)
  })

  test('installs once when two begin at the same time, also after one that was killed', async () => {
    const dead = spawn(process.execPath, ['--eval', ''])
    await once(dead, 'exit')
    write('dist/.start.lock', String(dead.pid))
    const [one, other] = await Promise.all([run('check'), run('check')])
    expect(installs(one.words + other.words)).toBe(1)
    expect([one.code, other.code]).toEqual([7, 7])
    expect(existsSync(join(project, 'dist', '.start.lock'))).toBe(false)
  })

  test('says what npm said when installing fails', async () => {
    write('package-lock.json', '{ broken')
    rmSync(join(project, 'node_modules'), { recursive: true, force: true })
    const { code, words } = await run('check')
    expect(code).toBe(1)
    expect(words).toMatch(/npm ci failed:|JSON/)
    expect(existsSync(join(project, 'dist', '.start.lock'))).toBe(false)
  })

  test('passes signals on', async () => {
    const { child, ended, words } = start('anything')
    await expect.poll(words, { timeout: 20_000 }).toContain('waiting')
    child.kill('SIGTERM')
    expect(await ended).toEqual([3, null])
    expect(words()).toContain('asked to end')
  })

  test('is read by the oldest Node that may start it', () => {
    // Newer syntax would end in a syntax error instead of an explanation.
    const text = readFileSync(join(root, 'start.mjs'), 'utf8')
    expect(text).not.toMatch(
      /\busing \w+ =|import\.meta\.(dirname|filename|main)|\.toSorted\(|Object\.groupBy/,
    )
  })
})
