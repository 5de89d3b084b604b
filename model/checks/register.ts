import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { Capability } from './capability.ts'
import { rules } from './index.ts'
import { RuleId, Severity } from './settings.ts'
import { CheckNeed } from './verdict.ts'

/** A check that is decided here. Its title, reason and remedy are worded under `checks.<id>`. */
const DecidedRule = z.object({
  state: z.literal('decided'),
  id: RuleId,
  /** The most that it finds. */
  severity: Severity,
  needs: z.array(CheckNeed),
  concerns: z.array(ConsumerRole),
  waivedBy: SignRole,
})

/** A check that cannot be decided yet: it finds nothing, which is never a pass. Worded under `waitingChecks.<id>`. */
const WaitingRule = z.object({
  state: z.literal('waits'),
  id: RuleId,
  severity: Severity,
  waitsFor: z.array(Capability).min(1),
})
export type WaitingRule = z.infer<typeof WaitingRule>

/** One check of the program, whether it is decided yet or not. */
export const RegisteredRule = z.discriminatedUnion('state', [DecidedRule, WaitingRule])
export type RegisteredRule = z.infer<typeof RegisteredRule>

const waits = (id: RuleId, severity: Severity, ...waitsFor: Capability[]): WaitingRule => ({
  state: 'waits',
  id,
  severity,
  waitsFor,
})

/** The checks that wait for a capability; one that finds several severities is listed with the worst. */
export const waitingRules: readonly WaitingRule[] = [
  waits('SD023', 'error', 'offerings', 'products'),
  waits('SD024', 'warning', 'offerings'),
  waits('SD054', 'warning', 'agreements', 'products'),
  waits('SD056', 'error', 'value'),
  waits('SD060', 'warning', 'offerings'),
  waits('SD062', 'warning', 'offerings'),
  waits('SD071', 'note', 'relationships', 'value'),
  waits('SD080', 'warning', 'products'),
  waits('SD081', 'warning', 'factors'),
  waits('SD090', 'warning', 'valueStreams'),
  waits('SD091', 'warning', 'valueStreams'),
  waits('SD092', 'note', 'valueStreams', 'value'),
  waits('SD101', 'warning', 'adoption'),
]

/** All checks by their ids, those that are decided and those that wait. */
export const register: readonly RegisteredRule[] = [
  ...rules.map(({ id, severity, needs, concerns, waivedBy }) => ({
    state: 'decided' as const,
    id,
    severity,
    needs: [...needs],
    concerns: [...concerns],
    waivedBy,
  })),
  ...waitingRules,
].toSorted((one, other) => one.id.localeCompare(other.id))
