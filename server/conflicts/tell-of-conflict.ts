import type { Invited } from '#model/contract/comments.ts'
import type { NoticeKind } from '#model/notices/notice.ts'
import { decidingRoles } from '#model/conflicts/conflict.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { noteDone, tell } from '#server/notices/index.ts'
import type { InvitedService } from '#server/services/index.ts'

type Happening = {
  service: InvitedService
  people: readonly Invited[]
  conflict: { id: string; about: string }
  /** The id of the act, or of the conflict where it was marked. */
  event: string
}

/** The page that notices of a conflict lead to. */
export const pageOf = (service: { id: string }, conflict: { id: string }) =>
  `/services/${service.id}?conflict=${conflict.id}` as const

/** The actor decided, or said whether a decision is theirs: what asked them for it is read. */
export const noteAnswered = (
  tx: Tx,
  ctx: MemberContext,
  { service, conflict }: Omit<Happening, 'people' | 'event'>,
) => noteDone(tx, ctx, { kinds: ['conflict-marked', 'word-asked'], path: pageOf(service, conflict) })

/** Tells people who are still invited what happened to a conflict that concerns them. */
export const tellOfConflict = async (
  tx: Tx,
  ctx: MemberContext,
  { service, people, conflict, event }: Happening,
  { kind, to, variant }: { kind: NoticeKind; to: readonly string[]; variant?: string },
): Promise<void> => {
  const invited = new Set(people.map(({ id }) => id))
  await tell(tx, ctx, {
    kind,
    event,
    to: to.filter((id) => invited.has(id)),
    subject: { kind: 'service', id: service.id, name: service.name },
    path: pageOf(service, conflict),
    params: { excerpt: conflict.about, ...(variant === undefined ? {} : { variant }) },
  })
}

/** Those who may decide, and those who hold one of the roles that are in conflict. */
export const concernedBy = (
  positions: readonly { role: Invited['roles'][number] }[],
  people: readonly Invited[],
): string[] => {
  const roles = new Set([...decidingRoles, ...positions.map(({ role }) => role)])
  return people.filter((person) => person.roles.some((role) => roles.has(role))).map(({ id }) => id)
}
