import { Outcome } from '#model/definition/entries.ts'
import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import type { Change } from './keep-suggestion.ts'
import { suggestChange } from './suggest-change.ts'

/** The outcome of `buildDefinition`, or another with its id. */
export const outcomeSaying = (statement = 'Clerks reach everybody', change: Partial<Outcome> = {}): Outcome =>
  Outcome.parse({
    id: 'reach',
    direction: 'supported',
    statement,
    stakeholderRole: 'customer',
    stakeholder: 'Clerks',
    ...change,
  })

export const reach = 'value.outcomes/reach'

/** Suggests a change, of the outcome of `buildDefinition` unless stated. */
export const buildSuggestion = (
  ctx: MemberContext,
  service: string,
  change: Partial<Change> = {},
): Promise<Suggestion> =>
  suggestChange(ctx, {
    service,
    path: reach,
    before: outcomeSaying(),
    content: outcomeSaying('Clerks reach all citizens'),
    why: 'Everybody is too many',
    ...change,
  })
