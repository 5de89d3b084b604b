import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { createTwoFilesPatch } from 'diff'
import type { CodeDocument } from '#model/code/document.ts'
import { wordsOf } from '#model/code/in-canonical-form.ts'
import { writeDocument } from '#model/code/write.ts'
import { type Plan, PlanAction, type PlanStep } from '#model/contract/code.ts'
import { planReasons } from '#model/wording/en/plan-reasons.ts'
import type { Judged } from './judge-items.ts'
import type { Reason } from './plan-item.ts'
import type { PrunedStep } from './prune.ts'

/** How many characters of differences a plan shows: beyond them, only what happens. */
const mostShown = 8 * 1024 * 1024

const reasonText = ({ code, values }: Reason): string =>
  planReasons[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

/** Two documents as a unified difference of their YAML; against nothing where there is no earlier one. */
export const diffOf = (earlier: CodeDocument | null, later: CodeDocument): string => {
  const name = `${later.kind} ${later.metadata.name}`
  const before = earlier ? writeDocument(earlier) : ''
  const patch = createTwoFilesPatch(
    earlier ? name : '/dev/null',
    name,
    before,
    writeDocument(later),
    '',
    '',
    {
      context: 3,
    },
  )
  return patch.replace(/^(Index: .*\n)?=+\n/, '')
}

/** What somebody may not change they may not be able to read, or not all of it: they are told what they gave. */
const told = ({ action, isOnlyRead, given, wanted }: Judged): CodeDocument =>
  action === 'refused' || isOnlyRead ? given : wanted

const stepOf = (item: Judged, withDiff: boolean): PlanStep => {
  const { action, found, notes, blocks } = item
  const wanted = told(item)
  const isBlocked = action === 'conflict' || action === 'refused'
  const reasons = (isBlocked ? blocks : notes).map(({ code, values }) => ({ code, values }))
  const isShown = withDiff && action !== 'leave' && action !== 'refused'
  return {
    action,
    kind: wanted.kind,
    id: isBlocked || item.isOnlyRead ? null : item.id,
    name: wanted.metadata.name,
    title: wanted.metadata.title || wordsOf(wanted).slice(0, 350),
    diff: isShown ? diffOf(found?.document ?? null, wanted) : '',
    reason: reasons.map(reasonText).join(' '),
    reasons,
    source: wanted.metadata.source,
  }
}

const prunedStep = ({ action, id, document, reason }: PrunedStep): PlanStep => ({
  action,
  kind: document.kind,
  id,
  name: document.metadata.name,
  title: wordsOf(document).slice(0, 350),
  diff: '',
  reason: reasonText(reason),
  reasons: [reason],
  source: document.metadata.source,
})

/** Names a plan by what would be done and by what it would be done to. */
const fingerprintOf = (items: readonly Judged[], pruned: readonly PrunedStep[]): string => {
  const hash = createHash('sha256')
  for (const item of items) {
    const isRead = item.action !== 'leave' && item.action !== 'refused'
    hash.update(JSON.stringify([item.action, told(item), isRead ? (item.found?.document ?? null) : null]))
  }
  for (const { action, document } of pruned) hash.update(JSON.stringify([action, document.metadata.name]))
  return hash.digest('base64url')
}

const countsOf = (steps: readonly PlanStep[]): Plan['counts'] => {
  const counts = Object.fromEntries(PlanAction.options.map((action) => [action, 0])) as Plan['counts']
  for (const { action } of steps) counts[action] += 1
  return counts
}

/** The plan as it is shown. */
export const planOf = async (
  items: readonly Judged[],
  pruned: readonly PrunedStep[],
): Promise<Omit<Plan, 'applied'>> => {
  const steps: PlanStep[] = []
  let shown = 0
  for (const [at, item] of items.entries()) {
    // Other requests go on meanwhile: writing thousands of documents takes seconds.
    if (at % 25 === 0) await breathe()
    const step = stepOf(item, shown < mostShown)
    shown += step.diff.length
    steps.push(step)
  }
  steps.push(...pruned.map(prunedStep))
  return { steps, counts: countsOf(steps), fingerprint: fingerprintOf(items, pruned) }
}

/** Whether anything keeps the plan from being applied. */
export const isBlocked = ({ counts }: Pick<Plan, 'counts'>): boolean => counts.conflict + counts.refused > 0
