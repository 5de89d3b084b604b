import { type RawBuilder, sql } from 'kysely'
import type { NetworkQuery } from '#model/contract/network.ts'
import { mostIdle } from '#model/network/map-limits.ts'
import { type Asked, isNamed, serviceFlows } from './seen-tables.ts'

type Sql = RawBuilder<unknown>

/** Whether only organisations that take part in what is asked for are left. */
const isNarrow = ({ query }: Asked): boolean =>
  takesPart(query) || query.enterprise !== undefined || query.text !== ''

/** Whether something is asked for that only relationships have. */
const takesPart = ({ vacant, relation, state, stage, mismatch }: NetworkQuery): boolean =>
  [vacant, relation, state, stage, mismatch].some((one) => one !== undefined)

/** Organisations that are left without taking part in anything: those that are asked for by name or enterprise. */
const isAskedFor = (asked: Asked): Sql => {
  const { text, enterprise } = asked.query
  if (takesPart(asked.query)) return sql`false`
  return sql`(${isNamed(asked, 'place')} and ${enterprise === undefined ? sql`true` : sql`place.enterprise_id = ${enterprise}`}
    and ${sql.lit(text !== '' || enterprise !== undefined)})`
}

/**
 * The nodes of the map, and under which key each organisation stands. Groups are filled in turns, the best connected
 * first, so that a small group is whole before a large one takes what room is left; those that the map has nothing to tell
 * of give way to the others. Nodes are counted by number: it is
 * several times as fast as by their keys.
 */
export const nodeTables = (asked: Asked): Sql => {
  const { scope } = asked.ctx
  return sql`
  touching as materialized (
    select node, sum(relationships) as relationships from (
      select provider as node, count(*) as relationships from linked group by provider
      union all select consumer, count(*) from linked group by consumer) each
    group by node
  ),
  provided as materialized (
    select s.provider_id, count(*)::integer as services from service s where ${serviceFlows(asked)}
    group by s.provider_id
  ),
  standing as materialized (
    select place.node as id, place.number as place, (count(*) filter (where not place.ended))::integer as organisations, bool_or(place.opened) as opened,
      coalesce(sum(provided.services), 0)::integer as services, bool_or(${isAskedFor(asked)}) as asked_for,
      bool_or(place.id in (select provider_id from offered)) as offers,
      (array_agg(place.within))[1] as within
    from place left join provided on provided.provider_id = place.id
    group by place.node, place.number
  ),
  candidate as materialized (
    select standing.*, o.names, o.abbreviation, o.enterprise_id, o.sort_name,
      case when standing.opened then standing.id else standing.within end as family,
      coalesce(touching.relationships, 0) as relationships
    from standing
    join organisation o on o.workspace_id = ${scope.workspaceId} and o.id = standing.id
    left join touching on touching.node = standing.place
    where touching.node is not null or standing.offers
      or (standing.organisations > 0 and ${isNarrow(asked) ? sql`standing.asked_for` : sql`true`})
  ),
  ranked as (
    select candidate.*, relationships = 0 and not offers and services = 0 and organisations = 1 and not opened
        and not asked_for as idle,
      row_number() over (partition by family order by opened desc, relationships desc, offers desc,
      services desc, sort_name, id) as turn
    from candidate
  ),
  numbered as (
    select ranked.*, row_number() over (order by turn, family nulls first, id) as number,
      idle and bool_or(not idle) over ()
        and row_number() over (partition by idle order by turn, family nulls first, id) > ${mostIdle(asked.query.size)}
        as gives_way,
      -(dense_rank() over (order by family nulls first)) as rest
    from ranked
  ),
  node as materialized (
    select told.*, (case when is_rest then rest else number end)::integer as slot,
      case when is_rest then 'rest:' || coalesce(family::text, '') else id::text end as key
    from (select numbered.*, number > ${asked.query.size} or gives_way as is_rest from numbered) told
  ),
  slots as materialized (
    select array_agg(coalesce(node.slot, 0) order by stands.place) as of_place
    from (select distinct number as place from place) stands left join node on node.place = stands.place
  )`
}

/** Where the node with this number is drawn: looked up in an array, which is faster than a join where there are many. */
export const slotOf = (place: string): Sql => sql`(select of_place from slots)[${sql.ref(place)}]`
