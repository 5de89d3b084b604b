import { z } from 'zod'
import { RelationshipHappening } from '../relationships/history.ts'
import {
  JourneyStage,
  mostOfRelationship,
  NewDuty,
  NewItem,
  NoteText,
  RelationshipKind,
  RelationshipSide,
  RelationshipType,
  RunningStage,
  TrustLevel,
} from '../relationships/relationship.ts'
import { Day, Line, Paragraph } from '../text.ts'
import { RelationshipPage, RelationshipRow } from './relationship-views.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const version = z.int().nonnegative()
const all = '/api/workspaces/{workspace}/relationships' as const
const one = `${all}/{relationship}` as const
const oneRelationship = inWorkspace.extend({ relationship: z.uuid() })
const cursor = z.string().max(500).optional()
const lastRead = z.strictObject({ version: z.coerce.number().int().nonnegative() })

export const RelationshipsQuery = z.strictObject({
  provider: z.uuid().optional(),
  consumer: z.uuid().optional(),
  kind: RelationshipKind.optional(),
  /** `unsaid` finds those of which nobody said where they stand; without a stage those that run are found. */
  stage: z.enum([...JourneyStage.options, 'unsaid']).optional(),
  review: z.enum(['due']).optional(),
  /** Those in which I hold a role, own a service, or do something. */
  mine: z.enum(['yes']).optional(),
})
export type RelationshipsQuery = z.infer<typeof RelationshipsQuery>

/** The contract's routes for relationships of provider and consumer: for their two sides, and for nobody else. */
export const relationshipRoutes = {
  relationships: route({
    method: 'GET',
    path: all,
    summary: 'The relationships that I may see, the newest first, 50 at a time.',
    access: 'member',
    params: inWorkspace,
    query: RelationshipsQuery.extend({ after: cursor }),
    reply: z.object({
      relationships: z.array(RelationshipRow),
      next: z.string().nullable(),
      can: z.array(z.enum(['begin'])),
    }),
  }),
  relationshipsOfService: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/services/{service}/relationships',
    summary: 'The running relationships that cover a service, as far as I may see them; 100 at most.',
    access: 'member',
    params: inWorkspace.extend({ service: z.uuid() }),
    reply: z.object({ relationships: z.array(RelationshipRow) }),
  }),
  relationship: route({
    method: 'GET',
    path: one,
    summary: 'One relationship, as its reader’s side sees it.',
    access: 'member',
    params: oneRelationship,
    reply: RelationshipPage,
  }),
  relationshipHistory: route({
    method: 'GET',
    path: `${one}/history`,
    summary: 'What happened in a relationship, the newest first, 50 at a time; no notes of the other side.',
    access: 'member',
    params: oneRelationship,
    query: z.strictObject({ after: cursor }),
    reply: z.object({ happenings: z.array(RelationshipHappening), next: z.string().nullable() }),
  }),
  beginRelationship: route({
    method: 'POST',
    path: all,
    summary: 'Begins a relationship, by somebody of either side; one that has ended begins again.',
    access: 'member',
    params: inWorkspace,
    body: z.strictObject({
      providerId: z.uuid(),
      consumerId: z.uuid(),
      since: Day,
      stage: RunningStage.nullable().default(null),
    }),
    reply: RelationshipPage,
    status: 201,
  }),
  changeRelationship: route({
    method: 'PATCH',
    path: one,
    summary: 'Says since when it holds, where it stands, or when both look at it next.',
    access: 'member',
    params: oneRelationship,
    body: z.strictObject({
      version,
      since: Day.optional(),
      stage: RunningStage.optional(),
      nextReviewOn: Day.nullable().optional(),
    }),
    reply: RelationshipPage,
  }),
  endRelationship: route({
    method: 'POST',
    path: `${one}/end`,
    summary:
      'Ends a relationship, or says on which day to come it ends; where people hold roles in services, only with these.',
    access: 'member',
    params: oneRelationship,
    body: z.strictObject({
      version,
      /** The first day on which it no longer holds; until a day that is still to come it goes on, and so do its roles. */
      until: Day,
      endRoles: z.boolean().default(false),
      reason: Paragraph.max(2000).default(''),
    }),
    reply: RelationshipPage,
  }),
  takeBackEnd: route({
    method: 'DELETE',
    path: `${one}/end`,
    summary: 'Takes back that a relationship ends on a day to come.',
    access: 'member',
    params: oneRelationship,
    reply: RelationshipPage,
  }),
  coverService: route({
    method: 'PUT',
    path: `${one}/services/{service}`,
    summary: 'Says that the relationship covers a service of its provider.',
    access: 'member',
    params: oneRelationship.extend({ service: z.uuid() }),
    body: z.strictObject({ since: Day }),
    reply: RelationshipPage,
  }),
  uncoverService: route({
    method: 'DELETE',
    path: `${one}/services/{service}`,
    summary: 'Says that it covers a service no longer; refused while somebody holds a role in it.',
    access: 'member',
    params: oneRelationship.extend({ service: z.uuid() }),
    reply: RelationshipPage,
  }),
  addDuty: route({
    method: 'POST',
    path: `${one}/duties`,
    summary: 'Says who does something in the relationship.',
    access: 'member',
    params: oneRelationship,
    body: NewDuty,
    reply: RelationshipPage,
    status: 201,
  }),
  changeDuty: route({
    method: 'PUT',
    path: `${one}/duties/{duty}`,
    summary: 'Says otherwise who does something; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ duty: z.uuid() }),
    body: NewDuty.extend({ version }),
    reply: RelationshipPage,
  }),
  removeDuty: route({
    method: 'DELETE',
    path: `${one}/duties/{duty}`,
    summary: 'Takes away what somebody did in the relationship; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ duty: z.uuid() }),
    query: lastRead,
    reply: RelationshipPage,
  }),
  addListItems: route({
    method: 'POST',
    path: `${one}/items`,
    summary: 'Adds what is to be done when the relationship begins or ends.',
    access: 'member',
    params: oneRelationship,
    body: z.strictObject({ items: z.array(NewItem).min(1).max(mostOfRelationship) }),
    reply: RelationshipPage,
    status: 201,
  }),
  changeListItem: route({
    method: 'PUT',
    path: `${one}/items/{item}`,
    summary: 'Rewords what is to be done; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ item: z.uuid() }),
    body: NewItem.omit({ list: true }).extend({ version }).strict(),
    reply: RelationshipPage,
  }),
  tickListItem: route({
    method: 'POST',
    path: `${one}/items/{item}/done`,
    summary: 'Says that something of a list is done, or that it is not.',
    access: 'member',
    params: oneRelationship.extend({ item: z.uuid() }),
    body: z.strictObject({ done: z.boolean() }),
    reply: RelationshipPage,
  }),
  removeListItem: route({
    method: 'DELETE',
    path: `${one}/items/{item}`,
    summary: 'Takes something off a list; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ item: z.uuid() }),
    query: lastRead,
    reply: RelationshipPage,
  }),
  writeNote: route({
    method: 'POST',
    path: `${one}/notes`,
    summary: 'Writes a note that only my side sees.',
    access: 'member',
    params: oneRelationship,
    body: z.strictObject({ side: RelationshipSide, text: NoteText }),
    reply: RelationshipPage,
    status: 201,
  }),
  changeNote: route({
    method: 'PUT',
    path: `${one}/notes/{note}`,
    summary: 'Rewords a note of my side; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ note: z.uuid() }),
    body: z.strictObject({ text: NoteText, version }),
    reply: RelationshipPage,
  }),
  removeNote: route({
    method: 'DELETE',
    path: `${one}/notes/{note}`,
    summary: 'Takes away a note of my side; the version must be the one last read.',
    access: 'member',
    params: oneRelationship.extend({ note: z.uuid() }),
    query: lastRead,
    reply: RelationshipPage,
  }),
  sayAim: route({
    method: 'PUT',
    path: `${one}/aims/{side}`,
    summary: 'Says which type of relationship my side aims at; null takes it back.',
    access: 'member',
    params: oneRelationship.extend({ side: RelationshipSide }),
    body: z.strictObject({ type: RelationshipType.nullable() }),
    reply: RelationshipPage,
  }),
  sayTrust: route({
    method: 'PUT',
    path: `${one}/trust/{side}`,
    summary: 'Says how far my side trusts the other, and why; null takes it back.',
    access: 'member',
    params: oneRelationship.extend({ side: RelationshipSide }),
    body: z.strictObject({
      trust: z.strictObject({ level: TrustLevel, why: Line.min(1) }).nullable(),
    }),
    reply: RelationshipPage,
  }),
}
