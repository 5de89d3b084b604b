import type { OrganisationTies } from '#model/contract/organisations.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { addSuccessions, endIn, holdOrganisation, subjectOf } from '#server/parties/index.ts'
import { assertNotBefore } from './end-organisation.ts'
import { findTies } from './find-ties.ts'

/** An organisation that documents say has ended, or what it went into and what came of it. */
export type AppliedEnd = {
  id: string
  /** The first day on which it was no more; null where it goes on. */
  on: string | null
  successors: readonly { toId: string; kind: 'merged' | 'split'; on: string }[]
}

/** Why an organisation cannot end: what hangs on it still, by how many there are, or that it changed or began later. */
export type EndRefusal =
  | { reason: 'tied'; counts: Record<keyof OrganisationTies, number> }
  | { reason: 'changed-later'; on: string }

const tooEarly: ReadonlySet<string | undefined> = new Set([
  'organisation-changed-later',
  'organisation-not-yet',
  'organisation-had-relationship',
])

const isTooEarly = (error: unknown): error is AppError =>
  error instanceof AppError && tooEarly.has(error.details.reason)

const endOne = async (
  tx: Tx,
  ctx: MemberContext,
  { id, on }: { id: string; on: string },
): Promise<EndRefusal | null> => {
  const known = await holdOrganisation(tx, ctx, id)
  try {
    await endIn(tx, ctx, { known, on })
    await assertNotBefore(tx, ctx, { organisation: id, on })
  } catch (error) {
    if (!isTooEarly(error)) throw error
    return { reason: 'changed-later', on: error.details.params?.['on'] ?? on }
  }
  await record(tx, ctx, { fact: 'organisation.ended', subject: subjectOf(known), after: { until: on } })
  return null
}

const tiesOf = async (tx: Tx, ctx: MemberContext, id: string): Promise<EndRefusal | null> => {
  const ties = Object.entries(await findTies(tx, ctx, id)).map(([kind, { count }]) => [kind, count] as const)
  if (ties.every(([, count]) => count === 0)) return null
  return { reason: 'tied', counts: Object.fromEntries(ties) as Record<keyof OrganisationTies, number> }
}

/**
 * Ends organisations, all of them before it is looked what hangs on each, as some are units of others. Tells why those
 * cannot end that cannot: then the caller keeps nothing.
 */
export const applyEnds = async (
  tx: Tx,
  ctx: MemberContext,
  organisations: readonly AppliedEnd[],
): Promise<Map<string, EndRefusal>> => {
  const refused = new Map<string, EndRefusal>()
  const ends = organisations.flatMap(({ id, on }) => (on === null ? [] : [{ id, on }]))
  for (const one of ends.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const refusal = await endOne(tx, ctx, one)
    if (refusal) refused.set(one.id, refusal)
  }
  for (const { id } of ends) {
    const refusal = refused.get(id) ?? (await tiesOf(tx, ctx, id))
    if (refusal) refused.set(id, refusal)
  }
  const successions = organisations.flatMap(({ id, successors }) =>
    successors.map((one) => ({ fromId: id, ...one })),
  )
  if (successions.length > 0) await addSuccessions(tx, ctx.scope, successions)
  return refused
}
