import type { Dependency } from '#model/contract/dependencies.ts'
import { dependencyStateOn, type DependencyTerms } from '#model/network/dependency.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdSuppliedService, type SuppliedService } from '#server/services/index.ts'
import { viewDependency } from './find-dependencies.ts'
import { assertNamed, mayNotSay } from './record-dependency.ts'
import * as store from './store.ts'

export type OneDependency = { service: string; dependency: string }

type Held = { service: SuppliedService; before: Awaited<ReturnType<typeof store.getDependency>> }

/** A dependency that has not ended, in the hands of somebody who may write it; it stands still until the end. */
export const holdDependency = async (
  tx: Tx,
  ctx: MemberContext,
  { service: id, dependency }: OneDependency,
): Promise<Held> => {
  const service = await holdSuppliedService(tx, ctx, id)
  // Who does not know of it learns nothing of whether it is there.
  permit(service.mayRecord, mayNotSay)
  const before = await store.getDependency(tx, ctx.scope, { service: id, dependency })
  const days = { since: before.since, until: before.until ?? '' }
  if (dependencyStateOn(ctx.now.slice(0, 10), days) === 'ended')
    throw conflict('dependency-ended', 'This has ended already: record it anew if it holds again.')
  return { service, before }
}

/** The terms that read otherwise, before and after. */
const differenceOf = (before: Held['before'], terms: Omit<DependencyTerms, 'version'>) => {
  const after = { ...terms, until: terms.until || null }
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter((key) => before[key] !== after[key])
  const pick = (from: typeof after) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { change: after, before: pick(before), after: pick(after) }
}

/** Changes what a dependency is like: all but what it is on, as another supplier is another dependency. */
export const changeDependency = (
  ctx: MemberContext,
  { service: id, dependency, version, ...given }: OneDependency & DependencyTerms,
): Promise<Dependency> =>
  inTransaction(ctx, async (tx) => {
    const { service, before } = await holdDependency(tx, ctx, { service: id, dependency })
    const { necessity, alternatives, purpose, continuity, clause, since, until } = given
    const terms = { necessity, alternatives, purpose, continuity, clause, since, until }
    if (clause !== before.clause) await assertNamed(tx, ctx, { service: id, clause })
    const difference = differenceOf(before, terms)
    await store.changeDependency(tx, ctx.scope, { id: dependency, version, change: difference.change })
    await record(tx, ctx, {
      fact: 'dependency.changed',
      subject: { kind: 'service', id, name: service.name },
      before: { dependency, ...difference.before },
      after: difference.after,
    })
    return viewDependency(tx, ctx, { service, dependency })
  })
