import type { NewUnit } from '#model/contract/organisations.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertNamed } from './add-organisation.ts'
import { nestFrom } from './move-organisation.ts'
import { assertCome, holdOrganisation, lastOf, subjectOf, tooEarly } from './organisation-in-time.ts'
import { insertOrganisation } from './organisation-store.ts'
import { type Known, timelinesOf, unitIdsOf } from './past-store.ts'
import { oneNameOf, sortNameOf } from './sort-name.ts'
import { addSuccessions } from './succession-store.ts'

type Split = { organisation: string; made: readonly NewUnit[]; on: string }

/** Splits new organisations off, beside the one that they come of; the units that are named go along. */
export const splitOrganisation = (
  ctx: MemberContext,
  { organisation, made, on }: Split,
): Promise<{ made: string[] }> =>
  inTransaction(ctx, async (tx) => {
    assertCome('on', on, ctx.now)
    const whole = await holdOrganisation(tx, ctx, organisation)
    const begun = whole.periods[0]?.since ?? null
    if (begun !== null && begun > on) throw tooEarly({ refusal: 'not-yet', on: begun })
    await assertUnits(tx, ctx, { organisation, made })
    const ids: string[] = []
    for (const part of made) ids.push(await makePart(tx, ctx, { whole, part, on }))
    await addSuccessions(
      tx,
      ctx.scope,
      ids.map((id) => ({ fromId: organisation, toId: id, kind: 'split', on })),
    )
    await record(tx, ctx, {
      fact: 'organisation.split',
      subject: subjectOf(whole),
      after: { on, made: ids.map((id, at) => ({ id, names: made[at]?.names ?? {} })) },
    })
    return { made: ids }
  })

/** What goes along is nested in what is split, and goes one way only. */
const assertUnits = async (
  tx: Tx,
  { scope }: MemberContext,
  { organisation, made }: Pick<Split, 'organisation' | 'made'>,
): Promise<void> => {
  const named = made.flatMap(({ units }) => units)
  if (new Set(named).size < named.length) throw invalid('made', 'names a unit twice', 'unit-twice')
  const units = new Set(await unitIdsOf(tx, scope, organisation))
  if (named.some((id) => !units.has(id)))
    throw invalid('made', 'names a unit that is not nested in this organisation', 'unit-elsewhere')
}

const makePart = async (
  tx: Tx,
  ctx: MemberContext,
  { whole, part, on }: { whole: Known; part: NewUnit; on: string },
): Promise<string> => {
  assertNamed(part.names)
  const id = newId()
  const { parentId } = lastOf(whole)
  const { names, abbreviation } = part
  await insertOrganisation(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    names: JSON.stringify(names),
    abbreviation,
    parent_id: parentId,
    // Told anew where units go along; beside the whole it belongs to the same enterprise, or is one of its own.
    enterprise_id: parentId === null ? id : whole.enterpriseId,
    sort_name: sortNameOf({ names, abbreviation }),
    created_at: ctx.now,
    since: on,
  })
  const along = [...(await timelinesOf(tx, ctx.scope, part.units)).values()]
  await nestFrom(tx, ctx, { moved: along, parentId: id, from: on })
  await record(tx, ctx, {
    fact: 'organisation.added',
    subject: { kind: 'organisation', id, name: oneNameOf(names) },
    after: { names, abbreviation, parentId, since: on, splitOff: whole.id, units: part.units },
  })
  return id
}
