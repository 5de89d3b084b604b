import { z } from 'zod'
import { Names } from '../contract/workspaces.ts'
import { Day } from '../text.ts'
import { sameStanding, type Timeline } from './timeline.ts'

/** An organisation that is named; by the names that it has today, or had last. */
export const OrganisationRef = z.object({ id: z.uuid(), names: Names })
export type OrganisationRef = z.infer<typeof OrganisationRef>

const onDay = { on: Day }

/** Something that happened to an organisation; each is told in a sentence. */
export const HistoryEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('began'), ...onDay }),
  z.object({
    kind: z.literal('renamed'),
    ...onDay,
    before: Names,
    after: Names,
    abbreviations: z.object({ before: z.string(), after: z.string() }),
  }),
  z.object({
    kind: z.literal('moved'),
    ...onDay,
    before: OrganisationRef.nullable(),
    after: OrganisationRef.nullable(),
  }),
  /** It went into the other, took it in, gave it birth, or came of it. */
  z.object({
    kind: z.enum(['merged-into', 'took-in', 'split-off', 'came-of']),
    ...onDay,
    other: OrganisationRef,
  }),
  z.object({ kind: z.literal('ended'), ...onDay }),
])
export type HistoryEntry = z.infer<typeof HistoryEntry>

export type Succession = { kind: 'merged' | 'split'; from: OrganisationRef; to: OrganisationRef; on: string }

const changesOf = (
  timeline: Timeline,
  named: (id: string | null) => OrganisationRef | null,
): HistoryEntry[] =>
  timeline.flatMap((after, at) => {
    const before = timeline[at - 1]
    const on = after.since
    if (!before || on === null) return []
    const isRenamed = !sameStanding(before, { ...after, parentId: before.parentId })
    const renamed: HistoryEntry[] = isRenamed
      ? [
          {
            kind: 'renamed',
            on,
            before: before.names,
            after: after.names,
            abbreviations: { before: before.abbreviation, after: after.abbreviation },
          },
        ]
      : []
    const moved: HistoryEntry[] =
      before.parentId === after.parentId
        ? []
        : [{ kind: 'moved', on, before: named(before.parentId), after: named(after.parentId) }]
    return [...moved, ...renamed]
  })

const kindOf = ({ kind, from }: Succession, id: string) => {
  if (kind === 'merged') return from.id === id ? 'merged-into' : 'took-in'
  return from.id === id ? 'split-off' : 'came-of'
}

const successionsOf = (id: string, successions: readonly Succession[]): HistoryEntry[] =>
  successions.map((one) => ({
    kind: kindOf(one, id),
    on: one.on,
    other: one.from.id === id ? one.to : one.from,
  }))

type Told = {
  id: string
  timeline: Timeline
  until: string | null
  successions: readonly Succession[]
  /** Everything that it was ever nested in, by id. */
  parents: ReadonlyMap<string, OrganisationRef>
}

/** What happened to an organisation, the newest first. */
export const historyOf = ({ id, timeline, until, successions, parents }: Told): HistoryEntry[] => {
  const named = (parent: string | null) => (parent === null ? null : (parents.get(parent) ?? null))
  const told = successionsOf(id, successions)
  const since = timeline[0]?.since ?? null
  // A succession says more than that something began or ended.
  const began = since !== null && !told.some(({ kind }) => kind === 'came-of')
  const ended = until !== null && !told.some(({ kind }) => kind === 'merged-into')
  // In the order in which they happen where that is on one day.
  const entries: HistoryEntry[] = [
    ...(began ? [{ kind: 'began' as const, on: since }] : []),
    ...told.filter(({ kind }) => kind === 'came-of'),
    ...changesOf(timeline, named),
    ...told.filter(({ kind }) => kind !== 'came-of'),
    ...(ended ? [{ kind: 'ended' as const, on: until }] : []),
  ]
  return entries.toReversed().toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}
