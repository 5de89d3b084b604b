import { folded } from '../folded.ts'
import type { Corpus } from './read-corpus.ts'

/** Fields that hold keys of a vocabulary, enumerations or ids, not words that somebody wrote. */
const keyFields: ReadonlySet<string> = new Set([
  'consumerGroups',
  'channels',
  'dimension',
  'enables',
  'id',
  'organisationId',
  'records',
  'tag',
])

/** Shorter texts are dates, units and everyday words: two pairs may have them in common. */
const longestCommonText = 15

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (keyFields.has(key) ? [] : textsIn(inner)))
}

/** The texts that more than one pair holds, in whatever file, with the pairs that hold them. */
export const textsOfSeveralPairs = (corpora: readonly Corpus[]): { text: string; pairs: string[] }[] => {
  const holders = new Map<string, string[]>()
  for (const { rule, language, pairs } of corpora) {
    for (const { written } of pairs) {
      const texts = textsIn([written.shared, written.sound, written.faulty])
      for (const text of new Set(texts.filter(({ length }) => length > longestCommonText).map(folded)))
        holders.set(text, [...(holders.get(text) ?? []), `${rule}.${language}: ${written.about}`])
    }
  }
  return [...holders].filter(([, pairs]) => pairs.length > 1).map(([text, pairs]) => ({ text, pairs }))
}
