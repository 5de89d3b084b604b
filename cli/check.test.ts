import { readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { Finding, Summary } from './check-report.ts'
import { commandInFolder, organisation, root } from './test-command.ts'

const { put, run, runWith, folderOf } = commandInFolder('check')

type Json = { version: number; findings: Finding[]; summary: Summary }
const runJson = async (...args: string[]): Promise<Json & { status: number }> => {
  const { status, out, err } = await run('check', ...args, '--format', 'json')
  expect(err).toBe('')
  return { ...(JSON.parse(out) as Json), status }
}
const faultsIn = ({ findings }: Json): string[] =>
  findings.filter(({ kind }) => kind === 'fault').map(({ file, rule }) => `${file} ${rule}`)

const severityOf = async (...args: string[]) =>
  (await runJson('definitions', ...args)).findings.find(({ rule }) => rule === 'SD063')?.severity
const example = (file: string): string => readFileSync(join(root, 'examples/definitions', file), 'utf8')
const putExample = (): void => {
  for (const file of ['organisations.yaml', 'people.yaml', 'services/borrow-a-class-set.yaml'])
    put(`definitions/${file}`, example(file))
}

test('the example passes, apart from what time may bring', async () => {
  const { status, summary } = await runJson(join(root, 'examples/definitions'))
  expect({ status, errors: summary.counts.error, services: summary.services }).toEqual({
    status: 0,
    errors: 0,
    services: 2,
  })
  expect(await run('fmt', join(root, 'examples/definitions'), '--check')).toMatchObject({
    status: 0,
    out: '',
  })
})

test.each(['Pacific/Kiritimati', 'Etc/GMT+12'])('days are those of UTC, also in %s', async (zone) => {
  putExample()
  const service = example('services/borrow-a-class-set.yaml')
  const staleIn = async (day: string): Promise<boolean> => {
    put('definitions/services/borrow-a-class-set.yaml', service.replace(/reviewed: .*/, `reviewed: ${day}`))
    const { out } = await runWith({ TZ: zone }, 'check', 'definitions', '--format', 'json')
    return (JSON.parse(out) as Json).findings.some(({ rule }) => rule === 'SD100')
  }
  const now = new Date()
  const yearAgo = Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), now.getUTCDate())
  const daysFromThere = (days: number): string =>
    new Date(yearAgo + days * 86_400_000).toISOString().slice(0, 10)
  expect([await staleIn(daysFromThere(-1)), await staleIn(daysFromThere(0))]).toEqual([true, false])
})

describe('what the checks say', () => {
  test('has file, line and column, a reason and a remedy, and ends with 1 where there are errors', async () => {
    putExample()
    const service = example('services/borrow-a-class-set.yaml')
    put('definitions/services/borrow-a-class-set.yaml', service.replace('  owner: head-of-lending\n', ''))
    const { status, out } = await run('check', 'definitions')
    expect(status).toBe(1)
    expect(out).toMatch(
      /^definitions\/services\/borrow-a-class-set\.yaml:5:1 error SD030 The service has no owner\n {4}why: .+\n {4}fix: .+\n/m,
    )
    expect(out).toMatch(/^1 service in 10 documents of 3 files: 1 error, \d+ warnings?, \d+ notes?\.$/m)
    expect(out).toMatch(/^Not decidable from files alone.*SD040 \(1 service\)/m)
    expect(out).toMatch(/^\d+ checks wait for/m)
  })

  test('is about the very words, and can be said in French', async () => {
    putExample()
    const service = example('services/borrow-a-class-set.yaml')
    const named = service.replace('Borrow books for a whole class', 'Borrow books with PostgreSQL 18')
    put('definitions/services/borrow-a-class-set.yaml', named)
    const { findings } = await runJson('definitions', '--lang', 'fr')
    const found = findings.find(({ rule }) => rule === 'SD020')
    const line = named.split('\n')[Number(found?.line) - 1]
    expect(line?.slice(Number(found?.column) - 1, Number(found?.endColumn) - 1)).toMatch(/^PostgreSQL/)
    expect(found).toMatchObject({ subject: 'Service/borrow-a-class-set', path: 'value.name' })
    expect(found?.why).toMatch(/[éèà]/)
  })

  test('knows the surroundings from the other documents', async () => {
    putExample()
    const service = example('services/borrow-a-class-set.yaml')
      .replace(
        'person: school-principal\n      organisation: hill-school',
        'person: clerk\n      organisation: town-library',
      )
      .replace('stakeholder: Children of the lower classes', 'stakeholder: Lakeside Public Library')
    put('definitions/services/borrow-a-class-set.yaml', service)
    put(
      'definitions/clerk.yaml',
      'apiVersion: covalence/v1\nkind: Person\nmetadata: {name: clerk}\nspec: {email: c@example.org, organisation: desk}\n---\n' +
        organisation('desk', 'town-library'),
    )
    const { findings } = await runJson('definitions')
    const found = findings.map(({ rule, line }) => `${rule} ${line}`)
    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(/^SD032 1\d$/), expect.stringMatching(/^SD002 /)]),
    )
  })

  test('follows the settings: those of the folder, or those that are named', async () => {
    putExample()
    const service = example('services/borrow-a-class-set.yaml').replace(/ {4}exit: >-\n(?: {6}.+\n)+/, '')
    put('definitions/services/borrow-a-class-set.yaml', service)
    expect(await severityOf()).toBe('warning')
    put('definitions/covalence.settings.yaml', 'severities: {SD063: off}\n')
    expect(await severityOf()).toBeUndefined()
    put('other.yaml', 'severities: {SD063: error}\n')
    expect(await severityOf('--settings', 'other.yaml')).toBe('error')
    put('other.yaml', 'severites: {}\n')
    const refused = await run('check', 'definitions', '--settings', 'other.yaml')
    expect(refused).toMatchObject({ status: 2, err: expect.stringMatching(/^other\.yaml:1:1 .*severities/) })
  })

  test('--severity shows less and counts the same; --strict fails on warnings', async () => {
    putExample()
    const service = example('services/borrow-a-class-set.yaml').replace(/ {4}exit: >-\n(?: {6}.+\n)+/, '')
    put('definitions/services/borrow-a-class-set.yaml', service)
    const { findings, summary, status } = await runJson('definitions', '--severity', 'error')
    expect({ findings, warnings: summary.counts.warning, status }).toEqual({
      findings: [],
      warnings: 1,
      status: 0,
    })
    expect(await runJson('definitions', '--strict')).toMatchObject({ status: 1, summary: { status: 1 } })
  })
})

describe('bad input', () => {
  test('a fault keeps the rest from nothing, and ends with 2', async () => {
    putExample()
    put('definitions/wrong.yaml', organisation('x').replace('names:', 'nmaes:'))
    const { status, out } = await run('check', 'definitions')
    expect(status).toBe(2)
    expect(out).toMatch(/^definitions\/wrong\.yaml:4:8 error unknown-key-near .*“nmaes”.*“names”/m)
    expect(out).toMatch(/^1 service in 10 documents of 4 files/m)
  })

  test('references that lead nowhere, circles and two of a name are errors, and end with 1', async () => {
    put('d/a.yaml', organisation('one', 'two'))
    put('d/b.yaml', `${organisation('two', 'one')}---\n${organisation('three', 'four')}`)
    put('d/c.yml', organisation('three'))
    const json = await runJson('d')
    expect(json.status).toBe(1)
    expect(faultsIn(json).toSorted()).toEqual([
      'd/a.yaml cycle',
      'd/b.yaml unknown-reference',
      'd/c.yml same-document',
    ])
  })

  test('files that are too large, no text, or in another encoding are named and not read', async () => {
    put('d/large.yaml', organisation('large'))
    truncateSync(join(folderOf(), 'd/large.yaml'), 50 * 1024 * 1024)
    put('d/utf16.yaml', Buffer.from(`\uFEFF${organisation('utf')}`, 'utf16le'))
    put('d/latin1.yaml', Buffer.from(organisation('école'), 'latin1'))
    put('d/binary.yaml', Buffer.from(`${organisation('x')}\0\u0001`))
    put('d/picture.json', Buffer.from([0x89, 0x50, 0, 0, 0xff]))
    const json = await runJson('d')
    expect(json.status).toBe(2)
    expect(faultsIn(json).toSorted()).toEqual([
      'd/binary.yaml binary',
      'd/large.yaml too-large',
      'd/latin1.yaml not-utf-8',
      'd/utf16.yaml utf-16',
    ])
    expect(json.findings.find(({ rule }) => rule === 'too-large')?.title).toMatch(/50 MiB/)
    expect(json.summary.skipped).toBe(1)
  })

  test('other YAML of a folder is left alone and counted; a file that is named must be ours', async () => {
    put('d/compose.yaml', 'services: {web: {image: x}}\n')
    put('d/other.json', '{"apiVersion": "v1", "kind": "Service"}')
    put('d/.hidden/x.yaml', 'a: b: c\n')
    put('d/node_modules/x/x.yaml', organisation('x'))
    put('d/covalence.settings.yaml', 'glossary: []\n')
    put('d/ours.yaml', organisation('ours'))
    expect(await runJson('d')).toMatchObject({ status: 0, findings: [], summary: { files: 1, skipped: 2 } })
    expect(faultsIn(await runJson('d/compose.yaml'))).toEqual(['d/compose.yaml no-api-version'])
    put('d/empty.yaml', '# nothing\n')
    expect(faultsIn(await runJson('d/empty.yaml', 'd/nowhere'))).toEqual([
      'd/nowhere not-there',
      'd/empty.yaml nothing-of-ours',
    ])
  })

  test('links that leave the folder are named; those that stay are followed once, circles too', async () => {
    put('outside/secret.yaml', organisation('secret'))
    put('d/in/ours.yaml', organisation('ours'))
    symlinkSync('../outside/secret.yaml', join(folderOf(), 'd/leaves.yaml'))
    symlinkSync('../outside', join(folderOf(), 'd/leaves-too'))
    symlinkSync('in/ours.yaml', join(folderOf(), 'd/again.yaml'))
    symlinkSync('..', join(folderOf(), 'd/in/circle'))
    symlinkSync('nowhere.yaml', join(folderOf(), 'd/broken.yaml'))
    symlinkSync('self.yaml', join(folderOf(), 'd/self.yaml'))
    const json = await runJson('d')
    expect(faultsIn(json).toSorted()).toEqual([
      'd/broken.yaml unreadable',
      'd/leaves-too link-outside',
      'd/leaves.yaml link-outside',
      'd/self.yaml unreadable',
    ])
    expect(json.summary).toMatchObject({ documents: 1, files: 1, status: 2 })
  })

  test('a folder of ten thousand files is read, and no call is too large for it', async () => {
    for (let index = 0; index < 10_000; index += 1)
      put(`d/${index % 50}/o${index}.yaml`, organisation(`o${index}`))
    expect(await runJson('d')).toMatchObject({ status: 0, summary: { files: 10_000, documents: 10_000 } })
  }, 120_000)

  test('all faults of a file are told up to a hundred, and the others counted', async () => {
    const keys = Array.from({ length: 130 }, (_, index) => `zebra${index}: x\n`).join('')
    put('d/x.yaml', organisation('x') + keys)
    const { findings } = await runJson('d')
    expect(findings).toHaveLength(101)
    expect(findings.at(-1)).toMatchObject({ rule: 'more-faults', title: expect.stringMatching(/^30 more/) })
  })

  test.each([
    [[], 'Name files or folders'],
    [['.', '--format', 'xml'], 'text, json, sarif'],
    [['.', '--severity', 'fatal'], 'error, warning, note'],
    [['.', '--lang', 'de'], 'en, fr'],
    [['.', '--unknown'], 'unknown'],
    [['.', '--settings', 'nowhere.yaml'], 'nowhere.yaml cannot be read: there is no such file'],
  ])('wrong usage ends with 2: %j', async (args, message) => {
    expect(await run('check', ...args)).toMatchObject({ status: 2, err: expect.stringContaining(message) })
  })
})

describe('SARIF', () => {
  const schemaFile = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
  // It is of draft 4, from which it uses nothing that later drafts read otherwise, apart from these two.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(join(root, schemaFile), 'utf8'))
  const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

  test.each(['en', 'fr'])('is valid against its schema, with places and rules, in %s', async (language) => {
    putExample()
    put('definitions/with space é.yaml', `${organisation('x', 'nowhere')}`)
    put('definitions/wrong.yaml', 'apiVersion: covalence/v1\nkind: Thing\n')
    const service = example('services/borrow-a-class-set.yaml').replace('  owner: head-of-lending\n', '')
    put('definitions/services/borrow-a-class-set.yaml', service)
    const { status, out } = await run('check', 'definitions', '--format', 'sarif', '--lang', language)
    const log = JSON.parse(out)
    expect([isValid(log), isValid.errors]).toEqual([true, null])
    const [{ results, tool, invocations }] = log.runs
    expect(invocations).toEqual([{ executionSuccessful: false, exitCode: 2 }])
    expect(status).toBe(2)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results).toContainEqual(
      expect.objectContaining({
        ruleId: 'unknown-reference',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'definitions/with%20space%20%C3%A9.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 4, startColumn: 32, endLine: 4, endColumn: 39 },
            },
          },
        ],
      }),
    )
    expect(results).toContainEqual(expect.objectContaining({ ruleId: 'SD030', level: 'error' }))
  })

  test('without findings is valid too', async () => {
    put('d/x.yaml', organisation('x'))
    const { out, status } = await run('check', 'd', '--format', 'sarif')
    expect([isValid(JSON.parse(out)), status]).toEqual([true, 0])
  })
})
