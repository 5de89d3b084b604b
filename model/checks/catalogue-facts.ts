import type { Language } from '../text.ts'
import { packOf } from './language-packs/index.ts'
import type { CatalogueFacts, Neighbour } from './rule.ts'
import { stemsOf } from './text/stems.ts'
import { wordsOf } from './text/words.ts'

/** A service as a catalogue keeps it, in one language. */
export type CataloguedService = Neighbour & { description: string; language: Language }

/** What is asked about: a service of the catalogue or a definition that is not in it. */
export type Asked = Pick<CataloguedService, 'name' | 'description' | 'outcomes' | 'language'> & {
  id?: string
}

/** Answers what the catalogue around a service looks like; see `CatalogueFacts`. */
export type CatalogueIndex = { factsFor: (asked: string | Asked) => CatalogueFacts }

const mostNeighbours = 20
/** A name says what a service is for in few words: each of them counts for several of the description. */
const inName = 4
const inOutcome = 1.5
/** The words of a text that are looked up, the rarest first: the others tell little and stand everywhere. */
const mostLookedUp = 24
/** No word is looked up in more services than this: it could not tell them apart. */
const longestPosting = 1500

type Vector = ReadonlyMap<string, number>
type Posting = { at: number[]; weight: number[] }

/** The stems of a text with how much each counts, before the catalogue says how rare it is. */
const countsOf = ({ name, description, outcomes, language }: Asked): Vector => {
  const pack = packOf(language)
  const counts = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const stem of new Set(stemsOf(wordsOf(text), pack)))
      counts.set(stem, (counts.get(stem) ?? 0) + weight)
  }
  add(name, inName)
  add(description, 1)
  for (const outcome of outcomes) add(outcome, inOutcome)
  return counts
}

const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length / 2
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const ascending = (one: number, other: number): number => one - other

/** Number, median and median absolute deviation of the outcomes that services have. */
const outcomeFacts = (counts: readonly number[]): CatalogueFacts['outcomes'] => {
  const median = medianOf(counts.toSorted(ascending))
  const deviation = medianOf(counts.map((count) => Math.abs(count - median)).sort(ascending))
  return { services: counts.length, median, deviation }
}

/** The services of one language, by the words that they use. */
class WordIndex {
  readonly #services: readonly CataloguedService[]
  readonly #postings = new Map<string, Posting>()

  constructor(services: readonly CataloguedService[]) {
    this.#services = services
    const vectors = services.map(countsOf)
    for (const vector of vectors) for (const stem of vector.keys()) this.#postingOf(stem)
    const howMany = new Map<string, number>()
    for (const vector of vectors)
      for (const stem of vector.keys()) howMany.set(stem, (howMany.get(stem) ?? 0) + 1)
    this.#howMany = howMany
    for (const [at, vector] of vectors.entries()) {
      for (const [stem, weight] of this.#normalised(vector)) {
        const posting = this.#postingOf(stem)
        posting.at.push(at)
        posting.weight.push(weight)
      }
    }
  }

  readonly #howMany: ReadonlyMap<string, number>

  #postingOf(stem: string): Posting {
    const known = this.#postings.get(stem)
    if (known) return known
    const made = { at: [], weight: [] }
    this.#postings.set(stem, made)
    return made
  }

  /** The rarer a word in the catalogue, the more it counts; long texts count no more than short ones. */
  #normalised(vector: Vector): [string, number][] {
    const weights = [...vector].map(([stem, count]): [string, number] => {
      const rarity = Math.log(1 + this.#services.length / (this.#howMany.get(stem) ?? 1))
      return [stem, count * rarity]
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return weights.map(([stem, weight]) => [stem, weight / length])
  }

  nearest(asked: Asked): Neighbour[] {
    const scores = new Map<number, number>()
    const wanted = this.#normalised(countsOf(asked))
      .filter(([stem]) => this.#postings.has(stem))
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostLookedUp)
    for (const [stem, weight] of wanted) {
      const { at, weight: weights } = this.#postingOf(stem)
      if (at.length > longestPosting && wanted.length > 4) continue
      for (let place = 0; place < at.length; place += 1) {
        const service = at[place] ?? 0
        scores.set(service, (scores.get(service) ?? 0) + weight * (weights[place] ?? 0))
      }
    }
    return bestOf(scores, mostNeighbours + 1)
      .map((at) => this.#services[at])
      .filter((service) => service !== undefined && service.id !== asked.id)
      .slice(0, mostNeighbours) as Neighbour[]
  }
}

/** The keys with the highest scores, the highest first; of equal ones those that came first. */
const bestOf = (scores: ReadonlyMap<number, number>, most: number): number[] =>
  [...scores]
    .sort(([at, one], [otherAt, other]) => other - one || at - otherAt)
    .slice(0, most)
    .map(([at]) => at)

/** Reads a catalogue once; asking about a service then takes well under a millisecond. */
export const buildCatalogueIndex = (services: readonly CataloguedService[]): CatalogueIndex => {
  const byId = new Map(services.map((service) => [service.id, service]))
  const byLanguage = new Map(
    [...Map.groupBy(services, ({ language }) => language)].map(([language, those]) => [
      language,
      new WordIndex(those),
    ]),
  )
  const counts = services.map(({ outcomes }) => outcomes.length)
  return {
    factsFor: (given) => {
      const asked = typeof given === 'string' ? byId.get(given) : given
      const own = asked?.id === undefined ? undefined : byId.get(asked.id)
      const others = own ? counts.toSpliced(services.indexOf(own), 1) : counts
      return {
        neighbours: (asked && byLanguage.get(asked.language)?.nearest(asked)) ?? [],
        outcomes: outcomeFacts(others),
      }
    },
  }
}
