import { z } from 'zod'
import type { SignRole } from '../life-cycle/sign-off.ts'

/** The plain questions that lead through a definition. */
export const QuestionId = z.enum([
  'forWhom',
  'proposition',
  'outcomes',
  'affected',
  'tasks',
  'reach',
  'utility',
  'levels',
  'removedCosts',
  'imposedCosts',
  'removedRisks',
  'imposedRisks',
  'duties',
  'price',
  'exit',
])
export type QuestionId = z.infer<typeof QuestionId>

/** What a question fills: texts, sets of words, and at most one list; `closed` is the reason why that list is empty. */
export type Question = {
  id: QuestionId
  /** Who on either side answers it best. */
  role: SignRole
  list?: {
    path: 'value.outcomes' | 'value.risks' | 'value.levels' | 'use.tasks' | 'use.duties' | 'cost.costs'
    /** What a new entry already says by its place, such as a cost that is imposed. */
    given: Record<string, string>
    closed?: string
  }
  texts?: readonly string[]
  terms?: { path: 'value.consumerGroups' | 'use.channels'; kind: 'consumer-group' | 'channel' }
  charged?: boolean
}

/** The guided path: from whom it is for to how it ends, in the order in which people can answer. */
export const questions: readonly Question[] = [
  {
    id: 'forWhom',
    role: 'customer',
    texts: ['value.forWhom', 'value.notFor'],
    terms: { path: 'value.consumerGroups', kind: 'consumer-group' },
  },
  { id: 'proposition', role: 'customer', texts: ['value.proposition'] },
  {
    id: 'outcomes',
    role: 'customer',
    list: { path: 'value.outcomes', given: { direction: 'supported' } },
  },
  {
    id: 'affected',
    role: 'user',
    list: {
      path: 'value.outcomes',
      given: { direction: 'affected' },
      closed: 'value.closed.affectedOutcomes',
    },
  },
  { id: 'tasks', role: 'user', list: { path: 'use.tasks', given: {} } },
  {
    id: 'reach',
    role: 'user',
    texts: ['use.support', 'use.accessNeeds'],
    terms: { path: 'use.channels', kind: 'channel' },
  },
  { id: 'utility', role: 'user', texts: ['value.performanceSupported', 'value.constraintsLifted'] },
  { id: 'levels', role: 'customer', list: { path: 'value.levels', given: {} } },
  {
    id: 'removedCosts',
    role: 'sponsor',
    list: { path: 'cost.costs', given: { effect: 'removed' }, closed: 'cost.closed.removedCosts' },
  },
  {
    id: 'imposedCosts',
    role: 'sponsor',
    list: { path: 'cost.costs', given: { effect: 'imposed' }, closed: 'cost.closed.imposedCosts' },
  },
  {
    id: 'removedRisks',
    role: 'customer',
    list: { path: 'value.risks', given: { effect: 'removed' }, closed: 'value.closed.removedRisks' },
  },
  {
    id: 'imposedRisks',
    role: 'customer',
    list: { path: 'value.risks', given: { effect: 'imposed' }, closed: 'value.closed.imposedRisks' },
  },
  { id: 'duties', role: 'user', list: { path: 'use.duties', given: {} } },
  { id: 'price', role: 'sponsor', texts: ['cost.price', 'cost.fundingModel'], charged: true },
  { id: 'exit', role: 'owner', texts: ['supply.exit'] },
]
