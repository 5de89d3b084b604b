/** How many letters must be put in, taken out or exchanged to make one word of another. */
const distance = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1]
    for (let at = 0; at < other.length; at += 1) {
      const exchanged = (previous[at] ?? 0) + (other[at] === letter ? 0 : 1)
      current.push(Math.min(exchanged, (previous[at + 1] ?? 0) + 1, (current[at] ?? 0) + 1))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}

const longest = 100

/** The known word that somebody most likely meant; undefined where none reads like it. */
export const nearestOf = (word: string, known: Iterable<string>): string | undefined => {
  if (word.length > longest) return undefined
  let best: { word: string; away: number } | undefined
  for (const candidate of known) {
    const most = Math.ceil(Math.max(word.length, candidate.length) / 3)
    if (Math.abs(word.length - candidate.length) > most) continue
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away <= most && away < (best?.away ?? Infinity)) best = { word: candidate, away }
  }
  return best?.word
}
