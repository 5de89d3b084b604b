import type { LanguagePack } from '../language-packs/language-pack.ts'
import type { Neighbour } from '../rule.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { generalKindsOf, kindsSaid, saysAboutWhat } from './general.ts'
import { isOfFrame, tellingIn, type Weighed, weighed } from './likeness.ts'
import { type Organisation, organisationIn, properNamesIn } from './proper-names.ts'
import { firstSentenceEnd } from './sentences.ts'
import { type Phrases, runsOf, wordsOf } from './words.ts'

/** A service as it is compared: what it is called, what is said of it, what it promises. */
export type Compared = {
  name: Weighed
  /** The last part of a name of several: "Temporary residents - Work permit", "Residents (Newcomers) Work permit". */
  part: Weighed | undefined
  /** The kinds of general service that the name is of, where it says nothing else. */
  general: ReadonlySet<number>
  said: () => Said
}
export type Said = {
  /** The description, or what the outcomes say where there is none. */
  body: Weighed
  /** What name and first sentence say that most services do not. */
  head: readonly string[]
  outcomes: readonly Weighed[]
  /** All that it says, its name included. */
  stems: ReadonlySet<string>
  /** Names of organisations, places and acts that the description gives. */
  properNames: ReadonlySet<string>
  /** These, and what stands only in brackets: "Transport Canada Civil Aviation (TCCA)". */
  mentioned: ReadonlySet<string>
  /** Whose it is, where name and description both say so. */
  organisation: Organisation
  /** Whether it says what it is about, beside the organisation itself and what that does. */
  isAbout: boolean
  /** The kinds of general service that its first sentence names. */
  kinds: ReadonlySet<number>
  /** Whether it describes what it does and excludes nothing. */
  isOpen: boolean
  /** What each clause says that begins with words such as "also pays for". */
  also: readonly Weighed[]
  /** The rights that it is about, where name or description says so. */
  rights: ReadonlySet<number>
  /** The one kind of people that the name says it is for, where it says nothing else: "Services for victims: ...". */
  forWhom: string | undefined
  /** Whether the name lists several things. */
  isList: boolean
  /** All parts of the name, behind dashes and colons. */
  parts: readonly Weighed[]
  /** The years that the name gives: they tell the two apart only where both give one. */
  years: ReadonlySet<string>
  /** What the name itself says that parts the service from others, and what name and description say. */
  named: Parting
  parting: Parting
}
/** Kinds of people, whether money is given, and what is left out. */
export type Parting = { groups: ReadonlySet<string>; money: boolean; leavesOut: ReadonlySet<string> }
type Service = Pick<Neighbour, 'name' | 'description' | 'outcomes'>

const rightsOf = (text: string, { general }: LanguagePack): ReadonlySet<number> => {
  const words = wordsOf(text)
  return new Set(
    [...general.rights.entries()].flatMap(([at, ways]) => (runsOf(words, ways).length > 0 ? [at] : [])),
  )
}

const partsOf = (name: string): string[] => name.split(/\s?[-–—]\s|\s?:\s/u)

/** The last part of a name of several. */
const lastPart = (name: string): string => name.split(/\s[-–—]\s/u).at(-1) ?? ''

const year = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu

const withoutYears = (name: string): string => name.replaceAll(year, ' ')

/** A word for people without its plural: "businesses", "families", "réseaux". */
const singular = (word: string): string =>
  word.replace(/ies$/, 'y').replace(/(?<=ss)es$|(?<=eau)x$|(?<=[^s])s$/, '')

const partingOf = (text: string, money: Phrases, { general }: LanguagePack): Parting => {
  const words = wordsOf(text)
  const spoken = words.map(({ folded }) => folded)
  return {
    groups: new Set(spoken.map(singular).filter((word) => general.groups.has(word))),
    money: runsOf(words, money).length > 0,
    leavesOut: new Set(spoken.filter((word) => general.others.has(word)).map(singular)),
  }
}

/** What is done beside the main thing: what stands behind "also", up to the end of the sentence. */
const clausesOfAlso = (description: string, pack: LanguagePack): readonly Weighed[] => {
  const words = wordsOf(description)
  return runsOf(words, pack.general.also ?? new Map()).map(({ to }) => {
    const rest = description.slice(words[to]?.start ?? description.length)
    return weighed(rest.slice(0, firstSentenceEnd(rest, pack.pointed)), pack)
  })
}

/** The rights that a service is about, where its name is of some; where the description says less, only those. */
const rightsIn = ({ name, description = '' }: Service, pack: LanguagePack): ReadonlySet<number> => {
  // "Access to information and privacy - Privacy Act": the last part says which of them it is about.
  const named = rightsOf(lastPart(name), pack)
  if (named.size < 2) return named
  const said = named.intersection(rightsOf(description, pack))
  return said.size === 0 ? named : said
}

/** A part of a name may say only for whom it is; abbreviations beside that say who does it. */
const forWhomIn = (name: string, pack: LanguagePack): string | undefined => {
  const words = wordsOf(partsOf(name)[0] ?? '').filter(
    (word) => !pack.stopWords.has(word.folded) && !/^\p{Lu}{2,}$/u.test(word.text),
  )
  const groups = new Set(
    words.map(({ folded }) => singular(folded)).filter((one) => pack.general.groups.has(one)),
  )
  const saysMore = words.some((word) => !groups.has(singular(word.folded)) && !isOfFrame(word, pack))
  return saysMore || groups.size !== 1 ? undefined : [...groups][0]
}

/** The first sentence, and the second where the first tells no more than the name. */
const beginningOf = (description: string, first: string, name: Weighed, pack: LanguagePack): string => {
  if (tellingIn(weighed(first, pack)).some((stem) => !name.has(stem))) return first
  const rest = description.slice(first.length)
  return `${first}${rest.slice(0, firstSentenceEnd(rest, pack.pointed))}`
}

const saidBy = (service: Service, name: Weighed, pack: LanguagePack): Said => {
  const { description = '', outcomes } = service
  const body = weighed(description === '' ? outcomes.join(' ') : description, pack)
  const properNames = properNamesIn(description, name, pack)
  const first = description.slice(0, firstSentenceEnd(description, pack.pointed))
  const beginning = beginningOf(description, first, name, pack)
  const ofOutcomes = outcomes.map((outcome) => weighed(outcome, pack))
  return {
    body,
    head: tellingIn(weighed(`${service.name}\n${first}`, pack)),
    outcomes: ofOutcomes,
    stems: [name, body].concat(ofOutcomes).reduce((stems, text) => stems.union(text), new Set<string>()),
    properNames,
    mentioned: properNames.union(new Set(abbreviationsIn(description).map(({ letters }) => letters))),
    organisation: organisationIn(description, name, pack),
    isAbout: saysAboutWhat(beginning, pack),
    kinds: kindsSaid(first, pack),
    isOpen: description !== '' && runsOf(wordsOf(description), pack.general.excluding).length === 0,
    also: clausesOfAlso(description, pack),
    rights: rightsIn(service, pack),
    forWhom: forWhomIn(service.name, pack),
    isList:
      /,/.test(service.name) || wordsOf(service.name).some(({ folded }) => pack.general.joining.has(folded)),
    parts: partsOf(withoutYears(service.name)).map((part) => weighed(part, pack)),
    years: new Set(service.name.match(year)),
    named: partingOf(service.name, pack.general.money, pack),
    parting: partingOf(`${service.name}\n${description}`, pack.general.ofMoney, pack),
  }
}

/** What a name ends with behind a programme in brackets: "Newcomers (Skills programme) Study permit". */
const behindBrackets = (name: string): string => lastPart(name).split(/\)\s+/u).at(-1) ?? ''

export const comparedOf = (service: Service, pack: LanguagePack): Compared => {
  const name = weighed(withoutYears(service.name), pack)
  const part = behindBrackets(service.name)
  let said: Said | undefined
  // Most neighbours part by their names alone: what else they say is read only where it matters.
  return {
    name,
    part: part === service.name ? undefined : weighed(part, pack),
    general: generalKindsOf(service.name, pack),
    said: () => (said ??= saidBy(service, name, pack)),
  }
}

// A catalogue hands out the same neighbours again and again while somebody types.
const remembered = new WeakMap<Neighbour, { pack: LanguagePack; compared: Compared }>()

export const comparedNeighbour = (neighbour: Neighbour, pack: LanguagePack): Compared => {
  const known = remembered.get(neighbour)
  if (known?.pack === pack) return known.compared
  const compared = comparedOf(neighbour, pack)
  remembered.set(neighbour, { pack, compared })
  return compared
}
