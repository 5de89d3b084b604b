import type { PeopleGroupPage } from '#model/contract/people-groups.ts'

/** What an administrator may do with a group; nothing more once it has ended. */
export const deedsOf = ({ endedAt }: { endedAt: string | null }): PeopleGroupPage['can'] =>
  endedAt === null ? ['change', 'end'] : []
