import { ConsumerRole } from '#model/definition/entries.ts'
import type { Peopled } from './place.ts'
import type { Random } from './random.ts'
import { placeOf } from './targets.ts'
import { type LooseRow, rowsOf, type Tables } from './world.ts'

type Means = { tables: Tables; peopled: Peopled; random: Random }
type Params = Record<string, string>
type Making = Means & { params: Params; path: string; workspace: string }

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** Names what a thing lies in, so that the path leads to it. */
const fillAbove = (tables: Tables, params: Params, { name, row }: { name: string; row: LooseRow }): void => {
  const above = placeOf(name)?.above
  if (!above) return
  const [outer, column] = above
  const id = row[column]
  const table = placeOf(outer)?.table
  if (typeof id !== 'string' || !table) return
  params[outer] = id
  const next = (tables[table] as LooseRow[]).find((one) => one['id'] === id)
  if (next) fillAbove(tables, params, { name: outer, row: next })
}

const numberOf = ({ tables, random, params, workspace }: Making): string => {
  const revision = random.pick(tables.revision.filter((row) => row.workspace_id === workspace))
  if (revision) params['service'] ??= revision.service_id
  return String(revision?.number ?? 1)
}

const ruleOf = ({ tables, random, params, workspace }: Making): string => {
  const waiver = random.pick(tables.waiver.filter((row) => row.workspace_id === workspace))
  if (waiver) params['service'] ??= waiver.service_id
  return waiver?.rule ?? 'SD001'
}

/** Parameters that are no ids. */
const plain: Record<string, (making: Making) => string> = {
  workspace: ({ tables, workspace }) => tables.workspace.find(({ id }) => id === workspace)?.slug ?? '',
  number: numberOf,
  rule: ruleOf,
  code: ({ tables, random }) => (random.in100(80) && random.pick(tables.workshop)?.code) || 'ABCDEF',
  token: ({ random, peopled }) =>
    (random.in100(80) && random.pick(peopled.keyring.filter(({ kind }) => kind === 'questions'))?.token) ||
    'x'.repeat(43),
  side: ({ random }) => random.pick(['provider', 'consumer']) ?? 'provider',
  role: ({ path, random }) =>
    path.includes('/needs/') ? (random.pick(ConsumerRole.options) ?? 'user') : 'steward',
}

/** The id of something, mostly of this workspace; at times of another, or of nothing at all. */
const idOf = (name: string, { tables, random, params, path, workspace }: Making): string => {
  const place = placeOf(name, path)
  const from = random.in100(94) ? workspace : (random.pick(tables.workspace)?.id ?? '')
  const row = place && random.pick(rowsOf(tables, place.table, from))
  if (!row || typeof row['id'] !== 'string' || random.in100(5)) return random.id()
  fillAbove(tables, params, { name, row })
  return row['id']
}

/** Values for a path: from the innermost thing outwards, so that most paths lead somewhere. */
export const paramsFor = (means: Means, { path, workspace }: { path: string; workspace: string }): Params => {
  const names = namesIn(path)
  const params: Params = {}
  const making = { ...means, params, path, workspace }
  for (const name of names.toReversed()) {
    // Now and then a thing is asked for below another than its own.
    if (name !== 'workspace' && means.random.in100(4)) delete params[name]
    params[name] ??= plain[name]?.(making) ?? idOf(name, making)
  }
  return Object.fromEntries(names.map((name) => [name, params[name] ?? '']))
}
