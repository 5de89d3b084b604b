import type { Said } from './compared.ts'
import type { Weighed } from './likeness.ts'

/** Money for others is another kind of help than what is done for people: "Rescue at sea", "Fund for rescue at sea". */
const onlyOneGivesMoney = (one: Said, other: Said): boolean =>
  (one.named.money && !other.parting.money) || (other.named.money && !one.parting.money)

const isOwn = (some: ReadonlySet<string>, rest: ReadonlySet<string>): boolean =>
  some.difference(rest).size > 0

/** Each speaks of people of whom the other does not: employers, people who look for work. */
const areForOthers = (one: Said, other: Said): boolean => {
  const [groups, others] = [one.parting.groups, other.parting.groups]
  return (
    (isOwn(one.named.groups, others) && isOwn(others, groups)) ||
    (isOwn(other.named.groups, groups) && isOwn(groups, others))
  )
}

/** Only one name says "other" or "not": it means what is left beside the other. */
const leavesOutOther = (one: Said, other: Said): boolean =>
  one.named.leavesOut.symmetricDifference(other.named.leavesOut).size > 0

const holdsOwn = (one: Weighed, other: Weighed): boolean => [...one.keys()].some((stem) => !other.has(stem))

const areEqual = (one: Weighed, other: Weighed): boolean =>
  one.size === other.size && [...one.keys()].every((stem) => other.has(stem))

/** Parts of one programme: the names begin alike, and each last part says something of its own. */
const areSiblings = ({ parts }: Said, { parts: others }: Said): boolean => {
  const [last, lastOfOther] = [parts.at(-1), others.at(-1)]
  if (parts.length < 2 || parts.length !== others.length || !last || !lastOfOther) return false
  const beginAlike = parts.slice(0, -1).every((part, at) => areEqual(part, others[at] ?? new Map()))
  return beginAlike && holdsOwn(last, lastOfOther) && holdsOwn(lastOfOther, last)
}

/** Calls of different years, or one call beside another part of the same programme: "Challenge 2023", "Challenge: Partnerships". */
const areOfOtherYears = (one: Said, other: Said): boolean => {
  if (one.years.size > 0 && other.years.size > 0) return one.years.isDisjointFrom(other.years)
  return (
    (one.years.size > 0 && other.parts.length > one.parts.length) ||
    (other.years.size > 0 && one.parts.length > other.parts.length)
  )
}

/** Both names say whose they are, and one is of an agency that the other never speaks of: "Publications of Health Canada". */
const namesAnother = ({ organisation }: Said, { organisation: other, stems }: Said): boolean =>
  other.isNamed && [...organisation.stems].some((stem) => !stems.has(stem))

/** Whether the names alone, with what is said beside them, show that two services are for other people, things or times. */
export const areApart = (one: Said, other: Said): boolean =>
  areSiblings(one, other) ||
  areOfOtherYears(one, other) ||
  namesAnother(one, other) ||
  namesAnother(other, one) ||
  leavesOutOther(one, other) ||
  onlyOneGivesMoney(one, other) ||
  areForOthers(one, other)
