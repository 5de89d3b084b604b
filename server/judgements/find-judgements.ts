import { sql } from 'kysely'
import type { GivenJudgement, JudgedRole, ServiceJudgements } from '#model/contract/judgement-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { hearsRole, standsTables, thoseWithRoles } from '#server/relationships/index.ts'
import { mayReadService } from '#server/catalogue/index.ts'

/** What is told of what one person said in one role, the newest included. */
const mostGiven = 21

/** A role of somebody, with what they said in it, the newest first. */
type Spoken = Pick<JudgedRole, 'organisation' | 'role'> & {
  holder: string
  person: { id: string; name: string }
  holds: boolean
  heldUntil: string | null
  given: GivenJudgement[]
}

const givenJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'worth', j.worth, 'reason', j.reason,
    'evidence', j.evidence, 'revision', j.revision, 'withdrawn', j.withdrawn_at is not null,
    'on', to_char(j.given_at at time zone 'utc', 'YYYY-MM-DD')) order by j.id desc), '[]')
  from (select * from judgement j where j.workspace_id = h.workspace_id and j.holder_id = h.id
    order by j.id desc limit ${sql.lit(mostGiven)}) j)`

/** The first day on which role `h` of relationship `l` was held no more, whichever way it ended first. */
const heldUntil = sql`least((h.withdrawn_at at time zone 'utc')::date, h.until, l.ends_on,
  case when not q.active then (q.inactive_since at time zone 'utc')::date end)`

const findSpoken = async ({ db, actor, scope }: MemberContext, service: string): Promise<Spoken[]> => {
  const { workspaceId } = scope
  const reader = { actor, scope }
  const { rows } = await sql<Spoken>`
    with recursive ${standsTables(reader, thoseWithRoles(workspaceId, service))}
    select h.id as holder, h.role, jsonb_build_object('id', c.id, 'names', c.names) as organisation,
      jsonb_build_object('id', q.id, 'name', q.name) as person,
      q.active and exists (select 1 from held_role k where k.workspace_id = h.workspace_id and k.id = h.id) as holds,
      ${heldUntil}::text as "heldUntil", ${givenJson} as given
    from role_holder h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id
    join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
    where h.workspace_id = ${workspaceId} and h.service_id = ${service} and ${hearsRole(reader)}
    order by c.sort_name, c.id, array_position(array['customer', 'user', 'sponsor'], h.role), h.id`.execute(
    db,
  )
  return rows
}

const judgedRoleOf = (spoken: readonly Spoken[]): JudgedRole[] => {
  const [first] = spoken
  if (!first) return []
  const judgements = spoken.flatMap(({ person, holds, heldUntil: until, given: [newest, ...earlier] }) =>
    newest ? [{ ...newest, person, holds, heldUntil: holds ? null : until, earlier }] : [],
  )
  const silent = spoken.filter(({ holds, given: [newest] }) => holds && (!newest || newest.withdrawn)).length
  // Of whoever held it once and said nothing there is nothing to tell.
  if (judgements.length === 0 && silent === 0) return []
  return [{ organisation: first.organisation, role: first.role, silent, judgements }]
}

/** Whether a service is worth it to those who hold its roles, as far as the reader may know; `not_found` where they see no such service. */
export const findJudgements = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<ServiceJudgements> => {
  const seen = await sql<{ retired: boolean }>`
    select s.state = 'retired' as retired from service s
    where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${service} and ${mayReadService(ctx)}`.execute(
    ctx.db,
  )
  const { retired } = found(seen.rows[0], 'service')
  const spoken = await findSpoken(ctx, service)
  const byRole = Map.groupBy(spoken, ({ organisation, role }) => `${organisation.id} ${role}`)
  return {
    roles: [...byRole.values()].flatMap(judgedRoleOf),
    mine: retired
      ? []
      : spoken
          .filter(({ person, holds }) => holds && person.id === ctx.actor.personId)
          .map(({ holder, role, organisation }) => ({ holder, role, organisation })),
  }
}
