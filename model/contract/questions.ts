import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { NeedState } from '../need.ts'
import { Answers } from '../questions/answers.ts'
import { lettersToFind, mostAsked, mostAudiences } from '../questions/asking.ts'
import { InLanguages, Question, QuestionDrafts } from '../questions/question.ts'
import { Day, Language, Line, Paragraph } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const person = z.object({ id: z.uuid(), name: z.string() })

/** What is asked, as everybody reads it who is to answer. */
const AskedQuestions = z.object({
  title: InLanguages,
  intro: z.string(),
  /** The language in which the title, the introduction and the asker's own questions were written. */
  language: Language,
  questions: z.array(Question),
  closesOn: Day,
})

/** Somebody who was asked by name. */
export const AskedPerson = person.extend({
  askedAt: z.iso.datetime(),
  remindedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
})
export type AskedPerson = z.infer<typeof AskedPerson>

/** People who were asked together: a group, or all staff of an organisation; one of the two is null. */
export const AskedAudience = z.object({
  id: z.uuid(),
  group: person.nullable(),
  organisation: z.object({ id: z.uuid(), names: Names }).nullable(),
  /** Whether the staff of what is nested in the organisation was meant, too. */
  withUnits: z.boolean(),
  askedAt: z.iso.datetime(),
  /** How many were asked by it, and how many could not be, as they have no account. */
  asked: z.int(),
  leftOut: z.int(),
  /** Those who were not named or asked by another one before; null for who may not see who is in groups. */
  people: z.array(AskedPerson).nullable(),
})
export type AskedAudience = z.infer<typeof AskedAudience>

/** Questions about a service, with how they were answered so far. */
export const QuestionSet = AskedQuestions.extend({
  id: z.uuid(),
  askedBy: person,
  askedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  isOpen: z.boolean(),
  /** When the open link was made, and how many answers came by it; its address is shown once, to its maker. */
  link: z.object({ madeAt: z.iso.datetime(), answers: z.int(), isFull: z.boolean() }).nullable(),
  /** Those who were named themselves. */
  people: z.array(AskedPerson),
  audiences: z.array(AskedAudience),
  /** How many people are asked in all, each counted once. */
  asked: z.int(),
  /** Answers that stand: by people who were asked, and by browsers that the link brought. */
  answered: z.object({ byPeople: z.int(), byLink: z.int() }),
  /** How often each option or step was chosen, by question. */
  tallies: z.record(z.string(), z.record(z.string(), z.int())),
  can: z.array(z.enum(['ask-more', 'remind', 'renew-link', 'close'])),
})
export type QuestionSet = z.infer<typeof QuestionSet>

/** One answer that stands, and the need that it came to. */
export const QuestionAnswer = z.object({
  id: z.uuid(),
  /** Null for somebody who came by the open link. */
  person: person.nullable(),
  /** The name that somebody without an account gave; may be empty. */
  givenName: z.string(),
  role: ConsumerRole.nullable(),
  at: z.iso.datetime(),
  answers: z.record(z.string(), z.string()),
  need: z.object({ id: z.uuid(), state: NeedState }),
  /** Whether an earlier answer was changed. */
  isChanged: z.boolean(),
})
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

/** Questions as somebody reads them who was asked by name. */
export const QuestionsToMe = AskedQuestions.extend({
  id: z.uuid(),
  service: Names,
  /** Who asks: the organisation of the person who does, else the provider. */
  organisation: Names,
  askedBy: z.string(),
  isOpen: z.boolean(),
  mine: z
    .object({
      answers: z.record(z.string(), z.string()),
      role: ConsumerRole.nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
  can: z.array(z.enum(['answer'])),
})
export type QuestionsToMe = z.infer<typeof QuestionsToMe>

/** Questions as anybody reads them who has the open link. */
export const OpenQuestions = AskedQuestions.extend({
  /** Tells sets of questions apart within a browser, and nothing else. */
  key: z.string(),
  service: Names,
  organisation: Names,
  /** To be sent along with the answers: shows that the questions were looked at a short while ago. */
  ticket: z.string(),
})
export type OpenQuestions = z.infer<typeof OpenQuestions>

const role = ConsumerRole.nullable().default(null)

/** What is sent to answer. */
export const AnswerBody = z.strictObject({ answers: Answers, role })
export type AnswerBody = z.infer<typeof AnswerBody>

/** What is sent to answer by the open link. */
export const LinkAnswerBody = z.strictObject({
  answers: Answers,
  role,
  /** The name that somebody gives, if they like. */
  name: Line.max(100).default(''),
  /** Random bits that the browser keeps, so that the same one can change its answer later. */
  browser: z.string().regex(/^[\w-]{22,64}$/),
  ticket: z.string().max(300),
})
export type LinkAnswerBody = z.infer<typeof LinkAnswerBody>

const people = z.array(z.uuid()).max(mostAsked)

/** People who are asked together: whoever is in a group or on the staff of an organisation at that moment. */
export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), groupId: z.uuid() }),
  z.strictObject({
    kind: z.literal('staff'),
    organisationId: z.uuid(),
    /** Whether the staff of what is nested in it is meant, too. */
    withUnits: z.boolean().default(true),
  }),
])
export type Audience = z.infer<typeof Audience>
const audiences = z.array(Audience).max(mostAudiences).default([])

/** What is asked, of whom and until when. */
export const Asking = z.strictObject({
  /** Empty for the usual title. */
  title: Line.max(150).default(''),
  intro: Paragraph.max(1000).default(''),
  language: Language,
  questions: QuestionDrafts,
  closesOn: Day,
  personIds: people.default([]),
  audiences,
  /** Whether there is to be an open link as well. */
  link: z.boolean().default(false),
})
export type Asking = z.infer<typeof Asking>

/** The set, and the address of a link that was made now: it is told this once. */
export const QuestionSetWithLink = z.object({ set: QuestionSet, link: z.string().nullable() })
export type QuestionSetWithLink = z.infer<typeof QuestionSetWithLink>

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneSet = oneService.extend({ set: z.uuid() })
const toMe = inWorkspace.extend({ set: z.uuid() })
const byLink = z.object({ token: z.string().min(20).max(200) })
const sets = '/api/workspaces/{workspace}/services/{service}/questions' as const

/** Questions to users: asked by those who are invited to a service, answered by whom they name or by an open link. */
export const questionRoutes = {
  questionSets: route({
    method: 'GET',
    path: sets,
    summary: 'What the users of a service were asked, newest first; for those who are invited to it.',
    access: 'member',
    params: oneService,
    reply: z.object({ sets: z.array(QuestionSet), can: z.array(z.enum(['ask'])) }),
  }),
  questionAnswers: route({
    method: 'GET',
    path: `${sets}/{set}/answers`,
    summary: 'The answers that stand, newest first, 50 at a time, each with the need that it came to.',
    access: 'member',
    params: oneSet,
    query: z.strictObject({ after: z.string().max(500).optional() }),
    reply: z.object({ answers: z.array(QuestionAnswer), next: z.string().nullable() }),
  }),
  askable: route({
    method: 'GET',
    path: `/api/workspaces/{workspace}/services/{service}/askable`,
    summary: 'Names of people who can be asked about a service, by three letters or more; at most 8.',
    access: 'member',
    params: oneService,
    query: z.strictObject({ text: Line.min(lettersToFind).max(100) }),
    reply: z.object({ people: z.array(person) }),
  }),
  askQuestions: route({
    method: 'POST',
    path: sets,
    summary:
      'Asks people by name, groups of people and all staff of organisations, each person once, makes an open link, or both; the link is told this once.',
    access: 'member',
    params: oneService,
    body: Asking,
    reply: QuestionSetWithLink,
    status: 201,
  }),
  askMorePeople: route({
    method: 'POST',
    path: `${sets}/{set}/people`,
    summary: 'Asks the same of more people; who was asked already is not asked again.',
    access: 'member',
    params: oneSet,
    body: z
      .strictObject({ personIds: people.default([]), audiences })
      .refine((body) => body.personIds.length + body.audiences.length > 0, { path: ['personIds'] }),
    reply: QuestionSet,
  }),
  remindPeople: route({
    method: 'POST',
    path: `${sets}/{set}/reminders`,
    summary: 'Reminds those who have not answered, each of them once a day at most.',
    access: 'member',
    params: oneSet,
    reply: z.object({ set: QuestionSet, reminded: z.int() }),
  }),
  renewQuestionLink: route({
    method: 'POST',
    path: `${sets}/{set}/link`,
    summary: 'Makes a new open link, which is told this once; the one before does not open any more.',
    access: 'member',
    params: oneSet,
    reply: QuestionSetWithLink,
    status: 201,
  }),
  closeQuestions: route({
    method: 'POST',
    path: `${sets}/{set}/close`,
    summary: 'Ends the questions: no more answers are taken.',
    access: 'member',
    params: oneSet,
    reply: QuestionSet,
  }),
  questionsToMe: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/questions/{set}',
    summary: 'What I was asked, and what I answered.',
    access: 'member',
    params: toMe,
    reply: QuestionsToMe,
  }),
  answerQuestions: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/questions/{set}/answer',
    summary: 'Answers what I was asked; a later answer supersedes the earlier one.',
    access: 'member',
    params: toMe,
    body: AnswerBody,
    reply: QuestionsToMe,
  }),
  openQuestions: route({
    method: 'GET',
    path: '/api/open-questions/{token}',
    summary: 'What an open link asks, for whoever has it.',
    access: 'anyone',
    params: byLink,
    reply: OpenQuestions,
  }),
  answerByLink: route({
    method: 'POST',
    path: '/api/open-questions/{token}/answers',
    summary: 'Answers by an open link; a later answer from the same browser supersedes the earlier one.',
    access: 'anyone',
    params: byLink,
    body: LinkAnswerBody,
    bodyLimit: 64 * 1024,
    reply: z.object({ at: z.iso.datetime(), isChanged: z.boolean() }),
    status: 201,
  }),
}
