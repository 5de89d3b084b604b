import { sql } from 'kysely'
import type { SingleSupplier } from '#model/checks/rule.ts'
import type { Level } from '#model/definition/entries.ts'
import { availabilityOf, serialLinksFrom } from '#model/network/serial.ts'
import type { Surroundings } from '#model/contract/checks.ts'
import { isReadByAll, isServiceSeen, namedInText, publicText, type Reading } from '#server/catalogue/index.ts'

/** Beyond this many services that one needs, the rest is not counted. */
const mostReached = 500

type Asked = {
  service: string | null
  /** Whether whoever asks knows also of what no text names: of this service, never of those that it rests on. */
  seesSuppliers: boolean
  /** YYYY-MM-DD. */
  day: string
}

/** What the statement finds: all that the service needs, and who needs whom. */
export type FoundRestsOn = {
  nodes: { id: string; name: string; levels: Level[] }[]
  edges: [from: string, to: string][]
  single: SingleSupplier[]
}

/** The service and all that it needs without an alternative, step by step, as far as whoever asks may know of it. */
export const restsOnJson = (reading: Reading, { service, seesSuppliers, day }: Asked) => {
  const { workspaceId } = reading.scope
  // A dependency `d` of service `s`; a service `y` that nobody can read yet, or not who asks, promises nothing.
  const needed = sql`d.necessity = 'needed'
    and d.since <= ${day}::date and (d.until is null or d.until > ${day}::date)
    and ((${seesSuppliers} and d.service_id = ${service}::uuid) or (d.clause is not null and ${namedInText('s')} ? d.clause))
    and (y.id is null or (${isReadByAll('y')} and ${isServiceSeen(reading, 'y')}))`
  // Fenced: each service looks up its own rows, whatever the database thinks of how many there are.
  const from = sql`cross join lateral (
      select * from dependency own where own.workspace_id = ${workspaceId} and own.service_id = r.id offset 0) d
    join service s on s.workspace_id = d.workspace_id and s.id = d.service_id
    left join service y on y.workspace_id = d.workspace_id and y.id = d.on_service_id`
  const nameOf = sql`coalesce(${publicText('y')} -> 'value' ->> 'name', d.supplies)`
  return sql`(
    with recursive reached (id) as (
      select ${service}::uuid
      union
      select d.on_service_id from reached r ${from} where ${needed} and y.id is not null
    ), near (id) as materialized (select id from reached limit ${sql.lit(mostReached)}),
    link as materialized (
      select d.id, d.service_id, coalesce(d.on_service_id, d.id) as target, ${nameOf} as name, d.clause,
        d.continuity, coalesce(jsonb_path_query_array(${publicText('y')},
          '$.value.levels[*] ? (@.kind == "availability")'), '[]') as levels
      from near r ${from} where ${needed}
    )
    select jsonb_build_object(
      'nodes', (select coalesce(jsonb_agg(jsonb_build_object('id', target, 'name', name, 'levels', levels)), '[]')
        from (select distinct target, name, levels from link) as each_node),
      'edges', (select coalesce(jsonb_agg(jsonb_build_array(service_id, target) order by id), '[]') from link),
      'single', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'clause', clause) order by id), '[]')
        from link where service_id = ${service}::uuid and continuity = '')))`
}

/** What checks know of it. */
export const restsOnOf = (
  service: string | null,
  { nodes, edges, single }: FoundRestsOn,
): Surroundings['restsOn'] => ({
  serial: serialLinksFrom(
    service ?? '',
    nodes.map(({ id, name, levels }) => ({
      id,
      name,
      availability: availabilityOf(levels)?.percent ?? null,
    })),
    edges,
  ),
  single: [...single],
})
