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
import { aboveTable, standsWithProviderOf } from '#server/relationships/index.ts'

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

/** Who owns nothing is nobody: what is null is no. */
const isOwnedBy = ({ personId }: Actor, service: string) =>
  sql`coalesce(${sql.ref(`${service}.owner_id`)} = ${personId}::uuid, false)`

/** Whether whoever asks is of the side that provides the service of this alias; needs `aboveTable`, as what follows. */
const provides = (reader: Actor, service: string) =>
  sql`(${isOwnedBy(reader, service)} or ${standsWithProviderOf(service)})`

/**
 * Whether whoever asks is of the side that provides what dependency `d` leads to, and the provider of what rests on it lies
 * no nearer to them.
 */
const supplies = (reader: Actor) => sql`(${isOwnedBy(reader, 'y')} or (
  exists (select 1 from above supplier where supplier.id = coalesce(d.supplier_id, y.provider_id) and not exists (
    select 1 from above resting where resting.id = s.provider_id and resting.step < supplier.step))
  and (d.supplier_id is not null or ${standsWithProviderOf('y')})))`

/** Of what sides whoever asks is, without any text: of the one that rests on something, of the one that provides that. */
const sidesOf = (reader: Actor | null) =>
  reader === null || reader.administrator
    ? { rests: sql.lit(reader !== null), supplies: sql.lit(reader !== null) }
    : { rests: provides(reader, 's'), supplies: supplies(reader) }

/**
 * Dependencies `d` of services `r` in this table, with the service `s` itself and the one `y` that it rests on, if any.
 * What is agreed in case it stops is told where it is `ours`: to the side that rests on it, and where a text names it.
 */
const linksOf = (reading: Reading, { reader, day }: Asked, services: string) => {
  const { workspaceId } = reading.scope
  const sides = sidesOf(reader)
  const isOurs = sql`${sides.rests} or (d.clause is not null and ${namedInText('s')} ? d.clause)`
  const mayRead =
    reader === null
      ? sql`(${isReadByAll('y')} and ${isServiceSeen(reading, 'y')})`
      : mayReadService({ actor: reader, scope: reading.scope }, 'y')
  // Fenced: each service looks up its own rows, whatever the database thinks of how many there are. Alternatives that are
  // alone in their group are needed as all else.
  return sql`
    select d.id, d.service_id, d.on_service_id, d.supplies, d.clause, d.continuity, d.alternatives, d.several,
      side.ours, side.ours or ${sides.supplies} as known,
      y.id is not null and not coalesce(${mayRead}, false) as unread
    from ${sql.ref(services)} r
    cross join lateral (
      select own.*, own.necessity = 'alternative' and count(*)
        over (partition by own.necessity, ${groupOf('own')}) > 1 as several
      from dependency own where own.workspace_id = ${workspaceId} and own.service_id = r.id
        and own.necessity <> 'helpful' and own.since <= ${day}::date and (own.until is null or own.until > ${day}::date)
      offset 0) d
    join service s on s.workspace_id = d.workspace_id and s.id = d.service_id and s.state <> 'retired'
    left join service y on y.workspace_id = d.workspace_id and y.id = d.on_service_id
    cross join lateral (select ${isOurs} as ours offset 0) side`
}

/** The service and all that it needs or that stands in there, step by step, as far as whoever asks may know of it. */
export const restsOnJson = (reading: Reading, asked: Asked) => {
  const { service, reader } = asked
  const above = reader === null ? sql`` : sql`${aboveTable({ actor: reader, scope: reading.scope })},`
  const inWork = reader === null ? sql`null::jsonb` : valueInWork({ actor: reader }, 'y')
  // Who knows of one of several knows that there are others, and not what they are.
  return sql`(
    with recursive ${above} reached (id) as (
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
        where link.service_id = ${service}::uuid and link.ours and link.continuity = ''
          and not link.several and not link.hidden),
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
