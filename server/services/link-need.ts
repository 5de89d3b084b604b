import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'

/**
 * A definition may start from a need that is addressed to its provider or to nobody, or that is one's own; from what the
 * users of a service answered, where one owns that service. Any other is answered like one that does not exist.
 */
export const assertMayLinkNeed = async (
  tx: Tx,
  { scope, actor }: MemberContext,
  { needId, providerId }: { needId: string; providerId: string },
): Promise<void> => {
  const need = await tx
    .selectFrom('need as n')
    .leftJoin('service as s', (on) =>
      on.onRef('s.workspace_id', '=', 'n.workspace_id').onRef('s.id', '=', 'n.service_id'),
    )
    .select(['n.provider_id', 'n.person_id', 'n.service_id', 's.owner_id'])
    .where('n.workspace_id', '=', scope.workspaceId)
    .where('n.id', '=', needId)
    .executeTakeFirst()
  const isTheirs = need?.provider_id === null || need?.provider_id === providerId
  const isAsked = need?.service_id === null ? isTheirs : need?.owner_id === actor.personId
  const isSeen = need !== undefined && (isAsked || need.person_id === actor.personId || actor.administrator)
  found(isSeen ? need : null, 'need')
}
