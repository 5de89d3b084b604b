import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { beginRelationship } from './begin-relationship.ts'
import { giveRole } from './index.ts'

type Player = 'owner' | 'customer' | 'user' | 'stranger'
type Stage = {
  provider: string
  consumer: string
  person: Record<Player, string>
  as: (player: Player) => MemberContext
}

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

/** Somebody of an organisation that has nothing to do with those of the stage. */
export const buildOutsider = async (stage: Stage): Promise<MemberContext> => {
  const ctx = stage.as('stranger')
  const { workspaceId } = ctx.scope
  const { id } = await buildOrganisation(ctx.db, workspaceId, { names: { en: 'Elsewhere' } })
  return belongingTo(ctx, id, await buildPerson(ctx.db, workspaceId, { organisationId: id }))
}

type Given = { service: string; role: ConsumerRole; player?: Player }

/** Gives a role as an invitation does. */
export const give = (stage: Stage, given: Given): Promise<string> =>
  stage
    .as('owner')
    .db.transaction()
    .execute((tx) => giveIn(tx, stage, given))

/** The same within work that is under way. */
export const giveIn = (
  tx: Tx,
  stage: Stage,
  { service, role, player = 'customer' }: Given,
): Promise<string> =>
  giveRole(tx, stage.as('owner'), {
    service: { id: service, name: 'Letters' },
    providerId: stage.provider,
    consumerId: stage.consumer,
    role,
    person: { id: stage.person[player], name: player },
    speaksFor: '',
    interim: false,
    until: null,
    deputyFor: null,
  })
