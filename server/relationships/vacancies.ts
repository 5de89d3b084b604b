import { type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

const today: Sql = sql`(now() at time zone 'utc')::date`

/**
 * As a lateral join: since which day (`left_on`) the holder of role `h` belongs to the enterprise no more that
 * organisation `o` is of; null where they do, or never did, as a sponsor of a third party.
 */
export const leftEnterprise: Sql = sql`(
  select max(m.until) as left_on from membership m
  join organisation of on of.workspace_id = m.workspace_id and of.id = m.organisation_id
  where m.workspace_id = h.workspace_id and m.person_id = h.person_id and of.enterprise_id = o.enterprise_id
  having bool_and(coalesce(m.until <= ${today}, false)))`

/**
 * The roles of services that nobody fills today, as a query of its own: whoever has left the program or the consumer, or
 * whose term is over, fills none, nor does a deputy alone. A consumer takes part in a service while a relationship that
 * runs covers it, whether or not anybody ever held a role in it; before it begins, once somebody holds one. Who held a
 * role last is told of holders alone: deputies, whose roles end with theirs, only stood in. `looked` are the services:
 * workspace_id, id, owner_id. One pass over what covers them and their role holders, whatever is vacant.
 */
export const vacanciesOf = (looked: Sql): Sql => sql`
  with looked (workspace_id, id, owner_id) as (${looked}),
  holder as (
    select h.workspace_id, h.service_id, h.relationship_id, h.role, h.since, h.id, h.deputy_for, q.name,
      h.withdrawn_at is null and (h.until is null or h.until > ${today}) and h.deputy_for is null and q.active
        and gone.left_on is null as fills,
      h.withdrawn_at is null as stands,
      case when h.withdrawn_at is not null then h.withdrawn_at
        when h.until <= ${today} then h.until::timestamp at time zone 'utc'
        when not q.active then coalesce(q.inactive_since, h.since)
        when gone.left_on is not null then gone.left_on::timestamp at time zone 'utc' end as ended_at,
      case when h.ended = 'term' or h.until <= ${today} and h.withdrawn_at is null then 'term'
        when h.withdrawn_at is not null then 'ended' else 'left' end as reason
    from looked
    join role_holder h on h.workspace_id = looked.workspace_id and h.service_id = looked.id
    join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    join organisation o on o.workspace_id = l.workspace_id and o.id = l.consumer_id
    left join lateral ${leftEnterprise} gone on true
  ),
  place as (
    select v.workspace_id, v.service_id, v.relationship_id, l.consumer_id,
      v.since::timestamp at time zone 'utc' as covered,
      coalesce(min(h.since) filter (where (h.since at time zone 'utc')::date = v.since),
        v.since::timestamp at time zone 'utc') as begun,
      array_agg(h.role) filter (where h.fills) as filled
    from looked
    join relationship_service v on v.workspace_id = looked.workspace_id and v.service_id = looked.id and v.until is null
    join relationship l on l.workspace_id = v.workspace_id and l.id = v.relationship_id
    left join holder h on h.workspace_id = v.workspace_id and h.service_id = v.service_id
      and h.relationship_id = v.relationship_id
    where l.until is null and (l.ends_on is null or l.ends_on > ${today})
    group by v.workspace_id, v.service_id, v.relationship_id, v.since, l.consumer_id, l.since
    having (greatest(v.since, l.since) <= ${today} or bool_or(h.stands))
      and count(distinct h.role) filter (where h.fills) < 3
  ),
  last as (
    select distinct on (h.workspace_id, h.service_id, h.relationship_id, h.role) h.*
    from holder h join place p on p.workspace_id = h.workspace_id and p.service_id = h.service_id
      and p.relationship_id = h.relationship_id
    where h.ended_at is not null and h.deputy_for is null
    order by h.workspace_id, h.service_id, h.relationship_id, h.role, h.ended_at desc, h.id desc
  )
  select p.workspace_id, p.service_id, p.consumer_id as organisation_id, given.role,
    case when h.id is null then p.begun else greatest(h.ended_at, p.covered) end as since,
    coalesce(h.reason, 'never-filled') as reason, coalesce(h.name, '') as last
  from place p
  cross join unnest(array['customer', 'user', 'sponsor']) as given (role)
  left join last h on h.workspace_id = p.workspace_id and h.service_id = p.service_id
    and h.relationship_id = p.relationship_id and h.role = given.role
  where not given.role = any(coalesce(p.filled, '{}'))
  union all
  select s.workspace_id, s.id, null, 'owner', coalesce(q.inactive_since, q.created_at), 'left', q.name
  from looked s join person q on q.workspace_id = s.workspace_id and q.id = s.owner_id and not q.active`

/** Vacancy `v` as the contract shows it. */
export const vacancyFacts: Sql = sql`'role', v.role, 'organisation', (
    select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
    where o.workspace_id = v.workspace_id and o.id = v.organisation_id),
  'since', to_char(v.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', v.reason, 'last', v.last`

/** The vacancies of service `s`, unless it is retired, those vacant longest first. */
export const vacanciesJson: Sql = sql`(select coalesce(jsonb_agg(jsonb_build_object(${vacancyFacts})
    order by v.since, v.role), '[]')
  from (${vacanciesOf(sql`select s.workspace_id, s.id, s.owner_id where s.state <> 'retired'`)}) v)`
