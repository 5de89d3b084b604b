import type { Plan, PlanAction, PlanStep } from '#model/contract/code.ts'

const marks: Record<PlanAction, string> = {
  make: '+',
  change: '~',
  leave: ' ',
  retire: '-',
  conflict: '!',
  refused: '!',
}

type Words = Record<PlanAction, (count: number) => string>

const asItIs = (count: number): string => (count === 1 ? 'as it is' : 'as they are')

const plannedWords: Words = {
  make: () => 'to make',
  change: () => 'to change',
  leave: asItIs,
  retire: () => 'to retire',
  conflict: () => 'in conflict',
  refused: () => 'refused',
}

/** The words of a plan that was carried out. */
export const doneWords: Words = {
  ...plannedWords,
  make: () => 'made',
  change: () => 'changed',
  retire: () => 'retired',
}

const indented = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `    ${line}`)
    .join('\n')

/** Where documents stand, by kind and name: file and line, as whoever called would open them. */
export type Places = ReadonlyMap<string, string>

export const placeKey = ({ kind, name }: Pick<PlanStep, 'kind' | 'name'>): string => `${kind} ${name}`

const placeText = (step: PlanStep, places: Places): string[] => {
  const place = places.get(placeKey(step))
  const isBlocked = step.action === 'conflict' || step.action === 'refused'
  return isBlocked && place !== undefined ? [`    ${place}`] : []
}

const stepText = (step: PlanStep, places: Places): string => {
  const { action, kind, name, title, reason, diff } = step
  const called = title === '' || title === name ? '' : ` (${title})`
  const head = `${marks[action]} ${action} ${kind} ${name}${called}`
  const because = reason === '' ? [] : [`    ${reason}`]
  return [head, ...placeText(step, places), ...because, ...(diff === '' ? [] : [indented(diff)])].join('\n')
}

const isTold = ({ action, reason }: PlanStep): boolean => action !== 'leave' || reason !== ''

/** How many things there are of each sort, in one line. */
export const countsText = ({ counts }: Pick<Plan, 'counts'>, words: Words = plannedWords): string =>
  (Object.keys(words) as PlanAction[])
    .filter((action) => counts[action] > 0)
    .map((action) => `${counts[action].toLocaleString('en-CA')} ${words[action](counts[action])}`)
    .join(', ') || 'nothing in these documents'

/** A plan for a person at a terminal: each thing that changes, with its difference; what stays is counted. */
export const planText = (plan: Plan, places: Places): string =>
  [...plan.steps.filter(isTold).map((step) => stepText(step, places)), `Plan: ${countsText(plan)}.`, ''].join(
    '\n',
  )
