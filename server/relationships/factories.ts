import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { beginRelationship } from './begin-relationship.ts'

type Stage = { provider: string; consumer: string; as: (player: 'owner') => MemberContext }

/** A relationship that the provider's side of a stage began. */
export const buildRelationship = (stage: Stage, since = '2026-04-01'): Promise<RelationshipPage> =>
  beginRelationship(stage.as('owner'), {
    providerId: stage.provider,
    consumerId: stage.consumer,
    since,
    stage: null,
  })

/** The same request by somebody who belongs elsewhere. */
export const belongingTo = (
  ctx: MemberContext,
  organisationId: string | null,
  personId = ctx.actor.personId,
): MemberContext => ({ ...ctx, actor: { ...ctx.actor, organisationId, personId } })
