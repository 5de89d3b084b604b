import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'

/**
 * A definition may start from a need that is addressed to its provider or to nobody, or that is one's own;
 * any other is answered like one that does not exist.
 */
export const assertMayLinkNeed = async (
  tx: Tx,
  { scope, actor }: MemberContext,
  { needId, providerId }: { needId: string; providerId: string },
): Promise<void> => {
  const need = await tx
    .selectFrom('need')
    .select(['provider_id', 'person_id'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', needId)
    .executeTakeFirst()
  const isTheirs = need?.provider_id === null || need?.provider_id === providerId
  const isSeen = need !== undefined && (isTheirs || need.person_id === actor.personId || actor.administrator)
  found(isSeen ? need : null, 'need')
}
