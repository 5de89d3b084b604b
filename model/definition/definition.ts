import { z } from 'zod'
import { Language, Line, Paragraph, TermKey, writable } from '../text.ts'
import { Cost, Level, Outcome, Output, Resource, Risk, Statement } from './entries.ts'

/** The most entries that one list of a definition may hold. */
export const longestList = 100

const listOf = <Entry extends z.ZodType<{ id: string }>>(entry: Entry) =>
  z
    .array(entry)
    .max(longestList)
    .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, {
      error: 'two entries share an id',
    })
    .default([])

const reason = Paragraph.default('')
const terms = z.array(TermKey).max(longestList).default([])

/** Value: what the customer signs. */
export const ValuePart = z.strictObject({
  name: Line.default(''),
  description: Paragraph.default(''),
  forWhom: Paragraph.default(''),
  consumerGroups: terms,
  notFor: Paragraph.default(''),
  proposition: Paragraph.default(''),
  outcomes: listOf(Outcome),
  outputs: listOf(Output),
  requirements: listOf(Statement),
  risks: listOf(Risk),
  performanceSupported: Paragraph.default(''),
  constraintsLifted: Paragraph.default(''),
  levels: listOf(Level),
  /** Why one of the four is promised no target; empty while nobody has said. */
  notPromised: z
    .strictObject({ availability: reason, capacity: reason, security: reason, continuity: reason })
    .prefault({}),
  serviceHours: Paragraph.default(''),
  criticalTimes: Paragraph.default(''),
  /** Why a cell of the ledger is empty on purpose ("none, because ..."). */
  closed: z
    .strictObject({ affectedOutcomes: reason, removedRisks: reason, imposedRisks: reason })
    .prefault({}),
})
export type ValuePart = z.infer<typeof ValuePart>

/** Use: what the user signs. */
export const UsePart = z.strictObject({
  tasks: listOf(Statement),
  channels: terms,
  accessNeeds: Paragraph.default(''),
  prerequisites: Paragraph.default(''),
  duties: listOf(Statement),
  support: Paragraph.default(''),
})
export type UsePart = z.infer<typeof UsePart>

/** Cost: what the sponsor signs. */
export const CostPart = z.strictObject({
  charged: z.enum(['', 'yes', 'no']).default(''),
  price: Paragraph.default(''),
  costs: listOf(Cost),
  fundingModel: Paragraph.default(''),
  closed: z.strictObject({ removedCosts: reason, imposedCosts: reason }).prefault({}),
})
export type CostPart = z.infer<typeof CostPart>

/** Supply: what the service owner alone signs. */
export const SupplyPart = z.strictObject({
  limits: listOf(Statement),
  exit: Paragraph.default(''),
  resources: listOf(Resource),
  restsOn: listOf(Statement),
  measurement: Paragraph.default(''),
})
export type SupplyPart = z.infer<typeof SupplyPart>

/** The four parts, in the order in which the document is read. */
export const parts = { value: ValuePart, use: UsePart, cost: CostPart, supply: SupplyPart }
export const PartName = z.enum(['value', 'use', 'cost', 'supply'])
export type PartName = z.infer<typeof PartName>
export const partNames = PartName.options

/** What a service is defined as, in its source language. */
export const Definition = z.strictObject({
  value: ValuePart.prefault({}),
  use: UsePart.prefault({}),
  cost: CostPart.prefault({}),
  supply: SupplyPart.prefault({}),
})
export type Definition = z.infer<typeof Definition>

/** A definition that says nothing yet. */
export const emptyDefinition = (): Definition => Definition.parse({})

/** Texts of one clause path in another language; outside the parts, so no hash covers them. */
export const Translations = z
  .partialRecord(Language, z.record(writable(200), Paragraph))
  .refine((all) => Object.values(all).every((texts) => Object.keys(texts).length <= 1000), {
    error: 'holds more than 1,000 texts in one language',
    params: { most: 1000 },
  })
export type Translations = z.infer<typeof Translations>

/** The most labels of one thing, and the most terms of one label. */
export const mostLabels = 50
export const mostTerms = 50

/** Facts about the service that no side agrees on: scope, kind, links. Keys of the workspace's vocabulary. */
export const Labels = z
  .record(z.string().regex(/^[a-z][a-z-]{0,49}$/), z.array(TermKey).max(mostTerms))
  .refine((labels) => Object.keys(labels).length <= mostLabels, {
    error: `holds more than ${mostLabels} labels`,
    params: { most: mostLabels },
  })
export type Labels = z.infer<typeof Labels>
