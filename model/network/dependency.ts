import { z } from 'zod'
import { Day, EntryId, Line, OptionalDay, Paragraph, RequiredLine } from '../text.ts'

/** `needed`: without it the service stops. `alternative`: one of several that can stand in. `helpful`: nothing promised is hurt. */
export const Necessity = z.enum(['needed', 'alternative', 'helpful'])
export type Necessity = z.infer<typeof Necessity>

/** By what a group of alternatives is known: its name, however it is written in capitals and spaces. */
export const groupKey = (name: string): string => name.trim().toLowerCase()

/** The most dependencies that are kept of one service, those that have ended included. */
export const mostDependencies = 200

/** What a service rests on: a service, or what an organisation supplies that has no service here. */
export const RestsOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), serviceId: z.uuid() }),
  z.strictObject({ kind: z.literal('supplier'), organisationId: z.uuid(), supplies: RequiredLine }),
])
export type RestsOn = z.infer<typeof RestsOn>

const terms = {
  necessity: Necessity,
  /** The name of the group whose members can stand in for each other; empty for all others. */
  alternatives: Line.default(''),
  /** What for, in a sentence. */
  purpose: RequiredLine,
  /** What is agreed in case it stops. */
  continuity: Paragraph.max(2000).default(''),
  /** The entry of `supply.restsOn` that names it. */
  clause: EntryId.nullable().default(null),
  since: Day,
  /** The first day on which it is no longer so; empty while none is known. */
  until: OptionalDay.default(''),
}

type Terms = { necessity: Necessity; alternatives: string; since: string; until: string }

const groupIsNamed = ({ necessity, alternatives }: Terms): boolean =>
  (necessity === 'alternative') === (alternatives !== '')
const endsAfterItBegan = ({ since, until }: Terms): boolean => until === '' || until >= since

const unnamed = { path: ['alternatives'], error: 'name the group of those that can stand in, and only then' }
const backwards = { path: ['until'], error: 'is before the day on which it began' }

/** What is recorded of a dependency when it is new. */
export const NewDependency = z
  .strictObject({ on: RestsOn, ...terms })
  .refine(groupIsNamed, unnamed)
  .refine(endsAfterItBegan, backwards)
export type NewDependency = z.infer<typeof NewDependency>

/** What can be changed of one: all but what it is on. */
export const DependencyTerms = z
  .strictObject({ ...terms, version: z.int().nonnegative() })
  .refine(groupIsNamed, unnamed)
  .refine(endsAfterItBegan, backwards)
export type DependencyTerms = z.infer<typeof DependencyTerms>

/** Where a dependency stands on a day. */
export type DependencyState = 'upcoming' | 'standing' | 'ended'
export const dependencyStateOn = (
  day: string,
  { since, until }: { since: string; until: string },
): DependencyState => {
  if (until !== '' && until <= day) return 'ended'
  return since > day ? 'upcoming' : 'standing'
}
