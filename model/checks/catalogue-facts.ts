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
const mostLookedUp = 20
const alwaysLookedUp = 5
/** A word that stands in more services than this could not tell them apart. */
const longestPosting = 1000

type Vector = ReadonlyMap<string, number>
type Posting = { at: number[]; weight: number[] }
/** Words with their weights, those that tell most first. */
type Lookup = readonly (readonly [stem: string, weight: number])[]

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

/** How many services have how many outcomes. */
type Histogram = ReadonlyMap<number, number>

const histogramOf = (values: Iterable<number>): Map<number, number> => {
  const histogram = new Map<number, number>()
  for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1)
  return histogram
}

/** The middle of the values, and between the two middle ones where their number is even; 0 of none. */
const medianOf = (histogram: Histogram): number => {
  const sorted = [...histogram].sort(([one], [other]) => one - other)
  const number = sorted.reduce((sum, [, times]) => sum + times, 0)
  const valueAt = (place: number): number => {
    let passed = 0
    return sorted.find(([, times]) => (passed += times) > place)?.[0] ?? 0
  }
  return (valueAt(Math.floor((number - 1) / 2)) + valueAt(Math.floor(number / 2))) / 2
}

/** Number, median and median absolute deviation of the outcomes that services have, without one of them. */
const outcomeFacts = (all: Histogram, without: number | undefined): CatalogueFacts['outcomes'] => {
  const others = new Map(all)
  if (without !== undefined) others.set(without, (others.get(without) ?? 1) - 1)
  const median = medianOf(others)
  const deviations = new Map<number, number>()
  for (const [value, times] of others) {
    const distance = Math.abs(value - median)
    deviations.set(distance, (deviations.get(distance) ?? 0) + times)
  }
  const services = [...others.values()].reduce((sum, times) => sum + times, 0)
  return { services, median, deviation: medianOf(deviations) }
}

/** How often each word stands in how many services. */
const spreadOf = (vectors: readonly Vector[]): Map<string, number> => {
  const spread = new Map<string, number>()
  for (const vector of vectors)
    for (const stem of vector.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return spread
}

/** The services of one language, by the words that they use. */
type WordIndex = {
  services: readonly CataloguedService[]
  spread: ReadonlyMap<string, number>
  postings: ReadonlyMap<string, Posting>
  /** What each service is looked up by, in the order of the services. */
  lookups: readonly Lookup[]
}

/** The rarer a word in the catalogue, the more it counts; long texts count no more than short ones. */
const normalised = (vector: Vector, spread: WordIndex['spread'], services: number): [string, number][] => {
  const weights = [...vector].map(([stem, count]): [string, number] => [
    stem,
    count * Math.log(1 + services / (spread.get(stem) ?? 1)),
  ])
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return weights.map(([stem, weight]) => [stem, weight / length])
}

const lookupOf = (weights: Lookup): Lookup =>
  weights.toSorted(([, one], [, other]) => other - one).slice(0, mostLookedUp)

const wordIndexOf = (services: readonly CataloguedService[]): WordIndex => {
  const vectors = services.map(countsOf)
  const spread = spreadOf(vectors)
  const postings = new Map<string, Posting>()
  const lookups = vectors.map((vector, at) => {
    const weights = normalised(vector, spread, services.length)
    for (const [stem, weight] of weights) {
      const posting = postings.get(stem) ?? { at: [], weight: [] }
      postings.set(stem, posting)
      posting.at.push(at)
      posting.weight.push(weight)
    }
    return lookupOf(weights)
  })
  return { services, spread, postings, lookups }
}

const scoresOf = ({ services, postings }: WordIndex, lookup: Lookup): Float64Array => {
  const scores = new Float64Array(services.length)
  for (const [place, [stem, weight]] of lookup.entries()) {
    const { at, weight: weights } = postings.get(stem) ?? { at: [], weight: [] }
    // The first words are most of what there is to tell, however many services use them.
    if (place >= alwaysLookedUp && at.length > longestPosting) continue
    for (let entry = 0; entry < at.length; entry += 1) {
      const service = at[entry] ?? 0
      scores[service] = (scores[service] ?? 0) + weight * (weights[entry] ?? 0)
    }
  }
  return scores
}

/** Puts a place among the best so far, after those with the same score. */
const insertInto = (best: number[], at: number, scores: Float64Array): void => {
  const score = scores[at] ?? 0
  const place = best.findIndex((other) => (scores[other] ?? 0) < score)
  best.splice(place < 0 ? best.length : place, 0, at)
}

/** The places of the highest scores, the highest first; of equal ones those that come first. */
const bestOf = (scores: Float64Array, most: number): number[] => {
  const best: number[] = []
  let least = 0
  for (let at = 0; at < scores.length; at += 1) {
    if ((scores[at] ?? 0) <= least) continue
    insertInto(best, at, scores)
    if (best.length > most) best.pop()
    if (best.length === most) least = scores[best.at(-1) ?? 0] ?? 0
  }
  return best
}

const nearest = (index: WordIndex, lookup: Lookup, own: string | undefined): Neighbour[] =>
  bestOf(scoresOf(index, lookup), mostNeighbours + 1)
    .flatMap((at) => index.services[at] ?? [])
    .filter(({ id }) => id !== own)
    .slice(0, mostNeighbours)

/** Reads a catalogue once; asking about a service then takes well under a millisecond. */
export const buildCatalogueIndex = (services: readonly CataloguedService[]): CatalogueIndex => {
  const indexes = new Map(
    [...Map.groupBy(services, ({ language }) => language)].map(([language, those]) => [
      language,
      wordIndexOf(those),
    ]),
  )
  const places = new Map(
    [...indexes.values()].flatMap((index) =>
      index.services.map((service, at) => [service.id, { index, service, at }] as const),
    ),
  )
  const outcomes = histogramOf(services.map((service) => service.outcomes.length))
  const ofService = (id: string): CatalogueFacts => {
    const place = places.get(id)
    return {
      neighbours: place ? nearest(place.index, place.index.lookups[place.at] ?? [], id) : [],
      outcomes: outcomeFacts(outcomes, place?.service.outcomes.length),
    }
  }
  const ofText = (asked: Asked): CatalogueFacts => {
    const index = indexes.get(asked.language)
    const lookup = index && lookupOf(normalised(countsOf(asked), index.spread, index.services.length))
    const own = asked.id === undefined ? undefined : places.get(asked.id)
    return {
      neighbours: index && lookup ? nearest(index, lookup, asked.id) : [],
      outcomes: outcomeFacts(outcomes, own?.service.outcomes.length),
    }
  }
  return { factsFor: (asked) => (typeof asked === 'string' ? ofService(asked) : ofText(asked)) }
}
