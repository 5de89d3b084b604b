import type { TimelineRefusal, Period } from '#model/organisations/timeline.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { AppError, conflict, found, invalid } from '#server/kernel/errors.ts'
import { holdRow, lockParties } from './organisation-store.ts'
import { type Known, timelinesOf } from './past-store.ts'
import { oneNameOf } from './sort-name.ts'

export const endedMessage = 'This organisation has ended: nothing about it changes any more.'

/** Throws `invalid` for a day that has not come: what is to be is not known yet. */
export const assertCome = (path: string, day: string | null, now: string): void => {
  if (day !== null && day > now.slice(0, 10))
    throw invalid(path, 'must be today or a day before', 'day-to-come')
}

const laterMessages = {
  'changed-later': (on: string) => `This changed again on ${on}: choose that day or a later one.`,
  'not-yet': (on: string) => `The organisation is there since ${on} only: choose that day or a later one.`,
}

/** The periods of a timeline, or `conflict` where it could not be. */
export const periodsOf = (changed: Period[] | TimelineRefusal): Period[] => {
  if (Array.isArray(changed)) return changed
  throw tooEarly(changed)
}

export const tooEarly = ({ refusal, on }: TimelineRefusal): AppError =>
  new AppError('conflict', laterMessages[refusal](on), {
    reason: `organisation-${refusal}`,
    params: { on },
  })

/** Where in time an organisation is, by what it says last. */
export const lastOf = ({ periods }: Known): Period => found(periods.at(-1), 'organisation')

/** An organisation that has not ended, with all that it was, while no other changes to parties go on. */
export const holdOrganisation = async (tx: Tx, { scope }: { scope: Scope }, id: string): Promise<Known> => {
  await lockParties(tx, scope)
  await holdRow(tx, scope, id)
  const known = found((await timelinesOf(tx, scope, [id])).get(id), 'organisation')
  if (known.until !== null) throw conflict('organisation-ended', endedMessage)
  return known
}

/** How the journal names an organisation. */
export const subjectOf = (known: Known) => ({
  kind: 'organisation',
  id: known.id,
  name: oneNameOf(lastOf(known).names),
})
