import type { RouteName } from '#model/contract/contract.ts'
import type { questionRoutes } from '#model/contract/questions.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { answerByLink } from './answer-by-link.ts'
import { answerQuestions } from './answer-questions.ts'
import { askMorePeople } from './ask-more-people.ts'
import { askQuestions } from './ask-questions.ts'
import { closeQuestions } from './close-questions.ts'
import { findAnswers } from './find-answers.ts'
import { findAskable } from './find-askable.ts'
import { findOpenQuestions } from './find-open-questions.ts'
import { getQuestionsToMe } from './find-questions-to-me.ts'
import { findSets } from './find-sets.ts'
import { remindPeople } from './remind-people.ts'
import { renewLink } from './renew-link.ts'

export const routes: Handlers<RouteName & keyof typeof questionRoutes> = {
  questionSets: (ctx, { params }) => findSets(ctx, params.service),
  questionAnswers: (ctx, { params, query }) => findAnswers(ctx, { ...params, ...query }),
  askable: (ctx, { params, query }) => findAskable(ctx, { ...params, ...query }),
  askQuestions: (ctx, { params, body }) => askQuestions(ctx, { ...params, ...body }),
  askMorePeople: (ctx, { params, body }) => askMorePeople(ctx, { ...params, ...body }),
  remindPeople: (ctx, { params }) => remindPeople(ctx, params),
  renewQuestionLink: (ctx, { params }) => renewLink(ctx, params),
  closeQuestions: (ctx, { params }) => closeQuestions(ctx, params),
  questionsToMe: (ctx, { params }) => getQuestionsToMe(ctx, params.set),
  answerQuestions: (ctx, { params, body }) => answerQuestions(ctx, { ...params, ...body }),
  openQuestions: (ctx, { params }) => findOpenQuestions(ctx, params.token),
  answerByLink: (ctx, { params, body }) => answerByLink(ctx, { ...params, ...body }),
}
