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

beforeAll(async () => {
  const base = temporaryFolder('package')
  const checkout = join(base, 'checkout')
  copyCheckout(checkout)
  folder = join(base, 'an empty folder')
  mkdirSync(folder)
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: checkout })
  // The script that builds the package may print lines before the report.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  // Install scripts stay off: the package must work without them.
  const quietly = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await run('npm', ['install', ...quietly, `./${packed.filename}`], { cwd: folder })
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

  test('brings its licence, and no sources that Node would refuse to run', () => {
    const installed = join(folder, 'node_modules', 'covalence')
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('Apache License')
    const files = execFileSync('find', [installed, '-name', '*.ts'], { encoding: 'utf8' })
    expect(files).toBe('')
  })
})
