import type { Audience } from '#model/contract/questions.ts'
import { mostAsked } from '#model/questions/asking.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { assertRuns, peopleOf } from '#server/people-groups/index.ts'
import * as store from './store.ts'

const tooMany = () =>
  conflict('too-many-asked', `One set of questions has room for ${mostAsked} people: ask fewer.`)

const keyOf = (one: Audience): string =>
  one.kind === 'group' ? `group ${one.groupId}` : `staff ${one.organisationId}`

type AskedTogether = { told: Audience & { asked: number }; newly: string[] }

/** Asks who is in a group or on a staff today, but for the asker; `invalid` where nobody of it can be asked. */
const askTogether = async (
  tx: Tx,
  ctx: MemberContext,
  { set, audience }: { set: string; audience: Audience },
): Promise<AskedTogether> => {
  await assertRuns(tx, ctx.scope, audience)
  const meant = (await peopleOf(tx, ctx.scope, audience)).filter(({ id }) => id !== ctx.actor.personId)
  const reached = meant.filter(({ hasAccount }) => hasAccount).map(({ id }) => id)
  if (reached.length === 0) throw invalid('audiences', 'names a group of which nobody can be asked')
  if (reached.length > mostAsked) throw tooMany()
  const audienceId = newId()
  await store.addAudience(tx, {
    workspace_id: ctx.scope.workspaceId,
    id: audienceId,
    set_id: set,
    group_id: audience.kind === 'group' ? audience.groupId : null,
    organisation_id: audience.kind === 'staff' ? audience.organisationId : null,
    with_units: audience.kind === 'staff' && audience.withUnits,
    asked_at: ctx.now,
    asked: reached.length,
    left_out: meant.length - reached.length,
  })
  const newly = await store.addRequests(tx, ctx.scope, { set, personIds: reached, now: ctx.now, audienceId })
  return { told: { ...audience, asked: reached.length }, newly }
}

type Asked = {
  /** Those who were not asked before, each once. */
  asked: string[]
  /** For the record: whom that came of. */
  audiences: (Audience & { asked: number })[]
}

/** Asks people by name, and those whom groups and staffs come to today; refused where the set has no room for all. */
export const askPeople = async (
  tx: Tx,
  ctx: MemberContext,
  {
    set,
    personIds,
    audiences,
  }: { set: string; personIds: readonly string[]; audiences: readonly Audience[] },
): Promise<Asked> => {
  const asked = await store.addRequests(tx, ctx.scope, { set, personIds, now: ctx.now })
  await store.nameThemselves(tx, ctx.scope, { set, personIds })
  const together: AskedTogether[] = []
  // Each once and in their order, so that two who ask the same do not wait for each other.
  const distinct = new Map(audiences.map((one) => [keyOf(one), one]))
  for (const key of [...distinct.keys()].toSorted()) {
    const audience = distinct.get(key)
    if (audience) together.push(await askTogether(tx, ctx, { set, audience }))
  }
  if ((await store.requestsOf(tx, ctx.scope, set)).length > mostAsked) throw tooMany()
  return {
    asked: [...asked, ...together.flatMap(({ newly }) => newly)],
    audiences: together.map(({ told }) => told),
  }
}
