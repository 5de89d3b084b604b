import { z } from 'zod'
import { QuestionId } from '../definition/questions.ts'
import { Paragraph, RequiredParagraph } from '../text.ts'
import { ClauseTarget } from '../workshops/clause-target.ts'
import { JoinCode } from '../workshops/join-code.ts'
import { Phase } from '../workshops/phase.ts'
import {
  AnswerText,
  GroupName,
  Minutes,
  mostVotes,
  ParticipantName,
  Speaking,
} from '../workshops/workshop.ts'
import { route } from './route.ts'
import { JoinedNews, ScreenNews, WorkshopRecord, Workshops } from './workshop-views.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneWorkshop = oneService.extend({ workshop: z.uuid() })
const oneGroup = oneWorkshop.extend({ group: z.uuid() })
const all = '/api/workspaces/{workspace}/services/{service}/workshops' as const
const one = `${all}/{workshop}` as const
const since = z.strictObject({ since: z.coerce.number().int().nonnegative().default(0) })

const joined = { token: z.string() }
const distinct = (questions: readonly string[]): boolean => new Set(questions).size === questions.length

/** The contract's routes for workshops: those of the facilitator's screen, and those of people who take part by a code. */
export const workshopRoutes = {
  workshops: route({
    method: 'GET',
    path: all,
    summary: 'The workshops held on a service, for those who are invited to it.',
    access: 'member',
    params: oneService,
    reply: Workshops,
  }),
  beginWorkshop: route({
    method: 'POST',
    path: all,
    summary: 'Begins a workshop on the draft of a service, with the questions to be asked; one at a time.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      questions: z.array(QuestionId).min(1).refine(distinct, { error: 'names a question twice' }),
      named: z.boolean().default(false),
      votes: z.int().min(1).max(mostVotes).default(3),
    }),
    reply: ScreenNews,
    status: 201,
  }),
  workshop: route({
    method: 'GET',
    path: one,
    summary: 'What the shared screen of a workshop shows, where it changed since a version.',
    access: 'member',
    params: oneWorkshop,
    query: since,
    reply: ScreenNews,
  }),
  workshopRecord: route({
    method: 'GET',
    path: `${one}/record`,
    summary: 'What came of a workshop: what is decided and what is open, question by question.',
    access: 'member',
    params: oneWorkshop,
    reply: WorkshopRecord,
  }),
  askQuestion: route({
    method: 'PUT',
    path: `${one}/asked`,
    summary: 'Goes to a question, once the one before is done with.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ question: QuestionId }),
    reply: ScreenNews,
  }),
  movePhase: route({
    method: 'POST',
    path: `${one}/phase`,
    summary:
      'Takes the question that is asked from one phase to another, with a time box where people do something.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ question: QuestionId, from: Phase, to: Phase, minutes: Minutes.optional() }),
    reply: ScreenNews,
  }),
  extendTime: route({
    method: 'POST',
    path: `${one}/time`,
    summary: 'Adds minutes to the time box of the question that is asked.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ question: QuestionId, minutes: Minutes }),
    reply: ScreenNews,
  }),
  makeGroup: route({
    method: 'POST',
    path: `${one}/groups`,
    summary: 'Puts answers into a new group with a name.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ question: QuestionId, name: GroupName, answers: z.array(z.uuid()).max(600) }),
    reply: ScreenNews,
    status: 201,
  }),
  renameGroup: route({
    method: 'PATCH',
    path: `${one}/groups/{group}`,
    summary: 'Renames a group of answers.',
    access: 'member',
    params: oneGroup,
    body: z.strictObject({ name: GroupName }),
    reply: ScreenNews,
  }),
  removeGroup: route({
    method: 'DELETE',
    path: `${one}/groups/{group}`,
    summary: 'Takes a group apart; its answers stay, in no group.',
    access: 'member',
    params: oneGroup,
    reply: ScreenNews,
  }),
  placeAnswers: route({
    method: 'PUT',
    path: `${one}/places`,
    summary: 'Puts answers into a group, or into none.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({
      question: QuestionId,
      answers: z.array(z.uuid()).min(1).max(600),
      groupId: z.uuid().nullable(),
    }),
    reply: ScreenNews,
  }),
  makeClause: route({
    method: 'POST',
    path: `${one}/clauses`,
    summary: 'Makes a group of answers a clause of the draft.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ groupId: z.uuid(), target: ClauseTarget, text: RequiredParagraph }),
    reply: ScreenNews,
    status: 201,
  }),
  noteQuestion: route({
    method: 'PUT',
    path: `${one}/notes`,
    summary: 'Keeps a note on a question: why it stays open, or what is still to be done.',
    access: 'member',
    params: oneWorkshop,
    body: z.strictObject({ question: QuestionId, note: Paragraph }),
    reply: ScreenNews,
  }),
  removeParticipant: route({
    method: 'DELETE',
    path: `${one}/participants/{participant}`,
    summary: 'Takes the seat of somebody away who has given no answer; for whoever leads.',
    access: 'member',
    params: oneWorkshop.extend({ participant: z.uuid() }),
    reply: ScreenNews,
  }),
  endWorkshop: route({
    method: 'POST',
    path: `${one}/end`,
    summary:
      'Ends a workshop: the code and all that people joined with hold no more, and those invited are told.',
    access: 'member',
    params: oneWorkshop,
    reply: ScreenNews,
  }),
  joinWorkshopAsMember: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/workshops/{code}/participants',
    summary: 'Takes part in a workshop of my workspace by its code, under my own name.',
    access: 'member',
    params: inWorkspace.extend({ code: JoinCode }),
    body: z.strictObject({ role: Speaking }),
    reply: z.object(joined),
    status: 201,
  }),
  workshopByCode: route({
    method: 'GET',
    path: '/api/workshops/{code}',
    summary: 'Which service a workshop is about that is being held, by its code.',
    access: 'anyone',
    params: z.object({ code: JoinCode }),
    reply: z.object({
      service: z.string(),
      facilitator: z.string(),
      named: z.boolean(),
      workspace: z.string(),
    }),
  }),
  joinWorkshop: route({
    method: 'POST',
    path: '/api/workshops/{code}/participants',
    summary:
      'Takes part in a workshop by its code, without an account; the token is for the routes that follow.',
    access: 'anyone',
    params: z.object({ code: JoinCode }),
    body: z.strictObject({ name: ParticipantName, role: Speaking }),
    reply: z.object(joined),
    status: 201,
  }),
  joinedWorkshop: route({
    method: 'GET',
    path: '/api/joined-workshop',
    summary: 'What somebody sees who takes part, where it changed since a version. The token is the bearer.',
    access: 'anyone',
    query: since,
    reply: JoinedNews,
  }),
  giveAnswer: route({
    method: 'POST',
    path: '/api/joined-workshop/answers',
    summary: 'Answers the question that is asked, while answers are gathered; at most ten times.',
    access: 'anyone',
    body: z.strictObject({ question: QuestionId, text: AnswerText }),
    reply: JoinedNews,
    status: 201,
  }),
  changeAnswer: route({
    method: 'PATCH',
    path: '/api/joined-workshop/answers/{answer}',
    summary: 'Rewords an answer of mine while answers are gathered.',
    access: 'anyone',
    params: z.object({ answer: z.uuid() }),
    body: z.strictObject({ text: AnswerText }),
    reply: JoinedNews,
  }),
  withdrawAnswer: route({
    method: 'DELETE',
    path: '/api/joined-workshop/answers/{answer}',
    summary: 'Takes an answer of mine back while answers are gathered.',
    access: 'anyone',
    params: z.object({ answer: z.uuid() }),
    reply: JoinedNews,
  }),
  castVotes: route({
    method: 'PUT',
    path: '/api/joined-workshop/votes',
    summary: 'Casts all my votes for groups of the question that is asked, while voting goes on.',
    access: 'anyone',
    body: z.strictObject({
      question: QuestionId,
      votes: z
        .array(z.strictObject({ groupId: z.uuid(), votes: z.int().min(1).max(mostVotes) }))
        .max(mostVotes),
    }),
    reply: JoinedNews,
  }),
}
