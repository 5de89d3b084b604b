import { z } from 'zod'
import { Day } from '../text.ts'
import { JourneyStage, RelationshipSide, RelationshipType } from './relationship.ts'

/** What can happen in a relationship; worded under `relationships.history`. */
export const HappeningKind = z.enum([
  'begun',
  'begunByRole',
  'begunAgain',
  'stage',
  'since',
  'review',
  'reviewNone',
  'ended',
  'endPlanned',
  'endTakenBack',
  'endedAsPlanned',
  'covered',
  'uncovered',
  'dutyAdded',
  'dutyChanged',
  'dutyRemoved',
  'itemsAdded',
  'itemChanged',
  'itemDone',
  'itemOpen',
  'itemRemoved',
  'noteWritten',
  'noteChanged',
  'noteRemoved',
  'aim',
  'aimNone',
  'trust',
  'trustNone',
])
export type HappeningKind = z.infer<typeof HappeningKind>

/** One thing that happened, with what its sentence is made of; the reader's language makes it. */
export const RelationshipHappening = z.object({
  /** One record can hold several happenings. */
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  kind: HappeningKind,
  /** A service, duty or item, by what it was called. */
  name: z.string().nullable(),
  side: RelationshipSide.nullable(),
  stage: JourneyStage.nullable(),
  type: RelationshipType.nullable(),
  day: Day.nullable(),
  count: z.int().nullable(),
  reason: z.string(),
})
export type RelationshipHappening = z.infer<typeof RelationshipHappening>

/** What verbs put on record of a relationship, whatever the fact. */
export const RelationshipRecord = z.object({
  name: z.string().optional(),
  side: RelationshipSide.optional(),
  stage: JourneyStage.nullable().optional(),
  since: Day.optional(),
  until: Day.nullable().optional(),
  endsOn: Day.nullable().optional(),
  nextReviewOn: Day.nullable().optional(),
  type: RelationshipType.nullable().optional(),
  trust: z.int().nullable().optional(),
  count: z.int().optional(),
  byRole: z.boolean().optional(),
})
export type RelationshipRecord = z.infer<typeof RelationshipRecord>

export type RecordedFact = {
  id: string
  at: string
  by: string
  fact: string
  /** What stands after it; of what was removed, what stood before. */
  record: unknown
  reason: string
}

type Told = Partial<RelationshipHappening> & { kind: HappeningKind }

const simple: Readonly<Record<string, HappeningKind>> = {
  'relationship.service-covered': 'covered',
  'relationship.service-uncovered': 'uncovered',
  'relationship.duty-added': 'dutyAdded',
  'relationship.duty-changed': 'dutyChanged',
  'relationship.duty-removed': 'dutyRemoved',
  'relationship.items-added': 'itemsAdded',
  'relationship.item-changed': 'itemChanged',
  'relationship.item-done': 'itemDone',
  'relationship.item-opened': 'itemOpen',
  'relationship.item-removed': 'itemRemoved',
  'relationship.note-written': 'noteWritten',
  'relationship.note-changed': 'noteChanged',
  'relationship.note-removed': 'noteRemoved',
}

const changes = ({ stage, since, nextReviewOn }: RelationshipRecord): Told[] => [
  ...(stage ? [{ kind: 'stage' as const, stage }] : []),
  ...(since ? [{ kind: 'since' as const, day: since }] : []),
  ...(nextReviewOn ? [{ kind: 'review' as const, day: nextReviewOn }] : []),
  ...(nextReviewOn === null ? [{ kind: 'reviewNone' as const }] : []),
]

const told: Readonly<Record<string, (record: RelationshipRecord) => Told[]>> = {
  'relationship.begun': ({ since, byRole }) => [
    { kind: byRole ? 'begunByRole' : 'begun', day: since ?? null },
  ],
  'relationship.begun-again': ({ since }) => [{ kind: 'begunAgain', day: since ?? null }],
  'relationship.changed': changes,
  'relationship.ended': ({ until }) => [{ kind: 'ended', day: until ?? null }],
  'relationship.ended-as-planned': ({ until }) => [{ kind: 'endedAsPlanned', day: until ?? null }],
  'relationship.end-planned': ({ endsOn }) => [{ kind: 'endPlanned', day: endsOn ?? null }],
  'relationship.end-taken-back': () => [{ kind: 'endTakenBack' }],
  'relationship.aim-said': ({ type }) => [type ? { kind: 'aim', type } : { kind: 'aimNone' }],
  'relationship.trust-said': ({ trust }) => [trust ? { kind: 'trust', count: trust } : { kind: 'trustNone' }],
}

/** What a recorded fact tells of a relationship, in the order to be read; nothing of what is not known here. */
export const happeningsOf = ({ id, at, by, fact, record, reason }: RecordedFact): RelationshipHappening[] => {
  const parsed = RelationshipRecord.safeParse(record ?? {})
  if (!parsed.success) return []
  const { name = null, side = null, count = null } = parsed.data
  const kind = simple[fact]
  const found = kind ? [{ kind }] : (told[fact]?.(parsed.data) ?? [])
  const blank = { at, by, name, side, count, stage: null, type: null, day: null, reason }
  return found.map((one, index) => Object.assign({ id: `${id}.${index}` }, blank, one))
}
