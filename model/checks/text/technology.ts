import type { LanguagePack, TechnicalWords } from '../language-packs/language-pack.ts'
import {
  doubtfulProducts,
  numberedProducts,
  products,
  technologyAbbreviations,
} from '../language-packs/shared/products.ts'
import { isOfFrame } from './likeness.ts'
import { phrasesOf, type Run, runsOf, type Word, wordSet } from './words.ts'

const productNames = phrasesOf(products)
const abbreviations = wordSet(technologyAbbreviations)
const doubtfulNames = phrasesOf(doubtfulProducts)
const numberedNames = phrasesOf(numberedProducts)

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

const findAbbreviation = (words: readonly Word[]): Run | undefined => {
  const at = words.findIndex(({ text }) =>
    abbreviations.has(text.replace(/^VoIP$|^(IaaS|PaaS|SaaS|VMs|APIs|iOS)$/, (one) => one.toUpperCase())),
  )
  return at < 0 ? undefined : { from: at, to: at + 1 }
}

/** Names of products that are ordinary words count only beside a technical word, or as the whole name. */
const findDoubtfulProduct = (words: readonly Word[], technical: TechnicalWords): Run | undefined => {
  const run = runsOf(words, doubtfulNames).find(({ from }) => isCapital(words[from]))
  if (!run) return undefined
  const isWhole = run.to - run.from === words.length
  const company = [...runsOf(words, technical.company), ...runsOf(words, technical.terms)]
  return isWhole || company.some(({ to, from }) => to <= run.from || from >= run.to) ? run : undefined
}

/** What numbers of versions look like: years in which software was sold, and small numbers of one or two digits. */
const versionNumber = /^(?:19[89]\d|20[0-2]\d|\d{1,2}|xp)$/i

/** "Access 2003", "Wi-Fi 6": the number makes a product of a word that says something else alone. */
const findNumberedProduct = (text: string, words: readonly Word[]): Run | undefined => {
  const run = runsOf(words, numberedNames).find(({ from, to }) => {
    const [last, number] = [words[to - 1], words[to]]
    return (
      isCapital(words[from]) &&
      last !== undefined &&
      number !== undefined &&
      text.slice(last.end, number.start) === ' ' &&
      versionNumber.test(number.text)
    )
  })
  return run && { from: run.from, to: run.to + 1 }
}

const host =
  /(?<![\p{L}\p{N}@.])(?:[a-z]{2,8}[-_]?)?(?:srv|sql|db|vm|app|web|dc|host|node|ftp|smtp|ldap|nas|dns|dhcp|vpn|proxy|mail|print|file|backup)[-_]?(?:[a-z]{2,6}[-_]?)?\d{1,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:com|org|net|ca|fr|io|eu|uk|local|internal|lan|gov|be|ch|de|corp)(?![\p{L}\p{N}])|(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/iu
const version =
  /(?<![\p{L}\p{N}.])v(?:ersion)?[ .]?\d+(?:\.\d+)*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.$€£])\d+\.\d+\.\d+(?![\p{L}\p{N}])/iu
const decimal = /(?<![\p{L}\p{N}.$€£])\d+\.\d+(?![\p{L}\p{N}.%(])/u

/** A word that is made of capitals and small letters as brands are: "GCdocs", "eManifest", "MyAccount". */
const brand =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}\p{Ll}{3,}\p{L}*|e\p{Lu}\p{L}{3,}|(?:[Mm]y|[Mm]on|[Mm]a|[Mm]es)\p{Lu}\p{L}{3,})(?![\p{L}\p{N}])/u

export type Span = { start: number; end: number }

/** What names a technology in a name, and what kind of thing it is. */
export type TechnologyFound = { variant: 'product' | 'system' | 'version'; span: Span }

const spanOfMatch = (text: string, pattern: RegExp): Span | undefined => {
  const found = pattern.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

const spanOfBrand = (text: string, words: readonly Word[], { help }: TechnicalWords): Span | undefined => {
  const span = spanOfMatch(text, brand)
  // In brackets it only abbreviates what stands before it; "eHealth funding" is help for the consumer's subject.
  return span && (text[span.start - 1] === '(' || runsOf(words, help).length > 0) ? undefined : span
}

/** A number with a point is a version unless it numbers a section or measures something. */
const findVersion = (text: string, words: readonly Word[], technical: TechnicalWords): Span | undefined => {
  const sure = spanOfMatch(text, version)
  if (sure) return sure
  const found = spanOfMatch(text, decimal)
  if (!found) return undefined
  const before = words.findLast(({ end }) => end <= found.start)
  const after = words.find(({ start }) => start >= found.end)
  const isNumbered = before === undefined || technical.numbered.has(before.folded) || !isCapital(before)
  return isNumbered || (after !== undefined && !isCapital(after)) ? undefined : found
}

const bracketed = /^\s*\(\s*\p{Lu}[\p{Lu}\p{N}&]{1,}\s*\)/u
const bracketedBefore = /\(\s*\p{Lu}[\p{Lu}\p{N}&]{1,12}\s*\)\s*$/u
const stops = /[-–—:;,()/|]/

const isBoundary = (text: string, words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  return !word || !next || stops.test(text.slice(word.end, next.start))
}

/** Words of the name part that a kind of system heads: before it in English, after it in French. */
const companyOf = (
  text: string,
  words: readonly Word[],
  { from, to }: Run,
  headIs: 'last' | 'first',
): Word[] => {
  if (headIs === 'last') {
    let first = from
    while (first > 0 && !isBoundary(text, words, first - 1)) first -= 1
    return words.slice(first, from)
  }
  let last = to
  while (last < words.length && !isBoundary(text, words, last - 1)) last += 1
  return words.slice(to, last)
}

const isHeadOf = (
  text: string,
  words: readonly Word[],
  { from, to }: Run,
  { headIs, articles, adding }: TechnicalWords,
): boolean => {
  if (headIs === 'last') return isBoundary(text, words, to - 1) || adding.has(words[to]?.folded ?? '')
  const first = articles.has(words[from - 1]?.folded ?? '') ? from - 1 : from
  return first === 0 || isBoundary(text, words, first - 1)
}

/** "System for Appeals (SFA)": the kind comes first even where it usually comes last. */
const framesCodeName = (
  text: string,
  words: readonly Word[],
  { from, to }: Run,
  { linkers }: TechnicalWords,
): boolean => {
  if (from > 0 || !linkers.has(words[to]?.folded ?? '')) return false
  const last = words.findIndex((_, at) => at >= to && isBoundary(text, words, at))
  return bracketed.test(text.slice(words[last]?.end))
}

const isCode = ({ text }: Word): boolean => /^\p{Lu}{2,}\p{N}*$/u.test(text)

/** Words that say what a container or a system is for: none of them a code, vague, or one that most services share. */
const subjectsIn = (words: readonly Word[], pack: LanguagePack): Word[] => {
  const { stopWords, technical } = pack
  return words.filter(
    (word) =>
      !stopWords.has(word.folded) &&
      !technical.vague.has(word.lower) &&
      !technical.systemCues.has(word.folded) &&
      (!isOfFrame(word, pack) || technical.plain.has(word.folded)) &&
      !isCode(word),
  )
}

/** "Client portal", "TRAK platform": a container says nothing to the reader unless it says what it is for. */
const isBare = (text: string, words: readonly Word[], run: Run, pack: LanguagePack): boolean =>
  subjectsIn(companyOf(text, words, run, pack.technical.headIs), pack).length === 0

/** "L’application Clic École": where the kind comes first, capitals right behind it are a brand and say not what it is for. */
const isBranded = (
  text: string,
  words: readonly Word[],
  run: Run,
  { technical, stopWords }: LanguagePack,
): boolean => {
  if (technical.headIs === 'last' || !isCapital(words[run.to])) return false
  return companyOf(text, words, run, technical.headIs).every(
    (word) => isCapital(word) || stopWords.has(word.folded),
  )
}

const findContainer = (text: string, words: readonly Word[], pack: LanguagePack): Run | undefined =>
  runsOf(words, pack.technical.containers).find(
    (run) =>
      isHeadOf(text, words, run, pack.technical) &&
      (isBare(text, words, run, pack) || isBranded(text, words, run, pack)),
  )

/** A store that is looked after ("database hosting") is as technical as one that says nothing of what it holds. */
const findStore = (text: string, words: readonly Word[], pack: LanguagePack): Run | undefined =>
  runsOf(words, pack.technical.stores).find(
    (run) =>
      isBare(text, words, run, pack) ||
      (pack.technical.headIs === 'last' && !isHeadOf(text, words, run, pack.technical)),
  )

/** Whether the word right beside the kind says that it informs. */
const informs = (company: readonly Word[], { informing, headIs }: TechnicalWords): boolean => {
  const beside = headIs === 'last' ? company.at(-1) : company.find(({ folded }) => folded.length > 2)
  return informing.has(beside?.folded ?? '')
}

/** Whether a code name stands for the system: beside its kind, or in brackets that abbreviate all of it. */
const hasCodeName = (
  text: string,
  company: readonly Word[],
  kind: Word,
  headIs: 'last' | 'first',
): boolean => {
  const { end } = headIs === 'last' ? kind : (company.at(-1) ?? kind)
  return (
    company.some(isCode) ||
    // "Police Information Centre (PIC) System"
    bracketedBefore.test(text.slice(0, kind.start)) ||
    // A code name abbreviates one system: "Storage Tank Systems (STS)" are tanks.
    (bracketed.test(text.slice(end)) && !kind.lower.endsWith('s'))
  )
}

/** A system that is named by its kind and a code name or what it does for its keepers: "Case Tracking System (CTS)". */
const findSystem = (text: string, words: readonly Word[], pack: LanguagePack): Run | undefined => {
  const { technical } = pack
  const isHead = (run: Run): boolean => isHeadOf(text, words, run, technical)
  const sure = runsOf(words, technical.systems).find(isHead)
  if (sure) return sure
  return runsOf(words, technical.doubtfulSystems).find((run) => {
    if (framesCodeName(text, words, run, technical)) return true
    if (!isHead(run)) return false
    const company = companyOf(text, words, run, technical.headIs)
    const kind = words[run.to - 1]
    if (kind === undefined) return false
    const subjects = subjectsIn(company, pack)
    if (company.length > 0 && subjects.every(({ folded }) => technical.bareCues.has(folded))) return true
    const isAid = technical.aids.has(kind.folded) && subjects.length > 0
    if (!isAid && company.some((word) => technical.systemCues.has(word.folded))) return true
    // "Soil information system": it informs of what the reader asks for.
    if (informs(company, technical) && subjects.length > 0) return false
    return hasCodeName(text, company, kind, technical.headIs)
  })
}

/** "Licence Management Environment", "Records Tracking Hub (RTH)": everyday words that only their company makes a system. */
const findFramed = (text: string, words: readonly Word[], technical: TechnicalWords): Run | undefined =>
  runsOf(words, technical.framedSystems).find((run) => {
    if (!isHeadOf(text, words, run, technical)) return false
    const company = companyOf(text, words, run, technical.headIs)
    const beside =
      technical.headIs === 'last' ? company.at(-1) : company.find(({ folded }) => folded.length > 2)
    if (!technical.systemCues.has(beside?.folded ?? '')) return false
    const last = technical.headIs === 'last' ? words[run.to - 1] : company.at(-1)
    return !technical.hubs.has(words[run.from]?.folded ?? '') || bracketed.test(text.slice(last?.end))
  })

/** Names of more words say something beside whose they are. */
const longestOwn = 7

/** "My Account", "My StatCan": an account that is named as if it were the reader's, and says nothing else. */
const findOwn = (words: readonly Word[], { own, accounts }: TechnicalWords): Run | undefined => {
  if (words.length > longestOwn || !own.has(words[0]?.folded ?? '')) return undefined
  const isAccount = words.some(({ folded, text }) => accounts.has(folded) || /\p{Lu}.*\p{Lu}/u.test(text))
  return isAccount ? { from: 0, to: words.length } : undefined
}

const asSpan = (words: readonly Word[], run: Run | undefined): Span | undefined =>
  run && { start: words[run.from]?.start ?? 0, end: words[run.to - 1]?.end ?? 0 }

/** A technical term, unless help is given for it: then it is the consumer's subject ("grants for machine learning"). */
const findTerm = (text: string, words: readonly Word[], pack: LanguagePack): Run | undefined =>
  runsOf(words, pack.technical.help).length > 0
    ? undefined
    : (findAbbreviation(words) ?? runsOf(words, pack.technical.terms)[0] ?? findStore(text, words, pack))

const findProduct = (text: string, words: readonly Word[], pack: LanguagePack): Run | undefined =>
  runsOf(words, productNames)[0] ??
  findTerm(text, words, pack) ??
  findDoubtfulProduct(words, pack.technical) ??
  findNumberedProduct(text, words)

/** The first thing in a name that names a technology, and what kind of thing it is. */
export const findTechnology = (
  text: string,
  words: readonly Word[],
  pack: LanguagePack,
): TechnologyFound | undefined => {
  const { technical } = pack
  const product = asSpan(words, findProduct(text, words, pack))
  if (product) return { variant: 'product', span: product }
  const numbered = spanOfMatch(text, host) ?? findVersion(text, words, technical)
  if (numbered) return { variant: 'version', span: numbered }
  const system =
    spanOfBrand(text, words, technical) ??
    asSpan(
      words,
      findContainer(text, words, pack) ?? findSystem(text, words, pack) ?? findFramed(text, words, technical),
    ) ??
    asSpan(words, findOwn(words, technical))
  return system && { variant: 'system', span: system }
}
