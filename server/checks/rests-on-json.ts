import { sql } from 'kysely'
import type { SingleSupplier } from '#model/checks/rule.ts'
import type { Level } from '#model/definition/entries.ts'
import { availabilityOf, mostReached } from '#model/network/serial.ts'
import { serialLinksFrom } from '#model/network/serial-walk.ts'
import type { Surroundings } from '#model/contract/checks.ts'
import {
  groupOf,
  isReadByAll,
  isServiceSeen,
  mayReadService,
  namedInText,
  publicText,
  type Reading,
  valueInWork,
} from '#server/catalogue/index.ts'
import type { Actor } from '#server/kernel/context.ts'

type Asked = {
  service: string | null
  /** Who asks: on the provider's side of a service they know also of what no text names. Null where the answer is for everybody. */
  reader: Actor | null
  /** YYYY-MM-DD. */
  day: string
}

/** What the statement finds: all that the service needs, what can stand in for each other, and who needs whom. */
export type FoundRestsOn = {
  nodes: { id: string; name: string | null; levels: Level[]; unread: boolean }[]
  edges: [from: string, to: string, group: string | null][]
  single: SingleSupplier[]
  more: boolean
}

/** Whether whoever asks is of the provider's side of a service, or of the side that an organisation is. */
const isWithin = (organisation: string) => sql`${sql.ref(organisation)} in (select id from above)`
const providing = (reader: Actor | null) => {
  if (reader === null || reader.administrator) return () => sql`${sql.lit(reader !== null)}`
  const provides = (service: string) =>
    sql`(${sql.ref(`${service}.owner_id`)} = ${reader.personId}::uuid or ${isWithin(`${service}.provider_id`)})`
  return provides
}

/** The organisations of whoever asks, and all that these lie within. */
const aboveOf = (workspaceId: string, reader: Actor | null) => sql`
  select m.organisation_id as id from running_membership m
  where m.workspace_id = ${workspaceId} and m.person_id = ${reader?.personId ?? null}::uuid
  union
  select o.parent_id from organisation o join above on o.id = above.id
  where o.workspace_id = ${workspaceId} and o.parent_id is not null`

/** Dependencies `d` of services `r` in this table, with the service `s` itself and the one `y` that it rests on, if any. */
const linksOf = (reading: Reading, { reader, day }: Asked, services: string) => {
  const { workspaceId } = reading.scope
  const provides = providing(reader)
  // Who owns nothing and supplies nothing is nobody's: what is null is no.
  const isKnown = sql`coalesce(${provides('s')}, false) or coalesce(${provides('y')}, false)
    or coalesce(${isWithin('d.supplier_id')}, false) or (d.clause is not null and ${namedInText('s')} ? d.clause)`
  const mayRead =
    reader === null
      ? sql`(${isReadByAll('y')} and ${isServiceSeen(reading, 'y')})`
      : mayReadService({ actor: reader, scope: reading.scope }, 'y')
  // Fenced: each service looks up its own rows, whatever the database thinks of how many there are. Alternatives that are
  // alone in their group are needed as all else.
  return sql`
    select d.id, d.service_id, d.on_service_id, d.supplies, d.clause, d.continuity, d.alternatives, d.several,
      (${isKnown}) as known, y.id is not null and not coalesce(${mayRead}, false) as unread
    from ${sql.ref(services)} r
    cross join lateral (
      select own.*, own.necessity = 'alternative' and count(*)
        over (partition by own.necessity, ${groupOf('own')}) > 1 as several
      from dependency own where own.workspace_id = ${workspaceId} and own.service_id = r.id
        and own.necessity <> 'helpful' and own.since <= ${day}::date and (own.until is null or own.until > ${day}::date)
      offset 0) d
    join service s on s.workspace_id = d.workspace_id and s.id = d.service_id and s.state <> 'retired'
    left join service y on y.workspace_id = d.workspace_id and y.id = d.on_service_id`
}

/** The service and all that it needs or that stands in there, step by step, as far as whoever asks may know of it. */
export const restsOnJson = (reading: Reading, asked: Asked) => {
  const { service, reader } = asked
  const inWork = reader === null ? sql`null::jsonb` : valueInWork({ actor: reader }, 'y')
  // Who knows of one of several knows that there are others, and not what they are.
  return sql`(
    with recursive above (id) as (${aboveOf(reading.scope.workspaceId, reader)}), reached (id) as (
      select ${service}::uuid
      union
      select d.on_service_id from (${linksOf(reading, asked, 'reached')}) d
      where d.known and not d.unread and d.on_service_id is not null
    ), near (id) as materialized (select id from reached limit ${sql.lit(mostReached + 1)}),
    link as materialized (
      select d.*, case when d.known and not d.unread then coalesce(d.on_service_id, d.id) else d.id end as target,
        case when d.several then d.alternatives end as stands_in, not d.known or d.unread as hidden,
        bool_or(d.known) over (partition by d.service_id, d.several, case when d.several
          then ${groupOf('d')} else d.id::text end) as told
      from (${linksOf(reading, asked, 'near')}) d
    ), named as materialized (
      select distinct link.target, link.hidden, case when not link.hidden then
          coalesce(text.public ->> 'name', text.worked ->> 'name', link.supplies) end as name,
        case when link.hidden then '[]' else coalesce(jsonb_path_query_array(coalesce(text.worked, text.public),
          '$.levels[*] ? (@.kind == "availability")'), '[]') end as levels
      from link left join service y on y.workspace_id = ${reading.scope.workspaceId} and y.id = link.on_service_id
      cross join lateral (select ${publicText('y')} -> 'value' as public, ${inWork} as worked offset 0) text
      where link.told
    )
    select jsonb_build_object(
      'nodes', (select coalesce(jsonb_agg(jsonb_build_object('id', target, 'name', name, 'levels', levels,
        'unread', hidden)), '[]') from named),
      'edges', (select coalesce(jsonb_agg(jsonb_build_array(service_id, target, stands_in) order by id), '[]')
        from link where told),
      'single', (select coalesce(jsonb_agg(jsonb_build_object('name', named.name, 'clause', link.clause)
        order by link.id), '[]') from link join named on named.target = link.target
        where link.service_id = ${service}::uuid and link.continuity = '' and not link.several and not link.hidden),
      'more', (select count(*) > ${sql.lit(mostReached)} from near)))`
}

/** What checks know of it. */
export const restsOnOf = (
  service: string | null,
  { nodes, edges, single, more }: FoundRestsOn,
): Surroundings['restsOn'] => ({
  serial: {
    ...serialLinksFrom(
      service ?? '',
      nodes.map(({ id, name, levels, unread }) => ({
        id,
        name: name ?? '',
        availability: availabilityOf(levels)?.percent ?? null,
        unread,
      })),
      edges,
    ),
    more,
  },
  single: [...single],
})
