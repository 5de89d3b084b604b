import { z } from 'zod'
import { PartName, parts, Translations } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { Budget, SignRole } from '../life-cycle/sign-off.ts'
import { SuggestOnly } from '../live/suggest-only.ts'
import { Day, Language, Line, Paragraph, RequiredLine, RequiredParagraph, writable } from '../text.ts'
import { EMail } from './accounts.ts'
import { route } from './route.ts'
import { Draft, Hash, Revision, RoleHolder, ServicePage, SignReply, Versions } from './service-page.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneRevision = oneService.extend({ number: z.coerce.number().int().positive().max(100_000) })
const base = '/api/workspaces/{workspace}/services' as const

const partRoute = <Part extends PartName>(part: Part) =>
  route({
    method: 'PUT',
    path: `${base}/{service}/draft/${part}`,
    summary: `Rewrites the ${part} part of the draft; precondition_failed, with the current text, where somebody was faster.`,
    access: 'member',
    params: oneService,
    body: z.strictObject({ version: z.int().nonnegative(), content: parts[part] }),
    reply: Draft,
  })

/** A service that is only drafted: it stands in no catalogue. */
export const DraftedService = z.object({ id: z.uuid(), name: z.string() })
export type DraftedService = z.infer<typeof DraftedService>

export const serviceRoutes = {
  drafts: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/drafts',
    summary: 'Services that are only drafted and that I may read, by a piece of their name; at most 50.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({ text: Line.max(200).default('') }),
    reply: z.object({ drafts: z.array(DraftedService) }),
  }),
  startService: route({
    method: 'POST',
    path: base,
    summary: 'Starts a new service as a draft, blank or from a need.',
    access: 'member',
    params: inWorkspace,
    body: z.strictObject({
      providerId: z.uuid(),
      name: RequiredLine,
      language: Language,
      needId: z.uuid().optional(),
    }),
    reply: ServicePage,
    status: 201,
  }),
  service: route({
    method: 'GET',
    path: `${base}/{service}`,
    summary: 'One service: its texts, revisions, roles, sign-offs, and what I may do.',
    access: 'member',
    params: oneService,
    reply: ServicePage,
  }),
  startDraft: route({
    method: 'POST',
    path: `${base}/{service}/draft`,
    summary:
      'Starts a draft from the published revision, else the last frozen one, else the listed text; or from a revision named.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ needId: z.uuid().optional(), from: z.int().positive().optional() }),
    reply: ServicePage,
    status: 201,
  }),
  discardDraft: route({
    method: 'DELETE',
    path: `${base}/{service}/draft`,
    summary: 'Throws the draft away; the journal keeps that it was.',
    access: 'member',
    params: oneService,
    reply: ServicePage,
  }),
  writeValue: partRoute('value'),
  writeUse: partRoute('use'),
  writeCost: partRoute('cost'),
  writeSupply: partRoute('supply'),
  writeTranslations: route({
    method: 'PUT',
    path: `${base}/{service}/draft/translations`,
    summary: 'Rewrites the texts of the draft in other languages; reopens no sign-off.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ version: z.int().nonnegative(), content: Translations }),
    reply: Draft,
  }),
  setWhoWrites: route({
    method: 'PUT',
    path: `${base}/{service}/draft/who-writes`,
    summary:
      'Says which side only suggests changes to which part of the draft; each part is written by one side at least.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ suggestOnly: SuggestOnly }),
    reply: ServicePage,
  }),
  confirmClauses: route({
    method: 'POST',
    path: `${base}/{service}/draft/confirmations`,
    summary: 'Confirms clauses of the draft for my side, as long as their text is the one I saw.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      clauses: z
        .array(z.strictObject({ path: writable(200), hash: Hash }))
        .min(1)
        .max(1000),
    }),
    reply: Draft,
  }),
  inviteRoleHolder: route({
    method: 'POST',
    path: `${base}/{service}/role-holders`,
    summary: 'Invites a person to be customer, user or sponsor for a consumer organisation.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      role: ConsumerRole,
      /** The consumer organisation they speak for. */
      organisationId: z.uuid(),
      name: RequiredLine,
      email: EMail,
      /** Where they belong, if not to the organisation they speak for. */
      homeOrganisationId: z.uuid().optional(),
      speaksFor: Line.default(''),
      /** The group of people that they speak for. */
      groupId: z.uuid().nullable().default(null),
      /** Whether they only stand in until the consumer names somebody. */
      interim: z.boolean().default(false),
      /** The first day on which the role is no longer held. */
      until: Day.nullable().default(null),
      /** The holder, by the id of their role, that they stand in for: same role, same organisation. */
      deputyFor: z.uuid().nullable().default(null),
      message: Paragraph.default(''),
      language: Language.default('en'),
    }),
    reply: RoleHolder,
    status: 201,
  }),
  withdrawRole: route({
    method: 'DELETE',
    path: `${base}/{service}/role-holders/{holder}`,
    summary: 'Ends a role; sign-offs given while it was held stay on record.',
    access: 'member',
    params: oneService.extend({ holder: z.uuid() }),
  }),
  nameOwner: route({
    method: 'PUT',
    path: `${base}/{service}/owner`,
    summary: 'Names the person who answers for the service.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ personId: z.uuid() }),
  }),
  propose: route({
    method: 'POST',
    path: `${base}/{service}/revisions`,
    summary:
      'Freezes the draft as a numbered revision and asks for sign-offs; the versions must be those last seen.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ versions: Versions, note: Paragraph.default('') }),
    reply: ServicePage,
    status: 201,
  }),
  revision: route({
    method: 'GET',
    path: `${base}/{service}/revisions/{number}`,
    summary: 'One frozen revision with the sign-offs that stand for it.',
    access: 'member',
    params: oneRevision,
    reply: Revision,
  }),
  sign: route({
    method: 'POST',
    path: `${base}/{service}/revisions/{number}/sign-offs`,
    summary:
      'Signs parts of the revision in one of my roles; the hashes must be those of the text that was shown.',
    access: 'member',
    params: oneRevision,
    body: z.strictObject({
      role: SignRole,
      organisationId: z.uuid(),
      parts: z
        .array(z.strictObject({ part: PartName, hash: Hash }))
        .min(1)
        .max(4),
      language: Language,
      /** Required of a sponsor, refused of all others. */
      budget: Budget.optional(),
    }),
    reply: SignReply,
    status: 201,
  }),
  decline: route({
    method: 'POST',
    path: `${base}/{service}/revisions/{number}/decline`,
    summary: 'Declines a proposed or agreed revision, with a reason.',
    access: 'member',
    params: oneRevision,
    body: z.strictObject({ reason: RequiredParagraph }),
    reply: ServicePage,
  }),
  withdraw: route({
    method: 'POST',
    path: `${base}/{service}/revisions/{number}/withdraw`,
    summary: 'Takes a proposed or agreed revision back.',
    access: 'member',
    params: oneRevision,
    body: z.strictObject({ reason: Paragraph.default('') }),
    reply: ServicePage,
  }),
  publish: route({
    method: 'POST',
    path: `${base}/{service}/revisions/{number}/publish`,
    summary:
      'Publishes an agreed revision; one that is not agreed only where the workspace allows it, and marked so.',
    access: 'member',
    params: oneRevision,
    body: z.strictObject({ withoutAgreement: z.boolean().default(false) }),
    reply: ServicePage,
  }),
  reviewDefinition: route({
    method: 'POST',
    path: `${base}/{service}/reviews`,
    summary:
      'Records that my side looked at the published definition, today unless a day is named; once the other side did too, within 31 days, it counts as reviewed.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ on: Day.optional() }),
    reply: ServicePage,
    status: 201,
  }),
  retire: route({
    method: 'POST',
    path: `${base}/{service}/retire`,
    summary: 'Ends a service, with a reason; an open revision is withdrawn with it.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ reason: RequiredParagraph }),
    reply: ServicePage,
  }),
}
