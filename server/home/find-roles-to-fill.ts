import { type RawBuilder, sql } from 'kysely'
import type { RoleToFill } from '#model/contract/roles.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import { shownName } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { leftEnterprise, vacanciesOf, vacancyFacts } from '#server/relationships/index.ts'

type Sql = RawBuilder<unknown>

/** How many the list shows. */
const most = 200

// Whoever owns a service or manages its relationships sees to it that its roles are filled.
const seenTo = ({ actor, scope }: MemberContext): Sql => sql`
  select id from service where workspace_id = ${scope.workspaceId} and owner_id = ${actor.personId}
  union
  select service_id from held_provider_role
  where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId} and role = 'relationship-manager'`

// Where the owner has left nobody else would do it.
const withoutOwner = ({ scope }: MemberContext): Sql => sql`
  union
  select s.id from person q join service s on s.workspace_id = q.workspace_id and s.owner_id = q.id
  where q.workspace_id = ${scope.workspaceId} and not q.active`

const servicesAmong = ({ scope }: MemberContext, among: Sql): Sql => sql`
  select s.workspace_id, s.id, s.owner_id from service s
  where s.workspace_id = ${scope.workspaceId} and s.state <> 'retired' ${among}`

const longestFirst = sql`v.since, v.service_id, v.role`

const toFillFacts = ({ actor }: MemberContext): Sql => sql`jsonb_build_object(${vacancyFacts},
  'service', jsonb_build_object('id', s.id, 'name', ${shownName(actor.language)}))`

const listOf = (ctx: MemberContext, { vacancies, limit }: { vacancies: Sql; limit: number }): Sql => sql`(
  select coalesce(jsonb_agg(${toFillFacts(ctx)} order by ${longestFirst}), '[]')
  from (select * from (${vacancies}) v order by ${longestFirst} limit ${limit}) v
  join service s on s.workspace_id = v.workspace_id and s.id = v.service_id)`

/**
 * The roles that this person is asked to fill, as JSON: in their own services; administrators are asked where the owner
 * has left. What nobody was ever asked for is no news: it is counted, and stands in the list and on the service's page.
 */
export const homeVacancies = (ctx: MemberContext, limit: number): Sql => {
  const mine = sql`${seenTo(ctx)} ${ctx.actor.administrator ? withoutOwner(ctx) : sql``}`
  const all = vacanciesOf(servicesAmong(ctx, sql`and s.id in (${mine})`))
  return sql`(
    select jsonb_build_object('count', count(*), 'news', coalesce(jsonb_agg(${toFillFacts(ctx)} order by v.place)
      filter (where v.reason <> 'never-filled' and v.place <= ${limit}), '[]'))
    from (select v.*, row_number() over (partition by v.reason = 'never-filled' order by ${longestFirst}) as place
      from (${all}) v) v
    join service s on s.workspace_id = v.workspace_id and s.id = v.service_id)`
}

/** Who held a role on the provider's side of this person's services and has left the program or the provider, as JSON. */
export const homeLeavers = (ctx: MemberContext, limit: number): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('service', jsonb_build_object('id', s.id, 'name', ${shownName(ctx.actor.language)}),
    'role', g.role, 'holder', jsonb_build_object('id', g.id, 'name', g.name),
    'since', to_char(g.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
  from (
    select h.workspace_id, h.id, h.service_id, h.role, q.name,
      case when q.active then gone.left_on::timestamp at time zone 'utc'
        else coalesce(q.inactive_since, h.since) end as since
    from (${servicesAmong(ctx, sql`and s.id in (${seenTo(ctx)} ${ctx.actor.administrator ? withoutOwner(ctx) : sql``})`)}) mine
    join service p on p.workspace_id = mine.workspace_id and p.id = mine.id
    join organisation o on o.workspace_id = p.workspace_id and o.id = p.provider_id
    join held_provider_role h on h.workspace_id = mine.workspace_id and h.service_id = mine.id
    join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
    left join lateral ${leftEnterprise} gone on true
    where not q.active or gone.left_on is not null
    order by since, h.id limit ${sql.lit(limit)}
  ) g
  join service s on s.workspace_id = g.workspace_id and s.id = g.service_id)`

/** The roles to fill that this person sees to, those vacant longest first, in one statement. */
export const findRolesToFill = async (
  ctx: MemberContext,
  { role }: { role?: SignRole | undefined },
): Promise<{ roles: RoleToFill[]; more: boolean }> => {
  const among = ctx.actor.administrator ? sql`` : sql`and s.id in (${seenTo(ctx)})`
  const all = vacanciesOf(servicesAmong(ctx, among))
  const vacancies = role ? sql`select * from (${all}) v where v.role = ${role}` : all
  const { rows } = await sql<{ roles: RoleToFill[] }>`
    select ${listOf(ctx, { vacancies, limit: most + 1 })} as roles`.execute(ctx.db)
  const roles = rows[0]?.roles ?? []
  return { roles: roles.slice(0, most), more: roles.length > most }
}
