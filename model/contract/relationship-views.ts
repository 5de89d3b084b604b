import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { RevisionState, ServiceState } from '../life-cycle/service.ts'
import {
  JourneyStage,
  NewDuty,
  NewItem,
  RelationshipKind,
  RelationshipSide,
  RelationshipType,
  TrustLevel,
} from '../relationships/relationship.ts'
import { ProviderRole } from '../roles/provider-role.ts'
import { Day } from '../text.ts'
import { Names } from './workspaces.ts'

const person = z.object({ id: z.uuid(), name: z.string() })
const organisation = z.object({ id: z.uuid(), names: Names, abbreviation: z.string() })
const version = z.int().nonnegative()

/** A relationship in a list: who with whom, since when, and where it stands. */
export const RelationshipRow = z.object({
  id: z.uuid(),
  provider: organisation,
  consumer: organisation,
  kind: RelationshipKind,
  since: Day,
  /** The first day on which it no longer held; null while it runs. */
  until: Day.nullable(),
  /** The first day on which it will no longer hold, as was set ahead; it runs until then. */
  endsOn: Day.nullable(),
  /** Null while nobody has said where it stands. */
  stage: JourneyStage.nullable(),
  nextReviewOn: Day.nullable(),
})
export type RelationshipRow = z.infer<typeof RelationshipRow>

/** A service that the relationship covers, as far as its reader may know of it. */
export const CoveredService = z.object({
  id: z.uuid(),
  name: z.string(),
  state: ServiceState,
  since: Day,
  until: Day.nullable(),
  /** The revision that waits for sign-offs or publication; null where there is none, and for who may not know of it. */
  open: z.object({ number: z.int().positive(), state: RevisionState }).nullable(),
  owner: person.nullable(),
  roles: z.array(z.object({ role: ConsumerRole, person })),
  /** Roles on the provider's side, for this consumer or for all; told to those who are invited to the service. */
  providerRoles: z.array(z.object({ role: ProviderRole, person })),
})
export type CoveredService = z.infer<typeof CoveredService>

export const Duty = NewDuty.omit({ personId: true })
  .extend({ id: z.uuid(), person: person.nullable(), version })
  .strip()
export type Duty = z.infer<typeof Duty>

export const ListItem = NewItem.extend({
  id: z.uuid(),
  done: z.object({ on: Day, by: person }).nullable(),
  version,
}).strip()
export type ListItem = z.infer<typeof ListItem>

/** What one side wrote for itself; only that side reads it, and administrators. */
export const RelationshipNote = z.object({
  id: z.uuid(),
  side: RelationshipSide,
  text: z.string(),
  writtenBy: person,
  writtenAt: z.iso.datetime(),
  changedAt: z.iso.datetime().nullable(),
  version,
})
export type RelationshipNote = z.infer<typeof RelationshipNote>

/** What one side says of the relationship. */
export const SideView = z.object({
  aim: z.object({ type: RelationshipType, by: person, on: Day }).nullable(),
  trust: z.object({ level: TrustLevel, why: z.string(), by: person, on: Day }).nullable(),
})
export type SideView = z.infer<typeof SideView>

/** Everything that the page of one relationship shows to whoever asks. */
export const RelationshipPage = RelationshipRow.extend({
  version,
  stageSet: z.object({ by: person, at: z.iso.datetime() }).nullable(),
  reviewSetBy: person.nullable(),
  /** Who set the day to come on which it ends, and why. */
  endSet: z.object({ by: person, reason: z.string() }).nullable(),
  /** The sides on which I stand; none where I only administer. */
  mySides: z.array(RelationshipSide),
  services: z.array(CoveredService),
  /** Who speaks for the consumer and belongs to the provider: told, not judged. */
  onBothSides: z.array(person),
  duties: z.array(Duty),
  items: z.array(ListItem),
  notes: z.array(RelationshipNote),
  views: z.record(RelationshipSide, SideView),
  /** People who can be named for a duty: those with a role here, owners, and I. */
  people: z.array(person),
  /** The sides for which I may write notes and say how it sees the relationship. */
  writesFor: z.array(RelationshipSide),
  can: z.array(z.enum(['change', 'list', 'end', 'take-back-end', 'begin-again'])),
})
export type RelationshipPage = z.infer<typeof RelationshipPage>
