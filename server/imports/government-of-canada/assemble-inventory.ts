import { Definition, longestList } from '#model/definition/definition.ts'
import { type Issues, joined, newRoom, noIssues, note } from '../issue.ts'
import { isBroken, noteOn, refuse, type RowPlace, type Told } from '../read-row.ts'
import type { ColumnMap } from './column-map.ts'
import { placeOrganisations } from './place-organisations.ts'
import type { Inventory, OrganisationRow, ServiceRecord, ServiceRow, StandardRow } from './records.ts'

type Chosen<Kept> = { kept: Kept[]; leftOut: Issues }

/** Of rows with one key, keeps the one of the map's period; rows of another period are left out, none of them broken. */
const chooseRows = <Kept extends { row: RowPlace; period: string }>(
  map: ColumnMap,
  rows: readonly Kept[],
  {
    keyOf,
    keyColumn,
    periodColumn,
  }: { keyOf: (one: Kept) => string; keyColumn: string; periodColumn: string },
): Chosen<Kept> => {
  const kept = new Map<string, Kept>()
  const ofPeriod = rows.filter(({ period }) => period === map.period)
  for (const one of ofPeriod) {
    const first = kept.get(keyOf(one))
    // Two rows of one period under one key contradict each other: the first stands, the second is broken.
    if (first) refuse(one.row, keyColumn, 'twice', { line: `${first.row.line}` })
    else kept.set(keyOf(one), one)
  }
  const leftOut = noIssues()
  const room = newRoom()
  for (const one of rows) {
    if (one.period === map.period || isBroken(one)) continue
    const other = kept.get(keyOf(one))
    note(leftOut, room, () =>
      other
        ? noteOn(one.row, keyColumn, 'twice', { line: `${other.row.line}` })
        : noteOn(one.row, periodColumn, 'other-period', { found: one.period, expected: map.period }),
    )
  }
  return { kept: [...kept.values()], leftOut }
}

/** The definition says what the inventory says, and nothing else. */
const recordOf = (
  service: ServiceRow,
  standards: readonly StandardRow[],
  brokenLevels: string[],
): ServiceRecord | null => {
  const definition = Definition.safeParse({
    value: {
      name: service.name,
      description: service.description,
      consumerGroups: service.consumerGroups,
      levels: standards.map(({ level }) => level),
    },
    cost: { charged: service.charged },
  })
  if (!definition.success) {
    const [problem] = definition.error.issues
    refuse(service.row, problem?.path.join('.') ?? '', 'not-valid', { why: problem?.message ?? '' })
    return null
  }
  const french = Object.entries({
    'value.name': service.french.name,
    'value.description': service.french.description,
    ...Object.fromEntries(
      standards.map(({ level, frenchStatement }) => [`value.levels/${level.id}`, frenchStatement]),
    ),
  }).filter(([, text]) => text !== '')
  return {
    key: service.key,
    file: service.row.file,
    line: service.row.line,
    providerKey: service.provider.key,
    definition: definition.data,
    translations: { fr: Object.fromEntries(french) },
    labels: service.labels,
    programmes: service.programmes.map(({ code }) => code),
    link: service.link,
    results: standards.map(({ result }) => result),
    brokenLevels,
  }
}

const recordWith = (
  map: ColumnMap,
  service: ServiceRow,
  standards: readonly StandardRow[],
): ServiceRecord | null => {
  for (const { row } of standards.filter((one) => !isBroken(one)).slice(longestList)) {
    refuse(row, map.standards.columns.service, 'not-valid', {
      why: `a service holds at most ${longestList} standards`,
    })
  }
  const [broken, good] = parted(standards, isBroken)
  const brokenLevels = broken.map(({ level }) => level.id)
  return recordOf(service, good, brokenLevels)
}

/** Rows are refused while they are read and when they are put together: told file by file, from above. */
const inOrder = ({ first, total }: Issues): Issues => {
  const files = new Map([...new Set(first.map(({ file }) => file))].map((file, at) => [file, at]))
  const placed = (file: string): number => files.get(file) ?? 0
  return {
    first: first.toSorted((one, other) => placed(one.file) - placed(other.file) || one.row - other.row),
    total,
  }
}

const distinct = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] =>
  [...new Map(things.toReversed().map((thing) => [keyOf(thing), thing])).values()].toReversed()

type Rows = {
  services: ServiceRow[]
  standards: StandardRow[]
  organisations: OrganisationRow[]
  withStandards: boolean
  notUsed: Issues
  told: Told
}

/** The providers of the services, and what a list tells of them and of others. */
const organisationsIn = (
  map: ColumnMap,
  services: readonly ServiceRow[],
  rows: readonly OrganisationRow[],
): ReturnType<typeof placeOrganisations> => {
  const providers = distinct(
    services.map(({ provider }) => provider),
    ({ key }) => key,
  )
  return map.organisations && rows.length > 0
    ? placeOrganisations(map.organisations, providers, rows)
    : { organisations: providers, folded: noIssues(), missing: noIssues() }
}

/** Puts the rows of all files together: standards to their services, each thing once, broken rows aside. */
export const assembleInventory = (map: ColumnMap, rows: Rows): Inventory => {
  const services = chooseRows(map, rows.services, {
    keyOf: ({ key }) => key,
    keyColumn: map.services.columns.key,
    periodColumn: map.services.columns.period,
  })
  const standards = chooseRows(map, rows.standards, {
    keyOf: ({ service, level }) => `${service}\n${level.id}`,
    keyColumn: map.standards.columns.key,
    periodColumn: map.standards.columns.period,
  })
  const sound = services.kept.filter((one) => !isBroken(one))
  const ofService = Map.groupBy(standards.kept, ({ service }) => service)
  const records = sound.flatMap((service) => recordWith(map, service, ofService.get(service.key) ?? []) ?? [])
  const known = new Set(records.map(({ key }) => key))
  for (const one of standards.kept) {
    if (known.has(one.service)) continue
    refuse(one.row, map.standards.columns.service, 'no-such-service', { service: one.service })
  }
  const listed = sound.filter((one) => !isBroken(one))
  const placed = organisationsIn(map, listed, rows.organisations)
  const brokenServices = rows.services.filter(isBroken)
  const brokenStandards = rows.standards.filter(isBroken)
  const brokenOrganisations = rows.organisations.filter(isBroken)
  return {
    importer: map.importer,
    period: map.period,
    language: map.language,
    organisations: placed.organisations,
    programmes: distinct(
      listed.flatMap(({ programmes }) => programmes),
      ({ code }) => code,
    ),
    terms: Object.entries(map.terms).flatMap(([kind, terms]) =>
      Object.entries(terms).map(([key, names]) => ({ kind, key, names })),
    ),
    services: records,
    withStandards: rows.withStandards,
    read: {
      services: rows.services.length,
      standards: rows.standards.length,
    },
    rejected: {
      services: brokenServices.length,
      standards: brokenStandards.length,
      organisations: brokenOrganisations.length,
    },
    issues: {
      rejected: inOrder(rows.told.issues),
      leftOut: joined([services.leftOut, standards.leftOut, placed.folded, rows.notUsed]),
      leftEmpty: joined([placed.missing, ...listed.map(({ notes }) => notes)]),
    },
  }
}

const parted = <Thing>(things: readonly Thing[], belongs: (thing: Thing) => boolean): [Thing[], Thing[]] => [
  things.filter((thing) => belongs(thing)),
  things.filter((thing) => !belongs(thing)),
]
