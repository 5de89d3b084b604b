import { mostParticipants, type Speaking } from '#model/workshops/workshop.ts'
import { hashOfToken, newToken } from '#server/accounts/index.ts'
import type { Context, MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as seats from './seat-store.ts'
import * as store from './store.ts'

// A whole room may share one address, and each of its people asks twice; whoever guesses codes asks far more often.
const perAddress = 200
const perCode = 300

const noSuchCode = (): AppError =>
  new AppError('not_found', 'No workshop is being held under this code: look at the screen again.', {
    reason: 'workshop-code',
  })

const assertMayAsk = async (ctx: Context, code: string): Promise<void> => {
  await assertWithinLimits(ctx, [{ name: 'workshop from', of: ctx.address, attempts: perAddress }])
  const held = await ctx.db
    .selectFrom('workshop')
    .select('id')
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  // What is counted for a code that there is not would be held against the workshop that draws it later.
  if (!held) throw noSuchCode()
  await assertWithinLimits(ctx, [{ name: 'workshop code', of: code, attempts: perCode }])
}

/** Which service a workshop is about, for somebody who has its code. */
export const findByCode = async (
  ctx: Context,
  code: string,
): Promise<{ service: string; facilitator: string; named: boolean; workspace: string }> => {
  await assertMayAsk(ctx, code)
  const held = await ctx.db
    .selectFrom('workshop as w')
    .innerJoin('person as f', (on) =>
      on.onRef('f.workspace_id', '=', 'w.workspace_id').onRef('f.id', '=', 'w.facilitator_id'),
    )
    .innerJoin('workspace as k', 'k.id', 'w.workspace_id')
    .select(['w.service_name as service', 'f.name as facilitator', 'w.named', 'k.slug as workspace'])
    .where('w.code', '=', code)
    .where('w.ended_at', 'is', null)
    .executeTakeFirst()
  if (!held) throw noSuchCode()
  return held
}

const holdByCode = async (tx: Tx, code: string): Promise<store.WorkshopRow> => {
  const held = await tx
    .selectFrom('workshop')
    .selectAll()
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw noSuchCode()
  return held
}

type Newcomer = { personId: string | null; name: string; role: Speaking; now: string }

const seat = async (tx: Tx, workshop: store.WorkshopRow, newcomer: Newcomer): Promise<{ token: string }> => {
  const scope = { workspaceId: workshop.workspace_id }
  const [token, workshopId] = [newToken(), workshop.id]
  const { personId, name, role, now } = newcomer
  const tokenHash = hashOfToken(token)
  const isBack = personId !== null && (await seats.rejoin(tx, scope, { workshopId, personId, tokenHash }))
  if (!isBack) {
    if ((await store.countOf(tx, scope, { workshopId })).people >= mostParticipants)
      throw conflict('workshop-full', `At most ${mostParticipants} people take part in a workshop.`)
    await seats.addParticipant(tx, {
      workspace_id: workshop.workspace_id,
      id: newId(),
      workshop_id: workshopId,
      person_id: personId,
      name,
      role,
      token_hash: tokenHash,
      joined_at: now,
    })
  }
  await store.touch(tx, scope, { workshopId })
  return { token }
}

/** Takes part by a code without an account. The token is told once; only its hash is kept. */
export const joinWorkshop = async (
  ctx: Context,
  { code, name, role }: { code: string; name: string; role: Speaking },
): Promise<{ token: string }> => {
  await assertMayAsk(ctx, code)
  return inTransaction(ctx, async (tx) =>
    seat(tx, await holdByCode(tx, code), { personId: null, name, role, now: ctx.now }),
  )
}

/** Takes part under one's own name; a code of another workspace is one that there is not. */
export const joinWorkshopAsMember = async (
  ctx: MemberContext,
  { code, role }: { code: string; role: Speaking },
): Promise<{ token: string }> => {
  await assertMayAsk(ctx, code)
  return inTransaction(ctx, async (tx) => {
    const workshop = await holdByCode(tx, code)
    if (workshop.workspace_id !== ctx.scope.workspaceId) throw noSuchCode()
    const { personId, name } = ctx.actor
    return seat(tx, workshop, { personId, name, role, now: ctx.now })
  })
}
