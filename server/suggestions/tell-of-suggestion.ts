import type { Invited } from '#model/contract/comments.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import { partsSignedBy } from '#model/life-cycle/sign-off.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { noteDone, tell } from '#server/notices/index.ts'
import { findInvited, type InvitedService } from '#server/services/index.ts'

type Told = { service: InvitedService; id: string; path: string; why: string }

const subjectOf = ({ id, name }: InvitedService) => ({ kind: 'service', id, name })

const pageOf = ({ service, id }: Pick<Told, 'service' | 'id'>) =>
  `/services/${service.id}?suggestion=${id}` as const

/** The actor has answered a suggestion: what told them of it, first or as an answer to theirs, is read. */
export const noteAnswered = (tx: Tx, ctx: MemberContext, suggestion: Pick<Told, 'service' | 'id'>) =>
  noteDone(tx, ctx, { kinds: ['suggested', 'suggestion-decided'], path: pageOf(suggestion) })

const quoted = (text: string): Record<string, string> => (text === '' ? {} : { excerpt: text })

const answersFor =
  (path: string) =>
  ({ roles }: Invited): boolean =>
    roles.some((role) => partsSignedBy(role).includes(partOfPath(path)))

/** Tells those who answer for the part, the owner and whoever signs it for the consumer, that a change of it is suggested. */
export const tellOfSuggestion = async (tx: Tx, ctx: MemberContext, told: Told): Promise<void> => {
  const people = await findInvited(tx, ctx.scope, told.service.id)
  await tell(tx, ctx, {
    kind: 'suggested',
    event: told.id,
    to: people.filter(answersFor(told.path)).map(({ id }) => id),
    subject: subjectOf(told.service),
    path: pageOf(told),
    params: quoted(told.why),
  })
}

type Answered = {
  service: InvitedService
  /** Of the suggestion, or of the one that answers it. */
  id: string
  variant: 'accepted' | 'declined' | 'countered'
  author: string
  /** Why, in the words of whoever answered. */
  text: string
}

/** Tells the author of a suggestion how it was answered, while they are still invited. */
export const tellAuthor = async (tx: Tx, ctx: MemberContext, answered: Answered): Promise<void> => {
  const { service, id, variant, author, text } = answered
  const people = await findInvited(tx, ctx.scope, service.id)
  await tell(tx, ctx, {
    kind: 'suggestion-decided',
    event: id,
    to: people.filter((person) => person.id === author).map((person) => person.id),
    subject: subjectOf(service),
    path: pageOf({ service, id }),
    params: { variant, ...quoted(text) },
  })
}
