import type { StakeholderDeed } from '#model/stakeholders/stakeholder.ts'
import type { Actor } from '#server/kernel/context.ts'
import type { InvitedService } from '#server/services/index.ts'

type Reader = Pick<Actor, 'administrator'>

/** Whoever answers for a service says who else has a stake in it. */
export const mayManage = (actor: Reader, service: Pick<InvitedService, 'roles' | 'retired'>): boolean =>
  !service.retired && (service.roles.includes('owner') || actor.administrator)

/** What is said of a stakeholder is said for all services it is tied to: who owns them all may say it anew. */
export const mayChange = (actor: Reader, { ownsAll }: { ownsAll: boolean }): boolean =>
  ownsAll || actor.administrator

/** What somebody may do with a stakeholder, on the page of a service that they manage or elsewhere. */
export const deedsOf = (
  actor: Reader,
  stakeholder: { ownsAll: boolean },
  manages: boolean,
): StakeholderDeed[] => [
  ...(mayChange(actor, stakeholder) ? (['change', 'remove'] as const) : []),
  ...(manages ? (['untie'] as const) : []),
]
