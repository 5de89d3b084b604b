import type { Actor } from '#server/kernel/context.ts'
import type { InvitedService } from '#server/services/index.ts'

/** Whoever asked sees to it, and the service owner and administrators may; the others who are invited read. */
export const mayManage = (
  actor: Actor,
  set: { askedBy: { id: string } },
  service: Pick<InvitedService, 'roles'>,
): boolean => set.askedBy.id === actor.personId || service.roles.includes('owner') || actor.administrator

/** Lists of people are for administrators; whoever asks a group need not know who is in it. */
export const maySeeWhoIsInGroups = (actor: Pick<Actor, 'administrator'>): boolean => actor.administrator
