import { z } from 'zod'
import { Day, Line, RequiredLine, RequiredParagraph } from '../text.ts'

/** Provider and consumer are the two sides of a relationship; each keeps some things to itself. */
export const RelationshipSide = z.enum(['provider', 'consumer'])
export type RelationshipSide = z.infer<typeof RelationshipSide>

/** Whoever does something in a relationship: one side, or both together. */
export const DoingSide = z.enum(['provider', 'consumer', 'both'])
export type DoingSide = z.infer<typeof DoingSide>

/** The journey that both sides walk; it need not be walked step by step. */
export const JourneyStage = z.enum([
  'explore',
  'engage',
  'offer',
  'agree',
  'onboard',
  'co-create',
  'realise',
  'offboard',
  'ended',
])
export type JourneyStage = z.infer<typeof JourneyStage>

/** Where a running relationship can stand: it ends by being ended, never by moving there. */
export const RunningStage = JourneyStage.exclude(['ended'])
export type RunningStage = z.infer<typeof RunningStage>

/** Internal where both sides belong to one enterprise; derived from where they are nested, never said. */
export const RelationshipKind = z.enum(['internal', 'external'])
export type RelationshipKind = z.infer<typeof RelationshipKind>

/** What each side wants the relationship to be. */
export const RelationshipType = z.enum(['basic', 'cooperative', 'partnership'])
export type RelationshipType = z.infer<typeof RelationshipType>

/** What happens in a relationship: the provider's part, the consumer's, and what both manage together. */
export const DutyArea = z.enum(['provision', 'consumption', 'management'])
export type DutyArea = z.infer<typeof DutyArea>

export const DutyRhythm = z.enum(['week', 'month', 'quarter', 'half-year', 'year'])
export type DutyRhythm = z.infer<typeof DutyRhythm>

export const ItemList = z.enum(['onboarding', 'offboarding'])
export type ItemList = z.infer<typeof ItemList>

/** How far one side trusts the other: 1 hardly, 5 wholly. */
export const TrustLevel = z.int().min(1).max(5)

/** As many duties, list items or notes as a relationship keeps of each. */
export const mostOfRelationship = 200

/** One thing that somebody does in the relationship, by a person or in words. */
export const NewDuty = z.strictObject({
  area: DutyArea,
  activity: RequiredLine,
  side: DoingSide,
  personId: z.uuid().nullable().default(null),
  who: Line.max(200).default(''),
  rhythm: DutyRhythm.nullable().default(null),
})
export type NewDuty = z.infer<typeof NewDuty>

export const NewItem = z.strictObject({
  list: ItemList,
  what: RequiredLine,
  side: DoingSide,
  dueOn: Day.nullable().default(null),
})
export type NewItem = z.infer<typeof NewItem>

export const NoteText = RequiredParagraph
