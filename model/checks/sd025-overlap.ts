import { packOf } from './language-packs/index.ts'
import type { LanguagePack } from './language-packs/language-pack.ts'
import type { CheckInput, Neighbour, Rule } from './rule.ts'
import { quoted } from './said.ts'
import { abbreviationsIn } from './text/abbreviations.ts'
import { likeness, tellingIn, type Weighed, weighed } from './text/likeness.ts'

/** A service as it is compared: what it is called, what is said of it, what it promises. */
type Compared = {
  name: Weighed
  /** The description, or what the outcomes say where there is none. */
  body: Weighed
  outcomes: readonly Weighed[]
  all: ReadonlySet<string>
  organisations: ReadonlySet<string>
}

const comparedOf = (
  { name, description = '', outcomes }: Pick<Neighbour, 'name' | 'description' | 'outcomes'>,
  pack: LanguagePack,
): Compared => {
  const ofName = weighed(name, pack)
  const body = weighed(description === '' ? outcomes.join(' ') : description, pack)
  const ofOutcomes = outcomes.map((outcome) => weighed(outcome, pack))
  return {
    name: ofName,
    body,
    outcomes: ofOutcomes,
    all: new Set([ofName, body, ...ofOutcomes].flatMap((text) => [...text.keys()])),
    organisations: new Set(abbreviationsIn(description).map(({ letters }) => letters)),
  }
}

// Found by reading pairs of real services; see the measurements of this rule.
const leastAlike = 0.4
const almostEqual = 0.75
const somewhatAlike = 0.3
const muchAlike = 0.5
const mostlyAlike = 0.7
const theSame = 0.95

/** Words of a name that the other service never says: they tell the two apart. */
const tellingApart = (one: Compared, other: Compared): boolean =>
  tellingIn(one.name).some((stem) => !other.all.has(stem))

const nameOtherOrganisations = (one: Compared, other: Compared): boolean =>
  one.organisations.size > 0 &&
  other.organisations.size > 0 &&
  one.organisations.isDisjointFrom(other.organisations)

const alikeOutcomes = (one: Compared, other: Compared): number =>
  Math.max(
    0,
    ...one.outcomes.flatMap((outcome) => other.outcomes.map((another) => likeness(outcome, another))),
  )

const sameWords = (one: Compared, other: Compared): boolean => {
  const [ofOne, ofOther] = [tellingIn(one.name), tellingIn(other.name)]
  return ofOne.length > 0 && ofOne.length === ofOther.length && ofOne.every((stem) => other.name.has(stem))
}

/** Whether somebody who reads both could not tell which of the two to ask for. */
const overlap = (one: Compared, other: Compared): boolean => {
  const names = likeness(one.name, other.name)
  if (names < leastAlike) return false
  const bodies = Math.max(likeness(one.body, other.body), alikeOutcomes(one, other))
  const apart = Number(tellingApart(one, other)) + Number(tellingApart(other, one))
  // Both names say how they differ: only where all the rest is the same does that explain nothing.
  if (apart === 2) return bodies >= theSame
  if (apart === 0 && sameWords(one, other) && names >= almostEqual) {
    if (names >= theSame) return bodies >= muchAlike || !nameOtherOrganisations(one, other)
    return bodies >= somewhatAlike
  }
  return bodies >= (names >= almostEqual ? muchAlike : mostlyAlike)
}

/** Where both say for whom they are, they meet only in groups that both name. */
const mayMeet = (groups: readonly string[], others: readonly string[]): boolean =>
  groups.length === 0 || others.length === 0 || groups.some((group) => others.includes(group))

const overlapping = ({ definition: { value }, catalogue, language }: CheckInput): Neighbour[] => {
  if (!catalogue || catalogue.neighbours.length === 0 || value.name.trim() === '') return []
  const pack = packOf(language)
  const outcomes = value.outcomes
    .filter(({ direction }) => direction === 'supported')
    .map(({ statement }) => statement)
  const own = comparedOf({ name: value.name, description: value.description, outcomes }, pack)
  return catalogue.neighbours.filter(
    (neighbour) =>
      mayMeet(value.consumerGroups, neighbour.consumerGroups) && overlap(own, comparedOf(neighbour, pack)),
  )
}

/** Another service promises the same to the same people. */
export const sd025: Rule = {
  id: 'SD025',
  severity: 'warning',
  needs: ['document', 'catalogue'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: (input) => {
    const { name } = input.definition.value
    const [first, ...others] = overlapping(input)
    if (!first) return []
    return [
      {
        path: 'value.name',
        variant: others.length === 0 ? 'one' : 'several',
        params: { neighbour: quoted(first.name), more: others.length, id: first.id },
        range: { field: '', start: 0, end: name.length },
        words: [name],
      },
    ]
  },
  undecided: ({ catalogue }) => catalogue === null,
}
