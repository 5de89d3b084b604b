import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import { findInvited } from '#server/services/index.ts'
import { askedService } from './find-asked-service.ts'

type Asked = { set: string; service: { id: string; name: string }; to: readonly string[] }
type Teller = Parameters<typeof tell>[1]

const subjectOf = ({ id, name }: Asked['service']) => ({ kind: 'service', id, name })

// Who is asked need not be invited, and is told the name that all may read.
const publicSubject = async (tx: Tx, { scope }: MemberContext, { id }: Asked['service']) =>
  subjectOf(await askedService(tx, scope, id))

/** Where notices lead that ask for answers to a set. */
export const askedAt = (set: string) => ({ kinds: ['questions-asked'], path: `/questions/${set}` }) as const

/** Tells people that they are asked: one link to the questions, and nothing of the draft. */
export const tellAsked = async (tx: Tx, ctx: MemberContext, { set, service, to }: Asked): Promise<void> => {
  await tell(tx, ctx, {
    kind: 'questions-asked',
    event: `questions ${set}`,
    to,
    subject: await publicSubject(tx, ctx, service),
    path: askedAt(set).path,
    params: {},
  })
}

/** The same again; nobody is reminded twice within a day, so the day tells reminders apart. */
export const tellReminded = async (
  tx: Tx,
  ctx: MemberContext,
  { set, service, to }: Asked,
): Promise<void> => {
  await tell(tx, ctx, {
    kind: 'questions-asked',
    event: `questions ${set} reminded ${ctx.now.slice(0, 10)}`,
    to,
    subject: await publicSubject(tx, ctx, service),
    path: askedAt(set).path,
    params: { variant: 'reminder' },
  })
}

type Answered = { set: string; service: Asked['service']; askedBy: string }

/** Tells whoever asked that there are answers, or the owner once they are not invited any more: once a day, however many come. */
export const tellAsker = async (tx: Tx, ctx: Teller, { set, service, askedBy }: Answered): Promise<void> => {
  const people = await findInvited(tx, ctx.scope, service.id)
  const asker = people.filter(({ id }) => id === askedBy)
  const told = asker.length > 0 ? asker : people.filter(({ roles }) => roles.includes('owner'))
  await tell(tx, ctx, {
    kind: 'questions-answered',
    event: `questions ${set} answered ${ctx.now.slice(0, 10)}`,
    to: told.map(({ id }) => id),
    subject: subjectOf(service),
    path: `/services/${service.id}?show=answers`,
    params: {},
  })
}
