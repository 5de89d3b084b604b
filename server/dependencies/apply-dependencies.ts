import type { Insertable, Selectable } from 'kysely'
import { dependencyStateOn, mostDependencies } from '#model/network/dependency.ts'
import type { Database } from '#server/database/tables.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { relateProviderAndConsumer } from '#server/relationships/index.ts'
import * as store from './store.ts'

type Row = Selectable<Database['dependency']>

const fields = [
  'on_service_id',
  'supplier_id',
  'supplies',
  'necessity',
  'alternatives',
  'purpose',
  'continuity',
  'clause',
  'since',
  'until',
] as const

/** A dependency as documents say it. */
export type AppliedDependency = Pick<Row, (typeof fields)[number]>

/** What becomes of what a service rests on, whose lock is held and whose changes were found possible. */
export type AppliedDependencies = {
  service: { id: string; name: string; providerId: string }
  /** `supplying` is the organisation that provides what is rested on. */
  recorded: readonly (AppliedDependency & { supplying: string })[]
  changed: readonly { was: AppliedDependency; to: AppliedDependency }[]
}

const subjectOf = ({ service: { id, name } }: AppliedDependencies) => ({ kind: 'service', id, name })

const differenceOf = ({ was, to }: AppliedDependencies['changed'][number]) => {
  const keys = fields.filter((key) => was[key] !== to[key])
  const pick = (from: AppliedDependency): Partial<AppliedDependency> =>
    Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { before: pick(was), after: pick(to) }
}

/** The row that a document tells of; what it does not tell, such as an entry of another text, may be anything. */
const isTheSame = (
  row: Row,
  { on_service_id, supplier_id, supplies, since, until, purpose }: AppliedDependency,
) =>
  row.on_service_id === on_service_id &&
  row.supplier_id === supplier_id &&
  row.supplies === supplies &&
  row.since === since &&
  row.until === until &&
  row.purpose === purpose

const changeThoseOf = async (tx: Tx, ctx: MemberContext, applied: AppliedDependencies): Promise<Fact[]> => {
  if (applied.changed.length === 0) return []
  const rows = await store.dependenciesOf(tx, ctx.scope, applied.service.id)
  const facts: Fact[] = []
  for (const one of applied.changed) {
    const at = rows.findIndex((row) => isTheSame(row, one.was))
    const [row] = at === -1 ? [] : rows.splice(at, 1)
    if (!row) throw conflict('stale', 'What the service rests on was changed meanwhile.')
    const { before, after } = differenceOf(one)
    await store.changeDependency(tx, ctx.scope, { id: row.id, version: row.version, change: after })
    const isEnd = Object.keys(after).join('') === 'until' && after.until !== null
    facts.push({
      fact: isEnd ? 'dependency.ended' : 'dependency.changed',
      subject: subjectOf(applied),
      before: { dependency: row.id, ...before },
      after,
    })
  }
  return facts
}

/** Has those who provide what is rested on be related to those who rest on it, each pair once. */
const relate = async (tx: Tx, ctx: MemberContext, all: readonly AppliedDependencies[]): Promise<void> => {
  const today = ctx.now.slice(0, 10)
  const pairs = all.flatMap(({ service, recorded }) =>
    recorded
      .filter(({ since, until, supplying }) => {
        const isOver = dependencyStateOn(today, { since, until: until ?? '' }) === 'ended'
        return !isOver && supplying !== service.providerId
      })
      .map(({ supplying }) => ({ providerId: supplying, consumerId: service.providerId })),
  )
  const once = new Map(pairs.map((pair) => [`${pair.providerId} ${pair.consumerId}`, pair]))
  for (const pair of once.values()) await relateProviderAndConsumer(tx, ctx, pair)
}

const recordThoseOf = (
  { scope, actor, now }: MemberContext,
  applied: AppliedDependencies,
): { rows: Insertable<Database['dependency']>[]; facts: Fact[] } => {
  const rows = applied.recorded.map(({ supplying: _supplying, ...terms }) => ({
    workspace_id: scope.workspaceId,
    id: newId(),
    service_id: applied.service.id,
    ...terms,
    recorded_by: actor.personId,
    recorded_at: now,
  }))
  const facts = rows.map(({ id, ...row }, at): Fact => ({
    fact: 'dependency.recorded',
    subject: subjectOf(applied),
    after: {
      dependency: id,
      supplierId: applied.recorded[at]?.supplying,
      ...Object.fromEntries(fields.map((key) => [key, row[key]])),
    },
  }))
  return { rows, facts }
}

const assertRoom = async (tx: Tx, { scope }: MemberContext, { service, recorded }: AppliedDependencies) => {
  if (
    recorded.length > 0 &&
    (await store.countOf(tx, scope, service.id)) + recorded.length > mostDependencies
  )
    throw conflict('too-many-dependencies', 'As many are kept of this service as can be.')
}

/** Changes and records what services rest on, with who provides it in a relationship like any other. */
export const applyDependencies = async (
  tx: Tx,
  ctx: MemberContext,
  all: readonly AppliedDependencies[],
): Promise<void> => {
  const facts: Fact[] = []
  for (const one of all) {
    await assertRoom(tx, ctx, one)
    facts.push(...(await changeThoseOf(tx, ctx, one)))
  }
  await relate(tx, ctx, all)
  const recorded = all.map((one) => recordThoseOf(ctx, one))
  await store.addDependencies(
    tx,
    recorded.flatMap(({ rows }) => rows),
  )
  await recordAll(tx, ctx, [...facts, ...recorded.flatMap((one) => one.facts)])
}
