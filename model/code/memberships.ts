import { overlap, standingOn, type Term } from '../parties/term.ts'
import type { MembershipEntry, PersonSpec } from './document.ts'

type Belonging = Pick<PersonSpec, 'organisation' | 'memberships'>

export const termOf = ({ since, until }: Pick<MembershipEntry, 'since' | 'until'>): Term => ({
  since: since || null,
  until: until || null,
})

const isPlain = ({ function: does, since, until }: MembershipEntry): boolean =>
  does === '' && since === '' && until === ''

const plainly = (organisation: string): MembershipEntry => ({
  organisation,
  function: '',
  since: '',
  until: '',
  first: 'yes',
})

/** All memberships that a document tells of: where it lists none, the one that its organisation stands for. */
export const membershipsIn = ({ organisation, memberships }: Belonging): MembershipEntry[] =>
  memberships.length > 0 || organisation === '' ? memberships : [plainly(organisation)]

/** One open membership is said by the organisation alone, as in documents of people who never belonged elsewhere. */
export const inFewWords = <Spec extends Belonging>(spec: Spec): Spec => {
  const [only, ...others] = spec.memberships
  return only && others.length === 0 && isPlain(only)
    ? { ...spec, organisation: only.organisation, memberships: [] }
    : spec
}

export const withFirst = (one: MembershipEntry, isFirst: boolean): MembershipEntry => ({
  ...one,
  first: isFirst ? 'yes' : '',
})

const bySince = (one: MembershipEntry, other: MembershipEntry): number =>
  one.since === other.since ? 0 : one.since < other.since ? -1 : 1

/** Somebody belongs first where they belong on the day: where it is said, else where they have longest. */
export const settledOn = <Spec extends Belonging>(spec: Spec, day: string): Spec => {
  const { memberships } = spec
  if (memberships.length === 0) return spec
  const running = memberships.filter((one) => standingOn(termOf(one), day) === 'running')
  const first = running.find((one) => one.first === 'yes') ?? running.toSorted(bySince)[0]
  return {
    ...spec,
    organisation: first?.organisation ?? '',
    memberships: memberships.map((one) => withFirst(one, one === first)),
  }
}

type Placed = { organisation: string; term: Term }

/** Memberships as they are to be with those that they are: of the same days, else of days in common. */
export const paired = <Wanted, Standing>(
  wanted: readonly Wanted[],
  standing: readonly Standing[],
  placedOf: { wanted: (one: Wanted) => Placed; standing: (one: Standing) => Placed },
): { pairs: [Wanted, Standing | null][]; left: Standing[] } => {
  const left = [...standing]
  const take = (fits: (one: Placed) => boolean): Standing | null => {
    const at = left.findIndex((one) => fits(placedOf.standing(one)))
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const exact = wanted.map((one) => {
    const { organisation, term } = placedOf.wanted(one)
    return take((other) => other.organisation === organisation && other.term.since === term.since)
  })
  const pairs = wanted.map((one, at): [Wanted, Standing | null] => {
    const { organisation, term } = placedOf.wanted(one)
    const found = exact[at] ?? null
    return [one, found ?? take((other) => other.organisation === organisation && overlap(other.term, term))]
  })
  return { pairs, left }
}

const placedOf = (one: MembershipEntry): Placed => ({ organisation: one.organisation, term: termOf(one) })

const endedOn = (one: MembershipEntry, day: string): MembershipEntry =>
  standingOn(termOf(one), day) === 'past'
    ? one
    : { ...one, until: one.since > day ? one.since : day, first: '' }

/**
 * Where somebody belongs once a document is applied: the list that it gives, with what had ended before; what it leaves
 * out ends with the day. A document without a list says where they belong first, and no more.
 */
export const belongingOn = (given: Belonging, standing: Belonging, day: string): Belonging => {
  const { organisation, memberships } = given
  const before = membershipsIn(standing)
  if (memberships.length > 0) {
    const { left } = paired(memberships, before, { wanted: placedOf, standing: placedOf })
    return { organisation, memberships: [...memberships, ...left.map((one) => endedOn(one, day))] }
  }
  if (organisation === standing.organisation) return { organisation, memberships: standing.memberships }
  if (standing.memberships.length === 0) return { organisation, memberships }
  const others = before.map((one) => (one.first === 'yes' ? endedOn(one, day) : one))
  if (organisation === '') return { organisation, memberships: others }
  const known = others.find(
    (one) => one.organisation === organisation && standingOn(termOf(one), day) === 'running',
  )
  const moved = known
    ? others.map((one) => (one === known ? { ...one, first: 'yes' as const } : one))
    : [...others, { ...plainly(organisation), since: day }]
  return { organisation, memberships: moved }
}

/** Whether where somebody belongs first is said twice, and not alike, or is none of their memberships. */
export const firstDiffers = ({ organisation, memberships }: Belonging): boolean => {
  const firsts = memberships.filter(({ first }) => first === 'yes')
  if (firsts.length > 1) return true
  if (organisation === '' || memberships.length === 0) return false
  const meant = firsts[0] ? firsts : memberships
  return !meant.some((one) => one.organisation === organisation)
}

/** The first of a list that has a day in common with an earlier one in the same organisation. */
export const overlapping = (memberships: readonly MembershipEntry[]): number =>
  memberships.findIndex((one, at) =>
    memberships
      .slice(0, at)
      .some((other) => other.organisation === one.organisation && overlap(termOf(other), termOf(one))),
  )
