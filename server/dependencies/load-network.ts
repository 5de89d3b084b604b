import { sql } from 'kysely'
import { groupOf, isReadByAll, namedInText } from '#server/catalogue/index.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { buildNetwork, type Network, necessityCode } from '#model/network/graph.ts'
import type { Necessity } from '#model/network/dependency.ts'

/** The network of a workspace on a day, with what decides who may know of what. */
export type HeldNetwork = {
  network: Network
  serviceIds: readonly string[]
  organisationIds: readonly string[]
  serviceNumbers: ReadonlyMap<string, number>
  organisationNumbers: ReadonlyMap<string, number>
  /** By service: who owns it, and whether everybody may read it. */
  owners: readonly (string | null)[]
  readByAll: Uint8Array
  /** By link: its dependency, and whether the text that everybody may read names it. */
  dependencyIds: readonly string[]
  disclosed: Uint8Array
}

type Found = {
  organisations: [id: string, parent: number][]
  services: [id: string, provider: number, owner: string | null, readByAll: 0 | 1][]
  links: [id: string, from: number, to: number, necessity: Necessity, group: number, disclosed: 0 | 1][]
  consumptions: [service: number, organisation: number][]
}

const listOf = (rows: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(row), '[]') from (${rows}) as each_row (row))`

const column = <Row extends readonly unknown[], Place extends keyof Row & number>(
  rows: readonly Row[],
  place: Place,
): Row[Place][] => rows.map((row) => row[place])

const mapOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, number) => [id, number]))

const networkOf = ({ organisations, services, links, consumptions }: Found): HeldNetwork => {
  const serviceIds = column(services, 0)
  const organisationIds = column(organisations, 0)
  return {
    network: buildNetwork({
      parents: column(organisations, 1),
      providers: column(services, 1),
      links: {
        from: column(links, 1),
        to: column(links, 2),
        necessity: column(links, 3).map((necessity) => necessityCode[necessity]),
        group: column(links, 4),
      },
      consumptions: { service: column(consumptions, 0), organisation: column(consumptions, 1) },
    }),
    serviceIds,
    organisationIds,
    serviceNumbers: mapOf(serviceIds),
    organisationNumbers: mapOf(organisationIds),
    owners: column(services, 2),
    readByAll: Uint8Array.from(column(services, 3)),
    dependencyIds: column(links, 0),
    disclosed: Uint8Array.from(column(links, 5)),
  }
}

/**
 * Loads the network of a workspace as it stands on a day, in one statement. Retired services rest on nothing any more;
 * what is alone in its group of alternatives is needed.
 */
export const loadNetwork = async (db: Db, { workspaceId }: Scope, day: string): Promise<HeldNetwork> => {
  const { rows } = await sql<Found>`
    with organisation_number as materialized (
      select o.id, o.parent_id, (row_number() over (order by o.id))::integer - 1 as number
      from organisation o where o.workspace_id = ${workspaceId}
    ), service_number as materialized (
      select s.id, s.provider_id, s.owner_id, s.state = 'retired' as retired, ${isReadByAll('s')} as read_by_all,
        (row_number() over (order by s.id))::integer - 1 as number
      from service s where s.workspace_id = ${workspaceId}
    ), standing as materialized (
      select d.*, ${groupOf('d')} as stands_in,
        d.necessity = 'alternative' and count(*) over (partition by d.service_id, d.necessity, ${groupOf('d')}) > 1 as several
      from dependency d where d.workspace_id = ${workspaceId}
        and d.since <= ${day}::date and (d.until is null or d.until > ${day}::date)
    ), naming as materialized (
      select s.id, ${namedInText('s')} as entries from service s where s.workspace_id = ${workspaceId}
        and s.id in (select service_id from standing where clause is not null)
    ), link as (
      select d.id, f.number as source,
        coalesce(t.number, (select count(*)::integer from service_number) + q.number) as target,
        case when d.necessity = 'alternative' and not d.several then 'needed' else d.necessity end as necessity,
        case when d.several
          then dense_rank() over (partition by d.several order by d.service_id, d.stands_in) - 1
          else -1 end as alternatives,
        coalesce(n.entries ? d.clause, false)::integer as disclosed
      from standing d
      join service_number f on f.id = d.service_id and not f.retired
      left join service_number t on t.id = d.on_service_id
      left join organisation_number q on q.id = d.supplier_id
      left join naming n on n.id = d.service_id
    )
    select
      ${listOf(sql`select json_build_array(o.id, coalesce(p.number, -1)) from organisation_number o
        left join organisation_number p on p.id = o.parent_id order by o.number`)} as organisations,
      ${listOf(sql`select json_build_array(s.id, p.number, s.owner_id, s.read_by_all::integer) from service_number s
        join organisation_number p on p.id = s.provider_id order by s.number`)} as services,
      ${listOf(sql`select json_build_array(id, source, target, necessity, alternatives, disclosed) from link
        order by id`)} as links,
      ${listOf(sql`select distinct jsonb_build_array(s.number, c.number) from held_role h
        join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
        join service_number s on s.id = h.service_id and not s.retired
        join organisation_number c on c.id = l.consumer_id
        where h.workspace_id = ${workspaceId}`)} as consumptions`.execute(db)
  // One row always comes back: the outer select reads no table.
  return networkOf(rows[0] as Found)
}
