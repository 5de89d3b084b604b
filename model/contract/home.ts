import { z } from 'zod'
import { PartName } from '../definition/definition.ts'
import { RevisionState, ServiceState } from '../life-cycle/service.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { ProviderRole } from '../roles/provider-role.ts'
import { InLanguages } from '../questions/question.ts'
import { Need } from './needs.ts'
import { RoleToFill } from './roles.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const service = z.object({ id: z.uuid(), name: z.string() })

/** Something that waits for me. */
export const Waiting = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sign'),
    service,
    revision: z.int(),
    role: SignRole,
    parts: z.array(PartName),
    since: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('publish'), service, revision: z.int(), since: z.iso.datetime() }),
  z.object({ kind: z.literal('shape'), service, role: SignRole, since: z.iso.datetime() }),
  z.object({
    kind: z.literal('questions'),
    questions: z.object({ id: z.uuid(), title: InLanguages, service: InLanguages }),
    since: z.iso.datetime(),
  }),
  RoleToFill.extend({ kind: z.literal('fill') }),
  // Somebody who held a role on the provider's side has left.
  z.object({
    kind: z.literal('left'),
    service,
    role: ProviderRole,
    holder: z.object({ id: z.uuid(), name: z.string() }),
    since: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('answer'),
    need: z.object({ id: z.uuid(), what: z.string() }),
    since: z.iso.datetime(),
  }),
])
export type Waiting = z.infer<typeof Waiting>

export const MyService = service.extend({
  state: ServiceState,
  openRevision: z.object({ number: z.int(), state: RevisionState }).nullable(),
  hasDraft: z.boolean(),
  roles: z.array(SignRole),
  providerRoles: z.array(ProviderRole),
  changedAt: z.iso.datetime(),
})
export type MyService = z.infer<typeof MyService>

export const Home = z.object({
  waiting: z.array(Waiting),
  services: z.array(MyService),
  /** How many roles wait for somebody in the services that I see to, those that nobody ever held among them. */
  rolesToFill: z.int(),
  needs: z.array(Need),
})
export type Home = z.infer<typeof Home>

export const homeRoutes = {
  home: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/home',
    summary:
      'What waits for me, the services I have a role in, and my needs; at most 50 of each, newest first.',
    access: 'member',
    params: inWorkspace,
    reply: Home,
  }),
}
