import { z } from 'zod'
import { type Definition, Labels, parts, Translations } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { NeedContent } from '../need.ts'
import {
  DoingSide,
  DutyArea,
  DutyRhythm,
  mostOfRelationship,
  RelationshipType,
  RunningStage,
} from '../relationships/relationship.ts'
import { Necessity, mostDependencies } from '../network/dependency.ts'
import { mostMembers, mostStaffOf } from '../people-groups/people-group.ts'
import { ProviderRole } from '../roles/provider-role.ts'
import { Day, EntryId, Language, Line, OptionalDay, Paragraph, RequiredLine, writable } from '../text.ts'

/** The version that every document of definitions as code begins with. */
export const apiVersion = 'covalence/v1'

/** How one document refers to another: lower-case letters, digits, points and hyphens, at most 100 characters. */
export const Name = z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?$/, {
  error: 'must be a name such as book-a-room: lower-case letters, digits, points and hyphens',
})
export type Name = z.infer<typeof Name>

/** Another document, or none. */
const OptionalName = z.union([z.literal(''), Name])

/** Where a thing was first described; what is not known stays empty. */
export const Source = z.strictObject({
  /** The program that read it: `covalence`, `backstage`, `openslo`, `spreadsheet`, an inventory's importer. */
  importer: Line.default(''),
  /** The address of the repository that keeps the file. */
  repository: Line.default(''),
  /** The file, by its path within the repository or folder. */
  file: Line.default(''),
  sheet: Line.default(''),
  /** The line or row on which it begins. */
  row: z.union([z.literal(''), z.string().regex(/^\d{1,9}$/)]).default(''),
  /** The key that the source itself knows it by. */
  key: Line.default(''),
  period: Line.default(''),
})
export type Source = z.infer<typeof Source>

const annotations = z
  .record(writable(200).min(1), Paragraph)
  .refine((all) => Object.keys(all).length <= 100, {
    error: 'holds more than 100 annotations',
    params: { most: 100 },
  })

/** What every document says about itself. */
export const Metadata = z.strictObject({
  name: Name,
  /** The name in words, for readers; a service, an organisation or a person that names none in its spec takes it. */
  title: Line.default(''),
  labels: Labels.default({}),
  annotations: annotations.default({}),
  source: Source.prefault({}),
})
export type Metadata = z.infer<typeof Metadata>

/** Somebody on the consumer's side who takes part in the definition. */
export const RoleEntry = z.strictObject({
  role: ConsumerRole,
  person: Name,
  /** The consumer organisation they speak for. */
  organisation: Name,
  speaksFor: Line.default(''),
  /** The group of people that they speak for. */
  group: OptionalName.default(''),
  /** Stands in until the consumer names somebody. */
  interim: z.enum(['', 'yes']).default(''),
  /** The first day on which the role is no longer held. */
  until: OptionalDay.default(''),
  /** The person who holds the same role for the same organisation, and whose deputy they are. */
  deputyFor: OptionalName.default(''),
})
export type RoleEntry = z.infer<typeof RoleEntry>

/** Somebody beside the owner who does something for the service on the provider's side. */
export const ProviderRoleEntry = z.strictObject({
  role: ProviderRole,
  person: Name,
  /** The consumer organisation that they do it for; empty for all of the service's. */
  organisation: OptionalName.default(''),
  until: OptionalDay.default(''),
})
export type ProviderRoleEntry = z.infer<typeof ProviderRoleEntry>

/** Something that a service rests on: another service, or what an organisation supplies that has no service here. */
export const DependencyEntry = z.strictObject({
  service: OptionalName.default(''),
  supplier: OptionalName.default(''),
  /** What the supplier supplies. */
  supplies: Line.default(''),
  necessity: Necessity,
  /** The name of the group whose members can stand in for each other. */
  alternatives: Line.default(''),
  purpose: RequiredLine,
  continuity: Paragraph.max(2000).default(''),
  /** The entry of `supply.restsOn` that names it, so that whoever reads the definition knows of it. */
  clause: z.union([z.literal(''), EntryId]).default(''),
  since: OptionalDay.default(''),
  /** The first day on which it is no longer so. */
  until: OptionalDay.default(''),
})
export type DependencyEntry = z.infer<typeof DependencyEntry>

const head = <Kind extends string>(kind: Kind) => ({
  apiVersion: z.literal(apiVersion),
  kind: z.literal(kind),
  metadata: Metadata,
})

export const ServiceSpec = z.strictObject({
  provider: Name,
  /** The person who answers for it on the provider's side. */
  owner: OptionalName.default(''),
  /** The language of the four parts. */
  language: Language.default('en'),
  roles: z.array(RoleEntry).max(200).default([]),
  providerRoles: z.array(ProviderRoleEntry).max(200).default([]),
  /** What it rests on, and did. */
  dependencies: z.array(DependencyEntry).max(mostDependencies).default([]),
  /** The day on which both sides last looked at it. */
  reviewed: z.union([z.literal(''), Day]).default(''),
  value: parts.value.prefault({}),
  use: parts.use.prefault({}),
  cost: parts.cost.prefault({}),
  supply: parts.supply.prefault({}),
  translations: Translations.default({}),
})

/** A service: its provider, its people, and the four parts of its definition. */
export const ServiceDocument = z.strictObject({ ...head('Service'), spec: ServiceSpec })
export type ServiceDocument = z.infer<typeof ServiceDocument>

/** Another organisation that one went into, or that came of it. */
export const SuccessorEntry = z.strictObject({
  organisation: Name,
  kind: z.enum(['merged', 'split']),
  /** The day from which on it was so. */
  since: Day,
})
export type SuccessorEntry = z.infer<typeof SuccessorEntry>

export const OrganisationSpec = z.strictObject({
  names: z.strictObject({ en: Line.default(''), fr: Line.default('') }).prefault({}),
  abbreviation: Line.default(''),
  /** The organisation it is a unit of. */
  parent: OptionalName.default(''),
  /** The first day on which it was no more. */
  until: OptionalDay.default(''),
  /** What it went into, and what came of it. */
  successors: z.array(SuccessorEntry).max(500).default([]),
})
export const OrganisationDocument = z.strictObject({
  ...head('Organisation'),
  spec: OrganisationSpec.prefault({}),
})
export type OrganisationDocument = z.infer<typeof OrganisationDocument>

/** How a person belongs to an organisation: days are open where nothing is said. */
export const MembershipEntry = z.strictObject({
  organisation: Name,
  function: Line.default(''),
  since: OptionalDay.default(''),
  /** The first day on which they no longer belong there. */
  until: OptionalDay.default(''),
  /** Whether they belong there first. */
  first: z.enum(['', 'yes']).default(''),
})
export type MembershipEntry = z.infer<typeof MembershipEntry>

export const PersonSpec = z.strictObject({
  name: Line.default(''),
  email: RequiredLine.max(254),
  /** Where they belong first. */
  organisation: OptionalName.default(''),
  /** All organisations that they belong, belonged or will belong to; left out where it is this one and nothing more. */
  memberships: z.array(MembershipEntry).max(200).default([]),
})
export type PersonSpec = z.infer<typeof PersonSpec>
export const PersonDocument = z.strictObject({ ...head('Person'), spec: PersonSpec })
export type PersonDocument = z.infer<typeof PersonDocument>

/** An organisation all of whose staff is in a group. */
export const StaffEntry = z.strictObject({
  organisation: Name,
  /** Whether that of what is nested in it is too. */
  withUnits: z.enum(['', 'yes']).default(''),
})
export type StaffEntry = z.infer<typeof StaffEntry>

export const GroupSpec = z.strictObject({
  name: Line.max(150).default(''),
  /** What it is for. */
  purpose: Paragraph.max(500).default(''),
  /** The organisation whose group it is. */
  organisation: OptionalName.default(''),
  /** Who is in it by name. */
  members: z.array(Name).max(mostMembers).default([]),
  staffOf: z.array(StaffEntry).max(mostStaffOf).default([]),
  /** The first day on which it was no more. */
  until: OptionalDay.default(''),
})
/** People who are spoken of together. */
export const GroupDocument = z.strictObject({ ...head('Group'), spec: GroupSpec.prefault({}) })
export type GroupDocument = z.infer<typeof GroupDocument>

export const NeedSpec = NeedContent.extend({
  /** The person whose need it is. */
  statedBy: Name,
  organisation: OptionalName.default(''),
  /** The provider it is addressed to. */
  provider: OptionalName.default(''),
})
export const NeedDocument = z.strictObject({ ...head('Need'), spec: NeedSpec })
export type NeedDocument = z.infer<typeof NeedDocument>

/** One thing that somebody does in a relationship: a person, or somebody in words. */
export const DutyEntry = z.strictObject({
  area: DutyArea,
  activity: RequiredLine,
  side: DoingSide,
  person: OptionalName.default(''),
  who: Line.max(200).default(''),
  rhythm: z.enum(['', ...DutyRhythm.options]).default(''),
})
export type DutyEntry = z.infer<typeof DutyEntry>

/** What each side wants the relationship to be; what a side has not said stays empty. */
const aim = z.enum(['', ...RelationshipType.options]).default('')

export const RelationshipSpec = z.strictObject({
  provider: Name,
  consumer: Name,
  since: OptionalDay.default(''),
  /** The first day on which it no longer held; empty while it runs. */
  until: OptionalDay.default(''),
  stage: z.enum(['', ...RunningStage.options]).default(''),
  nextReview: OptionalDay.default(''),
  /** The services of the provider that it covers. */
  services: z.array(Name).max(2000).default([]),
  aims: z.strictObject({ provider: aim, consumer: aim }).prefault({}),
  duties: z.array(DutyEntry).max(mostOfRelationship).default([]),
})
export const RelationshipDocument = z.strictObject({ ...head('Relationship'), spec: RelationshipSpec })
export type RelationshipDocument = z.infer<typeof RelationshipDocument>

/** The kinds of documents, in the order in which they are written: what others refer to comes first. */
export const documentKinds = {
  Organisation: OrganisationDocument,
  Person: PersonDocument,
  Group: GroupDocument,
  Need: NeedDocument,
  Service: ServiceDocument,
  Relationship: RelationshipDocument,
}
export const DocumentKind = z.enum(['Organisation', 'Person', 'Group', 'Need', 'Service', 'Relationship'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** One document of definitions as code. */
export type CodeDocument = z.infer<(typeof documentKinds)[DocumentKind]>

/** The definition that a service's document holds. */
export const definitionOf = ({ spec: { value, use, cost, supply } }: ServiceDocument): Definition => ({
  value,
  use,
  cost,
  supply,
})
