import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#server/database/temporary-folder.ts'
import { startServer } from '#server/test-server.ts'
import { root } from './run-step.ts'

const run = promisify(execFile)

let folder: string
const program = (): string => join(folder, 'node_modules', '.bin', 'covalence')

/** A copy of the checkout, so that what runs from its `dist` meanwhile is left alone. */
const copyCheckout = (target: string): void => {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of [...list.split('\0'), 'dist/web'].filter((name) => existsSync(join(root, name)))) {
    if (file !== '') cpSync(join(root, file), join(target, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'))
}

/** The blocks of a language in the manual, those that begin as given. */
const blockOf = (language: string, beginning: string): string => {
  const manual = readFileSync(join(root, 'docs', 'definitions-as-code.md'), 'utf8')
  const blocks = [...manual.matchAll(/^```(\w+)\n([^]*?)^```/gm)].map(([, of, text = '']) => ({ of, text }))
  const found = blocks.find(({ of, text }) => of === language && text.includes(beginning))
  if (!found) throw new Error(`The manual has no block of ${language} with ${beginning}`)
  return found.text
}

beforeAll(async () => {
  const base = temporaryFolder('package')
  copyCheckout(join(base, 'covalence'))
  folder = join(base, 'an empty folder')
  mkdirSync(folder)
  await run('git', ['init', '--quiet'], { cwd: folder })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(join(folder, '.gitignore'), 'node_modules\ndata\n')
  // As the manual says, with install scripts off: the package must work without them.
  const quietly = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' }
  const commands = `set -e\n${blockOf('sh', 'npm pack')}`
  await run('sh', ['-c', commands], { cwd: folder, env: { ...process.env, ...quietly } })
}, 180_000)

describe('the packed package, installed in an empty folder', { timeout: 60_000 }, () => {
  test('starts and serves pages and interface', async () => {
    const dataFolder = join(folder, 'data')
    const server = await startServer({ dataFolder, command: [program(), 'serve'], cwd: folder })
    try {
      const page = await fetch(server.address)
      expect(page.headers.get('content-type')).toMatch(/^text\/html/)
      expect(await page.text()).toContain('<script type="module"')
      const setup = await fetch(`${server.address}/api/setup`)
      expect(await setup.json()).toEqual({ needed: true })
    } finally {
      expect(await server.end('SIGTERM')).toBe(0)
    }
  })

  test('brings its command line', () => {
    expect(execFileSync(program(), ['help'], { encoding: 'utf8' })).toContain('covalence')
  })

  test('brings the schemas of definitions, as files and in print', () => {
    const file = join(folder, 'node_modules', 'covalence', 'schemas', 'Service.json')
    const printed = execFileSync(program(), ['schema', 'Service'], { encoding: 'utf8' })
    expect(readFileSync(file, 'utf8')).toBe(printed)
    expect(existsSync(join(folder, 'node_modules', 'covalence', 'schemas', 'index.json'))).toBe(true)
  })

  test('brings its licence, and no sources that Node would refuse to run', () => {
    const installed = join(folder, 'node_modules', 'covalence')
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('Apache License')
    const files = execFileSync('find', [installed, '-name', '*.ts'], { encoding: 'utf8' })
    expect(files).toBe('')
  })
})

const service = (): string => join(folder, 'definitions', 'services', 'borrow-a-class-set.yaml')
const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', ...args], { cwd: folder })

const commit = (message: string) => git('commit', '--quiet', '--all', '--message', message)

describe('in an empty repository, the snippets of the manual', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    cpSync(
      join(folder, 'node_modules', 'covalence', 'examples', 'definitions'),
      join(folder, 'definitions'),
      {
        recursive: true,
      },
    )
    const hook = join(folder, '.git', 'hooks', 'pre-commit')
    writeFileSync(hook, blockOf('sh', 'git checkout-index'), { mode: 0o755 })
    await git('add', '--all')
  })

  test('let a good commit pass, and refuse one with an error, by what is staged', async () => {
    await commit('Good')
    const good = readFileSync(service(), 'utf8')
    writeFileSync(service(), good.replace('  owner: head-of-lending\n', ''))
    // What a hook prints, git prints as an error.
    await expect(commit('Without owner')).rejects.toMatchObject({
      stderr: expect.stringMatching(/^definitions\/services\/borrow-a-class-set\.yaml:5:1 error SD030/m),
    })
    writeFileSync(service(), good.replace('statement:', 'statment:'))
    await expect(commit('With a slip')).rejects.toMatchObject({
      stderr: expect.stringMatching(/error unknown-key-near .*“statement”/),
    })
    // What lies around and is not staged is not what is committed.
    await git('add', '--all')
    writeFileSync(service(), good)
    await expect(git('commit', '--quiet', '--message', 'Staged with a slip')).rejects.toMatchObject({
      code: 1,
    })
    writeFileSync(service(), good.replace('No textbooks', 'No textbooks and no toys'))
    await commit('Good again')
    expect((await git('log', '--format=%s')).stdout).toBe('Good again\nGood\n')
  })

  test('let a first commit without definitions pass, and find the program from another worktree', async () => {
    const bare = join(folder, 'bare')
    await run('git', ['init', '--quiet', bare])
    writeFileSync(join(bare, '.git', 'hooks', 'pre-commit'), blockOf('sh', 'git checkout-index'), {
      mode: 0o755,
    })
    writeFileSync(join(bare, 'README.md'), 'Nothing yet\n')
    await git('-C', bare, 'add', '--all')
    await git('-C', bare, 'commit', '--quiet', '--message', 'First')
    const other = join(folder, 'data', 'other')
    await git('worktree', 'add', '--quiet', other)
    writeFileSync(join(other, 'definitions', 'wrong.yaml'), 'apiVersion: covalence/v1\nkind: Thing\n')
    await git('-C', other, 'add', '--all')
    await expect(git('-C', other, 'commit', '--quiet', '--message', 'Wrong')).rejects.toMatchObject({
      stderr: expect.stringMatching(/^definitions\/wrong\.yaml:2:7 error wrong-kind/m),
    })
  })

  test('install anew on another machine from what is committed', async () => {
    const clone = join(folder, 'data', 'clone')
    await git('clone', '--quiet', '.', clone)
    const [, command = ''] = /- run: (npm ci.*)/.exec(blockOf('yaml', 'upload-sarif')) ?? []
    await run('sh', ['-c', `${command} --prefer-offline --no-audit --no-fund`], { cwd: clone })
    const installed = await run('sh', ['-c', 'npx --no-install covalence --version'], { cwd: clone })
    expect(installed.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  }, 120_000)

  test('pass and fail in continuous integration, and write SARIF for the host', async () => {
    const script = join(folder, 'ci.sh')
    writeFileSync(script, blockOf('sh', 'covalence fmt'), { mode: 0o755 })
    await run(script, { cwd: folder })
    const [, command = ''] = /- run: (npx .*sarif.*)/.exec(blockOf('yaml', 'upload-sarif')) ?? []
    await run('sh', ['-c', command], { cwd: folder })
    const log = JSON.parse(readFileSync(join(folder, 'definitions.sarif'), 'utf8'))
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Covalence' } } }] })
    const good = readFileSync(service(), 'utf8')
    writeFileSync(service(), good.replace('provider: town-library', 'provider: town-libary'))
    await expect(run(script, { cwd: folder })).rejects.toMatchObject({ code: 1 })
    writeFileSync(service(), good.replace('kind: Service', 'kind:  Service'))
    await expect(run(script, { cwd: folder })).rejects.toMatchObject({ code: 1 })
    writeFileSync(service(), good)
  })
})
