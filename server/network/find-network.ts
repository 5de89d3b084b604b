import { type RawBuilder, sql } from 'kysely'
import type { NetworkMap, NetworkNode, NetworkQuery } from '#model/contract/network.ts'
import { mostEdges } from '#model/network/map-limits.ts'
import { nameIn } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { derivedTables } from './derived-tables.ts'
import { nodeTables } from './node-tables.ts'
import { type Asked, seenTables } from './seen-tables.ts'

type Sql = RawBuilder<unknown>

/** Enterprises that the map can be narrowed down to at the most. */
const mostEnterprises = 100

const nameOf = ({ query: { language } }: Asked, column: string): Sql => nameIn(language, column)

/** A rest is told like one organisation: what it stands for is summed up. */
const tellingTables = (asked: Asked): Sql => sql`
  inner_link as (
    select one.key, count(distinct linked.id)::integer as inside
    from linked
    join node one on one.id = linked.provider_node join node other on other.id = linked.consumer_node
    where one.key = other.key group by one.key
  ),
  member_node as (
    select node.key, to_jsonb(array_agg(distinct member.audience)) as audiences
    from member join place on place.id = member.id join node on node.id = place.node
    group by node.key
  ),
  told as (
    select node.key as id, case when node.key like 'rest:%' then 'rest' when bool_or(opened) then 'opened'
        else 'organisation' end as kind,
      case when node.key like 'rest:%' then '' else min(${nameOf(asked, 'node.names')}) end as name,
      case when node.key like 'rest:%' then '' else min(abbreviation) end as abbreviation,
      (array_agg(case when node.key like 'rest:%' then family else node.within end))[1] as within,
      case when node.key like 'rest:%' then null else (array_agg(enterprise_id))[1] end as "enterpriseId",
      sum(organisations)::integer as organisations, sum(services)::integer as services,
      coalesce(min(inner_link.inside), 0) as inside,
      coalesce((array_agg(member_node.audiences))[1], '[]') as audiences, min(turn) as turn
    from node
    left join inner_link on inner_link.key = node.key
    left join member_node on member_node.key = node.key
    group by node.key
    union all
    select 'audience:' || audience.audience, 'audience', coalesce(min(${nameOf(asked, 'o.names')}), ''), '', null,
      null, (select count(*)::integer from member where member.audience = audience.audience), min(services), 0, '[]',
      1000000
    from audience left join organisation o on o.workspace_id = ${asked.ctx.scope.workspaceId}
      and o.id::text = audience.audience
    group by audience.audience
  ),
  flow as (
    select one.key as "from", other.key as "to", 'relationship' as kind, count(distinct linked.id)::integer as relationships,
      count(distinct linked.service_id)::integer as services, sum(linked.vacant)::integer as vacant,
      case when bool_and(internal) = bool_or(internal) then bool_and(internal) end as internal
    from linked
    join node one on one.id = linked.provider_node join node other on other.id = linked.consumer_node
    where one.key <> other.key group by one.key, other.key
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
        'relationships', (select count(distinct id)::integer from linked)) as totals,
      (select coalesce(json_agg(json_build_object('id', e.id, 'name', ${nameOf(asked, 'o.names')})), '[]') from (
        select enterprise_id as id, count(*) as size from organisation
        where workspace_id = ${scope.workspaceId} group by enterprise_id having count(*) > 1
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

/** The map as this reader may see it, in one statement. */
export const findNetwork = async (ctx: MemberContext, query: NetworkQuery): Promise<NetworkMap> => {
  const { nodes, edgesInAll, ...found } = await findMap({ ctx, query })
  return {
    ...found,
    nodes: nodes.map(({ nested, ...node }) =>
      Object.assign(node, { can: canOf({ kind: node.kind, nested }) }),
    ),
    edgesLeftOut: edgesInAll - found.edges.length,
  }
}
