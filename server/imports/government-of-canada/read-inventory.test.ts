import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleFiles, exampleMap } from '../example-folder.ts'
import { buildFiles, buildTable } from '../factories.ts'
import { newAllowance } from '../unpack-file.ts'
import type { ColumnMap } from './column-map.ts'
import { readInventory } from './read-inventory.ts'
import type { Inventory } from './records.ts'

let map: ColumnMap
beforeAll(async () => {
  map = await exampleMap()
})

const fileOf = (text: string | Uint8Array, name = 'services.csv') => ({ name, bytes: Buffer.from(text) })

const countBy = (keys: string[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(keys, (key) => key)).map(([key, all]) => [key, all?.length ?? 0]),
  )

const refusalOf = (text: string | Uint8Array) =>
  readInventory(map, [fileOf(text)]).then(
    () => expect.fail('it was taken'),
    (error: unknown) => error,
  )

describe('the inventory of 2023-2024', () => {
  let inventory: Inventory
  beforeAll(async () => {
    inventory = await readInventory(map, await exampleFiles())
  })

  test('holds what its publisher says it holds', () => {
    expect(inventory.organisations).toHaveLength(359)
    expect(inventory.services).toHaveLength(1751)
    expect(inventory.programmes).toHaveLength(562)
    expect(inventory.read).toEqual({ services: 1752, standards: 2343 })
    const levels = inventory.services.flatMap(({ definition }) => definition.value.levels)
    expect(levels).toHaveLength(2343)
    expect(countBy(levels.map(({ kind }) => kind))).toEqual({
      timeliness: 1966,
      access: 184,
      accuracy: 125,
      other: 68,
    })
    expect(levels.filter(({ target }) => target === '')).toHaveLength(117)
    const results = inventory.services.flatMap((service) => service.results)
    expect(countBy(results.map(({ met }) => met))).toEqual({ met: 1313, missed: 470, 'not-reported': 560 })
  })

  test('has programmes that many services share, and services of several scopes', () => {
    const users = Map.groupBy(
      inventory.services.flatMap(({ key, programmes }) => programmes.map((code) => ({ key, code }))),
      ({ code }) => code,
    )
    const shares = inventory.services.filter(({ programmes }) =>
      programmes.some((code) => (users.get(code)?.length ?? 0) > 1),
    )
    expect(shares).toHaveLength(1627)
    expect(inventory.services.filter(({ labels }) => (labels['scope']?.length ?? 0) > 1)).toHaveLength(235)
    expect(inventory.programmes.filter(({ names }) => !names.en || !names.fr)).toEqual([])
    expect(inventory.programmes.filter(({ names }) => /^['"]|['"]$/.test(names.en ?? ''))).toEqual([])
  })

  test('breaks no row, and leaves out the second row of SRV02975 only', () => {
    expect(inventory.issues.rejected.first).toEqual([])
    expect(inventory.issues.leftOut.first).toMatchObject([
      { file: 'si_2024.csv.gz', row: 3440, column: 'service_id', key: 'SRV02975', values: { line: '3549' } },
      { file: 'ifoi_en.csv.gz', column: 'org_id', code: 'folded' },
    ])
    expect(inventory.services.find(({ key }) => key === 'SRV02975')?.line).toBe(3549)
  })

  test('is told as it is: a description stays a description', () => {
    const email = inventory.services.find(({ key }) => key === '8')
    expect(email).toMatchObject({
      providerKey: 'ssc-spc',
      definition: {
        value: {
          name: 'Email',
          description: expect.stringMatching(/^Email enables individuals/),
          proposition: '',
          forWhom: '',
          outcomes: [],
          consumerGroups: ['INTERN_GOV'],
          levels: [
            {
              id: 'standard-10',
              kind: 'timeliness',
              statement: 'Request fulfillment duration: 20 days',
              target: '',
            },
          ],
        },
        use: { channels: [] },
        cost: { charged: 'no', costs: [] },
      },
      labels: { scope: ['ENTERPRISE'] },
      link: { en: 'https://service.ssc-spc.gc.ca/en/service/email' },
    })
    expect(email?.translations.fr?.['value.levels/standard-10']).toBe(
      'Délai de traitement des demandes: 20 jours',
    )
  })
})

describe('a row', () => {
  test('becomes a service with its standard, its result, its programme and its provider', async () => {
    const inventory = await readInventory(map, await buildFiles())
    expect(inventory.services).toMatchObject([
      {
        key: '1',
        line: 2,
        providerKey: 'post-poste',
        definition: {
          value: {
            levels: [
              {
                id: 'standard-10',
                target: '95',
                unit: '%',
                window: 'fiscal year, 1 April to 31 March',
                method: 'Volume that met the standard, divided by the total volume. Channel: Postal Mail.',
              },
            ],
          },
          cost: { charged: 'yes' },
        },
        labels: { scope: ['EXTERN', 'INTERN'], 'application-channel': ['TEL'] },
        programmes: ['AAA01'],
        results: [
          { level: 'standard-10', value: '98.5', volumeMeeting: '985', volumeTotal: '1000', met: 'met' },
        ],
      },
    ])
    expect(inventory.organisations).toEqual([
      { key: 'post-poste', names: { en: 'Post Department', fr: 'Ministère des Postes' } },
    ])
    expect(inventory.programmes).toEqual([{ code: 'AAA01', names: { en: 'Post', fr: 'Poste' } }])
  })

  test('is rejected with every reason, and named by the line on which it begins', async () => {
    const files = await buildFiles(
      [
        { service_description_en: 'Two\nlines' },
        {
          service_id: '2',
          service_name_en: '',
          service_scope: 'EXTERN,MOON',
          num_applications_by_fax: 'many',
        },
      ],
      [{ target: '1.5' }, { service_id: '2' }, { service_id: '9', target: 'x' }],
    )
    const { issues, rejected, services } = await readInventory(map, files)
    expect(services.map(({ key }) => key)).toEqual(['1'])
    expect(services[0]?.brokenLevels).toEqual(['standard-10'])
    expect(rejected).toEqual({ services: 1, standards: 3, organisations: 0 })
    const told = issues.rejected.first.map(({ file, row, column, key, reason }) =>
      [file, row, column, key, reason].join(' | '),
    )
    expect(told).toEqual([
      'services.csv | 4 | service_name_en | 2 | must say something',
      'services.csv | 4 | num_applications_by_fax | 2 | "many" is not a number',
      'services.csv | 4 | service_scope | 2 | "MOON" is none of CLUSTER, ENTERPRISE, EXTERN, INTERN',
      'standards.csv | 2 | target | 10 | 1.5 must lie between 0 and 1',
      'standards.csv | 3 | service_id | 10 | belongs to the service 2, which is not in these files or was rejected',
      'standards.csv | 4 | target | 10 | "x" is not a number',
      'standards.csv | 4 | service_id | 10 | belongs to the service 9, which is not in these files or was rejected',
    ])
  })

  test('that repeats a key of the same year is broken; one of another year is left out', async () => {
    const files = await buildFiles([
      {},
      { service_name_en: 'Again' },
      { fiscal_yr: '2024-2025' },
      { service_id: '7', fiscal_yr: '2022-2023' },
    ])
    const { issues, services } = await readInventory(map, files)
    expect(services).toHaveLength(1)
    expect(services[0]?.definition.value.name).toBe('Letters')
    expect(issues.rejected.first).toMatchObject([{ row: 3, code: 'twice', values: { line: '2' } }])
    expect(issues.leftOut.first).toMatchObject([
      { row: 4, code: 'twice' },
      { row: 5, code: 'other-period', values: { found: '2022-2023', expected: '2023-2024' } },
    ])
  })

  test('of another width than the heading is broken', async () => {
    const files = [fileOf(`${buildTable(map, 'services', [{}])},one too many`)]
    const { issues } = await readInventory(map, files)
    expect(issues.rejected.first).toMatchObject([{ row: 2, code: 'wrong-width' }])
  })

  test('keeps HTML, emoji and right-to-left text as text, and refuses what no text may hold', async () => {
    const name = '<script>alert(1)</script> 🎈 שלום'
    const { services } = await readInventory(map, [
      fileOf(
        buildTable(map, 'services', [
          { service_name_en: name },
          { service_id: '2', service_name_en: 'a\u0000b' },
        ]),
      ),
    ])
    expect(services.map(({ definition }) => definition.value.name)).toEqual([name])
  })

  test('keeps its doubtful fields empty and says so', async () => {
    const { issues, services } = await readInventory(
      map,
      await buildFiles([
        { service_uri_en: 'javascript:alert(1)', program_id: 'AAA01,AAA02', program_name_en: "'Post'" },
      ]),
    )
    expect(services[0]).toMatchObject({ link: {}, programmes: ['AAA01', 'AAA02'] })
    expect(issues.leftEmpty.first.map(({ column, code }) => [column, code])).toEqual([
      ['program_name_en', 'names-unclear'],
      ['program_name_fr', 'names-unclear'],
      ['service_uri_en', 'not-a-link'],
    ])
  })
})

describe('a file', () => {
  test('of something else is refused with the headings that were expected', async () => {
    expect(await refusalOf('name,price\nBread,2\n')).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/services\.csv is not a file of .*service_id.*service_standard_id/s),
    })
  })

  test('of this inventory that lacks columns is refused with their names', async () => {
    const text = buildTable(map, 'services', [{}])
      .replace('service_scope', 'scope')
      .replace('service_fee', 'fee')
    expect(await refusalOf(text)).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/lacks the columns service_fee, service_scope/),
    })
  })

  test('of standards alone is refused: standards belong to services', async () => {
    expect(await refusalOf(buildTable(map, 'standards', [{}]))).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/None of the files lists the services/),
    })
  })

  test('that comes with the inventory and is not read is named, not refused', async () => {
    const headings = map.notUsed[0]?.headings ?? []
    const files = [...(await buildFiles()), fileOf(`${headings.join(',')}\n`, 'links.csv')]
    const { issues } = await readInventory(map, files)
    expect(issues.leftOut.first).toMatchObject([{ file: 'links.csv', code: 'file-not-used' }])
  })

  test('that is empty, no UTF-8, no CSV or damaged is refused', async () => {
    const latin = Buffer.from(buildTable(map, 'services', [{ service_name_en: 'Été' }]), 'latin1')
    const packed = gzipSync(buildTable(map, 'services', [{}]))
    const cases: [string | Uint8Array, RegExp][] = [
      ['', /is empty/],
      [latin, /is not UTF-8/],
      [Buffer.from('\ufeffa,b', 'utf16le'), /is not UTF-8/],
      [`${buildTable(map, 'services', [{}])}\r\n"never closed`, /cannot be read as CSV/],
      [packed.subarray(0, packed.length - 20), /is damaged/],
    ]
    for (const [text, message] of cases) {
      expect(await refusalOf(text)).toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(message),
      })
    }
  })

  test('may be plain or packed, with or without a byte order mark', async () => {
    const text = buildTable(map, 'services', [{}])
    for (const bytes of [`\ufeff${text}`, gzipSync(text), gzipSync(`\ufeff${text}`)]) {
      expect((await readInventory(map, [fileOf(bytes)])).services).toHaveLength(1)
    }
  })

  test('that unpacks to more than an import may hold is refused while it unpacks', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'))
    expect(bomb.length).toBeLessThan(100_000)
    const allowance = newAllowance(1024 * 1024)
    await expect(readInventory(map, [fileOf(bomb)], allowance)).rejects.toMatchObject({ code: 'too_large' })
    // No more than one piece was unpacked beyond the allowance.
    expect(allowance.left).toBeGreaterThan(-1024 * 1024)
  })

  test('counts against one allowance with all others', async () => {
    const files = await buildFiles()
    const enough = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    await expect(readInventory(map, files, newAllowance(enough - 1))).rejects.toMatchObject({
      code: 'too_large',
    })
    expect((await readInventory(map, files, newAllowance(enough))).services).toHaveLength(1)
  })
})
