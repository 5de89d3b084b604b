import { endRefusal } from '#model/organisations/timeline.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { tooEarly } from './organisation-in-time.ts'
import { updateOrganisation } from './organisation-store.ts'
import { type Known, lastLeftAfter } from './past-store.ts'

/** Ends an organisation on a day within work that is under way; refused where something about it changed later. */
export const endIn = async (
  tx: Tx,
  { scope }: { scope: Scope },
  { known, on }: { known: Known; on: string },
): Promise<void> => {
  const refusal = endRefusal(known.periods, on)
  if (refusal) throw tooEarly(refusal)
  const left = await lastLeftAfter(tx, scope, { id: known.id, day: on })
  if (left !== null) throw tooEarly({ refusal: 'changed-later', on: left })
  await updateOrganisation(tx, scope, known.id, { until: on })
}

/** Takes an end back; `false` where the organisation had not ended. */
export const resumeIn = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<boolean> => {
  const resumed = await tx
    .updateTable('organisation')
    .set({ until: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('until', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return resumed !== undefined
}
