import { packOf } from './language-packs/index.ts'
import type { LanguagePack } from './language-packs/language-pack.ts'
import type { CheckInput, Neighbour, Rule } from './rule.ts'
import { quoted } from './said.ts'
import { abbreviationsIn } from './text/abbreviations.ts'
import { likeness, tellingIn, type Weighed, weighed } from './text/likeness.ts'

/** A service as it is compared: what it is called, what is said of it, what it promises. */
type Compared = { name: Weighed; said: () => Said }
type Said = {
  /** The description, or what the outcomes say where there is none. */
  body: Weighed
  outcomes: readonly Weighed[]
  /** All that it says, its name included. */
  stems: ReadonlySet<string>
  /** Names of organisations, places and acts that the description gives. */
  properNames: ReadonlySet<string>
}
type Service = Pick<Neighbour, 'name' | 'description' | 'outcomes'>

/** Two capitalised words or more that belong together: "Health Canada", "Bureau du vérificateur général". */
const capitalised =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|the|for|de|du|des|la|et|à|au) )*\p{Lu}[\p{L}’'-]+)+/gu

const properNamesIn = (text: string, name: Weighed, pack: LanguagePack): ReadonlySet<string> => {
  const phrases = [...text.matchAll(capitalised)]
    .map(([phrase]) => weighed(phrase, pack))
    // What only repeats the name tells nothing apart.
    .filter((phrase) => tellingIn(phrase).some((stem) => !name.has(stem)))
    .map((phrase) => [...phrase.keys()].join(' '))
  return new Set([...phrases, ...abbreviationsIn(text).map(({ letters }) => letters)])
}

const saidBy = ({ description = '', outcomes }: Service, name: Weighed, pack: LanguagePack): Said => {
  const body = weighed(description === '' ? outcomes.join(' ') : description, pack)
  const ofOutcomes = outcomes.map((outcome) => weighed(outcome, pack))
  return {
    body,
    outcomes: ofOutcomes,
    stems: [name, body].concat(ofOutcomes).reduce((stems, text) => stems.union(text), new Set<string>()),
    properNames: properNamesIn(description, name, pack),
  }
}

const comparedOf = (service: Service, pack: LanguagePack): Compared => {
  const name = weighed(service.name, pack)
  let said: Said | undefined
  // Most neighbours part by their names alone: what else they say is read only where it matters.
  return { name, said: () => (said ??= saidBy(service, name, pack)) }
}

// A catalogue hands out the same neighbours again and again while somebody types.
const remembered = new WeakMap<Neighbour, { pack: LanguagePack; compared: Compared }>()

const comparedNeighbour = (neighbour: Neighbour, pack: LanguagePack): Compared => {
  const known = remembered.get(neighbour)
  if (known?.pack === pack) return known.compared
  const compared = comparedOf(neighbour, pack)
  remembered.set(neighbour, { pack, compared })
  return compared
}

// Found by reading pairs of real services; see the measurements of this rule.
const leastAlike = 0.4
const variants = 0.65
const almostEqual = 0.75
const somewhatAlike = 0.3
const muchAlike = 0.5
const mostlyAlike = 0.7
const theSame = 0.95
const someLength = 8

/** Words of a name that the other service never says: they tell the two apart. */
const tellingApart = (one: Compared, other: Compared): boolean =>
  tellingIn(one.name).some((stem) => !other.said().stems.has(stem))

/** Each says for which organisation or place it is, and they are not the same: "media relations" of two agencies. */
const sayWhose = (one: Said, other: Said): boolean =>
  one.properNames.difference(other.properNames).size > 0 &&
  other.properNames.difference(one.properNames).size > 0

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

/** Both names say how they differ; where a description of some length is the same, it does not say what that means. */
const areCopies = (one: Said, other: Said): boolean =>
  Math.min(one.body.size, other.body.size) >= someLength && likeness(one.body, other.body) >= theSame

/** Both promise the same results in the same words, under names that share too little to be variants of each other. */
const promiseTheSame = (one: Compared, other: Compared, names: number): boolean => {
  if (names >= variants) return false
  const [some, others] = [one.said().outcomes, other.said().outcomes]
  const isShared = (outcome: Weighed): boolean =>
    tellingIn(outcome).length >= 3 && others.some((another) => likeness(outcome, another) >= theSame)
  return some.length > 0 && some.length === others.length && some.every(isShared)
}

/** Whether two services whose names are alike say the same of themselves. */
const sayTheSame = (one: Compared, other: Compared, names: number): boolean => {
  const [said, saidByOther] = [one.said(), other.said()]
  const apart = Number(tellingApart(one, other)) + Number(tellingApart(other, one))
  if (apart === 2) return areCopies(said, saidByOther)
  const bodies = Math.max(likeness(said.body, saidByOther.body), alikeOutcomes(said, saidByOther))
  if (names < almostEqual || sayAnother(one, other)) return bodies >= mostlyAlike
  if (apart > 0 || !sameWords(one, other)) return bodies >= muchAlike
  if (names < theSame) return bodies >= somewhatAlike
  return bodies >= muchAlike || !sayWhose(said, saidByOther)
}

/** Whether somebody who reads both could not tell which of the two to ask for. */
const overlap = (one: Compared, other: Compared): boolean => {
  const names = likeness(one.name, other.name)
  return (names >= leastAlike && sayTheSame(one, other, names)) || promiseTheSame(one, other, names)
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
