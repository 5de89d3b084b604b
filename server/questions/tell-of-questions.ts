import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'

type Asked = { set: string; service: { id: string; name: string }; to: readonly string[] }
type Teller = Parameters<typeof tell>[1]

const subjectOf = ({ id, name }: Asked['service']) => ({ kind: 'service', id, name })

/** Tells people that they are asked: one link to the questions, and nothing of the draft. */
export const tellAsked = (tx: Tx, ctx: MemberContext, { set, service, to }: Asked): Promise<void> =>
  tell(tx, ctx, {
    kind: 'questions-asked',
    event: `questions ${set}`,
    to,
    subject: subjectOf(service),
    path: `/questions/${set}`,
    params: {},
  })

/** The same again; nobody is reminded twice within a day, so the day tells reminders apart. */
export const tellReminded = (tx: Tx, ctx: MemberContext, { set, service, to }: Asked): Promise<void> =>
  tell(tx, ctx, {
    kind: 'questions-asked',
    event: `questions ${set} reminded ${ctx.now.slice(0, 10)}`,
    to,
    subject: subjectOf(service),
    path: `/questions/${set}`,
    params: { variant: 'reminder' },
  })

/** Tells whoever asked that there are answers: once a day, however many come. */
export const tellAsker = (tx: Tx, ctx: Teller, { set, service, to }: Asked): Promise<void> =>
  tell(tx, ctx, {
    kind: 'questions-answered',
    event: `questions ${set} answered ${ctx.now.slice(0, 10)}`,
    to,
    subject: subjectOf(service),
    path: `/services/${service.id}?show=answers`,
    params: {},
  })
