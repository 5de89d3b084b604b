import { type RawBuilder, sql } from 'kysely'
import type { NetworkFlow, NetworkQuery } from '#model/contract/network.ts'
import { nameIn } from '#server/catalogue/index.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { derivedTables } from './derived-tables.ts'
import { nodeTables } from './node-tables.ts'
import { findOpened } from './find-opened.ts'
import { type Asked, isVacant, seenTables } from './seen-tables.ts'

type Sql = RawBuilder<unknown>

/** Flows of an edge, and services of a flow, at the most. */
const most = 50

const serviceName = ({ ctx: { scope }, query: { language } }: Asked): Sql => sql`coalesce(
  (select nullif(e.texts -> ${language} ->> 'name', '') from catalogue_entry e
    where e.workspace_id = ${scope.workspaceId} and e.service_id = s.id),
  (select nullif(d.value ->> 'name', '') from draft d
    where d.workspace_id = ${scope.workspaceId} and d.service_id = s.id),
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = ${scope.workspaceId} and r.service_id = s.id order by r.number desc limit 1), '')`

const partyJson = ({ query: { language } }: Asked, table: string): Sql =>
  sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${nameIn(language, `${table}.names`)})`

const rolesJson: Sql = sql`to_json(array_remove(array[${sql.join(
  ConsumerRole.options.map((role) => sql`case when ${isVacant(role)} then ${sql.lit(role)} end`),
)}], null))`

const servicesJson = (asked: Asked, of: Sql, vacant: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', s.id, 'name', ${serviceName(asked)}, 'vacant', ${vacant})), '[]')
  from (${of} limit ${sql.lit(most)}) s)`

const related = (asked: Asked, { from, to }: Ends): Sql => sql`
  select l.id as "relationshipId", ${partyJson(asked, 'p')} as provider, ${partyJson(asked, 'c')} as consumer,
    l.internal, ${servicesJson(
      asked,
      sql`select service_id as id, filled from flowing
        where flowing.relationship_id = l.id order by service_id`,
      rolesJson,
    )} as services, l.services as weight
  from (
    select linked.id, internal, r.provider_id, r.consumer_id, coalesce(carried.services, 0) as services from linked
    join relationship r on r.workspace_id = ${asked.ctx.scope.workspaceId} and r.id = linked.id
    left join (select relationship_id, count(*) as services from flowing group by relationship_id) carried
      on carried.relationship_id = linked.id
    join node one on one.place = linked.provider join node other on other.place = linked.consumer
    where one.key = ${from} and other.key = ${to}
    order by services desc, linked.id limit ${sql.lit(most)}) l
  join organisation p on p.workspace_id = ${asked.ctx.scope.workspaceId} and p.id = l.provider_id
  join organisation c on c.workspace_id = ${asked.ctx.scope.workspaceId} and c.id = l.consumer_id`

const derived = (asked: Asked, { from, to }: Ends): Sql => sql`
  select null::uuid, ${partyJson(asked, 'p')}, null::json, null::boolean, ${servicesJson(
    asked,
    sql`select id from offered where provider_id = l.provider_id and 'audience:' || audience = ${to} order by id`,
    sql`'[]'::json`,
  )}, l.services
  from (
    select provider_id, count(*) as services from offered
    join node on node.id = offered.node
    where node.key = ${from} and 'audience:' || offered.audience = ${to}
    group by provider_id order by services desc, provider_id limit ${sql.lit(most)}) l
  join organisation p on p.workspace_id = ${asked.ctx.scope.workspaceId} and p.id = l.provider_id`

type Ends = { from: string; to: string }

/** The relationships and services behind an edge of the map; none where the reader sees none. */
export const findEdge = async (
  ctx: MemberContext,
  { from, to, ...query }: NetworkQuery & Ends,
): Promise<{ flows: NetworkFlow[] }> => {
  const asked = { ctx, query, opened: await findOpened(ctx, query) }
  const { rows } = await sql<NetworkFlow>`
    with recursive ${seenTables(asked)}, ${derivedTables(asked)}, ${nodeTables(asked)},
    flow as (${related(asked, { from, to })} union all ${derived(asked, { from, to })})
    select "relationshipId", provider, consumer, internal, services from flow order by weight desc`.execute(
    ctx.db,
  )
  return { flows: rows }
}
