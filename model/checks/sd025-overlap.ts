import { packOf } from './language-packs/index.ts'
import type { CheckInput, Neighbour, Rule } from './rule.ts'
import { quoted } from './said.ts'
import { areApart } from './text/apart.ts'
import {
  almostEqual,
  areAboutOtherRights,
  isSaidByOther,
  mostlyAlike,
  muchAlike,
  ownWords,
  sameWords,
  sayAnother,
  sayWhose,
  somewhatAlike,
  theSame,
} from './text/beside.ts'
import { comparedNeighbour, comparedOf, type Compared, type Said } from './text/compared.ts'
import { likeness, tellingIn, type Weighed } from './text/likeness.ts'
import { isMisplaced, isToldAsOther, isToldByName } from './text/told-twice.ts'
import { alsoPaysFor, beginsLike, endsLike, holds, isDescribedBy, lists, saysNoMore } from './text/wider.ts'

// Found by reading pairs of real services; see the measurements of this rule.
const leastAlike = 0.4
const variants = 0.65

/** Words of a name that the other service never says: they tell the two apart. */
const tellingApart = (one: Compared, other: Compared): boolean =>
  tellingIn(one.name).some((stem) => !other.said().stems.has(stem))

const alikeOutcomes = (one: Said, other: Said): number =>
  Math.max(
    0,
    ...one.outcomes.flatMap((outcome) => other.outcomes.map((another) => likeness(outcome, another))),
  )

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

/** One name is the other's without a word that most services share: "Fishing permits", "Fishing permit service". */
const saysLess = (one: Compared, other: Compared): boolean => sameWords(one, other) && !sayAnother(one, other)

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
  const isTemplate = bodies >= theSame && !saysLess(one, other)
  if (promises < muchAlike && (apart > 0 || sayOneMore(one, other) || isTemplate)) return false
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

/** One is called something else, but says first that it does what the other is for: correspondence, letters to a minister. */
const doesTheOther = (one: Compared, other: Compared): boolean =>
  one.general.size > 0 && other.general.size > 0 && !one.said().kinds.isDisjointFrom(other.general)

/** Both names say only for whom they are, and the texts tell these people nearly the same. */
const areForTheSame = (one: Compared, other: Compared): boolean => {
  const [said, saidByOther] = [one.said(), other.said()]
  return (
    said.forWhom !== undefined &&
    said.forWhom === saidByOther.forWhom &&
    likeness(said.body, saidByOther.body) >= somewhatAlike
  )
}

const asWider = [holds, lists, alsoPaysFor, beginsLike, endsLike, isMisplaced, isToldAsOther, isToldByName]
/** These look into what is said of both: only names that are alike are worth it. */
const asWiderOfAlike = [saysNoMore, isDescribedBy]

/** One does what the other is for, or both say the same of themselves. */
const mayBeOne = (one: Compared, other: Compared, names: number): boolean =>
  asWider.some((isWider) => isWider(one, other) || isWider(other, one)) ||
  tellsNothing(one, other, names) ||
  (names >= muchAlike && asWiderOfAlike.some((isWider) => isWider(one, other) || isWider(other, one))) ||
  (names >= leastAlike && (areForTheSame(one, other) || sayTheSame(one, other, names)))

/** Whether somebody who reads both could not tell which of the two to ask for. */
const overlap = (one: Compared, other: Compared): boolean => {
  if (!one.general.isDisjointFrom(other.general)) return areNobodys(one, other)
  const names = likeness(one.name, other.name)
  if (answerTheSame(one, other)) return true
  if (doesTheOther(one, other) || doesTheOther(other, one)) return areNobodys(one, other)
  if (promiseTheSame(one, other, names)) return true
  return mayBeOne(one, other, names) && !areApart(one.said(), other.said())
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
