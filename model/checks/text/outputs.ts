import type { LanguagePack, OutputWords } from '../language-packs/language-pack.ts'
import { phraseAt, type Run, runsOf, type Word } from './words.ts'

/** What betrays an output, and where: the words that name what is delivered or done. */
export type OutputFound = { run: Run; variant: 'deliverable' | 'activity' }

const skipArticles = (words: readonly Word[], pack: OutputWords, at = 0): number => {
  let from = at
  while (from < words.length && pack.articles.has(words[from]?.lower ?? '')) from += 1
  return from
}

/** Where the subject ends: before a verb, a preposition, or another article. */
const endOfSubject = (words: readonly Word[], { outputs: pack, verbs }: LanguagePack): number => {
  const from = skipArticles(words, pack)
  const isAfter = ({ lower }: Word, at: number): boolean =>
    pack.prepositions.has(lower) ||
    pack.being.has(lower) ||
    pack.articles.has(lower) ||
    verbs.sure.has(lower) ||
    (verbs.unsure.has(lower) && verbs.cuesAfter.has(words[at + 1]?.lower ?? ''))
  const things = runsOf(words, pack.deliverables)
  const inThing = (at: number): boolean => things.some((thing) => at >= thing.from && at < thing.to)
  const end = words.findIndex((word, at) => at > from && !inThing(at) && isAfter(word, at))
  return end < 0 ? words.length : end
}

/** "Install printers", "We host the site", "Installation of servers", "The team answers calls". */
const findActivity = (words: readonly Word[], language: LanguagePack): Run | undefined => {
  const pack = language.outputs
  const isVerb = (at: number): boolean => pack.providerVerbs.has(words[at]?.lower ?? '')
  if (isVerb(0) && words.length > 1) return { from: 0, to: 1 }
  const provider = phraseAt(words, 0, pack.providers)
  if (provider > 0) {
    const verb = [0, 1, 2, 3].map((offset) => provider + offset).find(isVerb)
    if (verb !== undefined) return { from: 0, to: verb + 1 }
  }
  const from = skipArticles(words, pack)
  const until = Math.min(endOfSubject(words, language), from + 4)
  const action = runsOf(words, pack.providerActions).find((run) => run.from >= from && run.from <= until)
  return runsOf(words, pack.hours)[0] ?? action
}

/** What somebody gets: a deliverable right after "receive", before anything else is said. */
const findReceived = (
  words: readonly Word[],
  deliverables: readonly Run[],
  pack: OutputWords,
): Run | undefined => {
  const [receiving] = runsOf(words, pack.receiving)
  if (!receiving) return undefined
  const next = words.findIndex(({ lower }, at) => at >= receiving.to && pack.prepositions.has(lower))
  const end = next < 0 ? words.length : next
  return deliverables.find(({ from }) => from >= receiving.to && from < end)
}

/** What a provider does to a thing, said in the passive: "claims are processed", "opinions drafted in ten days". */
const findPassive = (words: readonly Word[], { outputs: pack, verbs }: LanguagePack): Run | undefined => {
  const being = words.findIndex(({ lower }) => pack.being.has(lower))
  const isDone = (at: number): boolean => pack.providerVerbs.has(words[at]?.lower ?? '')
  if (being >= 0) return isDone(being + 1) ? { from: being, to: being + 2 } : undefined
  const done = words.findIndex(
    ({ lower }, at) =>
      at > 0 &&
      isDone(at) &&
      verbs.participles.has(lower) &&
      pack.prepositions.has(words[at + 1]?.lower ?? ''),
  )
  return done < 0 || words.slice(0, done).some(({ lower }) => verbs.sure.has(lower))
    ? undefined
    : { from: done, to: done + 1 }
}

/** Whether a word says what a thing is or does; what providers do with their things ("are closed", "offers") says nothing else. */
const isPredicate = (words: readonly Word[], at: number, { outputs: pack, verbs }: LanguagePack): boolean => {
  const { lower } = words[at] ?? { lower: '' }
  const before = words[at - 1]?.lower ?? ''
  // "An adviser", "per pupil": what looks like a verb there is a noun.
  if (pack.articles.has(before) || pack.prepositions.has(before)) return false
  if (pack.being.has(lower)) return !pack.providerVerbs.has(words[at + 1]?.lower ?? '')
  return verbs.sure.has(lower) && !pack.providerVerbs.has(lower)
}

/** An unknown word right behind things that fits them as a verb does: "Keys fit". */
const isAgreeing = (
  thing: Word | undefined,
  next: Word | undefined,
  { outputs: pack, verbs, stopWords }: LanguagePack,
): boolean =>
  thing !== undefined &&
  next !== undefined &&
  pack.agreeing.things.test(thing.lower) &&
  pack.agreeing.verbs.test(next.lower) &&
  !stopWords.has(next.folded) &&
  ![pack.prepositions, pack.articles, pack.being, pack.providerVerbs, verbs.participles].some((words) =>
    words.has(next.lower),
  )

/** Whether something is said of a thing that no provider does to it: "Calls about repairs become rare", "Keys fit". */
const saysWhatBecomes = (
  words: readonly Word[],
  { to }: Run,
  things: readonly Run[],
  language: LanguagePack,
): boolean => {
  const { outputs: pack } = language
  const clause = words.findIndex(({ lower }, at) => at >= to && pack.relatives.has(lower))
  const end = clause < 0 ? words.length : clause
  const inThings = (at: number): boolean => things.some((thing) => at >= thing.from && at < thing.to)
  if (to < end && isAgreeing(words[to - 1], words[to], language)) return true
  return words.some((_, at) => at >= to && at < end && !inThings(at) && isPredicate(words, at, language))
}

/** "A monthly report", "Tickets are closed", "Managers receive a dashboard", "Claims are processed". */
const findDeliverable = (words: readonly Word[], language: LanguagePack): Run | undefined => {
  const pack = language.outputs
  const deliverables = runsOf(words, pack.deliverables)
  const subjectEnd = endOfSubject(words, language)
  const subject = deliverables.findLast(({ from }) => from < subjectEnd)
  if (subject) return saysWhatBecomes(words, subject, deliverables, language) ? undefined : subject
  return findReceived(words, deliverables, pack) ?? findPassive(words, language)
}

/** "Improved dashboards", "faster servers": it only praises what is delivered. */
const praisesDeliverable = (
  words: readonly Word[],
  { from, to }: Run,
  { outputs: pack, technical }: LanguagePack,
): boolean => {
  const places = technical.headIs === 'last' ? [to, to + 1] : [from - 1, from - 2, to]
  return places.some((at) => phraseAt(words, at, pack.deliverables) > 0)
}

/** Whether words such as "faster" say what changes for somebody: with a verb or at the head, and not of the thing itself. */
const saysHowMuchBetter = (
  words: readonly Word[],
  { run: output, variant }: OutputFound,
  language: LanguagePack,
): boolean => {
  const { outputs: pack, verbs } = language
  // Of "are processed" the first word is the verb, of "we host" the last; things have theirs behind them.
  const isPassive = pack.being.has(words[output.from]?.lower ?? '')
  const from = isPassive ? output.from : output.to - Number(variant === 'activity')
  const hasVerb = words
    .slice(from)
    .some(
      ({ lower }) =>
        pack.being.has(lower) ||
        ((verbs.sure.has(lower) || pack.providerVerbs.has(lower)) && !verbs.participles.has(lower)),
    )
  return runsOf(words, pack.qualities).some(
    (run) => !praisesDeliverable(words, run, language) && (run.to <= output.from || hasVerb),
  )
}

/** Where a statement says what the provider delivers or does, and no change for anybody. */
export const findOutput = (words: readonly Word[], pack: LanguagePack): OutputFound | undefined => {
  if (words.length === 0 || runsOf(words, pack.outputs.changes).length > 0) return undefined
  const activity = findActivity(words, pack)
  const run = activity ?? findDeliverable(words, pack)
  const found: OutputFound | undefined = run && { run, variant: activity ? 'activity' : 'deliverable' }
  return found && !saysHowMuchBetter(words, found, pack) ? found : undefined
}
