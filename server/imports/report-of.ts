import type { ImportIssue, ImportReport } from '#model/contract/imports.ts'
import { type Issues, issueOf, mostIssues, noIssues } from './issue.ts'
import type { Inventory, ServiceRecord } from './government-of-canada/records.ts'
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
  groups: nothing(inventory.organisations.filter(({ group }) => group).length),
  organisations: nothing(
    inventory.organisations.filter(({ group }) => !group).length + inventory.rejected.organisations,
    inventory.rejected.organisations,
  ),
  services: nothing(inventory.read.services, inventory.rejected.services),
  standards: nothing(inventory.read.standards, inventory.rejected.standards),
  results: nothing(resultsIn(inventory)),
  programmes: nothing(inventory.programmes.length),
})

const issuesIn = (inventory: Inventory, conflicts: Issues) => {
  const { rejected, leftOut, leftEmpty } = inventory.issues
  return {
    importer: inventory.importer,
    conflicts: conflicts.first,
    rejected: rejected.first,
    leftOut: leftOut.first,
    leftEmpty: leftEmpty.first,
    totals: {
      conflicts: conflicts.total,
      rejected: rejected.total,
      leftOut: leftOut.total,
      leftEmpty: leftEmpty.total,
    },
  }
}

/** The report of an import that wrote nothing, because a row was broken and all or nothing was asked for. */
export const reportUnwritten = (inventory: Inventory): ImportReport => ({
  ...issuesIn(inventory, noIssues()),
  kinds: readCounts(inventory),
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

const conflictsOf = (inventory: Inventory, written: Written): Issues => {
  const places = new Map(inventory.services.map((one) => [one.key, one]))
  const { organisations, programmes, services } = written
  const all: { key: string; path: string; place?: ServiceRecord | undefined }[] = [
    ...organisations.conflicts,
    ...programmes.conflicts.map((key) => ({ key, path: 'programme.names' })),
    ...services.conflicts.map(({ key, path }) => ({ key, path, place: places.get(key) })),
  ]
  const first = all.slice(0, mostIssues).map(({ key, path, place }) => conflictAt(key, path, place))
  return { first, total: all.length }
}

/** The report of an import that was written: what came of every kind of thing. */
export const reportWritten = (inventory: Inventory, written: Written): ImportReport => {
  const { organisations, programmes, services, results } = written
  const kinds = readCounts(inventory)
  return {
    ...issuesIn(inventory, conflictsOf(inventory, written)),
    kinds: {
      groups: { ...kinds.groups, ...organisations.groups },
      organisations: {
        ...kinds.organisations,
        made: organisations.made,
        changed: organisations.changed,
        unchanged: organisations.unchanged,
        inConflict: organisations.inConflict,
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
    written: true,
  }
}
