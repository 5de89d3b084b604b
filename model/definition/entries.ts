import { z } from 'zod'
import { EntryId, Line, OptionalDay, OptionalDecimal, Paragraph, RequiredParagraph } from '../text.ts'

/** The roles that a person can have on the consumer's side of a service. */
export const ConsumerRole = z.enum(['customer', 'user', 'sponsor'])
export type ConsumerRole = z.infer<typeof ConsumerRole>

/** Whose view an entry of the ledger takes; empty while nobody has said. */
export const StakeholderRole = z.enum(['', 'customer', 'user', 'sponsor', 'other', 'provider'])
export type StakeholderRole = z.infer<typeof StakeholderRole>

/** Who manages or bears something, or from whom it was moved. */
export const Bearer = z.enum(['', 'provider', 'consumer-unit', 'enterprise', 'third-party'])
export type Bearer = z.infer<typeof Bearer>

export const Effect = z.enum(['removed', 'imposed'])
export type Effect = z.infer<typeof Effect>

/** `provision` is the provider's own cost: it can be written so that check SD008 can say it is out of place. */
export const CostCategory = z.enum([
  'price',
  'training',
  'staff-time',
  'network',
  'procurement',
  'migration',
  'exit',
  'other',
  'provision',
])
export type CostCategory = z.infer<typeof CostCategory>

export const RiskTag = z.enum([
  '',
  'provider-failure',
  'data-breach',
  'lock-in',
  'supplier-dependency',
  'other',
])
export type RiskTag = z.infer<typeof RiskTag>

/** An amount with its unit (a currency code, hours, ...) and the period it stands for. */
export const Estimate = z.strictObject({
  amount: OptionalDecimal.default(''),
  unit: Line.default(''),
  period: z.enum(['', 'once', 'use', 'month', 'quarter', 'year']).default(''),
})
export type Estimate = z.infer<typeof Estimate>

const noEstimate = { amount: '', unit: '', period: '' } as const

const stakeholder = {
  stakeholderRole: StakeholderRole.default(''),
  stakeholder: Line.default(''),
}

const bearers = {
  managedBy: Bearer.default(''),
  borneBy: Bearer.default(''),
  movedFrom: Bearer.default(''),
}

/** A result for a named stakeholder that outputs make possible. */
export const Outcome = z.strictObject({
  id: EntryId,
  direction: z.enum(['supported', 'affected']),
  statement: RequiredParagraph,
  ...stakeholder,
  indicator: Line.default(''),
  baseline: OptionalDecimal.default(''),
  target: OptionalDecimal.default(''),
  unit: Line.default(''),
  date: OptionalDay.default(''),
  /** The person of the consumer's side who answers for it. */
  answeredBy: Line.default(''),
})
export type Outcome = z.infer<typeof Outcome>

/** What an activity delivers, and the ids of the outcomes it makes possible. */
export const Output = z.strictObject({
  id: EntryId,
  statement: RequiredParagraph,
  enables: z.array(EntryId).max(100).default([]),
})
export type Output = z.infer<typeof Output>

/** A possible event that would hurt or help reaching an aim. */
export const Risk = z.strictObject({
  id: EntryId,
  effect: Effect,
  statement: RequiredParagraph,
  ...stakeholder,
  tag: RiskTag.default(''),
  response: Paragraph.default(''),
  ...bearers,
  estimate: Estimate.default(noEstimate),
  evidence: Paragraph.default(''),
})
export type Risk = z.infer<typeof Risk>

/** What is spent on something, effort and time included. */
export const Cost = z.strictObject({
  id: EntryId,
  effect: Effect,
  category: CostCategory,
  statement: RequiredParagraph,
  ...stakeholder,
  ...bearers,
  estimate: Estimate.default(noEstimate),
  evidence: Paragraph.default(''),
})
export type Cost = z.infer<typeof Cost>

export const WarrantyKind = z.enum(['availability', 'capacity', 'security', 'continuity'])
export type WarrantyKind = z.infer<typeof WarrantyKind>

/** Warranty, and beside it the service standards that organisations publish. */
export const LevelKind = z.enum([...WarrantyKind.options, 'timeliness', 'access', 'accuracy', 'other'])
export type LevelKind = z.infer<typeof LevelKind>

/** Whether a unit, as people write it, says per cent. */
export const isPerCent = (unit: string): boolean => /^(%|per ?cent|pour cent|p\. ?100)$/i.test(unit.trim())

/** A promised level: what is measured, the target in `unit` over `window`, how and by whom. */
export const Level = z
  .strictObject({
    id: EntryId,
    kind: LevelKind,
    statement: RequiredParagraph,
    target: OptionalDecimal.default(''),
    unit: Line.default(''),
    window: Line.default(''),
    method: Paragraph.default(''),
    measuredBy: Line.default(''),
  })
  .refine(({ kind, target, unit }) => !(kind === 'availability' && isPerCent(unit) && Number(target) > 100), {
    path: ['target'],
    error: 'is above 100 per cent',
    params: { code: 'above-whole' },
  })
export type Level = z.infer<typeof Level>

/** An entry that is a statement and nothing more: a task, a duty, a requirement, a limit. */
export const Statement = z.strictObject({ id: EntryId, statement: RequiredParagraph })
export type Statement = z.infer<typeof Statement>

export const Dimension = z.enum([
  'organisations-and-people',
  'information-and-technology',
  'partners-and-suppliers',
  'value-streams-and-processes',
])
export type Dimension = z.infer<typeof Dimension>

export const Resource = z.strictObject({ id: EntryId, dimension: Dimension, statement: RequiredParagraph })
export type Resource = z.infer<typeof Resource>
