import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import {
  type EndedRole,
  type GivenProviderRole,
  type GivenRole,
  tellFormer,
  withdrawColleagueInvitations,
} from '#server/relationships/index.ts'
import type { AppliedService } from './apply-services.ts'

type Changed = {
  services: readonly AppliedService[]
  ended: readonly EndedRole[]
  given: readonly (GivenRole | GivenProviderRole)[]
}

type Told = { id: string; name: string; ownerId: string | null }

/** Who gives a role up leaves it to the owner to fill. */
const tellOwner = async (
  tx: Tx,
  ctx: MemberContext,
  { id, name, ownerId }: Told,
  ended: readonly EndedRole[],
): Promise<void> => {
  const own = ended.find(({ personId }) => personId === ctx.actor.personId)
  if (!own || ownerId === null) return
  await tell(tx, ctx, {
    kind: 'role-ended',
    event: `given up ${own.id}`,
    to: [ownerId],
    subject: { kind: 'service', id, name },
    path: `/services/${id}`,
    params: { variant: 'given-up' },
  })
}

const keyOf = (role: string, personId: string, consumerId: string | null): string =>
  [role, personId, consumerId].join(' ')

/** Tells people whose roles were ended many at once, once for each service; who is given the same again lost nothing. */
export const tellOfEnded = async (
  tx: Tx,
  ctx: MemberContext,
  { services, ended, given }: Changed,
): Promise<void> => {
  for (const { id, providerId, ownerId, text } of services) {
    const kept = new Set(
      given.flatMap((one) => (one.serviceId === id ? [keyOf(one.role, one.personId, one.consumerId)] : [])),
    )
    const lost = ended.filter(
      (one) => one.serviceId === id && !kept.has(keyOf(one.role, one.personId, one.organisationId)),
    )
    const [first] = lost
    if (!first) continue
    const service = { id, name: text.definition.value.name }
    const people = [...new Set(lost.map(({ personId }) => personId))]
    await withdrawColleagueInvitations(tx, ctx, { serviceId: id, providerId, people })
    await tellFormer(tx, ctx, { service, event: first.id, people, params: { variant: 'ended' } })
    await tellOwner(tx, ctx, { ...service, ownerId }, lost)
  }
}
