import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { ProviderRole } from '../roles/provider-role.ts'
import { Day, Language, Line, Paragraph, RequiredLine } from '../text.ts'
import { EMail } from './accounts.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const person = z.object({ id: z.uuid(), name: z.string() })
const organisation = z.object({ id: z.uuid(), names: Names })

/** A person who holds a role on the provider's side beside the owner. */
export const ProviderRoleHolder = z.object({
  id: z.uuid(),
  role: ProviderRole,
  person,
  /** The consumer they hold it for; null where for all of the service's. */
  organisation: organisation.nullable(),
  since: z.iso.datetime(),
  /** The first day on which it is no longer held. */
  until: Day.nullable(),
  /** Invited and not yet arrived. */
  pending: z.boolean(),
  /** Arrived, and still here. */
  active: z.boolean(),
})
export type ProviderRoleHolder = z.infer<typeof ProviderRoleHolder>

/** Why nobody fills a role: nobody ever did, whoever did has left, their term is over, or it was taken from them. */
export const VacancyReason = z.enum(['never-filled', 'left', 'term', 'ended'])
export type VacancyReason = z.infer<typeof VacancyReason>

/** A role that nobody fills today; a deputy alone does not. The owner's has no organisation. */
export const Vacancy = z.object({
  role: SignRole,
  organisation: organisation.nullable(),
  since: z.iso.datetime(),
  reason: VacancyReason,
  /** Who held it last. */
  last: z.string(),
})
export type Vacancy = z.infer<typeof Vacancy>

export const RoleToFill = Vacancy.extend({ service: z.object({ id: z.uuid(), name: z.string() }) })
export type RoleToFill = z.infer<typeof RoleToFill>

/** What a successor could still have to do. */
export const HandedOver = z.object({
  /** The new holder's role. */
  id: z.uuid(),
  /** The open revision whose parts of this role nobody has signed for the organisation; null where nothing waits. */
  toSign: z.int().positive().nullable(),
})
export type HandedOver = z.infer<typeof HandedOver>

const oneService = inWorkspace.extend({ service: z.uuid() })
const base = '/api/workspaces/{workspace}/services/{service}' as const

export const roleRoutes = {
  changeRole: route({
    method: 'PATCH',
    path: `${base}/role-holders/{holder}`,
    summary:
      'Changes for whom a role holder speaks and on what mandate, until when, and whether they only stand in.',
    access: 'member',
    params: oneService.extend({ holder: z.uuid() }),
    body: z.strictObject({
      speaksFor: Line.optional(),
      /** The group of people that they speak for; null for none. */
      groupId: z.uuid().nullable().optional(),
      until: Day.nullable().optional(),
      interim: z.boolean().optional(),
    }),
  }),
  handOverRole: route({
    method: 'POST',
    path: `${base}/role-holders/{holder}/hand-over`,
    summary:
      'Hands a role over in one act: the holder’s ends, the successor’s begins, and they are invited. Deputies go on for the successor.',
    access: 'member',
    params: oneService.extend({ holder: z.uuid() }),
    body: z.strictObject({
      name: RequiredLine,
      email: EMail,
      message: Paragraph.default(''),
      language: Language.default('en'),
    }),
    reply: HandedOver,
    status: 201,
  }),
  giveProviderRole: route({
    method: 'POST',
    path: `${base}/provider-roles`,
    summary: 'Gives a person a role on the provider’s side: they read and comment, and sign nothing.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      role: ProviderRole,
      /** The consumer they hold it for; for all of the service's unless stated. */
      organisationId: z.uuid().nullable().default(null),
      name: RequiredLine,
      email: EMail,
      until: Day.nullable().default(null),
      message: Paragraph.default(''),
      language: Language.default('en'),
    }),
    reply: ProviderRoleHolder,
    status: 201,
  }),
  changeProviderRole: route({
    method: 'PATCH',
    path: `${base}/provider-roles/{holder}`,
    summary: 'Changes until when somebody holds a role on the provider’s side.',
    access: 'member',
    params: oneService.extend({ holder: z.uuid() }),
    body: z.strictObject({ until: Day.nullable() }),
  }),
  endProviderRole: route({
    method: 'DELETE',
    path: `${base}/provider-roles/{holder}`,
    summary: 'Ends a role on the provider’s side.',
    access: 'member',
    params: oneService.extend({ holder: z.uuid() }),
  }),
  rolesToFill: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/roles-to-fill',
    summary:
      'Roles that nobody fills today, of the services that I own or manage the relationship of, of all for administrators; those vacant longest first, 200 at the most.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({ role: z.union([ConsumerRole, z.literal('owner')]).optional() }),
    reply: z.object({ roles: z.array(RoleToFill), more: z.boolean() }),
  }),
  nameProviderRole: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/provider-roles/{role}',
    summary: 'Adds a role of the provider’s side to those that this workspace gives, or names it anew.',
    access: 'administrator',
    params: inWorkspace.extend({ role: ProviderRole }),
    body: z.strictObject({ names: z.strictObject({ en: RequiredLine, fr: RequiredLine }) }),
  }),
  removeProviderRole: route({
    method: 'DELETE',
    path: '/api/workspaces/{workspace}/provider-roles/{role}',
    summary: 'Takes a role of the provider’s side back, as long as nobody holds it.',
    access: 'administrator',
    params: inWorkspace.extend({ role: ProviderRole }),
  }),
}
