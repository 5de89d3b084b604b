import { type RawBuilder, sql } from 'kysely'
import type { NetworkMap, NetworkNode, NetworkQuery } from '#model/contract/network.ts'
import { mostEdges } from '#model/network/map-limits.ts'
import { nameIn } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { derivedTables } from './derived-tables.ts'
import { nodeTables, slotOf } from './node-tables.ts'
import { findOpened } from './find-opened.ts'
import { type Asked, seenTables, vacancies } from './seen-tables.ts'

type Sql = RawBuilder<unknown>

/** Enterprises that the map can be narrowed down to at the most. */
const mostEnterprises = 100

const nameOf = ({ query: { language } }: Asked, column: string): Sql => nameIn(language, column)

/** A rest is told like one organisation: what it stands for is summed up. */
const tellingTables = (asked: Asked): Sql => sql`
  bundle as materialized (
    select from_slot, to_slot, count(*)::integer as relationships,
      case when bool_and(internal) = bool_or(internal) then bool_and(internal) end as internal
    from (select ${slotOf('provider')} as from_slot, ${slotOf('consumer')} as to_slot, internal from linked) drawn
    group by from_slot, to_slot
  ),
  carrying as (
    select from_slot, to_slot, count(*)::integer as services, sum(vacant)::integer as vacant from (
      select from_slot, to_slot, service_id, sum(${vacancies}) as vacant
      from (select ${slotOf('provider')} as from_slot, ${slotOf('consumer')} as to_slot, service_id, filled
        from flowing) drawn
      where from_slot <> to_slot
      group by from_slot, to_slot, service_id) each
    group by from_slot, to_slot
  ),
  slot_key as (select distinct slot, key from node),
  member_node as (
    select node.key, to_jsonb(array_agg(distinct member.audience)) as audiences
    from member join place on place.id = member.id join node on node.id = place.node
    group by node.key
  ),
  told as (
    select node.key as id, case when is_rest then 'rest' when bool_or(node.opened) then 'opened'
        else 'organisation' end as kind,
      case when is_rest then '' else min(${nameOf(asked, 'node.names')}) end as name,
      case when is_rest then '' else min(abbreviation) end as abbreviation,
      (array_agg(case when is_rest then family else node.within end))[1] as within,
      case when is_rest then null else (array_agg(enterprise_id))[1] end as "enterpriseId",
      sum(organisations)::integer as organisations, sum(services)::integer as services,
      coalesce(min(bundle.relationships), 0) as inside,
      coalesce((array_agg(member_node.audiences))[1], '[]') as audiences, min(turn) as turn
    from node
    left join bundle on bundle.from_slot = node.slot and bundle.to_slot = node.slot
    left join member_node on member_node.key = node.key
    group by node.key, is_rest
    union all
    select 'audience:' || audience.audience, 'audience', coalesce(min(${nameOf(asked, 'o.names')}), ''), '', null,
      null, (select count(*)::integer from member where member.audience = audience.audience), min(services), 0, '[]',
      1000000
    from audience left join organisation o on o.workspace_id = ${asked.ctx.scope.workspaceId}
      and o.id::text = audience.audience
    group by audience.audience
  ),
  flow as (
    select one.key as "from", other.key as "to", 'relationship' as kind, bundle.relationships,
      coalesce(carrying.services, 0) as services, coalesce(carrying.vacant, 0) as vacant, bundle.internal
    from bundle
    join slot_key one on one.slot = bundle.from_slot join slot_key other on other.slot = bundle.to_slot
    left join carrying on carrying.from_slot = bundle.from_slot and carrying.to_slot = bundle.to_slot
    where bundle.from_slot <> bundle.to_slot
    union all
    select node.key, 'audience:' || audience.audience, 'derived', 0, count(*)::integer, 0, null
    from offered join audience on audience.audience = offered.audience join node on node.id = offered.node
    group by node.key, audience.audience
  )`

const order = sql`kind = 'relationship' desc, services desc, relationships desc, "from", "to"`

type Found = Omit<NetworkMap, 'nodes' | 'edgesLeftOut'> & {
  nodes: (Omit<NetworkNode, 'can'> & { nested: boolean })[]
  edgesInAll: number
}

const findMap = async (asked: Asked): Promise<Found> => {
  const { scope, db } = asked.ctx
  const { rows } = await sql<Found>`
    with recursive ${seenTables(asked)}, ${derivedTables(asked)}, ${nodeTables(asked)}, ${tellingTables(asked)}
    select
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'name', name,
          'abbreviation', abbreviation, 'within', within, 'enterpriseId', "enterpriseId",
          'organisations', organisations, 'services', services, 'inside', inside, 'audiences', audiences,
          'nested', kind = 'organisation' and organisations > 1) order by turn, within nulls first, name, id), '[]')
        from told) as nodes,
      (select coalesce(json_agg(row_to_json(strongest)), '[]') from (
        select * from flow order by ${order} limit ${sql.lit(mostEdges)}) strongest) as edges,
      (select count(*)::integer from flow) as "edgesInAll",
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', ${nameOf(asked, 'o.names')})
          order by place.within nulls first, o.sort_name), '[]')
        from place join organisation o on o.workspace_id = ${scope.workspaceId} and o.id = place.id
        where place.opened) as opened,
      json_build_object('organisations', (select coalesce(sum(organisations), 0)::integer from candidate),
        'relationships', (select count(*)::integer from linked)) as totals,
      (select coalesce(json_agg(json_build_object('id', e.id, 'name', ${nameOf(asked, 'o.names')})), '[]') from (
        select enterprise_id as id, count(*) as size from organisation
        where workspace_id = ${scope.workspaceId} and until is null group by enterprise_id having count(*) > 1
        order by size desc, enterprise_id limit ${sql.lit(mostEnterprises)}) e
        join organisation o on o.workspace_id = ${scope.workspaceId} and o.id = e.id) as enterprises
  `.execute(db)
  // One row always comes back: the outer select reads no table.
  return rows[0] as Found
}

const canOf = ({ kind, nested }: { kind: NetworkNode['kind']; nested: boolean }): NetworkNode['can'] => {
  if (kind === 'opened') return ['close']
  return nested ? ['open'] : []
}

/** The map as this reader may see it, in one statement; in two where something is opened, and in up to four while nobody said what. */
export const findNetwork = async (ctx: MemberContext, query: NetworkQuery): Promise<NetworkMap> => {
  const opened = await findOpened(ctx, query)
  const { nodes, edgesInAll, ...found } = await findMap({ ctx, query, opened })
  return {
    ...found,
    nodes: nodes.map(({ nested, ...node }) =>
      Object.assign(node, { can: canOf({ kind: node.kind, nested }) }),
    ),
    edgesLeftOut: edgesInAll - found.edges.length,
  }
}
