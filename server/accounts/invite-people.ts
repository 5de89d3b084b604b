import type { TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import { z } from 'zod'
import { Language } from '#model/text.ts'
import type { Context, Db, MemberContext, Scope, Settings, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getPerson } from '#server/parties/index.ts'
import { workspaceFacts } from '#server/workspaces/index.ts'
import { invitedPeople, withoutInvitation } from './invitation-store.ts'
import { type Inviting, sendInvitation } from './invite.ts'

/** As many invitations as one piece of work writes: a second or so. */
const batch = 50

const Payload = z.object({
  workspaceId: z.uuid(),
  by: z.uuid(),
  language: Language,
  people: z.array(z.uuid()),
})

/** Leaves invitations to be written once this work is kept. */
export const queueInvitations = async (
  tx: Tx,
  { scope, actor }: Pick<MemberContext, 'scope' | 'actor'>,
  { people, language }: { people: readonly string[]; language: Language },
): Promise<void> => {
  if (people.length === 0) return
  const payloads = Array.from({ length: Math.ceil(people.length / batch) }, (_, index) => ({
    workspaceId: scope.workspaceId,
    by: actor.personId,
    language,
    people: people.slice(index * batch, (index + 1) * batch),
  }))
  await sql`select graphile_worker.add_job('invite-people', payload::json, max_attempts => 10)
    from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) as given (payload)`.execute(tx)
}

type Means = { db: Db; settings: Settings; clock: () => Date }

/** Writes the invitations of one piece of work; who came or was invited meanwhile gets none. */
const inviteAll = async (
  { db, settings, clock }: Means,
  { workspaceId, by, language, people }: z.infer<typeof Payload>,
): Promise<void> => {
  const scope: Scope = { workspaceId }
  const ctx: Pick<Context, 'now' | 'requestId' | 'settings'> = {
    settings,
    now: clock().toISOString(),
    requestId: newId(),
  }
  await inTransaction({ db }, async (tx) => {
    const host = await getPerson(tx, scope, by)
    if (!host) return
    const workspace = await workspaceFacts(tx, scope)
    const inviting: Inviting = { ...ctx, scope, workspace, actor: { personId: host.id, name: host.name } }
    const waiting = await withoutInvitation(tx, scope, { people, now: ctx.now })
    for (const person of await invitedPeople(tx, scope, waiting))
      await sendInvitation(tx, inviting, { person, role: 'colleague', message: '', language })
  })
}

/** What the queue does for accounts. */
export const inviteTasks = (means: Means): TaskList => ({
  'invite-people': (payload) => inviteAll(means, Payload.parse(payload)),
})
