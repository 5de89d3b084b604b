import { repositoryAddress } from '#model/code/repository-address.ts'
import type { ApplyBody, Plan } from '#model/contract/code.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { givenDocuments } from './given-documents.ts'
import { judgeItems } from './judge-items.ts'
import { loadItems } from './load-items.ts'
import { lockNames } from './name-store.ts'
import { keyOf } from './plan-item.ts'
import { isBlocked, planOf } from './plan-of.ts'
import { planPruning, prune } from './prune.ts'
import { writeEnds } from './write-ends.ts'
import { writeItems } from './write-items.ts'

/** Ends a transaction without keeping anything, and brings the plan out of it. */
class NotKept extends Error {
  override name = 'NotKept'
  readonly plan: Plan
  constructor(plan: Plan) {
    super('This transaction was only to show what it would do.')
    this.plan = plan
  }
}

/**
 * Makes the workspace say what documents say, through one plan: all of it, or nothing where a step is a conflict or
 * refused. A dry run does the very same, and keeps nothing. Texts go into drafts, never past sign-offs.
 */
export const applyDocuments = async (ctx: MemberContext, given: ApplyBody): Promise<Plan> => {
  const repository = repositoryAddress(given.source.repository)
  const body = { ...given, source: { ...given.source, repository } }
  try {
    return await inTransaction(ctx, async (tx) => {
      const plan = await applyIn(tx, ctx, body)
      if (!plan.applied) throw new NotKept(plan)
      return plan
    })
  } catch (error) {
    if (error instanceof NotKept) return error.plan
    throw error
  }
}

const applyIn = async (tx: Tx, ctx: MemberContext, body: ApplyBody): Promise<Plan> => {
  const { given, twice } = await givenDocuments(body.documents, body.source)
  await lockNames(tx, ctx.scope)
  const { items, around } = await loadItems(tx, ctx, { given, takeOver: body.takeOver, run: body.source })
  const judged = await judgeItems(items, around, twice)
  const keys = new Set(given.map(({ kind, metadata }) => keyOf({ kind, name: metadata.name })))
  const pruned = body.prune ? await planPruning(tx, ctx, { source: body.source, keys }) : []
  const plan = await planOf(judged, pruned)
  if (isBlocked(plan)) return { ...withoutNewIds(plan), applied: false }
  assertExpected(plan, body)
  await writeItems(tx, ctx, judged, around)
  await prune(tx, ctx, pruned)
  const tied = await writeEnds(tx, ctx, judged, around)
  if (tied) return { ...withoutNewIds(await planOf(tied, pruned)), applied: false }
  if (plan.counts.leave < plan.steps.length) await recordRun(tx, ctx, body, plan.counts)
  return body.dryRun ? { ...withoutNewIds(plan), applied: false } : { ...plan, applied: true }
}

/** What a dry run would make is nowhere to be found. */
const withoutNewIds = (plan: Omit<Plan, 'applied'>): Omit<Plan, 'applied'> => ({
  ...plan,
  steps: plan.steps.map((step) => (step.action === 'make' ? { ...step, id: null } : step)),
})

const recordRun = async (
  tx: Tx,
  ctx: MemberContext,
  { source, takeOver }: ApplyBody,
  counts: Plan['counts'],
) => {
  const { importer, repository, paths } = source
  await record(tx, ctx, {
    fact: 'documents.applied',
    subject: { kind: 'workspace', id: ctx.scope.workspaceId, name: ctx.workspace.name },
    after: { ...counts, importer, repository, paths: paths.slice(0, 20), takeOver },
  })
}

/** What was looked at is what is done: where something moved since, nothing is. */
const assertExpected = (plan: Pick<Plan, 'fingerprint'>, { expected, dryRun }: ApplyBody): void => {
  if (dryRun || expected === '' || expected === plan.fingerprint) return
  throw new AppError(
    'precondition_failed',
    'Something changed since the plan was made: nothing was applied. Look at the new plan and apply that.',
    { reason: 'plan-moved-on' },
  )
}
