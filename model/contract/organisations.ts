import { z } from 'zod'
import { ServiceState } from '../life-cycle/service.ts'
import { HistoryEntry, OrganisationRef } from '../organisations/history.ts'
import { Day, Language, Line } from '../text.ts'
import { RelationshipRow } from './relationship-views.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const oneOrganisation = inWorkspace.extend({ organisation: z.uuid() })
const one = '/api/workspaces/{workspace}/organisations/{organisation}' as const

/** A name in one language at least. */
export const RequiredNames = Names.refine(({ en, fr }) => Boolean(en) || Boolean(fr), {
  path: ['en'],
  params: { code: 'unnamed' },
})

/** A day that calendars of today reach back to; the server says whether it has come yet. */
const KnownDay = Day.refine((day) => day >= '1000-01-01', { error: 'is too long ago' })

const count = z.int().min(0)

/** How many there are, and what the first ten are called. */
const named = <Name extends z.ZodType>(name: Name) => z.object({ count, first: z.array(name) })

/** What holds an organisation where it is: it cannot end before these are elsewhere. */
export const OrganisationTies = z.object({
  units: named(Names),
  members: named(z.string()),
  services: named(z.string()),
  /** Whom it provides to, and whose consumer it is, in relationships that run. */
  consumers: named(Names),
  providers: named(Names),
})
export type OrganisationTies = z.infer<typeof OrganisationTies>

/** Why one organisation cannot go into another: relationships that both have, or that would be with itself. */
export const MergerClashes = z.object({
  consumers: named(Names),
  providers: named(Names),
  /** Whether one is the provider of the other. */
  eachOther: z.boolean(),
})
export type MergerClashes = z.infer<typeof MergerClashes>

export const OrganisationUnit = OrganisationRef.extend({
  abbreviation: z.string(),
  /** How many are nested in it directly. */
  units: count,
})
export type OrganisationUnit = z.infer<typeof OrganisationUnit>

export const OrganisationDeed = z.enum(['rename', 'move', 'merge', 'split', 'end', 'resume'])
export type OrganisationDeed = z.infer<typeof OrganisationDeed>

/** What an imported list says of an organisation, in the words of the list; empty where it says nothing. */
export const Listing = z.object({
  /** The ministry, or group of them, that answers for it. */
  portfolio: z.string(),
  form: z.string(),
  /** Years. */
  began: z.string(),
  ended: z.string(),
  website: z.string(),
})
export type Listing = z.infer<typeof Listing>

/** How many there are, and the first hundred of them. */
const listed = <Item extends z.ZodType>(item: Item) => z.object({ count, first: z.array(item) })

/** A service of somebody else, in the relationship by which it is consumed. */
export const ConsumedService = z.object({
  id: z.uuid(),
  name: z.string(),
  state: ServiceState,
  provider: OrganisationRef,
  relationshipId: z.uuid(),
})
export type ConsumedService = z.infer<typeof ConsumedService>

export const OrganisationPage = z.object({
  id: z.uuid(),
  names: Names,
  abbreviation: z.string(),
  /** The days on which it began and on which it was no more; null where none is known. */
  since: Day.nullable(),
  until: Day.nullable(),
  /** What it is nested in, the outermost first; that is the enterprise. */
  path: z.array(OrganisationRef),
  units: z.array(OrganisationUnit),
  unitCount: count,
  /** How many people belong to it; only administrators read that. */
  people: count.nullable(),
  /** Whether anybody belongs to it or to what is nested in it: who could answer what is addressed to it. */
  isStaffed: z.boolean(),
  /** The services that it provides, as far as the reader may see them. */
  services: z.array(z.object({ id: z.uuid(), name: z.string(), state: ServiceState })),
  serviceCount: count,
  /** Running relationships in which it provides, or consumes, as far as the reader may see them. */
  provides: listed(RelationshipRow),
  consumes: listed(RelationshipRow),
  /** The services that those cover in which it consumes, as far as the reader may see them. */
  consumed: listed(ConsumedService),
  /** What an imported list says of it; null where none does. */
  listing: Listing.nullable(),
  history: z.array(HistoryEntry),
  can: z.array(OrganisationDeed),
})
export type OrganisationPage = z.infer<typeof OrganisationPage>

export const NewUnit = z.strictObject({
  names: RequiredNames,
  abbreviation: Line.default(''),
  /** Units that go along with it. */
  units: z.array(z.uuid()).max(200).default([]),
})
export type NewUnit = z.infer<typeof NewUnit>

/** The contract's routes for organisations in the course of time. */
export const organisationRoutes = {
  organisationTree: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/organisation-tree',
    summary:
      'Organisations that are nested in none, or in the one named, as it is or as it was on a day; at most 200 from `after` on.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({
      within: z.uuid().optional(),
      on: KnownDay.optional(),
      language: Language.default('en'),
      after: z.string().max(500).optional(),
    }),
    reply: z.object({ organisations: z.array(OrganisationUnit), next: z.string().nullable() }),
  }),
  organisation: route({
    method: 'GET',
    path: one,
    summary:
      'An organisation: where it stands, what is nested in it, what it provides and consumes, and what happened to it.',
    access: 'member',
    params: oneOrganisation,
    query: z.strictObject({ language: Language.default('en') }),
    reply: OrganisationPage,
  }),
  renameOrganisation: route({
    method: 'POST',
    path: `${one}/name`,
    summary: 'Renames an organisation from a day on; without a day it corrects the name that it has.',
    access: 'administrator',
    params: oneOrganisation,
    body: z.strictObject({
      names: RequiredNames,
      abbreviation: Line.default(''),
      from: KnownDay.nullable().default(null),
    }),
    status: 204,
  }),
  moveOrganisation: route({
    method: 'POST',
    path: `${one}/place`,
    summary:
      'Nests an organisation in another from a day on, or in none; all that is nested in it moves along.',
    access: 'administrator',
    params: oneOrganisation,
    body: z.strictObject({ parentId: z.uuid().nullable(), from: KnownDay }),
    status: 204,
  }),
  splitOrganisation: route({
    method: 'POST',
    path: `${one}/split`,
    summary: 'Splits new organisations off from one, beside it, each with the units that go along.',
    access: 'administrator',
    params: oneOrganisation,
    body: z.strictObject({ made: z.array(NewUnit).min(1).max(20), on: KnownDay }),
    reply: z.object({ made: z.array(z.uuid()) }),
    status: 201,
  }),
  mergeOrganisation: route({
    method: 'POST',
    path: `${one}/merger`,
    summary:
      'Lets an organisation go into another on a day: its units, people, services, needs and relationships move there.',
    access: 'administrator',
    params: oneOrganisation,
    body: z.strictObject({ intoId: z.uuid(), on: KnownDay }),
    status: 204,
  }),
  endOrganisation: route({
    method: 'POST',
    path: `${one}/end`,
    summary: 'Ends an organisation on a day, once nothing hangs on it any more.',
    access: 'administrator',
    params: oneOrganisation,
    body: z.strictObject({ on: KnownDay }),
    status: 204,
  }),
  resumeOrganisation: route({
    method: 'DELETE',
    path: `${one}/end`,
    summary: 'Takes back that an organisation ended, where it went into no other.',
    access: 'administrator',
    params: oneOrganisation,
    status: 204,
  }),
}
