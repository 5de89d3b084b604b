import { type RawBuilder, sql } from 'kysely'
import type { CatalogueQuery } from '#model/contract/catalogue.ts'
import { nameIn } from './name-in.ts'
import { type Reading, readsInPart, seenAlike } from './seen-services.ts'

type Sql = RawBuilder<unknown>

/** What the catalogue can be narrowed by besides words. */
const facetNames = ['provider', 'group', 'state', 'standing'] as const
export type FacetName = (typeof facetNames)[number]

/** The values of a facet that are shown: the largest, and always the one chosen. */
const mostValues = 200

export type Narrowing = {
  reading: Reading
  query: Pick<CatalogueQuery, FacetName | 'language'>
  searching: boolean
}

const keysOf: Record<FacetName, Sql> = {
  provider: sql`matching.provider_id::text`,
  group: sql`unnest(matching.consumer_groups)`,
  state: sql`matching.state`,
  standing: sql`matching.standing`,
}

const conditions: Record<FacetName, (chosen: string) => Sql> = {
  provider: (chosen) => sql`matching.provider_id = ${chosen}::uuid`,
  group: (chosen) => sql`matching.consumer_groups @> array[${chosen}::text]`,
  state: (chosen) => sql`matching.state = ${chosen}`,
  standing: (chosen) => sql`matching.standing = ${chosen}`,
}

/** Whether all services count, leaving one facet aside: then their counts are kept. */
const isWhole = ({ reading, query, searching }: Narrowing, aside?: FacetName): boolean =>
  !searching &&
  !readsInPart(reading) &&
  facetNames.every((facet) => facet === aside || query[facet] === undefined)

/** The condition that all facets chosen, or all but one, put on `matching`. */
export const chosenOf = ({ query }: Narrowing, aside?: FacetName): Sql => {
  const chosen = facetNames.flatMap((facet) => {
    const value = query[facet]
    return facet === aside || value === undefined ? [] : [conditions[facet](value)]
  })
  return chosen.length === 0 ? sql`true` : sql.join(chosen, sql` and `)
}

/**
 * The tables that counts are read from: those kept for all services, read once, and `counted`, the services that match
 * or, where nobody searches, how many are alike; needs `matching`.
 */
export const countTables = ({ reading, searching }: Narrowing): Sql => sql`
  kept_count as materialized (
    select facet, key, count from catalogue_count where workspace_id = ${reading.scope.workspaceId}
  ),
  counted as ${
    searching
      ? sql`(select provider_id, state, standing, consumer_groups, 1 as count from matching)`
      : sql`materialized (${seenAlike(reading)})`
  }`

/** How many services match. */
export const totalOf = (narrowing: Narrowing): Sql =>
  isWhole(narrowing)
    ? sql`coalesce((select count from kept_count where facet = 'total'), 0)`
    : sql`(select coalesce(sum(count), 0) from counted matching where ${chosenOf(narrowing)})`

// Choosing a value must not hide the others: a facet counts as if nothing were chosen in itself.
const countsOf = (narrowing: Narrowing, facet: FacetName): Sql =>
  isWhole(narrowing, facet)
    ? sql`select key, count from kept_count where facet = ${facet} and count > 0`
    : sql`select key, sum(count) as count from (
        select ${keysOf[facet]} as key, count from counted matching where ${chosenOf(narrowing, facet)}) each
        group by key`

const largest = (narrowing: Narrowing, facet: FacetName): Sql => sql`(
  select key, count from (${countsOf(narrowing, facet)}) counted
  order by key = ${narrowing.query[facet] ?? ''} desc, count desc, key limit ${sql.lit(mostValues)}) value`

const named = ({ reading, query: { language } }: Narrowing, facet: FacetName): { name: Sql; join: Sql } => {
  const { workspaceId } = reading.scope
  if (facet === 'provider') {
    const join = sql`join organisation on organisation.workspace_id = ${workspaceId}
      and organisation.id = value.key::uuid`
    return { name: nameIn(language, 'organisation.names'), join }
  }
  if (facet === 'group') {
    const join = sql`left join term on term.workspace_id = ${workspaceId} and term.kind = 'consumer-group'
      and term.key = value.key`
    return { name: sql`coalesce(nullif(${nameIn(language, 'term.names')}, ''), value.key)`, join }
  }
  // The words for states are the interface's own.
  return { name: sql`value.key`, join: sql`` }
}

/** A facet's values with their counts, the largest first, as JSON. */
export const facetJson = (narrowing: Narrowing, facet: FacetName): Sql => {
  const { name, join } = named(narrowing, facet)
  return sql`(select coalesce(json_agg(json_build_object('key', key, 'name', name, 'count', count)
      order by count desc, name, key), '[]')
    from (select value.key, value.count, ${name} as name from ${largest(narrowing, facet)} ${join}) shown)`
}
