import { z } from 'zod'
import { PartName } from '../definition/definition.ts'
import { QuestionId } from '../definition/questions.ts'
import { JoinCode } from '../workshops/join-code.ts'
import { Phase } from '../workshops/phase.ts'
import {
  AskedQuestion,
  MadeClause,
  Participation,
  ShownAnswer,
  ShownGroup,
  Speaking,
} from '../workshops/workshop.ts'

const person = z.object({ id: z.uuid(), name: z.string() })

/** A workshop in a list. */
export const WorkshopSummary = z.object({
  id: z.uuid(),
  facilitator: person,
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** What to take part with; null once it has ended. */
  code: JoinCode.nullable(),
  people: z.int(),
  clauses: z.int(),
})
export type WorkshopSummary = z.infer<typeof WorkshopSummary>

export const Workshops = z.object({
  /** The newest first. */
  workshops: z.array(WorkshopSummary),
  can: z.array(z.enum(['begin'])),
})
export type Workshops = z.infer<typeof Workshops>

/** What the shared screen shows. */
export const WorkshopScreen = z.object({
  id: z.uuid(),
  service: person,
  facilitator: person,
  /** Null once it has ended. */
  code: JoinCode.nullable(),
  named: z.boolean(),
  votesEach: z.int(),
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  participants: z.array(Participation),
  questions: z.array(
    z.object({ question: QuestionId, phase: Phase, note: z.string(), clauses: z.int().nonnegative() }),
  ),
  asked: AskedQuestion.nullable(),
  /** The clauses that were made of answers to the question that is asked now. */
  clauses: z.array(MadeClause),
  /** Who takes part, for whoever leads alone: the screen shows their number. */
  seats: z.array(z.object({ id: z.uuid(), name: z.string(), role: Speaking })),
  /** The parts of the draft that whoever asks may write; none without a draft. */
  writes: z.array(PartName),
  can: z.array(z.enum(['lead', 'end'])),
})
export type WorkshopScreen = z.infer<typeof WorkshopScreen>

/** What somebody sees who takes part: the question, and never the draft. */
export const JoinedWorkshop = z.object({
  service: z.string(),
  facilitator: z.string(),
  named: z.boolean(),
  votesEach: z.int(),
  people: z.int(),
  asked: AskedQuestion.nullable(),
  mine: z.object({
    name: z.string(),
    role: Speaking,
    /** What I answered to the question that is asked now. */
    answers: z.array(z.object({ id: z.uuid(), text: z.string() })),
    votes: z.array(z.object({ groupId: z.uuid(), votes: z.int() })),
  }),
})
export type JoinedWorkshop = z.infer<typeof JoinedWorkshop>

/** What is new since a version; the view is null where nothing is. `now` is the server's clock. */
const news = <View extends z.ZodType>(view: View) =>
  z.object({ version: z.int(), now: z.iso.datetime(), view: view.nullable() })
export const ScreenNews = news(WorkshopScreen)
export type ScreenNews = z.infer<typeof ScreenNews>
export const JoinedNews = news(JoinedWorkshop)
export type JoinedNews = z.infer<typeof JoinedNews>

/** What came of one question. */
export const QuestionRecord = z.object({
  question: QuestionId,
  phase: Phase,
  note: z.string(),
  begunAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  answered: z.int(),
  /** Answers that nobody read, because they were never revealed. */
  unrevealed: z.int(),
  answers: z.array(ShownAnswer),
  groups: z.array(ShownGroup),
  clauses: z.array(MadeClause),
})
export type QuestionRecord = z.infer<typeof QuestionRecord>

/** What came of a workshop. */
export const WorkshopRecord = WorkshopScreen.pick({
  id: true,
  service: true,
  facilitator: true,
  named: true,
  begunAt: true,
  endedAt: true,
  participants: true,
}).extend({ questions: z.array(QuestionRecord) })
export type WorkshopRecord = z.infer<typeof WorkshopRecord>
