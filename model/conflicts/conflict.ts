import { z } from 'zod'
import { Address } from '../comments/thread.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { Day, RequiredLine, RequiredParagraph } from '../text.ts'
import { Names } from '../contract/workspaces.ts'

/** How many conflicts are kept of one service, and how often one goes to and fro, at most. */
export const mostConflicts = 100
export const mostConflictActs = 100

/** Who may decide: the owner answers for what is promised, the customer for what comes of it. */
export const decidingRoles: readonly SignRole[] = ['owner', 'customer']

/** What a role wants in a conflict; of one organisation or one person, where it is not the role as such. */
const NewPosition = z.strictObject({
  role: SignRole,
  organisationId: z.uuid().nullable().default(null),
  personId: z.uuid().nullable().default(null),
  wants: RequiredLine,
})
export type NewPosition = z.infer<typeof NewPosition>

const whose = ({ role, organisationId, personId }: NewPosition): string =>
  JSON.stringify([role, organisationId, personId])

/** Two or more positions, each of somebody else: nobody is in conflict with themselves. */
export const NewPositions = z
  .array(NewPosition)
  .min(2)
  .max(8)
  .refine((positions) => new Set(positions.map(whose)).size === positions.length, {
    error: 'must be of different roles, organisations or people',
    params: { code: 'differs' },
  })

/** What a conflict may be about: a clause of the service, or the need that the service answers. */
export const ConflictMatter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clause'), path: Address }),
  z.strictObject({ kind: z.literal('need'), id: z.uuid() }),
])
export type ConflictMatter = z.infer<typeof ConflictMatter>

/** A decision as it is written down. */
export const NewDecision = z.strictObject({
  deciderId: z.uuid(),
  /** The role in which they decide. */
  role: SignRole,
  on: Day,
  what: RequiredParagraph.max(2000),
  why: RequiredParagraph.max(2000),
})
export type NewDecision = z.infer<typeof NewDecision>

const person = z.object({ id: z.uuid(), name: z.string() })
const side = z.enum(['provider', 'consumer', 'neither'])

/** Open; waiting for the word of whoever is said to have decided; decided. */
export const ConflictState = z.enum(['open', 'waiting', 'decided'])
export type ConflictState = z.infer<typeof ConflictState>

export const Decision = z.object({
  decider: person,
  role: SignRole,
  on: Day,
  what: z.string(),
  why: z.string(),
})
export type Decision = z.infer<typeof Decision>

/** What happened to a conflict: decided by who did it, or written down for them, and all that followed. */
export const ConflictAct = z.object({
  id: z.uuid(),
  kind: z.enum(['decided', 'written', 'acknowledged', 'refused', 'taken-back', 'reopened']),
  by: person,
  side,
  at: z.iso.datetime(),
  /** Null where it is about the decision before it. */
  decision: Decision.nullable(),
  /** Why it was reopened; else empty. */
  reason: z.string(),
  afterRevision: z.int().nonnegative(),
})
export type ConflictAct = z.infer<typeof ConflictAct>

export const ConflictDeed = z.enum(['decide', 'answer', 'take-back', 'reopen'])
export type ConflictDeed = z.infer<typeof ConflictDeed>

/** What people in different roles want of a service and cannot both have, and how it was decided. */
export const Conflict = z.object({
  id: z.uuid(),
  about: z.string(),
  /** What it hangs on, and what that said then; null where it is about the service as a whole. */
  matter: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('clause'), path: z.string(), said: z.string() }),
      z.object({ kind: z.literal('need'), id: z.uuid(), said: z.string() }),
    ])
    .nullable(),
  positions: z.array(
    z.object({
      role: SignRole,
      organisation: z.object({ id: z.uuid(), names: Names }).nullable(),
      person: person.nullable(),
      wants: z.string(),
    }),
  ),
  markedBy: person,
  side,
  markedAt: z.iso.datetime(),
  afterRevision: z.int().nonnegative(),
  acts: z.array(ConflictAct),
  state: ConflictState,
  /** When it was marked, or reopened last. */
  openSince: z.iso.datetime(),
  /** The decision that holds, or waits for the word of whoever is said to have made it. */
  decision: Decision.nullable(),
  can: z.array(ConflictDeed),
})
export type Conflict = z.infer<typeof Conflict>

/** What was marked, and what happened to it since. */
type Course = Pick<Conflict, 'markedAt' | 'acts'>

const stateAfter: Record<ConflictAct['kind'], ConflictState> = {
  decided: 'decided',
  written: 'waiting',
  acknowledged: 'decided',
  refused: 'open',
  'taken-back': 'open',
  reopened: 'open',
}

/** Where a conflict stands once all of this has happened. */
export const standingOf = ({
  markedAt,
  acts,
}: Course): Pick<Conflict, 'state' | 'openSince' | 'decision'> => {
  const last = acts.at(-1)
  const state = last ? stateAfter[last.kind] : 'open'
  return {
    state,
    openSince: acts.findLast(({ kind }) => kind === 'reopened')?.at ?? markedAt,
    decision:
      state === 'open' ? null : (acts.findLast(({ decision }) => decision !== null)?.decision ?? null),
  }
}

/** The conflict as it stood when a revision was frozen; null where it came later. What stands on a revision is only read. */
export const conflictAsItStood = (conflict: Conflict, revision: number): Conflict | null => {
  if (conflict.afterRevision >= revision) return null
  const acts = conflict.acts.filter(({ afterRevision }) => afterRevision < revision)
  return { ...conflict, acts, ...standingOf({ ...conflict, acts }), can: [] }
}

/** Why something cannot be done with a conflict where it stands: a key of the wording catalogue; null where it can. */
export type ConflictRefusal = 'conflict-decided' | 'decision-waits' | 'no-decision-waits' | 'conflict-open'

const needed: Record<ConflictDeed, ConflictState> = {
  decide: 'open',
  answer: 'waiting',
  'take-back': 'waiting',
  reopen: 'decided',
}

/** What a conflict's state says to a deed, whoever does it. */
export const conflictRefusal = (
  deed: ConflictDeed,
  { state }: Pick<Conflict, 'state'>,
): ConflictRefusal | null => {
  if (state === needed[deed]) return null
  if (deed === 'answer' || deed === 'take-back') return 'no-decision-waits'
  if (state === 'waiting') return 'decision-waits'
  return state === 'decided' ? 'conflict-decided' : 'conflict-open'
}

/** Whether somebody who holds these roles may decide in this one. */
export const mayDecideAs = (role: SignRole, held: readonly SignRole[]): boolean =>
  decidingRoles.includes(role) && held.includes(role)

type Reader = { personId: string; administrator: boolean; roles: readonly SignRole[] }

/**
 * Who is said to have decided gives their word on it, as long as they may still decide. Who wrote it down takes it back;
 * so do the service owner and administrators, or it would wait for ever where those two have left. The rest is everybody's.
 */
export const isTheirs = (
  deed: ConflictDeed,
  { decision, acts }: Pick<Conflict, 'decision' | 'acts'>,
  { personId, administrator, roles }: Reader,
): boolean => {
  if (deed === 'answer')
    return decision !== null && decision.decider.id === personId && mayDecideAs(decision.role, roles)
  if (deed === 'take-back') return acts.at(-1)?.by.id === personId || roles.includes('owner') || administrator
  return true
}

/** What a person who takes part may do with a conflict now. */
export const conflictDeeds = (
  conflict: Pick<Conflict, 'state' | 'decision' | 'acts'>,
  reader: Reader,
): ConflictDeed[] =>
  ConflictDeed.options.filter(
    (deed) => conflictRefusal(deed, conflict) === null && isTheirs(deed, conflict, reader),
  )

/** Everybody whom a conflict names: who marked it, whose position it is, who decided or wrote of it. */
export const namedIn = ({
  markedBy,
  positions,
  acts,
}: Pick<Conflict, 'markedBy' | 'positions' | 'acts'>): string[] => [
  ...new Set([
    markedBy.id,
    ...positions.flatMap((position) => position.person?.id ?? []),
    ...acts.flatMap(({ by, decision }) => [by.id, ...(decision ? [decision.decider.id] : [])]),
  ]),
]
