import { z } from 'zod'
import { Source } from '../code/document.ts'
import { Day, Language, Line, Paragraph, RequiredLine, TermKey } from '../text.ts'
import { EMail } from './accounts.ts'
import { route } from './route.ts'

/** Names a workspace in addresses: lower-case letters, digits and hyphens. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,49}$/)
export const inWorkspace = z.object({ workspace: Slug })

/** A name in the languages in which it is known. */
export const Names = z.strictObject({ en: Line.optional(), fr: Line.optional() })
export type Names = z.infer<typeof Names>

/** The most consumer groups of one organisation. */
const mostGroups = 100

/** The consumer groups of an organisation by their keys, and those that it has from what it is nested in. */
export const ConsumerGroups = z.object({ groups: z.array(z.string()), inherited: z.array(z.string()) })
export type ConsumerGroups = z.infer<typeof ConsumerGroups>

/** A word of the workspace's vocabulary: what a key of a consumer group, channel or label is called. */
export const Term = z.object({ kind: z.string(), key: z.string(), names: Names })
export type Term = z.infer<typeof Term>

/** Who sees a service that is published for consumer groups; its provider's people and who is invited always do. */
export const PublishedSeenBy = z.enum(['everybody', 'target-groups'])
export type PublishedSeenBy = z.infer<typeof PublishedSeenBy>

export const Settings = z.strictObject({
  /** Whether a revision may be published that is not agreed; it is then marked "not co-created". */
  publishWithoutAgreement: z.boolean(),
  /** How many consumer organisations must sign before a revision counts as agreed. */
  consumerOrganisations: z.int().min(1).max(20),
  publishedSeenBy: PublishedSeenBy,
})
export type Settings = z.infer<typeof Settings>

export const Organisation = z.object({
  id: z.uuid(),
  names: Names,
  abbreviation: z.string(),
  parentId: z.uuid().nullable(),
  /** The outermost organisation it is nested in; itself where it is nested in none. */
  enterpriseId: z.uuid(),
  source: z.string().nullable(),
  /** The day on which it was no more; null while it is. */
  until: Day.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

/** The document that made or changed something; null where none did. */
const documented = { documentedIn: Source.nullable() }

/** An organisation in a list; only administrators read which document it is in. */
export const ListedOrganisation = Organisation.extend(documented)
export type ListedOrganisation = z.infer<typeof ListedOrganisation>

export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  organisationId: z.uuid().nullable(),
  administrator: z.boolean(),
  active: z.boolean(),
  hasAccount: z.boolean(),
})
export type Person = z.infer<typeof Person>

export const ListedPerson = Person.extend({
  ...documented,
  /** Where they belong first. */
  organisation: z.object({ id: z.uuid(), names: Names, abbreviation: z.string() }).nullable(),
})
export type ListedPerson = z.infer<typeof ListedPerson>

export const Workspace = z.object({ id: z.uuid(), slug: Slug, name: z.string(), settings: Settings })
export type Workspace = z.infer<typeof Workspace>

/** What every screen of a workspace needs, in one reply. */
export const WorkspaceView = Workspace.extend({
  me: Person,
  vocabulary: z.array(Term),
  /** Whether the example inventory has been loaded. */
  exampleLoaded: z.boolean(),
  /** What the frame shows of notices: how many are unread, 100 at the most, and whether the reader's zone is known. */
  notices: z.object({ unread: z.int().min(0).max(100), timeZoneKnown: z.boolean() }),
  can: z.array(z.enum(['administer', 'import', 'invite'])),
})
export type WorkspaceView = z.infer<typeof WorkspaceView>

export const workspaceRoutes = {
  makeWorkspace: route({
    method: 'POST',
    path: '/api/workspaces',
    summary: 'Makes a blank workspace; whoever makes it administers it.',
    access: 'installer',
    body: z.strictObject({ name: RequiredLine, slug: Slug, organisation: RequiredLine.optional() }),
    reply: Workspace,
    status: 201,
  }),
  workspace: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}',
    summary: 'The workspace, who I am in it, and its vocabulary.',
    access: 'member',
    params: inWorkspace,
    reply: WorkspaceView,
  }),
  changeSettings: route({
    method: 'PATCH',
    path: '/api/workspaces/{workspace}/settings',
    summary: 'Changes the name or the policy of the workspace.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({ name: RequiredLine.optional(), ...Settings.partial().shape }),
    reply: Workspace,
  }),
  organisations: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/organisations',
    summary:
      'Organisations whose name or abbreviation holds the text, the closest first, then by name; at most 50 from `after` on.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({
      text: Line.default(''),
      language: Language.default('en'),
      /** Whether those that have ended are listed, too. */
      ended: z.enum(['with', 'without']).default('without'),
      after: z.string().max(500).optional(),
    }),
    reply: z.object({ organisations: z.array(ListedOrganisation), next: z.string().nullable() }),
  }),
  addOrganisation: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/organisations',
    summary: 'Adds an organisation, nested in another or standing alone.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({
      names: Names,
      abbreviation: Line.default(''),
      parentId: z.uuid().nullable().default(null),
    }),
    reply: Organisation,
    status: 201,
  }),
  changeOrganisation: route({
    method: 'PATCH',
    path: '/api/workspaces/{workspace}/organisations/{organisation}',
    summary: 'Renames an organisation or nests it elsewhere.',
    access: 'administrator',
    params: inWorkspace.extend({ organisation: z.uuid() }),
    body: z.strictObject({
      names: Names.optional(),
      abbreviation: Line.optional(),
      parentId: z.uuid().nullable().optional(),
    }),
    reply: Organisation,
  }),
  consumerGroups: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/organisations/{organisation}/consumer-groups',
    summary:
      'The consumer groups of an organisation: its own, and those that it has from what it is nested in.',
    access: 'administrator',
    params: inWorkspace.extend({ organisation: z.uuid() }),
    reply: ConsumerGroups,
  }),
  setConsumerGroups: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/organisations/{organisation}/consumer-groups',
    summary: 'Says which consumer groups an organisation belongs to; its units belong to them, too.',
    access: 'administrator',
    params: inWorkspace.extend({ organisation: z.uuid() }),
    body: z.strictObject({ groups: z.array(TermKey).max(mostGroups) }),
    reply: ConsumerGroups,
  }),
  people: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/people',
    summary:
      'People of whom name, address or organisation holds the text, by name; at most 50 from `after` on.',
    access: 'administrator',
    params: inWorkspace,
    query: z.strictObject({ text: Line.default(''), after: z.string().max(500).optional() }),
    reply: z.object({ people: z.array(ListedPerson), next: z.string().nullable() }),
  }),
  invitePerson: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/people',
    summary: 'Adds a person and sends them an invitation to the workspace.',
    access: 'administrator',
    params: inWorkspace,
    body: z.strictObject({
      name: RequiredLine,
      email: EMail,
      organisationId: z.uuid().nullable().default(null),
      administrator: z.boolean().default(false),
      message: Paragraph.default(''),
      language: Language.default('en'),
    }),
    reply: Person,
    status: 201,
  }),
  changePerson: route({
    method: 'PATCH',
    path: '/api/workspaces/{workspace}/people/{person}',
    summary:
      'Changes what a person may do here, which organisation they belong to, or whether they are still active.',
    access: 'administrator',
    params: inWorkspace.extend({ person: z.uuid() }),
    body: z.strictObject({
      name: RequiredLine.optional(),
      organisationId: z.uuid().nullable().optional(),
      administrator: z.boolean().optional(),
      active: z.boolean().optional(),
    }),
    reply: Person,
  }),
}
