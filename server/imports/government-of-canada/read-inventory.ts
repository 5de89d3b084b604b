import { AppError } from '#server/kernel/errors.ts'
import { type Issues, newRoom, noIssues, note, type Room } from '../issue.ts'
import { noteOn, type Row, rowsOf, type Told } from '../read-row.ts'
import { readTable, type TableRow } from '../read-table.ts'
import { newAllowance, type SentFile } from '../unpack-file.ts'
import { assembleInventory } from './assemble-inventory.ts'
import { type ColumnMap, expectedHeadings } from './column-map.ts'
import { mapOrganisation } from './map-organisation.ts'
import { mapService } from './map-service.ts'
import { mapStandard } from './map-standard.ts'
import { recogniseFile } from './recognise-file.ts'
import type { Inventory, OrganisationRow, ServiceRow, StandardRow } from './records.ts'

type Collected = {
  services: ServiceRow[]
  standards: StandardRow[]
  organisations: OrganisationRow[]
  kinds: Set<string>
  notUsed: Issues
  told: Told
  /** For notes on rows that are taken. */
  room: Room
}

const visitorOf = (map: ColumnMap, file: string, into: Collected) => {
  let take: ((row: TableRow) => void) | null = null
  return {
    onHeadings: (headings: string[]) => {
      const recognised = recogniseFile(map, file, headings)
      into.kinds.add(recognised.kind)
      if (recognised.kind === 'not-used') {
        const { what } = recognised
        const make = () => noteOn({ file, line: 1, key: '' }, '', 'file-not-used', { what })
        note(into.notUsed, newRoom(1), make)
        return
      }
      const rows = rowsOf({
        file,
        headings,
        keyHeading: map[recognised.kind]?.columns.key ?? '',
        told: into.told,
      })
      const collect: Record<typeof recognised.kind, (row: Row) => void> = {
        services: (row) => into.services.push(mapService(map, row, into.room)),
        standards: (row) => into.standards.push(mapStandard(map, row)),
        organisations: (row) =>
          map.organisations && into.organisations.push(mapOrganisation(map.organisations, row)),
      }
      take = (row) => collect[recognised.kind](rows(row))
    },
    onRow: (row: TableRow) => take?.(row),
  }
}

/**
 * Reads a set of inventory files into our own terms; what each row lacks is in the issues.
 * Throws `invalid` for files that are not of this inventory, `too_large` beyond the limits.
 */
export const readInventory = async (
  map: ColumnMap,
  files: readonly SentFile[],
  allowance = newAllowance(),
): Promise<Inventory> => {
  const collected: Collected = {
    services: [],
    standards: [],
    organisations: [],
    kinds: new Set(),
    notUsed: noIssues(),
    told: { issues: noIssues(), room: newRoom() },
    room: newRoom(),
  }
  for (const file of files) {
    await readTable(file, allowance, visitorOf(map, file.name, collected))
  }
  if (!collected.kinds.has('services')) {
    const expected = expectedHeadings(map, 'services').join(', ')
    throw new AppError(
      'invalid',
      `None of the files lists the services of "${map.title.en}". Expected one with the headings ${expected}.`,
      { reason: 'not-this-inventory' },
    )
  }
  return assembleInventory(map, { ...collected, withStandards: collected.kinds.has('standards') })
}
