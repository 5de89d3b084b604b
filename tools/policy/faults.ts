import { contract } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import type { Answer } from './allowed.ts'
import type { Answered } from './call.ts'
import type { Asked } from './requests.ts'

/** How an answer differs from what the policy says. */
export type Fault = { kind: 'leak' | 'wrong refusal'; why: string }

/** A thing without what was asked of it: a service without a draft, a revision that it does not have. */
const isAbsence = (text: string): boolean =>
  /no such (draft|text|revision|waiver|point|group|participant|role holder|judgement|invitation|column map|link|role\b)/.test(
    text,
  )

/** Whether something that the body names was not found, rather than what the path leads to. */
const namesOthers = ({ sent }: Asked): boolean =>
  /"\w*Id"|"ids"|"personIds"|"into"/.test(JSON.stringify(sent.body ?? {}))

const isRefusal = (asked: Asked, { status, text }: Answered): boolean => {
  if (status === 401 || status === 403) return true
  return status === 404 && !isAbsence(text) && !namesOthers(asked)
}

/** Why an answer is not what the policy says; null where it is. */
export const faultOf = (asked: Asked, answered: Answered, answer: Answer): Fault | null => {
  const { status, text } = answered
  const { access } = contract[asked.sent.route] as Route
  // Links end by themselves: what they refuse is no matter of who asks.
  if (answer === 'yes')
    return access !== 'anyone' && isRefusal(asked, answered) ? { kind: 'wrong refusal', why: text } : null
  if (status < 300) return { kind: 'leak', why: `answered, though the policy says ${answer}` }
  // Input is read before anything is looked up, so that it tells nothing.
  if (answer === 'unknown' && status !== 404 && status !== 422)
    return { kind: 'leak', why: `tells of what may not be known: ${text}` }
  return null
}
