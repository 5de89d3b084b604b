import type { Invited } from '../contract/comments.ts'
import { type ClauseRecords, clausesOf, type Side } from '../definition/clauses.ts'
import { type Definition, PartName } from '../definition/definition.ts'
import type { SignOff } from '../life-cycle/sign-off.ts'
import { type Contribution, ContributionKind } from './contribution.ts'

/** That somebody did something with a clause, in whatever draft; for which side at the last time. */
export type Deed = {
  kind: 'changed' | 'answered' | 'suggested' | 'commented'
  personId: string
  side: Side
  path: string
}

type Told = {
  /** The newest text, and who stands behind its clauses. */
  definition: Definition
  records: ClauseRecords
  deeds: readonly Deed[]
  signOffs: readonly Pick<SignOff, 'personId' | 'role' | 'part' | 'revision'>[]
  /** Those who take part now. */
  people: readonly Invited[]
  /** Everybody else who did something, by id. */
  names: ReadonlyMap<string, string>
}

/** One thing that somebody did, for a side. */
type Act = { personId: string; side: Side; kind: ContributionKind; path: string }

/** Who worded, typed and confirmed the clauses as they stand; what was said of an older text counts no more. */
const standingActs = ({ definition, records }: Pick<Told, 'definition' | 'records'>): Act[] =>
  clausesOf(definition).flatMap(({ path, hash }) => {
    const record = records[path]
    if (record?.hash !== hash) return []
    const acts = [
      { act: record.worded, kind: 'worded' as const },
      ...(record.typedBy ? [{ act: record.typedBy, kind: 'typed' as const }] : []),
      ...record.confirmed.map((act) => ({ act, kind: 'confirmed' as const })),
    ]
    return acts.flatMap(({ act: { personId, side: of }, kind }) =>
      personId === null ? [] : [{ personId, side: of, kind, path }],
    )
  })

/** Whoever worded or typed a clause changed it, too, and may have said it in a workshop: that is said once. */
const withoutTwice = (acts: readonly Act[]): Act[] => {
  const own = new Set(
    acts
      .filter(({ kind }) => kind === 'worded' || kind === 'typed')
      .map((act) => `${act.personId} ${act.path}`),
  )
  return acts.filter(
    ({ kind, personId, path }) =>
      (kind !== 'changed' && kind !== 'answered') || !own.has(`${personId} ${path}`),
  )
}

const clausesIn = (acts: readonly Act[]): Contribution['clauses'] =>
  ContributionKind.options.flatMap((kind) => {
    const paths = [...new Set(acts.filter((act) => act.kind === kind).map(({ path }) => path))]
    return paths.length === 0 ? [] : [{ kind, paths }]
  })

const signedBy = (signOffs: Told['signOffs']): Contribution['signed'] =>
  [...Map.groupBy(signOffs, ({ revision, role }) => `${revision} ${role}`).values()].map((given) => ({
    revision: given[0]!.revision,
    role: given[0]!.role,
    parts: PartName.options.filter((part) => given.some((one) => one.part === part)),
  }))

/** Those who take part have the side that they are on; of the others it is the one that they acted for last. */
const sideOfActs = (acts: readonly Act[], signed: Contribution['signed']): Side => {
  const last = acts.at(-1)?.side
  if (last) return last
  return signed.some(({ role }) => role === 'owner') ? 'provider' : 'consumer'
}

const weightOf = ({ clauses, signed }: Contribution): number =>
  clauses.reduce((sum, { paths }) => sum + paths.length, 0) + signed.length

/** What everybody did for a service, those who did most first; whoever takes part and did nothing yet is told of as well. */
export const contributionsOf = ({ deeds, signOffs, people, names, ...text }: Told): Contribution[] => {
  const acts = withoutTwice([...deeds, ...standingActs(text)])
  const invited = new Map(people.map((one) => [one.id, one]))
  const ids = new Set([
    ...people.filter(({ roles }) => roles.length > 0).map(({ id }) => id),
    ...acts.map(({ personId }) => personId),
    ...signOffs.map(({ personId }) => personId),
  ])
  return [...ids]
    .map((id): Contribution => {
      const here = invited.get(id)
      const own = acts.filter(({ personId }) => personId === id)
      const signed = signedBy(signOffs.filter(({ personId }) => personId === id))
      return {
        person: { id, name: here?.name ?? names.get(id) ?? '' },
        roles: here?.roles ?? [],
        side: here && here.roles.length > 0 ? here.side : sideOfActs(own, signed),
        clauses: clausesIn(own),
        signed,
      }
    })
    .toSorted(
      (one, other) => weightOf(other) - weightOf(one) || one.person.name.localeCompare(other.person.name),
    )
}
