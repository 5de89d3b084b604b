import type { Duty } from '#model/contract/relationship-views.ts'
import {
  type NewDuty,
  RelationshipSide,
  type RelationshipType,
  type RunningStage,
} from '#model/relationships/relationship.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { beginIn } from './begin-relationship.ts'
import { changing } from './change-relationship.ts'
import { covering, uncovering } from './cover-service.ts'
import { type LoadedRelationship, loadRelationships } from './find-relationship-page.ts'
import { type Act, assertRunning, subjectOf } from './in-relationship.ts'
import { addingDuty, assertKnown, changingDuty, removingDuty } from './keep-duties.ts'
import { sayingAim } from './say-view.ts'

/** A relationship as documents want it to be; a stage, a review or an aim that is null stays as it is. */
export type AppliedRelationship = {
  id: string
  providerId: string
  consumerId: string
  since: string
  /** The day of its end; null where that stays as it is. */
  endsOn: string | null
  stage: RunningStage | null
  nextReviewOn: string | null
  /** Of those that the actor knows of, all that it covers. */
  serviceIds: readonly string[]
  aims: Record<RelationshipSide, RelationshipType | null>
  duties: readonly NewDuty[]
}

/** Holds relationships until the transaction ends, then loads those of them that the actor may see. */
export const holdRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  ids: readonly string[],
): Promise<Map<string, LoadedRelationship>> => {
  if (ids.length === 0) return new Map()
  // Whether there are such is not asked here: those that may not be seen take as long as those that are not there.
  await tx
    .selectFrom('relationship')
    .select('id')
    .where('workspace_id', '=', ctx.scope.workspaceId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return loadRelationships(tx, ctx, ids)
}

/** Begins relationships that are not there, and those again that have ended; with the roles that are given next they run. */
export const beginRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  relationships: readonly AppliedRelationship[],
): Promise<void> => {
  for (const { id, providerId, consumerId, since, stage } of relationships)
    await beginIn(tx, ctx, { id, providerId, consumerId, since, stage })
}

const isSame = (one: Duty, { area, activity, side, personId, who, rhythm }: NewDuty): boolean =>
  one.area === area &&
  one.activity === activity &&
  one.side === side &&
  (one.person?.id ?? null) === personId &&
  one.who === who &&
  one.rhythm === rhythm

const dutyActs = (ctx: MemberContext, wanted: readonly NewDuty[], facts: LoadedRelationship): Act[] => {
  const left = [...facts.duties]
  const take = (is: (one: Duty) => boolean): Duty | undefined => {
    const at = left.findIndex(is)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
  const others = wanted.filter((duty) => !take((one) => isSame(one, duty)))
  const kept = others.map((duty) => {
    // Who applies people anyway may name whomever they like.
    if (!ctx.actor.administrator) assertKnown(facts, duty)
    const known = take(({ area, activity }) => area === duty.area && activity === duty.activity)
    return known
      ? changingDuty(ctx, { duty: known.id, version: known.version, ...duty })
      : addingDuty(ctx, duty)
  })
  return [...left.map(({ id, version }) => removingDuty(ctx, { duty: id, version })), ...kept]
}

const aimActs = (ctx: MemberContext, { aims }: AppliedRelationship, { said }: LoadedRelationship): Act[] =>
  RelationshipSide.options.flatMap((side) => {
    const type = aims[side]
    const standing = said.find((one) => one.side === side)?.aim?.type
    return type === null || type === standing ? [] : [sayingAim(ctx, { side, type })]
  })

const coverActs = (
  ctx: MemberContext,
  { serviceIds, since, hasBegun }: AppliedRelationship & { hasBegun: boolean },
  { services }: LoadedRelationship,
): Act[] => {
  const covered = services.filter(({ until, state }) => until === null && state !== 'retired')
  const day = hasBegun ? since : ctx.now.slice(0, 10)
  return [
    ...covered.filter(({ id }) => !serviceIds.includes(id)).map(({ id }) => uncovering(ctx, { service: id })),
    ...serviceIds
      .filter((id) => !covered.some((one) => one.id === id))
      .map((service) => covering(ctx, { service, since: day })),
  ]
}

const partsActs = async (
  tx: Tx,
  ctx: MemberContext,
  one: AppliedRelationship,
  facts: LoadedRelationship,
): Promise<Omit<Fact, 'subject'>[]> => {
  const { since, endsOn, stage, nextReviewOn } = one
  const change = { since, ...(stage !== null && { stage }), ...(nextReviewOn !== null && { nextReviewOn }) }
  const changed = await changing(tx, ctx, { facts: { ...facts, endsOn: endsOn ?? facts.endsOn }, change })
  const done = [changed]
  for (const act of [...aimActs(ctx, one, facts), ...dutyActs(ctx, one.duties, facts)])
    done.push(await act(tx, facts))
  return done.filter((fact) => fact !== null)
}

type Kept = AppliedRelationship & { hasBegun: boolean }

/** Lets running relationships say what documents say of them, by the rules of the verbs, and puts it on record. */
export const keepRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  relationships: readonly Kept[],
): Promise<void> => {
  const ids = relationships.map(({ id }) => id)
  const facts: Fact[] = []
  const standing = await loadRelationships(tx, ctx, ids)
  for (const one of relationships) {
    const before = found(standing.get(one.id), 'relationship')
    assertRunning(before)
    for (const act of coverActs(ctx, one, before)) {
      const fact = await act(tx, before)
      if (fact) facts.push({ ...fact, subject: subjectOf(before) })
    }
  }
  // Whoever has to do with a service that is covered now can be named.
  const covered = await loadRelationships(tx, ctx, ids)
  for (const one of relationships) {
    const before = found(covered.get(one.id), 'relationship')
    for (const fact of await partsActs(tx, ctx, one, before))
      facts.push({ ...fact, subject: subjectOf(before) })
  }
  await recordAll(tx, ctx, facts)
}
