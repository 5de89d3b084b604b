import type { Dependency } from '#model/contract/dependencies.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdDependency, type OneDependency } from './change-dependency.ts'
import { viewDependency } from './find-dependencies.ts'
import * as store from './store.ts'

/** Ends a dependency on a day; what was stays readable to the provider's side. The relationship goes on by itself. */
export const endDependency = (
  ctx: MemberContext,
  { service: id, dependency, until, version }: OneDependency & { until: string; version: number },
): Promise<Dependency> =>
  inTransaction(ctx, async (tx) => {
    const { service, before } = await holdDependency(tx, ctx, { service: id, dependency })
    if (until < before.since)
      throw invalid('until', 'is before the day on which it began', 'day-before-begin', {
        on: before.since,
      })
    await store.changeDependency(tx, ctx.scope, { id: dependency, version, change: { until } })
    await record(tx, ctx, {
      fact: 'dependency.ended',
      subject: { kind: 'service', id, name: service.name },
      before: { dependency, until: before.until },
      after: { until },
    })
    return viewDependency(tx, ctx, { service, dependency })
  })
