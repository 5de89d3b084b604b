import { type RawBuilder, sql } from 'kysely'
import { leavesDerivedOut } from '#model/network/derived.ts'
import { enterpriseScope, mostAudiences } from '#model/network/map-limits.ts'
import { type Asked, isNamed, serviceFlows } from './seen-tables.ts'

type Sql = RawBuilder<unknown>

const isTold = ({ query }: Asked): boolean => query.derived === 'show' && !leavesDerivedOut(query)

/**
 * Services that their own label says are for the whole enterprise, and who may consume them: the organisations of
 * the provider's enterprise, where that is opened; of a provider that stands alone those that the same source tells of.
 * What all read may be told to all.
 */
export const derivedTables = (asked: Asked): Sql => {
  const { enterprise } = asked.query
  const opened = sql`any(${asked.opened.enterprises}::uuid[])`
  const standsAlone = sql`(p.parent_id is null and not exists (select 1 from organisation u
    where u.workspace_id = p.workspace_id and u.parent_id = p.id and u.until is null))`
  return sql`
  offered as materialized (
    select s.id, s.provider_id, place.node,
      coalesce(case when ${standsAlone} then s.source end, p.enterprise_id::text) as audience
    from service s
    join organisation p on p.workspace_id = s.workspace_id and p.id = s.provider_id
    join place on place.id = s.provider_id
    where ${sql.lit(isTold(asked))} and ${serviceFlows(asked)} and s.state in ('listed', 'live')
      and s.labels @> ${JSON.stringify({ scope: [enterpriseScope] })}::jsonb and ${isNamed(asked, 'p')}
      and ${enterprise === undefined ? sql`true` : sql`p.enterprise_id = ${enterprise}`}
      and (s.source is not null and ${standsAlone} or p.enterprise_id = ${opened})
  ),
  audience as materialized (
    select offered.audience, count(*)::integer as services from offered
    group by offered.audience order by services desc, offered.audience limit ${sql.lit(mostAudiences)}
  ),
  member as materialized (
    select o.id, audience.audience from organisation o
    join audience on audience.audience = o.source or audience.audience = o.enterprise_id::text
    where o.workspace_id = ${asked.ctx.scope.workspaceId} and o.until is null
  )`
}
