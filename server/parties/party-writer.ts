import type { Scope } from '#server/kernel/context.ts'
import type { Author } from '#server/kernel/journal.ts'

/** Who writes about parties: a member, or whoever is just becoming one. */
export type PartyWriter = Author & { scope: Scope }
