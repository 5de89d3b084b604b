import { z } from 'zod'
import { type Definition, PartName, parts } from '../definition/definition.ts'
import { type Question, type QuestionId, questions } from '../definition/questions.ts'

/** Where in a definition what people answered can be written: a list with what an entry there says by its place. */
const lists = {
  'outcomes-supported': { path: 'value.outcomes', given: { direction: 'supported' } },
  'outcomes-affected': { path: 'value.outcomes', given: { direction: 'affected' } },
  'costs-removed': { path: 'cost.costs', given: { effect: 'removed', category: 'other' } },
  'costs-imposed': { path: 'cost.costs', given: { effect: 'imposed', category: 'other' } },
  'risks-removed': { path: 'value.risks', given: { effect: 'removed' } },
  'risks-imposed': { path: 'value.risks', given: { effect: 'imposed' } },
  requirements: { path: 'value.requirements', given: {} },
  outputs: { path: 'value.outputs', given: {} },
  levels: { path: 'value.levels', given: { kind: 'other' } },
  tasks: { path: 'use.tasks', given: {} },
  duties: { path: 'use.duties', given: {} },
  limits: { path: 'supply.limits', given: {} },
} as const
const texts = [
  'value.forWhom',
  'value.notFor',
  'value.proposition',
  'value.performanceSupported',
  'value.constraintsLifted',
  'use.accessNeeds',
  'use.support',
  'cost.price',
  'cost.fundingModel',
  'supply.exit',
] as const

type ListTarget = keyof typeof lists

/** A list of the definition, by what belongs in it, or the path of one of its texts. */
export const ClauseTarget = z.enum([...(Object.keys(lists) as ListTarget[]), ...texts])
export type ClauseTarget = z.infer<typeof ClauseTarget>

const isList = (target: ClauseTarget): target is ListTarget => Object.hasOwn(lists, target)

/** The path of the list or of the text. */
export const pathOfTarget = (target: ClauseTarget): string => (isList(target) ? lists[target].path : target)

const suits = ({ list, texts: own = [] }: Question, target: ClauseTarget): boolean => {
  if (!isList(target)) return own.includes(target)
  const { path, given } = lists[target]
  return (
    list?.path === path &&
    Object.entries(list.given).every(([key, value]) => (given as Record<string, string>)[key] === value)
  )
}

/** Where answers to a question belong, the usual place first. */
export const targetsOf = (question: QuestionId): ClauseTarget[] => {
  const asked = questions.find(({ id }) => id === question)
  return asked ? ClauseTarget.options.filter((target) => suits(asked, target)) : []
}

/** Where answers to a question can be written by somebody who writes these parts: where they belong, and elsewhere. */
export const targetsWithin = (
  question: QuestionId,
  parts: readonly PartName[],
): { usual: ClauseTarget[]; elsewhere: ClauseTarget[] } => {
  const isWritten = (target: ClauseTarget): boolean => parts.includes(partOfTarget(target))
  const usual = targetsOf(question)
  return {
    usual: usual.filter(isWritten),
    elsewhere: ClauseTarget.options.filter((target) => !usual.includes(target) && isWritten(target)),
  }
}

/** A sentence to be written into a definition; `id` names the entry, where it becomes one. */
export type NewClause = { target: ClauseTarget; text: string; id: string }

export const partOfTarget = (target: ClauseTarget): PartName =>
  PartName.parse(pathOfTarget(target).split('.', 1)[0])

type Content = Record<string, unknown>

/** By which path the clause is found once it is written. */
export const pathOfClause = ({ target, id }: NewClause): string =>
  isList(target) ? `${lists[target].path}/${id}` : target

/** The part of a definition with a sentence more: an entry of its own, or a further paragraph of a text; null where there is no room. */
export const withClause = (
  definition: Definition,
  { target, text, id }: NewClause,
): Definition[PartName] | null => {
  const part = partOfTarget(target)
  const field = pathOfTarget(target).slice(part.length + 1)
  const before = definition[part] as Content
  const now = before[field]
  const said = isList(target)
    ? [...(now as unknown[]), { id, statement: text, ...lists[target].given }]
    : [now, text].filter((one) => one !== '').join('\n\n')
  const judged = parts[part].safeParse({ ...before, [field]: said })
  return judged.success ? judged.data : null
}
