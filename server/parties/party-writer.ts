import type { MemberContext } from '#server/kernel/context.ts'

/** Who writes about parties: a member, or whoever is just becoming one. */
export type PartyWriter = Pick<MemberContext, 'now' | 'requestId' | 'scope'> &
  Partial<Pick<MemberContext, 'actor' | 'account'>>
