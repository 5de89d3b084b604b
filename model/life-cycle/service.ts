import { z } from 'zod'

/** Drafted: seen by those invited. Listed: described by an importer or the provider, read by all. Live: a revision is published. */
export const ServiceState = z.enum(['drafted', 'listed', 'live', 'retired'])
export type ServiceState = z.infer<typeof ServiceState>

/** Proposed -> agreed -> published -> superseded; withdrawn and declined end one that was never published. */
export const RevisionState = z.enum([
  'proposed',
  'agreed',
  'published',
  'superseded',
  'withdrawn',
  'declined',
])
export type RevisionState = z.infer<typeof RevisionState>

/** Whether the revision waits for sign-offs or for its publication; a service has at most one such. */
export const isOpen = (state: RevisionState): boolean => state === 'proposed' || state === 'agreed'

/** Agreed means that all required sign-offs stand, and nothing else. */
export const stateOfOpen = (missing: readonly unknown[]): 'proposed' | 'agreed' =>
  missing.length === 0 ? 'agreed' : 'proposed'

type Numbered = { number: number; state: RevisionState }

/** The revision that a new draft starts from: the published one, else the last frozen one; undefined where there is none. */
export const startingRevision = <Revision extends Numbered>(
  revisions: readonly Revision[],
): Revision | undefined =>
  revisions.find(({ state }) => state === 'published') ??
  revisions.toSorted((one, other) => other.number - one.number)[0]

/** The number of the next revision. */
export const nextNumber = (revisions: readonly Pick<Numbered, 'number'>[]): number =>
  Math.max(0, ...revisions.map(({ number }) => number)) + 1

type States = { service: ServiceState; revisions: readonly RevisionState[]; hasDraft: boolean }

/** Why an action is not possible now: a key of the wording catalogue. */
export type Refusal =
  | 'already-retired'
  | 'draft-exists'
  | 'no-draft'
  | 'only-a-draft'
  | 'revision-open'
  | 'no-open-revision'
  | 'not-published'

const needsOpenRevision = ({ revisions }: States): Refusal | null =>
  revisions.some(isOpen) ? null : 'no-open-revision'
const needsPublished = ({ revisions }: States): Refusal | null =>
  revisions.includes('published') ? null : 'not-published'
const needsDraft = ({ hasDraft }: States): Refusal | null => (hasDraft ? null : 'no-draft')
// A service that is nothing but its draft is retired instead: something must be left to point at.
const needsMoreThanADraft = ({ service, revisions }: States): Refusal | null =>
  service === 'drafted' && revisions.length === 0 ? 'only-a-draft' : null
const closeTheOpenOneFirst = ({ revisions }: States): Refusal | null =>
  revisions.some(isOpen) ? 'revision-open' : null

const refusals = {
  draft: ({ hasDraft }: States): Refusal | null => (hasDraft ? 'draft-exists' : null),
  edit: needsDraft,
  discard: (states: States) => needsDraft(states) ?? needsMoreThanADraft(states),
  propose: (states: States) => needsDraft(states) ?? closeTheOpenOneFirst(states),
  sign: needsOpenRevision,
  withdraw: needsOpenRevision,
  decline: needsOpenRevision,
  publish: needsOpenRevision,
  review: needsPublished,
  retire: (): Refusal | null => null,
}

/** What may happen to a service and its revisions. */
export type ServiceAction = keyof typeof refusals

/** The reason why the states forbid `action`, or null where they allow it; rights and sign-offs are judged elsewhere. */
export const refusalOf = (action: ServiceAction, states: States): Refusal | null =>
  states.service === 'retired' ? 'already-retired' : refusals[action](states)
