import { beforeAll, describe, expect, test } from 'vitest'
import { exampleMap } from '../example-folder.ts'
import { buildFiles } from '../factories.ts'
import type { ColumnMap } from './column-map.ts'
import { readInventory } from './read-inventory.ts'

let map: ColumnMap
beforeAll(async () => {
  map = await exampleMap()
})

describe('a programme code or link that cannot be stored', () => {
  test('stays empty and is named, and the row is taken', async () => {
    const { issues, services, programmes } = await readInventory(
      map,
      await buildFiles([
        {
          program_id: `AAA01,B\u0000B,${'C'.repeat(51)}`,
          program_name_en: "'Post', 'Broken', 'Long'",
          program_name_fr: "'Poste', 'Cassé', 'Long'",
          service_uri_en: 'https://letters.example/\u0000',
          service_uri_fr: 'https://letters.example/fr',
        },
      ]),
    )
    expect(issues.rejected.first).toEqual([])
    expect(services[0]).toMatchObject({ programmes: ['AAA01'], link: { fr: 'https://letters.example/fr' } })
    expect(programmes).toEqual([{ code: 'AAA01', names: { en: 'Post', fr: 'Poste' } }])
    expect(issues.leftEmpty.first.map(({ column, code }) => [column, code])).toEqual([
      ['program_id', 'not-valid'],
      ['program_id', 'not-valid'],
      ['service_uri_en', 'not-a-link'],
    ])
  })
})

describe('a standard that no definition can hold', () => {
  test('is rejected alone, by the column that is at fault; its service and the other standards are taken', async () => {
    const { issues, read, rejected, services } = await readInventory(
      map,
      await buildFiles(
        [{}],
        [
          { service_standard_id: '1', target: '0.123456789' },
          { service_standard_id: '2', channel_comments_en: 'x'.repeat(4990) },
          { service_standard_id: '3' },
        ],
      ),
    )
    expect(services.map(({ definition }) => definition.value.levels.map(({ id }) => id))).toEqual([
      ['standard-3'],
    ])
    expect(services[0]?.brokenLevels).toEqual(['standard-1', 'standard-2'])
    expect({ read, rejected }).toMatchObject({
      read: { services: 1, standards: 3 },
      rejected: { services: 0, standards: 2 },
    })
    expect(issues.rejected.first).toMatchObject([
      { row: 2, column: 'target', code: 'not-valid' },
      { row: 3, column: 'channel_comments_en', code: 'not-valid' },
    ])
  })

  test('because its service holds a hundred already is rejected alone', async () => {
    const standards = Array.from({ length: 102 }, (_, at) => ({ service_standard_id: `${at}` }))
    const { issues, rejected, services } = await readInventory(map, await buildFiles([{}], standards))
    expect(services[0]?.definition.value.levels).toHaveLength(100)
    expect(rejected).toMatchObject({ services: 0, standards: 2 })
    expect(issues.rejected.first).toMatchObject([
      { row: 102, column: 'service_id', code: 'not-valid' },
      { row: 103, column: 'service_id', code: 'not-valid' },
    ])
  })

  test('because its service is rejected counts as rejected, too', async () => {
    const groups = Array.from({ length: 101 }, (_, at) => `G${at}`)
    const terms = Object.fromEntries(groups.map((key) => [key, { en: key, fr: key }]))
    const own = { ...map, terms: { ...map.terms, 'consumer-group': terms } }
    const files = await buildFiles([{ client_target_groups: groups.join(',') }])
    const { issues, rejected } = await readInventory(own, files)
    expect(rejected).toMatchObject({ services: 1, standards: 1 })
    expect(issues.rejected.first).toMatchObject([
      { file: 'services.csv', row: 2, column: 'value.consumerGroups' },
      { file: 'standards.csv', row: 2, column: 'service_id', code: 'no-such-service' },
    ])
  })
})
