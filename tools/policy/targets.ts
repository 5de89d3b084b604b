import type { LooseRow, RowOf, TableName, Tables } from './world.ts'

/** What the path of a request leads to; `isThere` is false where a part of it leads nowhere. */
export type Target = {
  isThere: boolean
  workspace?: RowOf<'workspace'>
  rows: { [Name in TableName]?: RowOf<Name> }
}

type Params = Readonly<Record<string, string>>

/** Parameters that name a row by its id, and the row above it that it must belong to. */
const places = {
  organisation: { table: 'organisation' },
  person: { table: 'person' },
  need: { table: 'need' },
  notice: { table: 'notice' },
  service: { table: 'service' },
  holder: { table: 'role_holder', above: ['service', 'service_id'] },
  point: { table: 'draft_point', above: ['service', 'service_id'] },
  thread: { table: 'thread', above: ['service', 'service_id'] },
  comment: { table: 'comment', above: ['thread', 'thread_id'] },
  suggestion: { table: 'suggestion', above: ['service', 'service_id'] },
  conflict: { table: 'conflict', above: ['service', 'service_id'] },
  set: { table: 'question_set', above: ['service', 'service_id'] },
  workshop: { table: 'workshop', above: ['service', 'service_id'] },
  group: { table: 'workshop_group', above: ['workshop', 'workshop_id'] },
  participant: { table: 'workshop_participant', above: ['workshop', 'workshop_id'] },
  relationship: { table: 'relationship' },
  duty: { table: 'relationship_duty', above: ['relationship', 'relationship_id'] },
  item: { table: 'relationship_item', above: ['relationship', 'relationship_id'] },
  note: { table: 'relationship_note', above: ['relationship', 'relationship_id'] },
  dependency: { table: 'dependency', above: ['service', 'service_id'] },
  stakeholder: { table: 'stakeholder' },
  membership: { table: 'membership', above: ['person', 'person_id'] },
  colleague: { table: 'provider_role_holder', above: ['service', 'service_id'] },
  map: { table: 'column_map' },
  invitation: { table: 'invitation' },
  peopleGroup: { table: 'people_group' },
} as const satisfies Record<string, { table: TableName; above?: readonly [string, string] }>

type Place = { table: TableName; above?: readonly [string, string] }

/** Words of paths that mean something else below these. */
const below: readonly [string, string, keyof typeof places][] = [
  ['holder', '/provider-roles/', 'colleague'],
  ['group', '/people-groups/', 'peopleGroup'],
]

/** Where a parameter of a path points; holders of roles of the provider's side are kept apart, and groups of people. */
export const placeOf = (name: string, path = ''): Place | undefined => {
  const other = below.find(([word, place]) => word === name && path.includes(place))
  return (places as Record<string, Place>)[other?.[2] ?? name]
}

const findRow = (
  tables: Tables,
  params: Params,
  { name, place, workspace }: { name: string; place: Place; workspace: string },
): LooseRow | undefined => {
  const { table, above } = place
  return (tables[table] as LooseRow[]).find(
    (row) =>
      row['id'] === params[name] &&
      row['workspace_id'] === workspace &&
      // What is asked of oneself is named without its service.
      (above === undefined || params[above[0]] === undefined || row[above[1]] === params[above[0]]),
  )
}

const revisionOf = (tables: Tables, params: Params, workspace: string): RowOf<'revision'> | undefined =>
  tables.revision.find(
    (row) =>
      row.workspace_id === workspace &&
      row.service_id === params['service'] &&
      row.number === Number(params['number']),
  )

const waiverOf = (tables: Tables, params: Params, workspace: string): RowOf<'waiver'> | undefined =>
  tables.waiver.find(
    (row) =>
      row.workspace_id === workspace &&
      row.service_id === params['service'] &&
      row.rule === params['rule'] &&
      row.ended_at === null,
  )

/** Finds what a path leads to among all rows, of whatever state. */
export const targetOf = (tables: Tables, params: Params, path: string): Target => {
  const target: Target = { isThere: true, rows: {} }
  if (params['workspace'] === undefined) return target
  const workspace = tables.workspace.find(({ slug }) => slug === params['workspace'])
  if (!workspace) return { ...target, isThere: false }
  target.workspace = workspace
  const rows = target.rows as Record<string, LooseRow>
  const keep = (table: TableName, row: LooseRow | undefined): void => {
    if (row) rows[table] = row
    else target.isThere = false
  }
  for (const name of Object.keys(params)) {
    const place = placeOf(name, path)
    if (place) keep(place.table, findRow(tables, params, { name, place, workspace: workspace.id }))
    if (name === 'number') keep('revision', revisionOf(tables, params, workspace.id))
    if (name === 'rule') keep('waiver', waiverOf(tables, params, workspace.id))
  }
  return target
}
