import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '#server/database/temporary-folder.ts'

const root = join(import.meta.dirname, '..')
let folder: string
beforeEach(() => {
  folder = temporaryFolder('convert')
})

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'cli', 'main.ts'), 'convert', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: '' },
    },
  )
  return { status, stdout, stderr }
}
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

const slo = `apiVersion: openslo/v1
kind: SLO
metadata: { name: pages }
spec:
  service: shop
  indicator: { metadata: { name: answers }, spec: { ratioMetric: {} } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: 0.995 }]
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: { name: loud }
`
const service = `apiVersion: covalence/v1
kind: Service
metadata:
  name: shop
spec:
  provider: wheels
  language: en
  value:
    name: Buy a bicycle
`

test('objectives become levels of the service that is named, and nothing else of it changes', () => {
  write('slo.yaml', slo)
  write('shop.yaml', service)
  const { status, stdout, stderr } = run('openslo', 'slo.yaml', '--into', 'shop.yaml')
  expect(status).toBe(0)
  expect(stdout.startsWith(service)).toBe(true)
  expect(stdout).toContain('target: "99.5"')
  expect(stderr).toBe('slo.yaml:11: AlertPolicy has no counterpart in a definition and is left out\n')
})

test('what was converted passes the reader, and converts back', () => {
  write('slo.yaml', slo)
  expect(run('openslo', 'slo.yaml', '--provider', 'wheels', '--output', 'made.yaml').status).toBe(0)
  const { stdout } = run('to-openslo', 'made.yaml')
  expect(stdout).toContain('target: 0.995\n')
  expect(stdout).toContain('duration: 30d\n')
})

test('a catalogue becomes organisations, people and a service', () => {
  mkdirSync(join(folder, 'software'))
  write(
    join('software', 'catalog-info.yaml'),
    `apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: { name: berths }\nspec: { owner: piers }\n`,
  )
  const { status, stdout, stderr } = run('backstage', 'software', '--json')
  expect(status).toBe(0)
  const { text, notes } = JSON.parse(stdout) as { text: string; notes: string[] }
  expect(text).toContain('kind: Organisation\nmetadata:\n  name: piers')
  expect(text).toContain('file: software/catalog-info.yaml')
  expect(notes.join('\n')).toContain('a system is a service only once somebody says whom it serves')
  expect(stderr).toBe('')
})

test.each([
  [['openslo', 'slo.yaml'], 2, /names no provider/],
  [['word', 'slo.yaml'], 2, /Say what to convert/],
  [['backstage'], 2, /Name files or folders/],
  [['backstage', 'nowhere.yaml'], 3, /nowhere\.yaml/],
  [['to-openslo', 'slo.yaml'], 3, /slo\.yaml/],
  [['openslo', 'slo.yaml', '--into', 'slo.yaml'], 3, /slo\.yaml/],
])('says what is wrong with %j', (args, expected, words) => {
  write('slo.yaml', slo)
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: expected, stdout: '' })
  expect(stderr).toMatch(words)
})

test('a document that cannot be read ends the command with its place, and nothing is converted', () => {
  write('slo.yaml', `${slo}---\nkind: [\n`)
  expect(run('openslo', 'slo.yaml', '--provider', 'wheels', '--output', 'made.yaml')).toMatchObject({
    status: 3,
    stdout: '',
    stderr: expect.stringMatching(/^slo\.yaml:1[3-6]: cannot be read as YAML/),
  })
  expect(existsSync(join(folder, 'made.yaml'))).toBe(false)
})

test('a binary file is refused by name', () => {
  writeFileSync(join(folder, 'a.yaml'), Buffer.from([0, 1, 2, 255]))
  expect(run('backstage', 'a.yaml')).toMatchObject({
    status: 3,
    stdout: '',
    stderr: expect.stringContaining('a.yaml'),
  })
})
