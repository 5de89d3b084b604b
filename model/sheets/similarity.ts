const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two folded texts are, from 0 to 1: the share of letter pairs that they have in common. */
export const similarity = (one: string, other: string): number => {
  if (one === other) return 1
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  let common = 0
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0)
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1)
  return total === 0 ? 0 : (2 * common) / total
}

/** The text most like this one, where any is alike enough to be meant. */
export const nearest = (text: string, among: readonly string[], least = 0.5): string | undefined => {
  const scored = among.map((other) => ({ other, score: similarity(text, other) }))
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score >= least ? best.other : undefined
}
