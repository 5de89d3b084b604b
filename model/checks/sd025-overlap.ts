import { packOf } from './language-packs/index.ts'
import type { CheckInput, Neighbour, Rule } from './rule.ts'
import { quoted } from './said.ts'
import { areApart } from './text/apart.ts'
import { comparedNeighbour, comparedOf, type Compared, type Said } from './text/compared.ts'
import { likeness, tellingIn, type Weighed } from './text/likeness.ts'

// Found by reading pairs of real services; see the measurements of this rule.
const leastAlike = 0.4
const variants = 0.65
const almostEqual = 0.75
const somewhatAlike = 0.3
const muchAlike = 0.5
const mostlyAlike = 0.7
const alsoSaid = 0.2
const theSame = 0.95
const fewWords = 6
const manyWords = 25

/** Words of a name that the other's name lacks. */
const ownWords = ({ name }: Compared, { name: others }: Compared): string[] =>
  tellingIn(name).filter((stem) => !others.has(stem))

/** Words of a name that the other service never says: they tell the two apart. */
const tellingApart = (one: Compared, other: Compared): boolean =>
  tellingIn(one.name).some((stem) => !other.said().stems.has(stem))

/** Each says for which organisation or place it is, and they are not the same: "media relations" of two agencies. */
const sayWhose = (one: Said, other: Said): boolean =>
  one.properNames.difference(other.mentioned).size > 0 && other.properNames.difference(one.mentioned).size > 0

/** Each is about other rights: one law lets people see what an agency knows, another what it knows of them. */
const areAboutOtherRights = (one: Said, other: Said): boolean =>
  one.rights.size > 0 && other.rights.size > 0 && one.rights.isDisjointFrom(other.rights)

const alikeOutcomes = (one: Said, other: Said): number =>
  Math.max(
    0,
    ...one.outcomes.flatMap((outcome) => other.outcomes.map((another) => likeness(outcome, another))),
  )

const sameWords = (one: Compared, other: Compared): boolean => {
  const [ofOne, ofOther] = [tellingIn(one.name), tellingIn(other.name)]
  // A name of words that most services share is still the same name.
  const hasSaid = ofOne.length > 0 || likeness(one.name, other.name) >= theSame
  return hasSaid && ofOne.length === ofOther.length && ofOne.every((stem) => other.name.has(stem))
}

/** Each name has a word that the other lacks, and be it a word of all services: enquiries of businesses and about benefits. */
const sayAnother = (one: Compared, other: Compared): boolean =>
  [...one.name.keys()].some((stem) => !other.name.has(stem)) &&
  [...other.name.keys()].some((stem) => !one.name.has(stem))

/** Only one name has a word that the other lacks: of permits of residents, only one is a "work permit". */
const sayOneMore = (one: Compared, other: Compared): boolean =>
  tellingIn(one.name).some((stem) => !other.name.has(stem)) !==
  tellingIn(other.name).some((stem) => !one.name.has(stem))

/** What name and first sentence of a service say that the other never says, beside whose they are. */
const ownBeginning = ({ head, properNames }: Said, { stems }: Said): number => {
  const whose = new Set([...properNames].flatMap((name) => name.split(' ')))
  return head.filter((stem) => !stems.has(stem) && !whose.has(stem)).length
}

/** Each begins with something of its own: another group, another thing. Under one name a single word is chance. */
const beginOtherwise = (one: Said, other: Said, names: number): boolean => {
  const least = names >= theSame ? 2 : 1
  return ownBeginning(one, other) >= least && ownBeginning(other, one) >= least
}

/** Both promise the same results in the same words, under names that share too little to be variants of each other. */
const promiseTheSame = (one: Compared, other: Compared, names: number): boolean => {
  if (names >= variants) return false
  const [some, others] = [one.said().outcomes, other.said().outcomes]
  const isShared = (outcome: Weighed): boolean =>
    tellingIn(outcome).length >= 3 && others.some((another) => likeness(outcome, another) >= theSame)
  return some.length > 0 && some.length === others.length && some.every(isShared)
}

/** One says in words of the other what it does; where it says little, some of them are enough. */
const isSaidByOther = (one: Said, other: Said): boolean => {
  const telling = tellingIn(one.body)
  const shared = telling.filter((stem) => other.stems.has(stem))
  return shared.length >= telling.length * (telling.length <= fewWords ? somewhatAlike : mostlyAlike)
}

/** Under one name, and neither says whose or about what it is where the other says another. */
const areOne = (one: Said, other: Said): boolean => {
  if (sayWhose(one, other) || areAboutOtherRights(one, other)) return false
  if (likeness(one.body, other.body) >= muchAlike) return true
  return isSaidByOther(one, other) || isSaidByOther(other, one)
}

/** One name has a word more that its own text never takes up, and both texts say nearly the same: no reader learns what it means. */
const tellsNothing = (one: Compared, other: Compared, names: number): boolean => {
  if (names < almostEqual || names >= theSame || sayAnother(one, other)) return false
  const bodies = likeness(one.said().body, other.said().body)
  if (bodies < almostEqual || bodies >= theSame) return false
  const own = [...ownWords(one, other), ...ownWords(other, one)]
  return own.length > 0 && own.every((stem) => !one.said().body.has(stem) && !other.said().body.has(stem))
}

/** How alike what they say has to be, the less the more their names are. */
const neededLikeness = (one: Compared, other: Compared, names: number): number => {
  if (names < almostEqual || sayAnother(one, other)) return mostlyAlike
  return sameWords(one, other) ? somewhatAlike : muchAlike
}

/** Whether two services whose names are alike say the same of themselves. */
const sayTheSame = (one: Compared, other: Compared, names: number): boolean => {
  const apart = Number(tellingApart(one, other)) + Number(tellingApart(other, one))
  if (apart === 2) return false
  const [said, saidByOther] = [one.said(), other.said()]
  if (beginOtherwise(said, saidByOther, names) && alikeOutcomes(said, saidByOther) < muchAlike) return false
  if (names >= theSame) return areOne(said, saidByOther)
  if (sayWhose(said, saidByOther)) return false
  const promises = alikeOutcomes(said, saidByOther)
  const bodies = Math.max(likeness(said.body, saidByOther.body), promises)
  // Descriptions say how both are given: under names with different words only the same promises make them one.
  if (promises < muchAlike && (apart > 0 || sayOneMore(one, other) || bodies >= theSame)) return false
  return bodies >= neededLikeness(one, other, names)
}

/** What every organisation has, twice, where no side says whose it is: a reader cannot choose. */
const areNobodys = (one: Compared, other: Compared): boolean => {
  const [said, saidByOther] = [one.said(), other.said()]
  if (areAboutOtherRights(said, saidByOther)) return false
  // The texts of laws speak of much that the right to see records is not about.
  const isOfRights = said.rights.size > 0 && saidByOther.rights.size > 0
  if (!isOfRights && (said.isAbout || saidByOther.isAbout)) return false
  return said.properNames.symmetricDifference(saidByOther.properNames).size === 0
}

/** Letters and questions are of two kinds, but not where both are answered in the same words, for the same organisation. */
const answerTheSame = (one: Compared, other: Compared): boolean => {
  if (one.general.size === 0 || other.general.size === 0) return false
  const [said, saidByOther] = [one.said(), other.said()]
  return (
    likeness(said.body, saidByOther.body) >= mostlyAlike &&
    said.properNames.symmetricDifference(saidByOther.properNames).size === 0
  )
}

/** Beside what both are called, the narrower one's name says only what the wider one says that it does as well. */
const holdsAll = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(wider.name)
  const more = ownWords(narrower, wider)
  return (
    own.length > 0 &&
    more.length > 0 &&
    own.every((stem) => narrower.name.has(stem)) &&
    more.every((stem) => wider.said().body.has(stem)) &&
    // One word is often of another thing: "operational systems", "operational information".
    (own.length > 1 || isSaidByOther(narrower.said(), wider.said()))
  )
}

/** The name of the wider one is the last part of the narrower one's, which says no more than it of itself. */
const isPartOf = (wider: Compared, { part, said }: Compared): boolean => {
  if (!part || wider.part) return false
  const own = tellingIn(wider.name)
  return (
    own.length >= 2 &&
    own.length === tellingIn(part).length &&
    own.every((stem) => part.has(stem)) &&
    isSaidByOther(said(), wider.said())
  )
}

/** The wider one's name lists what the narrower one is called, and both say the same: "Lands and waters", "Waters". */
const lists = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(narrower.name)
  const isWithin =
    own.length > 0 &&
    own.length < tellingIn(wider.name).length &&
    own.every((stem) => wider.name.has(stem)) &&
    narrower.general.size === 0
  if (!isWithin || !wider.said().isList || sayWhose(wider.said(), narrower.said())) return false
  const bodies = likeness(wider.said().body, narrower.said().body)
  return bodies >= (sayAnother(wider, narrower) ? theSame : mostlyAlike)
}

/** Whether one gives no name that the other lacks; what the other abbreviates is no other name, and no part of it is. */
const saysNobodyElse = ({ properNames }: Said, { mentioned }: Said): boolean => {
  const more = [...properNames.difference(mentioned)]
  const isAbbreviated = (name: string): boolean =>
    mentioned.has(
      name
        .split(' ')
        .map(([letter = '']) => letter)
        .join('')
        .toUpperCase(),
    )
  const abbreviated = more.filter((name) => name.includes(' ') && isAbbreviated(name))
  return more.every((name) => abbreviated.some((long) => long.split(' ').join(' ').includes(name)))
}

/** One says that it also pays for what the other is called and does: who needs money for that could ask for either. */
const alsoPaysFor = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(narrower.name)
  return (
    wider.said().parting.money &&
    narrower.said().parting.money &&
    wider.said().also.some((clause) => {
      const telling = tellingIn(clause)
      const shared = telling.filter((stem) => narrower.said().stems.has(stem))
      const called = own.filter((stem) => clause.has(stem))
      return (
        called.length >= 1 &&
        shared.length >= 3 &&
        called.length >= own.length * somewhatAlike &&
        shared.length >= telling.length * alsoSaid
      )
    })
  )
}

/** What it says goes far beyond what the wider one says. */
const saysMuchMore = (narrower: Said, wider: Said): boolean => {
  const telling = tellingIn(narrower.body)
  const shared = telling.filter((stem) => wider.stems.has(stem))
  return telling.length > manyWords && shared.length < telling.length * somewhatAlike
}

/** A wider service does what a narrower one is for: who needs that could ask for either. */
const holds = (wider: Compared, narrower: Compared): boolean =>
  // Who asks about one thing or as one group is not served by whoever answers everybody.
  wider.general.size === 0 &&
  (holdsAll(wider, narrower) || isPartOf(wider, narrower)) &&
  wider.said().isOpen &&
  // In the same words both say how they are given, and not what.
  likeness(wider.said().body, narrower.said().body) < theSame &&
  // Names that only the narrower one gives say for whom it does it: not for everybody whom the wider one serves.
  saysNobodyElse(narrower.said(), wider.said()) &&
  !saysMuchMore(narrower.said(), wider.said()) &&
  !areAboutOtherRights(wider.said(), narrower.said())

/** Whether somebody who reads both could not tell which of the two to ask for. */
const overlap = (one: Compared, other: Compared): boolean => {
  if (!one.general.isDisjointFrom(other.general)) return areNobodys(one, other)
  const names = likeness(one.name, other.name)
  if (answerTheSame(one, other)) return true
  if (promiseTheSame(one, other, names)) return true
  const mayBe =
    [holds, lists, alsoPaysFor].some((isWider) => isWider(one, other) || isWider(other, one)) ||
    tellsNothing(one, other, names) ||
    (names >= leastAlike && sayTheSame(one, other, names))
  return mayBe && !areApart(one.said(), other.said())
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
      mayMeet(value.consumerGroups, neighbour.consumerGroups) &&
      overlap(own, comparedNeighbour(neighbour, pack)),
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
