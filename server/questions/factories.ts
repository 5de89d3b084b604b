import { Asking, type QuestionSetWithLink } from '#model/contract/questions.ts'
import type { Context, MemberContext } from '#server/kernel/context.ts'
import { askQuestions } from './ask-questions.ts'
import { answerByLink } from './answer-by-link.ts'
import { findOpenQuestions } from './find-open-questions.ts'

/** Asks what is needed and what stands in the way; by an open link unless wished otherwise. */
export const buildQuestions = (
  ctx: MemberContext,
  service: string,
  wished: Partial<Asking> = {},
): Promise<QuestionSetWithLink> =>
  askQuestions(ctx, {
    service,
    ...Asking.parse({
      language: 'en',
      questions: [{ kind: 'what' }, { kind: 'hinders' }, { kind: 'often' }],
      closesOn: ctx.now.slice(0, 10),
      link: (wished.personIds ?? []).length === 0,
      ...wished,
    }),
  })

/** What opens by the link of a set that was just made. */
export const tokenOf = ({ link }: QuestionSetWithLink): string => link?.split('/').at(-1) ?? ''

/** Random bits as a browser would keep them. */
export const browserNamed = (name: string): string => name.padEnd(22, '0')

type Wished = { browser?: string; answers?: Record<string, string>; name?: string }

/** Looks at the questions behind a link and answers them, as a browser does. */
export const buildLinkAnswer = async (
  ctx: Context,
  token: string,
  { browser = browserNamed('one'), answers = { what: 'Letters that arrive' }, name = '' }: Wished = {},
): Promise<{ at: string; isChanged: boolean }> => {
  const { ticket } = await findOpenQuestions(ctx, token)
  return answerByLink(ctx, { token, answers, role: null, name, browser, ticket })
}
