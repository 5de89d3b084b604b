import type { DutyEntry, RelationshipDocument } from '#model/code/document.ts'
import type { NewDuty } from '#model/relationships/relationship.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import {
  type AppliedRelationship,
  beginRelationships,
  getRelationship,
  keepRelationships,
} from '#server/relationships/index.ts'
import { endRelationshipWithRoles } from '#server/services/index.ts'
import type { Judged } from './judge-items.ts'
import { endsNow } from './load-relationships.ts'
import type { Surroundings } from './surroundings.ts'

type RelationshipItem = Judged & { wanted: RelationshipDocument }

const orNull = <Value extends string>(value: Value | ''): Value | null => (value === '' ? null : value)

const dutyOf = ({ person, rhythm, ...duty }: DutyEntry, { idOf }: Surroundings): NewDuty => ({
  ...duty,
  personId: person === '' ? null : (idOf('Person', person) ?? null),
  rhythm: orNull(rhythm),
})

/** What is to become of a relationship, in ids. */
const appliedOf = (
  { id, wanted: { spec } }: RelationshipItem,
  around: Surroundings,
): AppliedRelationship => ({
  id,
  providerId: around.idOf('Organisation', spec.provider) ?? '',
  consumerId: around.idOf('Organisation', spec.consumer) ?? '',
  since: spec.since,
  endsOn: orNull(spec.until),
  stage: orNull(spec.stage),
  nextReviewOn: orNull(spec.nextReview),
  serviceIds: spec.services.flatMap((name) => around.idOf('Service', name) ?? []),
  aims: { provider: orNull(spec.aims.provider), consumer: orNull(spec.aims.consumer) },
  duties: spec.duties.map((duty) => dutyOf(duty, around)),
})

const begins = ({ id }: RelationshipItem, { relationships }: Surroundings): boolean =>
  relationships.get(id)?.until !== null

/** Begins what is to begin, before roles are given that would begin it by themselves. */
export const writeBeginnings = (
  tx: Tx,
  ctx: MemberContext,
  { items, around }: { items: readonly RelationshipItem[]; around: Surroundings },
): Promise<void> =>
  beginRelationships(
    tx,
    ctx,
    items.filter((item) => begins(item, around)).map((item) => appliedOf(item, around)),
  )

/** Ends a relationship, or sets the day to come on which it ends: until then its roles go on. */
const keepEnd = async (
  tx: Tx,
  ctx: MemberContext,
  { id, wanted: { spec } }: RelationshipItem,
  around: Surroundings,
): Promise<void> => {
  const { until } = spec
  if (endsNow(spec, around)) return endOne(tx, ctx, { id, until, reason: '' })
  const { version, endsOn } = await getRelationship(ctx, { relationship: id }, tx)
  if (until === endsOn) return
  const ahead = { relationship: id, version, until, endRoles: true, reason: '' }
  await endRelationshipWithRoles(tx, ctx, ahead)
}

/** Lets relationships say what their documents say, once their services are there; then ends those that end. */
export const writeRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  { items, around }: { items: readonly RelationshipItem[]; around: Surroundings },
): Promise<void> => {
  await keepRelationships(
    tx,
    ctx,
    items.map((item) => ({ ...appliedOf(item, around), hasBegun: begins(item, around) })),
  )
  for (const item of items) if (item.wanted.spec.until !== '') await keepEnd(tx, ctx, item, around)
}

/** Ends a relationship in whose services nobody holds a role, or only in those that are retired. */
export const endOne = async (
  tx: Tx,
  ctx: MemberContext,
  { id, until, reason }: { id: string; until: string; reason: string },
): Promise<void> => {
  const { version } = await getRelationship(ctx, { relationship: id }, tx)
  await endRelationshipWithRoles(tx, ctx, { relationship: id, version, until, endRoles: false, reason })
}
