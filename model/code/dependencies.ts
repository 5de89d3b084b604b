import { type DependencyState, dependencyStateOn } from '../network/dependency.ts'
import type { DependencyEntry } from './document.ts'
import { paired, termOf } from './memberships.ts'

/** What a dependency is on, whatever else is said of it. */
const targetOf = ({ service, supplier, supplies }: DependencyEntry): string =>
  [service, supplier, supplies].join('\n')

const placedOf = (one: DependencyEntry) => ({ organisation: targetOf(one), term: termOf(one) })

const stateOf = (one: DependencyEntry, day: string): DependencyState => dependencyStateOn(day, one)

type Pairs = { pairs: [DependencyEntry, DependencyEntry | null][]; left: DependencyEntry[] }

/** Dependencies as they are to be with those that they are, and what is in the list no more. */
export const pairedDependencies = (
  wanted: readonly DependencyEntry[],
  standing: readonly DependencyEntry[],
): Pairs => paired(wanted, standing, { wanted: placedOf, standing: placedOf })

/** Since when it is so where nobody says: as it stands, else from the day on. */
const begun = (one: DependencyEntry, standing: readonly DependencyEntry[], day: string): DependencyEntry => {
  if (one.since !== '') return one
  const known = standing.find((other) => targetOf(other) === targetOf(one) && stateOf(other, day) !== 'ended')
  return { ...one, since: known?.since ?? day }
}

const endedOn = (one: DependencyEntry, day: string): DependencyEntry =>
  stateOf(one, day) === 'ended' ? one : { ...one, until: one.since > day ? one.since : day }

/**
 * What a service rests on once its document is applied: the list that it gives, with what had ended before; what it
 * leaves out ends with the day. A document without a list says nothing of it.
 */
export const restingOn = (
  given: readonly DependencyEntry[],
  standing: readonly DependencyEntry[],
  day: string,
): DependencyEntry[] => {
  if (given.length === 0) return [...standing]
  const said = given.map((one) => begun(one, standing, day))
  const { left } = pairedDependencies(said, standing)
  return [...said, ...left.map((one) => endedOn(one, day))]
}

/** What is wrong with an entry by itself: it is on nothing or on two things, or stands in for no named others. */
export const slipOf = ({
  service,
  supplier,
  supplies,
  necessity,
  alternatives,
}: DependencyEntry): 'rests-on-one' | 'alternatives-unnamed' | null => {
  const isOnService = service !== '' && supplier === '' && supplies === ''
  const isOnSupplier = service === '' && supplier !== '' && supplies !== ''
  if (!isOnService && !isOnSupplier) return 'rests-on-one'
  return (necessity === 'alternative') === (alternatives !== '') ? null : 'alternatives-unnamed'
}

/** Where the first entry stands that has no end, on the service of an earlier one without end; -1 where there is none. */
export const restsTwice = (entries: readonly DependencyEntry[]): number => {
  const seen = new Set<string>()
  return entries.findIndex(({ service, until }) => {
    if (service === '' || until !== '') return false
    const isTwice = seen.has(service)
    seen.add(service)
    return isTwice
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
const placeOf = (one: DependencyEntry): string =>
  [targetOf(one), one.since, one.until, one.purpose, one.necessity].join('\n')

/** In the one order that lists which say the same share. */
export const inOrderOfTargets = (entries: readonly DependencyEntry[]): DependencyEntry[] =>
  entries.toSorted((one, other) => compare(placeOf(one), placeOf(other)))

/** What another text of the service names is not named by this one, whose entries these are. */
export const withClausesOf = (
  restsOn: readonly { id: string }[],
  dependencies: readonly DependencyEntry[],
): DependencyEntry[] => {
  const named = new Set(restsOn.map(({ id }) => id))
  return dependencies.map((one) => (named.has(one.clause) ? one : Object.assign({}, one, { clause: '' })))
}
