import type { LanguagePack } from '../language-packs/language-pack.ts'
import { type Run, runsOf, wordsOf } from './words.ts'

/**
 * The kind of service that every organisation has ("media relations", "public enquiries"), where a name says nothing
 * else; undefined where it says whose or about what it is.
 */
export const generalKindOf = (name: string, { general, stopWords }: LanguagePack): number | undefined => {
  const words = wordsOf(name)
  const asking = runsOf(words, general.asking)
  const byKind = general.kinds.map((kind) => runsOf(words, kind))
  const runs = [...asking, ...byKind.flat()]
  const isGeneral = words.every(
    ({ lower, folded }, at) =>
      stopWords.has(folded) ||
      general.asides.has(lower) ||
      runs.some(({ from, to }) => from <= at && at < to),
  )
  if (!isGeneral || runs.length === 0) return undefined
  // Letters to a minister are letters, but of their own kind.
  const isWithinOther = ({ from, to }: Run): boolean =>
    byKind.flat().some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from)
  const kinds = [...byKind.keys()].filter((kind) => byKind[kind]?.some((run) => !isWithinOther(run)))
  // Of two kinds it is neither; of none it only asks.
  if (kinds.length > 1) return undefined
  return kinds[0] ?? byKind.length
}
