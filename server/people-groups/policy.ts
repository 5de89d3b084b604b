import type { PeopleGroupPage } from '#model/contract/people-groups.ts'

/** What an administrator may do with a group; once it has ended, no more than take that back. */
export const deedsOf = ({ endedAt }: { endedAt: string | null }): PeopleGroupPage['can'] =>
  endedAt === null ? ['change', 'end'] : ['resume']
