import type { Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import type { PartyWriter } from './party-writer.ts'
import * as store from './person-store.ts'

/** Lets somebody administer the workspace, and take part in it again; nobody of the workspace is asked. */
export const raiseToAdministrator = async (
  tx: Tx,
  ctx: PartyWriter,
  { id, name, administrator, active, ...rest }: store.PersonRow,
): Promise<store.PersonRow> => {
  if (administrator && active) return { id, name, administrator, active, ...rest }
  const raised = found(
    await store.updatePerson(tx, ctx.scope, id, { administrator: true, active: true }),
    'person',
  )
  await record(tx, ctx, {
    fact: 'person.made-administrator',
    subject: { kind: 'person', id, name },
    before: { administrator, active },
    after: { administrator: true, active: true, way: 'command line' },
  })
  return raised
}
