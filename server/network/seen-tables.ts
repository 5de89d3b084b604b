import { type RawBuilder, sql } from 'kysely'
import type { NetworkQuery } from '#model/contract/network.ts'
import { trustGapToTell } from '#model/relationships/differences.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { isServiceSeen } from '#server/catalogue/index.ts'
import type { OpenedPlaces } from './find-opened.ts'
import { holding } from './holding.ts'

type Sql = RawBuilder<unknown>

const today = sql`(now() at time zone 'utc')::date`

/** Who asks for what of the map, and where the organisations of enterprises stand in which something is opened. */
export type Asked = { ctx: MemberContext; query: NetworkQuery; opened: OpenedPlaces }

/** The organisations that the reader belongs to, and those that they are nested in. */
const own = ({ ctx: { actor, scope } }: Asked): Sql => sql`
  own (id, parent_id) as (
    select o.id, o.parent_id from running_membership m
    join organisation o on o.workspace_id = m.workspace_id and o.id = m.organisation_id
    where m.workspace_id = ${scope.workspaceId} and m.person_id = ${actor.personId}
    union
    select o.id, o.parent_id from organisation o join own on o.id = own.parent_id
    where o.workspace_id = ${scope.workspaceId}
  )`

/**
 * Roles that the reader holds, and services that they own, by relationship; services in which they hold a role on the
 * provider's side, which lets them see no relationship.
 */
const held = ({ ctx: { actor, scope } }: Asked): Sql => sql`
  held as materialized (
    select relationship_id, service_id from held_role
    where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId}
    union all
    select c.relationship_id, c.service_id from service s
    join relationship_service c on c.workspace_id = s.workspace_id and c.service_id = s.id and c.until is null
    where s.workspace_id = ${scope.workspaceId} and s.owner_id = ${actor.personId}
    union all
    select null, service_id from held_provider_role
    where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId}
  )`

const takesPart = ({ ctx: { actor } }: Asked): Sql =>
  actor.administrator
    ? sql`true`
    : sql`(l.provider_id in (select id from own) or l.consumer_id in (select id from own)
        or l.id in (select relationship_id from held))`

/** What is drafted is seen by those invited; what was listed or published, by whoever the catalogue shows it to. */
export const serviceIsSeen = ({ ctx: { actor, scope } }: Asked): Sql =>
  actor.administrator
    ? sql`true`
    : sql`((s.state in ('listed', 'live') and ${isServiceSeen({ actor, scope })}) or s.owner_id = ${actor.personId}
        or s.id in (select service_id from held))`

/** Services that are not retired, are seen by the reader, and are in the state asked for. */
export const serviceFlows = (asked: Asked): Sql =>
  sql`s.workspace_id = ${asked.ctx.scope.workspaceId} and ${serviceIsSeen(asked)}
    and ${asked.query.state === undefined ? sql`s.state <> 'retired'` : sql`s.state = ${asked.query.state}`}`

const isRelated = ({ query: { relation } }: Asked): Sql =>
  relation === undefined
    ? sql`true`
    : sql`(p.enterprise_id = c.enterprise_id) = ${sql.lit(relation === 'internal')}`

const isOfEnterprise = ({ query: { enterprise } }: Asked): Sql =>
  enterprise === undefined
    ? sql`true`
    : sql`(p.enterprise_id = ${enterprise} or c.enterprise_id = ${enterprise})`

const isAtStage = ({ query: { stage } }: Asked): Sql => {
  if (stage === undefined) return sql`true`
  return stage === 'unsaid' ? sql`l.stage is null` : sql`l.stage = ${stage}`
}

/** By the same rules as the checks; whoever may see a relationship may read what both sides say of it. */
const isMismatched = ({ query: { mismatch }, ctx: { scope } }: Asked): Sql => {
  if (mismatch === undefined) return sql`true`
  const differs =
    mismatch === 'aims'
      ? sql`one.aim <> other.aim`
      : sql`abs(one.trust - other.trust) >= ${sql.lit(trustGapToTell)}`
  return sql`exists (select 1 from relationship_view one
    join relationship_view other on other.workspace_id = one.workspace_id
      and other.relationship_id = one.relationship_id and other.side = 'consumer'
    where one.workspace_id = ${scope.workspaceId} and one.relationship_id = l.id and one.side = 'provider'
      and ${differs})`
}

/** Whether the text asked for is in the name of an organisation. */
export const isNamed = ({ query: { text } }: Asked, table: string): Sql => {
  return text === '' ? sql`true` : sql`${sql.ref(table)}.sort_name like ${holding(text)}`
}

/**
 * Where each organisation stands on the map, and the number of the node that it stands in: what is counted a hundred
 * thousand times is counted by numbers. A closed enterprise is one node; where something is opened, the rules of the
 * model said it. Without recursion the planner knows how many there are.
 */
const place = ({ ctx: { scope }, opened: { enterprises, places } }: Asked): Sql => sql`
  place as materialized (
    select each.*, (dense_rank() over (order by each.node))::integer as number from (
      select o.id, o.enterprise_id as node, false as opened, null::uuid as within, o.enterprise_id, o.sort_name,
        o.until is not null as ended
      from organisation o
      where o.workspace_id = ${scope.workspaceId} and o.enterprise_id <> all(${enterprises}::uuid[])
      union all
      select o.id, given.node, given.opened, given.within, o.enterprise_id, o.sort_name, o.until is not null
      from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ node }) => node)}::uuid[],
        ${places.map(({ opened }) => opened)}::boolean[], ${places.map(({ within }) => within)}::uuid[])
        as given (id, node, opened, within)
      join organisation o on o.workspace_id = ${scope.workspaceId} and o.id = given.id) each
  )`

/** Relationships that run today, in which the reader takes part, narrowed down as asked. */
const seen = (asked: Asked): Sql => sql`
  seen as materialized (
    select l.id, p.enterprise_id = c.enterprise_id as internal, p.number as provider, c.number as consumer
    from relationship l
    join place p on p.id = l.provider_id
    join place c on c.id = l.consumer_id
    where l.workspace_id = ${asked.ctx.scope.workspaceId} and l.until is null and l.since <= ${today}
      and (l.ends_on is null or l.ends_on > ${today}) and ${takesPart(asked)}
      and ${isRelated(asked)} and ${isOfEnterprise(asked)} and ${isAtStage(asked)} and ${isMismatched(asked)}
      and (${isNamed(asked, 'p')} or ${isNamed(asked, 'c')})
  )`

/** Whether every relationship of the workspace is seen: then none has to be looked for. */
const seesAll = ({ ctx: { actor }, query }: Asked): boolean =>
  actor.administrator &&
  [query.relation, query.enterprise, query.stage, query.mismatch].every((one) => one === undefined) &&
  query.text === ''

/** One bit for each role of a consumer. */
const bitOf: Record<ConsumerRole, number> = { customer: 1, user: 2, sponsor: 4 }

/** Whether nobody holds this role in what flows. */
export const isVacant = (role: ConsumerRole): Sql => sql`filled & ${sql.lit(bitOf[role])} = 0`

/** How many of the three roles nobody holds in what flows. */
export const vacancies: Sql = sql`3 - (filled & 1) - (filled >> 1 & 1) - (filled >> 2)`

// Few services do not flow and few people have left, so it is quicker to know those. Who left holds nothing any more, and a
// deputy alone fills no role: it counts as vacant.
const flowing = (asked: Asked): Sql => {
  const { scope } = asked.ctx
  const { vacant } = asked.query
  return sql`
  gone as materialized (
    select coalesce(array_agg(id), '{}') as ids from person where workspace_id = ${scope.workspaceId} and not active
  ),
  holding as (
    select h.relationship_id, h.service_id, bit_or(case h.role when 'customer' then ${sql.lit(bitOf.customer)}
      when 'user' then ${sql.lit(bitOf.user)} else ${sql.lit(bitOf.sponsor)} end) as filled
    from held_role h cross join gone
    where h.workspace_id = ${scope.workspaceId} and h.deputy_for is null and not h.person_id = any(gone.ids)
      and ${seesAll(asked) ? sql`true` : sql`h.relationship_id in (select id from seen)`}
    group by h.relationship_id, h.service_id
  ),
  flowing as materialized (
    select v.relationship_id, v.service_id, seen.provider, seen.consumer, coalesce(holding.filled, 0) as filled
    from relationship_service v
    join seen on seen.id = v.relationship_id
    left join holding on holding.relationship_id = v.relationship_id and holding.service_id = v.service_id
    where v.workspace_id = ${scope.workspaceId} and v.until is null
      and v.since <= ${today} and v.service_id not in (
        select s.id from service s where s.workspace_id = ${scope.workspaceId} and not (${serviceFlows(asked)}))
      ${vacant === undefined ? sql`` : sql`and coalesce(holding.filled, 0) & ${sql.lit(bitOf[vacant])} = 0`}
  )`
}

/** The tables that both reads of the map begin with: what the reader sees, by where it stands on the map. */
export const seenTables = (asked: Asked): Sql => {
  const { state, vacant } = asked.query
  const isNarrow = state !== undefined || vacant !== undefined
  return sql`${own(asked)}, ${held(asked)}, ${place(asked)}, ${seen(asked)}, ${flowing(asked)},
  linked as not materialized (
    select seen.* from seen
    ${isNarrow ? sql`where seen.id in (select relationship_id from flowing)` : sql``}
  )`
}
