import { z } from 'zod'
import { SignRole } from '../life-cycle/sign-off.ts'
import { mostPasted, pasteMistakes } from '../parties/pasted-people.ts'
import { Day, Language, Line } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace, Names, Person } from './workspaces.ts'

const organisation = z.object({ id: z.uuid(), names: Names, abbreviation: z.string() })

/** How a person belongs to an organisation, and when. */
export const Membership = z.object({
  id: z.uuid(),
  organisation,
  /** What they do there, in the words of whoever keeps the list; may be empty. */
  function: z.string(),
  /** Days in UTC: `since` is part of it, `until` no longer; null where it is open. */
  since: Day.nullable(),
  until: Day.nullable(),
  /** Whether they belong there first. */
  first: z.boolean(),
  standing: z.enum(['past', 'running', 'future']),
})
export type Membership = z.infer<typeof Membership>

/** A role that somebody holds in a service, for an organisation; the owner's is for the provider. */
export const RoleHeld = z.object({
  service: z.object({ id: z.uuid(), name: z.string() }),
  role: SignRole,
  organisation,
})
export type RoleHeld = z.infer<typeof RoleHeld>

/** As many roles as a person's page lists. */
export const mostRoles = 200

/** A person with where they belong and belonged, and what they do. */
export const PersonPage = Person.extend({
  memberships: z.array(Membership),
  roles: z.array(RoleHeld),
  /** How many roles are not listed, as there are too many. */
  rolesLeftOut: z.int(),
  /** Addresses under which they were here a second time, and were merged. */
  alsoKnown: z.array(z.string()),
  /** Whom they turned out to be; null for everybody who is only themselves. */
  isNow: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  can: z.array(z.enum(['add-membership', 'change', 'merge'])),
})
export type PersonPage = z.infer<typeof PersonPage>

const counts = z.object({
  /** People who were not here. */
  added: z.int(),
  /** People who were here, and belong to one more organisation by it. */
  joined: z.int(),
  /** Those who do something else where they belong. */
  changed: z.int(),
  unchanged: z.int(),
})

/** As many people as a preview names; the counts are of all. */
export const mostNamed = 500

/** What pasted lines come to. */
export const PastePreview = z.object({
  counts,
  /** Who is added, belongs somewhere else as well, or does something else there. */
  people: z
    .array(
      z.object({
        deed: z.enum(['changed', 'joined', 'added']),
        line: z.int(),
        name: z.string(),
        email: z.string(),
        /** As the line says it. */
        organisation: z.string(),
        /** What they do there, and what they are said to. */
        before: z.string(),
        function: z.string(),
      }),
    )
    .max(mostNamed),
  mistakes: z.array(z.object({ line: z.int(), kind: z.enum(pasteMistakes), text: z.string() })),
})
export type PastePreview = z.infer<typeof PastePreview>

export const PeopleAdded = z.object({
  counts,
  /** How many are going to be invited: by and by, after this. */
  invited: z.int(),
})
export type PeopleAdded = z.infer<typeof PeopleAdded>

/** Lines of name, address, organisation and function; each is judged by itself. */
const pasted = z
  .string()
  .min(1)
  .max(mostPasted * 400)
/** So many characters, a few of which take several bytes. */
const pasteLimit = 3 * 1024 * 1024

const inPerson = inWorkspace.extend({ person: z.uuid() })
const inMembership = inPerson.extend({ membership: z.uuid() })

export const peopleRoutes = {
  previewPeople: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people/many/preview',
    summary: 'Says what pasted lines of people would come to, with every mistake; nothing is kept.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({ text: pasted }),
    bodyLimit: pasteLimit,
    reply: PastePreview,
    status: 200,
  }),
  addPeople: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people/many',
    summary: 'Adds all people of pasted lines, 5,000 at the most, or none where a line is wrong.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({
      text: pasted,
      /** Whether those who have no account are invited. */
      invite: z.boolean().default(false),
      language: Language.default('en'),
    }),
    bodyLimit: pasteLimit,
    reply: PeopleAdded,
    status: 201,
  }),
  person: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/people/{person}',
    summary: 'A person with where they belong and belonged, and the roles that they hold.',
    access: 'administrator',
    params: inPerson,
    reply: PersonPage,
  }),
  mergePeople: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people/{person}/merge',
    summary: 'Makes one of somebody who is here twice: everything that named this person names the other.',
    access: 'administrator',
    params: inPerson,
    body: z.strictObject({
      into: z.uuid(),
      /** Of which of the two the account remains; to be said where both have one. */
      account: z.uuid().optional(),
    }),
    reply: PersonPage,
    status: 200,
  }),
  addMembership: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people/{person}/memberships',
    summary: 'Says that a person belongs to an organisation, beside those to which they belong already.',
    access: 'administrator',
    params: inPerson,
    body: z.strictObject({
      organisationId: z.uuid(),
      function: Line.default(''),
      since: Day.nullable().default(null),
      until: Day.nullable().default(null),
      first: z.boolean().default(false),
    }),
    reply: PersonPage,
    status: 201,
  }),
  changeMembership: route({
    method: 'PATCH',
    path: '/api/workspaces/{workspace}/people/{person}/memberships/{membership}',
    summary:
      'Changes what a person does in an organisation, from when to when, or that they belong there first.',
    access: 'administrator',
    params: inMembership,
    body: z.strictObject({
      function: Line.optional(),
      since: Day.nullable().optional(),
      until: Day.nullable().optional(),
      first: z.literal(true).optional(),
    }),
    reply: PersonPage,
  }),
  endMembership: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people/{person}/memberships/{membership}/end',
    summary: 'Ends a membership today; it stays readable. It may be the last one.',
    access: 'administrator',
    params: inMembership,
    reply: PersonPage,
  }),
}
