import { type Insertable, sql } from 'kysely'
import type { Worth } from '#model/judgements/judgement.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** A role that somebody holds today. */
export type Held = { personId: string; role: ConsumerRole; consumerId: string }

/** A role of a service that is held today; undefined where it is not. */
export const findHeld = async (
  tx: Tx,
  { workspaceId }: Scope,
  { service, holder }: { service: string; holder: string },
): Promise<Held | undefined> => {
  const { rows } = await sql<Held>`
    select h.person_id as "personId", h.role, l.consumer_id as "consumerId" from held_role h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    where h.workspace_id = ${workspaceId} and h.service_id = ${service} and h.id = ${holder}`.execute(tx)
  return rows[0]
}

type Ending = { holder: string; now: string; how: 'superseded_at' | 'withdrawn_at' }

/** Ends what stands of somebody in a role; undefined where nothing stood. */
export const endStanding = (
  tx: Tx,
  { workspaceId }: Scope,
  { holder, now, how }: Ending,
): Promise<{ id: string; worth: Worth } | undefined> =>
  tx
    .updateTable('judgement')
    .set({ [how]: now })
    .where('workspace_id', '=', workspaceId)
    .where('holder_id', '=', holder)
    .where('superseded_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'worth'])
    .executeTakeFirst()

export const addJudgement = async (tx: Tx, row: Insertable<Database['judgement']>): Promise<void> => {
  await tx.insertInto('judgement').values(row).execute()
}
