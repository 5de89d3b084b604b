import { z } from 'zod'
import { mostTies, Stakeholder, StakeholderFields } from '../stakeholders/stakeholder.ts'
import { Line } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const oneStakeholder = inWorkspace.extend({ stakeholder: z.uuid() })
const ofService = inWorkspace.extend({ service: z.uuid() })
const tie = ofService.extend({ stakeholder: z.uuid() })

/** The contract's routes for those who have a stake beside provider and consumer. */
export const stakeholderRoutes = {
  stakeholders: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/stakeholders',
    summary:
      'Who else has a stake, as far as the reader may know: tied to a service that they see; administrators read all. At most 50 from `after` on.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({ text: Line.default(''), after: z.string().max(500).optional() }),
    reply: z.object({
      stakeholders: z.array(Stakeholder),
      next: z.string().nullable(),
      can: z.array(z.enum(['add'])),
    }),
  }),
  serviceStakeholders: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/services/{service}/stakeholders',
    summary: 'Who else has a stake in a service, and the value that they seek.',
    access: 'member',
    params: ofService,
    reply: z.object({ stakeholders: z.array(Stakeholder), can: z.array(z.enum(['add'])) }),
  }),
  addStakeholder: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/stakeholders',
    summary:
      'Names somebody who has a stake, tied to services of which I am the owner; to none, or to any, for administrators.',
    access: 'member',
    params: inWorkspace,
    body: StakeholderFields.safeExtend({ services: z.array(z.uuid()).max(mostTies).default([]) }),
    reply: z.object({ id: z.uuid() }),
    status: 201,
  }),
  changeStakeholder: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/stakeholders/{stakeholder}',
    summary:
      'Says anew who a stakeholder is and what they seek; for administrators, and for who owns all services it is tied to.',
    access: 'member',
    params: oneStakeholder,
    body: StakeholderFields.safeExtend({ version: z.int().min(0) }),
    status: 204,
  }),
  removeStakeholder: route({
    method: 'DELETE',
    path: '/api/workspaces/{workspace}/stakeholders/{stakeholder}',
    summary: 'Removes a stakeholder; for administrators, and for who owns all services it is tied to.',
    access: 'member',
    params: oneStakeholder,
    status: 204,
  }),
  tieStakeholder: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/services/{service}/stakeholders/{stakeholder}',
    summary: 'Ties a stakeholder that I know of to a service; for its owner and administrators.',
    access: 'member',
    params: tie,
    status: 204,
  }),
  untieStakeholder: route({
    method: 'DELETE',
    path: '/api/workspaces/{workspace}/services/{service}/stakeholders/{stakeholder}',
    summary: 'Takes a stakeholder off a service; for its owner and administrators.',
    access: 'member',
    params: tie,
    status: 204,
  }),
}
