import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Finding, Summary } from './check-report.ts'
import { commandInFolder, organisation, root } from './test-command.ts'

const { put, run, folderOf } = commandInFolder('check-folders')

type Json = { findings: Finding[]; summary: Summary }
const runJson = async (...args: string[]): Promise<Json & { status: number }> => {
  const { status, out } = await run('check', ...args, '--format', 'json')
  return { ...(JSON.parse(out) as Json), status }
}
const faultsIn = ({ findings }: Json): string[] => findings.map(({ file, rule }) => `${file} ${rule}`)

test('a slip in the key that says what a document is does not make it disappear', async () => {
  put('d/ours.yaml', organisation('ours'))
  put('d/case.yaml', organisation('a').replace('apiVersion', 'apiversion'))
  put('d/letters.yaml', organisation('b').replace('apiVersion', 'apiVerison'))
  put('d/value.yaml', organisation('c').replace('covalence/', 'covalance/'))
  put('d/without.json', '{"kind": "Person", "metadata": {"name": "x"}, "spec": {"email": "x@example.org"}}')
  put('d/kubernetes.yaml', 'apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {}\n')
  const json = await runJson('d')
  expect(faultsIn(json).toSorted()).toEqual([
    'd/case.yaml no-api-version-near',
    'd/letters.yaml no-api-version-near',
    'd/value.yaml wrong-api-version',
    'd/without.json no-api-version',
  ])
  expect(json.findings.find(({ file }) => file === 'd/case.yaml')?.title).toContain(
    'Did you mean “apiVersion”',
  )
  expect([json.status, json.summary.skippedFiles]).toEqual([2, ['d/kubernetes.yaml']])
})

test('files that are left alone are named, up to ten', async () => {
  put('d/ours.yaml', organisation('ours'))
  for (let index = 10; index < 22; index += 1) put(`d/other${index}.yaml`, 'a: b\n')
  const { out } = await run('check', 'd')
  expect(out).toMatch(
    /^12 other YAML or JSON files were left alone: d\/other10\.yaml, .*other19\.yaml, and 2 more\.$/m,
  )
  expect((await runJson('d')).summary.skippedFiles).toHaveLength(12)
})

test('a folder without definitions is not green', async () => {
  put('d/compose.yaml', 'services: {web: {image: x}}\n')
  put('e/ours.yaml', organisation('ours'))
  const json = await runJson('d', 'e')
  expect([json.status, faultsIn(json)]).toEqual([2, ['d no-definitions']])
  expect((await run('check', 'd')).out).toMatch(
    /^d:1:1 error no-definitions The folder holds no definitions/m,
  )
  expect((await run('check', 'e')).status).toBe(0)
})

test('what a terminal would obey is shown, and not obeyed', async () => {
  put('d/x.yaml', organisation('x').replace('names:', '"na\\u001B[31m\\u0007\\u009Bmes":'))
  put('d/\u001B[2J.yaml', 'a: b\n')
  const { out } = await run('check', 'd')
  expect(out).toContain('“na\\u001B[31m\\u0007\\u009Bmes”')
  expect(out).toContain('d/\\u001B[2J.yaml')
  // oxlint-disable-next-line no-control-regex -- matching them is the point
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  const json = await runJson('d')
  expect(json.findings[0]?.title).toContain('na\u001B[31m\u0007\u009Bmes')
})

test.each([['check', 'd'], ['check', 'd', '--format', 'json'], ['schema', 'Service'], ['help']])(
  'whoever has read enough of %s %s ends it without a word',
  async (...args) => {
    for (let index = 0; index < 500; index += 1)
      put(`d/${index}.yaml`, organisation('same').replace('names:', 'nmaes:'))
    const child = spawn(process.execPath, [join(root, 'cli/main.ts'), ...args], { cwd: folderOf() })
    child.stdout.destroy()
    const [err, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect([err, status]).toEqual(['', 141])
  },
)
