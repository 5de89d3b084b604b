import { z } from 'zod'
import { SaidJudgement } from '../judgements/judgement.ts'
import { ServiceJudgements } from './judgement-views.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const oneHolder = inWorkspace.extend({ service: z.uuid(), holder: z.uuid() })
const base = '/api/workspaces/{workspace}/services/{service}' as const

export const judgementRoutes = {
  judgements: route({
    method: 'GET',
    path: `${base}/judgements`,
    summary:
      'Whether a service is worth it to those who hold its roles, by consumer and role and never summed up; for the provider’s side and for people of the same consumer.',
    access: 'member',
    params: inWorkspace.extend({ service: z.uuid() }),
    reply: ServiceJudgements,
  }),
  giveJudgement: route({
    method: 'PUT',
    path: `${base}/role-holders/{holder}/judgement`,
    summary: 'Says in a role that I hold whether the service is worth it; what I said before is kept.',
    access: 'member',
    params: oneHolder,
    body: SaidJudgement,
    reply: z.object({ id: z.uuid() }),
  }),
  withdrawJudgement: route({
    method: 'DELETE',
    path: `${base}/role-holders/{holder}/judgement`,
    summary: 'Takes back what I said in a role that I hold; that it was said stays to be read.',
    access: 'member',
    params: oneHolder,
  }),
}
