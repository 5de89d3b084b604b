import { sql } from 'kysely'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { frameFacts } from '#server/notices/index.ts'

type Found = Pick<WorkspaceView, 'vocabulary' | 'exampleLoaded' | 'notices'>

/** What every screen of a workspace needs, in one statement. */
export const findWorkspace = async (ctx: MemberContext): Promise<WorkspaceView> => {
  const { workspaceId } = ctx.scope
  const { rows } = await sql<Found>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'key', key, 'names', names) order by kind, key), '[]')
        from term where workspace_id = ${workspaceId}) as vocabulary,
      exists (select 1 from organisation where workspace_id = ${workspaceId} and source is not null)
        as "exampleLoaded",
      ${frameFacts(ctx)} as notices`.execute(ctx.db)
  // One row always comes back: the outer select reads no table.
  const { vocabulary, exampleLoaded, notices } = rows[0] as Found
  const { actor, workspace, account } = ctx
  return {
    id: workspaceId,
    slug: workspace.slug,
    name: workspace.name,
    settings: {
      publishWithoutAgreement: workspace.publishWithoutAgreement,
      consumerOrganisations: workspace.consumerOrganisations,
      publishedSeenBy: workspace.publishedSeenBy,
    },
    me: {
      id: actor.personId,
      name: actor.name,
      email: account.email,
      organisationId: actor.organisationId,
      administrator: actor.administrator,
      active: true,
      hasAccount: true,
    },
    vocabulary,
    exampleLoaded,
    notices,
    can: actor.administrator ? ['administer', 'import', 'invite'] : [],
  }
}
