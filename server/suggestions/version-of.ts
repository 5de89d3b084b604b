import { sql } from 'kysely'
import type { MemberContext } from '#server/kernel/context.ts'
import { isInvitedTo } from '#server/catalogue/index.ts'

/**
 * What changes with anything that the list of a draft's suggestions shows or lets somebody do: what was suggested and
 * decided, which draft it is, who writes which part, and who takes part. Null for those who are not invited.
 * It is asked for every few seconds, and reads no content.
 */
export const versionOf = async (ctx: MemberContext, service: string): Promise<string | null> => {
  const { actor, scope } = ctx
  const { rows } = await sql<{ version: string }>`
    select md5(jsonb_build_array(s.state, s.owner_id, d.started_at, d.suggest_only,
      ${actor.administrator}::boolean,
      (select jsonb_agg(m.organisation_id order by m.organisation_id) from running_membership m
        where m.workspace_id = s.workspace_id and m.person_id = ${actor.personId}::uuid),
      (select jsonb_agg(h.id order by h.id) from held_role h
        where h.workspace_id = s.workspace_id and h.service_id = s.id),
      (select jsonb_build_array(count(*), max(g.suggested_at), count(g.decided_at), max(g.decided_at))
        from suggestion g where g.workspace_id = s.workspace_id and g.service_id = s.id
          and g.draft_started_at = d.started_at))::text) as version
    from service s left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    where s.workspace_id = ${scope.workspaceId} and s.id = ${service} and ${isInvitedTo(ctx)}`.execute(ctx.db)
  return rows[0]?.version ?? null
}
