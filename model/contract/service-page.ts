import { z } from 'zod'
import { ClauseRecordsSchema } from '../definition/clause-records.ts'
import { Definition, Labels, PartName, Translations } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { RevisionState, ServiceState } from '../life-cycle/service.ts'
import { SignOff, SignRole } from '../life-cycle/sign-off.ts'
import { SuggestOnly } from '../live/suggest-only.ts'
import { Day, Language, Paragraph } from '../text.ts'
import { ProviderRoleHolder, Vacancy } from './roles.ts'
import { Names } from './workspaces.ts'

/** SHA-256 in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const person = z.object({ id: z.uuid(), name: z.string() })

/** A person who holds a role on the consumer's side of a service, for the organisation they speak for. */
export const RoleHolder = z.object({
  id: z.uuid(),
  role: ConsumerRole,
  person,
  organisation: z.object({ id: z.uuid(), names: Names }),
  /** Whom a representative speaks for, and on what mandate. */
  speaksFor: z.string(),
  /** The group of people that they speak for, with how many are in it today. */
  group: z.object({ id: z.uuid(), name: z.string(), people: z.int(), ended: z.boolean() }).nullable(),
  /** Whether they only stand in until the consumer names somebody. */
  interim: z.boolean(),
  since: z.iso.datetime(),
  /** The first day on which it is no longer held. */
  until: Day.nullable(),
  /** The holder that they stand in for, by the id of their role, and their name. */
  deputyFor: person.nullable(),
  /** Invited and not yet arrived. */
  pending: z.boolean(),
  /** Arrived, and still here. */
  active: z.boolean(),
})
export type RoleHolder = z.infer<typeof RoleHolder>

export const MissingSignOff = z.object({
  role: SignRole,
  part: PartName,
  organisationId: z.uuid().nullable(),
})

/** A frozen revision: its number, its text, who proposed it, and how far it got. */
export const Revision = z.object({
  number: z.int().positive(),
  state: RevisionState,
  language: Language,
  definition: Definition,
  translations: Translations,
  hashes: z.record(z.enum([...PartName.options, 'whole']), Hash),
  records: ClauseRecordsSchema,
  note: z.string(),
  proposedBy: person,
  proposedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  closedBy: person.nullable(),
  closedAt: z.iso.datetime().nullable(),
  closedReason: z.string(),
  /** The sign-offs that stand for this revision, those carried over included. */
  signOffs: z.array(SignOff),
  /** What agreement waits for; for a published revision, what was missing when it was published. */
  missing: z.array(MissingSignOff),
  /** The checks at severity error that it was published with in spite of them. */
  openErrors: z.array(z.string()),
})
export type Revision = z.infer<typeof Revision>

export const RevisionSummary = Revision.pick({
  number: true,
  state: true,
  note: true,
  proposedBy: true,
  proposedAt: true,
  publishedAt: true,
  closedBy: true,
  closedAt: true,
  closedReason: true,
})
export type RevisionSummary = z.infer<typeof RevisionSummary>

export const Versions = z.record(z.enum([...PartName.options, 'translations']), z.int().nonnegative())
export type Versions = z.infer<typeof Versions>

/** The text that is edited together; each part has a version of its own. */
export const Draft = z.object({
  definition: Definition,
  translations: Translations,
  versions: Versions,
  records: ClauseRecordsSchema,
  /** By part, the sides that only suggest changes to it. */
  suggestOnly: SuggestOnly,
  /** The revision it started from, if from one. */
  startedFrom: z.int().positive().nullable(),
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})
export type Draft = z.infer<typeof Draft>

/** What was reported of a level for a period; values are shares or amounts in the level's own unit. */
export const LevelResult = z.object({
  level: z.string(),
  period: z.string(),
  value: z.string().nullable(),
  volumeMeeting: z.string().nullable(),
  volumeTotal: z.string().nullable(),
  met: z.enum(['met', 'missed', 'not-reported']),
  note: z.object({ en: Paragraph.optional(), fr: Paragraph.optional() }),
  source: z.string(),
})
export type LevelResult = z.infer<typeof LevelResult>

/** Somebody's word that their side looked at the published definition on a day. */
export const StoredReview = z.object({
  side: z.enum(['provider', 'consumer']),
  on: Day,
  revision: z.int().positive(),
  person,
})
export type StoredReview = z.infer<typeof StoredReview>

export const ServiceCan = z.enum([
  'draft',
  'edit',
  'confirm',
  'translate',
  'discard',
  'propose',
  'withdraw',
  'decline',
  'sign',
  'publish',
  'publish-without-agreement',
  'review',
  'retire',
  'invite',
  'name-owner',
  'set-who-writes',
])
export type ServiceCan = z.infer<typeof ServiceCan>

/** A sign-off that is asked of me. */
export const AskedSignOff = z.object({
  role: SignRole,
  organisation: z.object({ id: z.uuid(), names: Names }),
  parts: z.array(PartName),
})
export type AskedSignOff = z.infer<typeof AskedSignOff>

/** How far a signature brought the revision. */
export const SignReply = Revision.pick({ number: true, state: true, signOffs: true, missing: true })
export type SignReply = z.infer<typeof SignReply>

/** Everything that the page of one service shows to whoever asks. */
export const ServicePage = z.object({
  id: z.uuid(),
  state: ServiceState,
  language: Language,
  provider: z.object({ id: z.uuid(), names: Names, abbreviation: z.string() }),
  owner: person.extend({ active: z.boolean() }).nullable(),
  need: z
    .object({
      id: z.uuid(),
      what: z.string(),
      statedBy: z.object({ id: z.uuid().nullable(), name: z.string() }),
    })
    .nullable(),
  /** Where its listing or its document came from, as far as it was said; links in the two languages. */
  source: z
    .object({
      importer: z.string(),
      key: z.string(),
      period: z.string(),
      repository: z.string(),
      file: z.string(),
      sheet: z.string(),
      row: z.string(),
      link: z.object({ en: z.url().optional(), fr: z.url().optional() }),
    })
    .nullable(),
  labels: Labels,
  programmes: z.array(z.object({ code: z.string(), names: Names })),
  listed: z.object({ definition: Definition, translations: Translations }).nullable(),
  /** Null where there is none or it is not for me to see. */
  draft: Draft.nullable(),
  /** The revision that waits for sign-offs or publication; null where there is none or it is not for me to see. */
  open: Revision.nullable(),
  published: Revision.nullable(),
  revisions: z.array(RevisionSummary),
  roles: z.array(RoleHolder),
  /** Who holds a role on the provider's side beside the owner. */
  providerRoles: z.array(ProviderRoleHolder),
  /** Roles that nobody fills today, for those who are invited. */
  vacancies: z.array(Vacancy),
  /** Everybody whom the records and revisions name. */
  people: z.array(person),
  results: z.array(LevelResult),
  /** Who looked at what was published, the newest day first. */
  reviews: z.array(StoredReview),
  describedByProviderAlone: z.boolean(),
  retired: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** What is asked of me on the open revision. */
  asked: z.array(AskedSignOff),
  mySide: z.enum(['provider', 'consumer', 'neither']),
  /** The parts of the draft that I only suggest changes to. */
  readOnly: z.array(PartName),
  can: z.array(ServiceCan),
})
export type ServicePage = z.infer<typeof ServicePage>
