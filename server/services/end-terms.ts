import type { ConsumerRole } from '#model/definition/entries.ts'
import { withdrawRoleInvitations } from '#server/accounts/index.ts'
import type { Context, Scope, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import { tell } from '#server/notices/index.ts'
import {
  type EndedTerm,
  takeTermsOver,
  tellFormer,
  withdrawColleagueInvitations,
} from '#server/relationships/index.ts'
import { lockService, type ServiceFacts } from './load-service.ts'
import { anybody } from './refresh-checks.ts'

/** The program itself: nobody did it, the day came. */
type Author = Pick<Context, 'settings' | 'now' | 'requestId'> & { scope: Scope }

type Told = { service: { id: string; name: string }; ownerId: string | null }

const tellOf = async (tx: Tx, ctx: Author, ended: EndedTerm, { service, ownerId }: Told): Promise<void> => {
  const teller = { ...ctx, actor: { personId: null, name: '' } }
  const { id: event, personId } = ended
  await tellFormer(tx, teller, { service, event, people: [personId], params: { variant: 'term' } })
  if (ownerId !== null)
    await tell(tx, teller, {
      kind: 'role-ended',
      event,
      subject: { kind: 'service', ...service },
      to: [ownerId],
      path: `/services/${service.id}`,
      params: {},
    })
}

/** Whoever has not arrived by the day on which the term is over does not arrive by its invitation. */
const withdrawInvitations = async (
  tx: Tx,
  ctx: Author,
  { id: serviceId, providerId }: Pick<ServiceFacts, 'id' | 'providerId'>,
  over: readonly EndedTerm[],
): Promise<void> => {
  const ofConsumers = over.flatMap(({ role, personId, consumerId }) =>
    // A role that is held for a consumer is one of its side.
    consumerId === null
      ? []
      : [{ serviceId, personId, organisationId: consumerId, role: role as ConsumerRole }],
  )
  await withdrawRoleInvitations(tx, ctx, ofConsumers)
  const people = over.flatMap(({ side, personId }) => (side === 'provider' ? [personId] : []))
  await withdrawColleagueInvitations(tx, ctx, { serviceId, providerId, people })
}

/** Writes on record which terms of a service are over, and tells whoever held the role and the owner. */
export const endTerms = async (tx: Tx, ctx: Author, serviceId: string): Promise<void> => {
  const facts = await lockService(tx, ctx.scope, anybody, serviceId)
  const over = await takeTermsOver(tx, ctx.scope, { serviceId, day: ctx.now.slice(0, 10) })
  const service = { id: facts.id, name: facts.name }
  await recordAll(
    tx,
    ctx,
    over.map(({ role, personId, until, side }) => ({
      fact: side === 'provider' ? 'provider-role.term-over' : 'role.term-over',
      subject: { kind: 'service', ...service },
      before: { role, personId, until },
    })),
  )
  await withdrawInvitations(tx, ctx, facts, over)
  for (const ended of over) await tellOf(tx, ctx, ended, { service, ownerId: facts.ownerId })
}
