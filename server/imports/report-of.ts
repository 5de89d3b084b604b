import type { ImportIssue, ImportReport } from '#model/contract/imports.ts'
import { issueOf } from './issue.ts'
import type { Inventory } from './government-of-canada/records.ts'
import type { Written } from './write-inventory.ts'

type Counts = ImportReport['kinds']['services']

const nothing = (read: number, rejected = 0): Counts => ({
  read,
  made: 0,
  changed: 0,
  unchanged: 0,
  inConflict: 0,
  rejected,
})

const resultsIn = (inventory: Inventory): number =>
  inventory.services.reduce((sum, { results }) => sum + results.length, 0)

const readCounts = (inventory: Inventory): ImportReport['kinds'] => ({
  organisations: nothing(inventory.organisations.length),
  services: nothing(inventory.read.services, inventory.rejected.services),
  standards: nothing(inventory.read.standards, inventory.rejected.standards),
  results: nothing(resultsIn(inventory)),
  programmes: nothing(inventory.programmes.length),
})

const baseOf = (inventory: Inventory) => ({ importer: inventory.importer, ...inventory.issues })

/** The report of an import that wrote nothing, because a row was broken and all or nothing was asked for. */
export const reportUnwritten = (inventory: Inventory): ImportReport => ({
  ...baseOf(inventory),
  kinds: readCounts(inventory),
  conflicts: [],
  written: false,
})

const isLevel = ({ path }: { path: string }): boolean => path.startsWith('value.levels/')
const distinctKeys = (things: readonly { key: string }[]): number =>
  new Set(things.map(({ key }) => key)).size

/** A standard is a clause of its service: it was made, rewritten or left with it. */
const standardCounts = (inventory: Inventory, { services }: Written) => {
  const made = new Set(services.made)
  const inMade = inventory.services
    .filter(({ key }) => made.has(key))
    .reduce((sum, { results }) => sum + results.length, 0)
  const rewritten = services.rewritten.filter(isLevel)
  const added = rewritten.filter(({ saidBefore }) => !saidBefore).length
  const changed = rewritten.length - added
  return {
    made: inMade + added,
    changed,
    unchanged: Math.max(0, resultsIn(inventory) - inMade - added - changed),
    inConflict: services.conflicts.filter(isLevel).length,
  }
}

const conflictAt = (key: string, column: string, place?: { file: string; line: number }): ImportIssue =>
  issueOf({ file: place?.file ?? '', row: place?.line ?? 0, column, key, code: 'changed-here', values: {} })

const conflictsOf = (inventory: Inventory, written: Written): ImportIssue[] => {
  const places = new Map(inventory.services.map((one) => [one.key, one]))
  return [
    ...written.organisations.conflicts.map((key) => conflictAt(key, 'organisation.names')),
    ...written.programmes.conflicts.map((code) => conflictAt(code, 'programme.names')),
    ...written.services.conflicts.map(({ key, path }) => conflictAt(key, path, places.get(key))),
  ]
}

/** The report of an import that was written: what came of every kind of thing. */
export const reportWritten = (inventory: Inventory, written: Written): ImportReport => {
  const { organisations, programmes, services, results } = written
  const kinds = readCounts(inventory)
  return {
    ...baseOf(inventory),
    kinds: {
      organisations: {
        ...kinds.organisations,
        made: organisations.made,
        changed: organisations.changed,
        unchanged: organisations.unchanged,
        inConflict: organisations.conflicts.length,
      },
      services: {
        ...kinds.services,
        made: services.made.length,
        changed: services.changed.length,
        unchanged: services.unchanged.length,
        inConflict: distinctKeys(services.conflicts),
      },
      standards: { ...kinds.standards, ...standardCounts(inventory, written) },
      results: { ...kinds.results, ...results },
      programmes: {
        ...kinds.programmes,
        made: programmes.made,
        changed: programmes.changed,
        unchanged: programmes.unchanged,
        inConflict: programmes.conflicts.length,
      },
    },
    conflicts: conflictsOf(inventory, written),
    written: true,
  }
}
