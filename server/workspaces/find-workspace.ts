import { sql } from 'kysely'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import type { MemberContext } from '#server/kernel/context.ts'

type Found = Pick<WorkspaceView, 'vocabulary' | 'exampleLoaded'>

/** What every screen of a workspace needs, in one statement. */
export const findWorkspace = async (ctx: MemberContext): Promise<WorkspaceView> => {
  const { workspaceId } = ctx.scope
  const { rows } = await sql<Found>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'key', key, 'names', names) order by kind, key), '[]')
        from term where workspace_id = ${workspaceId}) as vocabulary,
      exists (select 1 from organisation where workspace_id = ${workspaceId} and source is not null)
        as "exampleLoaded"`.execute(ctx.db)
  const { vocabulary, exampleLoaded } = rows[0] ?? { vocabulary: [], exampleLoaded: false }
  const { actor, workspace, account } = ctx
  return {
    id: workspaceId,
    slug: workspace.slug,
    name: workspace.name,
    settings: {
      publishWithoutAgreement: workspace.publishWithoutAgreement,
      consumerOrganisations: workspace.consumerOrganisations,
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
    can: actor.administrator ? ['administer', 'import', 'invite'] : [],
  }
}
