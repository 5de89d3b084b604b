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
    expect(issues.rejected).toEqual([])
    expect(services[0]).toMatchObject({ programmes: ['AAA01'], link: { fr: 'https://letters.example/fr' } })
    expect(programmes).toEqual([{ code: 'AAA01', names: { en: 'Post', fr: 'Poste' } }])
    expect(issues.leftEmpty.map(({ column, code }) => [column, code])).toEqual([
      ['program_id', 'not-valid'],
      ['program_id', 'not-valid'],
      ['service_uri_en', 'not-a-link'],
    ])
  })
})
