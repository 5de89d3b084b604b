import { conflict } from '#server/kernel/errors.ts'
import type { ServiceFacts } from './load-service.ts'

type Speaker = { id: string; name: string; active: boolean }

/** Throws `conflict` for somebody who cannot speak for a consumer: who has left, or stands on the provider's side. */
export const assertMaySpeak = (
  { ownerId, colleagues }: Pick<ServiceFacts, 'ownerId' | 'colleagues'>,
  { id, name, active }: Speaker,
): void => {
  if (!active) throw conflict('person-inactive', `${name} is no longer active here.`)
  if (id === ownerId)
    throw conflict(
      'both-sides',
      `${name} owns this service and speaks for its provider: somebody else must speak for the consumer.`,
    )
  if (colleagues.includes(id))
    throw conflict(
      'both-sides',
      `${name} holds a role on the provider’s side of this service: end that role first.`,
    )
}
