import { z } from 'zod'
import { Line, Paragraph, RequiredParagraph } from './text.ts'
import { ConsumerRole } from './definition/entries.ts'

/** Heard: nobody answered yet. Answered: by a draft or a service. Met: its author says so. Declined: with a reason. */
export const NeedState = z.enum(['heard', 'answered', 'met', 'declined'])
export type NeedState = z.infer<typeof NeedState>

/** What somebody on the consumer's side wants to achieve, with or without a service. */
export const NeedContent = z.strictObject({
  role: ConsumerRole.default('customer'),
  /** What they want to achieve. */
  what: RequiredParagraph,
  /** What hinders them today. */
  hinders: Paragraph.default(''),
  /** What it would be worth to them. */
  worth: Paragraph.default(''),
  /** Whom it is stated for, where not for oneself, and on what mandate. */
  onBehalfOf: Line.default(''),
  evidence: Paragraph.default(''),
})
export type NeedContent = z.infer<typeof NeedContent>

/** How a provider answers: with a draft that starts from the need, with a service that exists, or with why not. */
export const AnswerKind = z.enum(['draft', 'service', 'declined'])
export type AnswerKind = z.infer<typeof AnswerKind>

/** The answers that a need in this state still takes: a declined one may be answered after all. */
export const answersTo = (state: NeedState): readonly AnswerKind[] =>
  (
    {
      heard: AnswerKind.options,
      declined: ['draft', 'service'],
      answered: [],
      met: [],
    } as const
  )[state]

/** Whether its author may reword it: not once somebody has answered what it said. */
export const mayBeReworded = (state: NeedState): boolean => state === 'heard'

/**
 * Whether the answer stays when its author words the need anew by answering questions again: what was drafted for them is
 * still theirs to judge. Why it was declined was said of the earlier words, so the new ones are heard afresh.
 */
export const keepsAnswer = (state: NeedState): boolean => state === 'answered' || state === 'met'

/** Whether its author may say that it is met: only what was answered can be. */
export const mayBeMet = (state: NeedState): boolean => state === 'answered'
