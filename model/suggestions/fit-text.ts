import { diffArrays } from 'diff'

/** A change of a text, counted in its words: these go, and others come. */
type Change = { from: number; to: number; come: string[] }

/** Beyond this many changed words one text takes the place of the other. */
const mostEdits = 2000

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

const changesBetween = (before: string[], after: string[]): Change[] => {
  const steps = diffArrays(before, after, { maxEditLength: mostEdits })
  if (!steps) return [{ from: 0, to: before.length, come: after }]
  const changes: Change[] = []
  let at = 0
  let open: Change | undefined
  for (const { added, removed, value } of steps) {
    if (!added && !removed) {
      at += value.length
      open = undefined
      continue
    }
    if (!open) {
      open = { from: at, to: at, come: [] }
      changes.push(open)
    }
    if (added) open.come.push(...value)
    else {
      at += value.length
      open.to = at
    }
  }
  return changes
}

const touch = (one: Change, other: Change): boolean => one.from <= other.to && other.from <= one.to

/** What these changes make of the words from `from` to `to`. */
const applied = (base: string[], changes: readonly Change[], { from, to }: Omit<Change, 'come'>): string => {
  let at = from
  let text = ''
  for (const change of changes) {
    text += base.slice(at, change.from).join('') + change.come.join('')
    at = change.to
  }
  return text + base.slice(at, to).join('')
}

/** Changes of both that touch each other, in the order of the text. */
const clustersOf = (mine: readonly Change[], theirs: readonly Change[]) => {
  const all = [
    ...mine.map((change) => ({ change, isMine: true })),
    ...theirs.map((change) => ({ change, isMine: false })),
  ].toSorted((one, other) => one.change.from - other.change.from || one.change.to - other.change.to)
  const clusters: { from: number; to: number; mine: Change[]; theirs: Change[] }[] = []
  for (const { change, isMine } of all) {
    const last = clusters.at(-1)
    const isOther = last && (isMine ? last.theirs : last.mine).some((one) => touch(one, change))
    const cluster = isOther ? last : { from: change.from, to: change.to, mine: [], theirs: [] }
    if (!isOther) clusters.push(cluster)
    cluster.to = Math.max(cluster.to, change.to)
    cluster[isMine ? 'mine' : 'theirs'].push(change)
  }
  return clusters
}

/**
 * A suggested text beside what the text has become since its author saw it. Changes of other words stand side by side;
 * where both changed the same words the suggested ones stand, and it does not fit.
 */
export const fitText = ({
  before,
  content,
  now,
}: Record<'before' | 'content' | 'now', string>): { fits: boolean; content: string } => {
  if (now === before || now === content) return { fits: true, content }
  const base = wordsOf(before)
  let fits = true
  let at = 0
  let text = ''
  const clusters = clustersOf(changesBetween(base, wordsOf(content)), changesBetween(base, wordsOf(now)))
  for (const { mine, theirs, ...range } of clusters) {
    const [suggested, current] = [applied(base, mine, range), applied(base, theirs, range)]
    if (mine.length > 0 && theirs.length > 0 && suggested !== current) fits = false
    text += base.slice(at, range.from).join('') + (mine.length > 0 ? suggested : current)
    at = range.to
  }
  return { fits, content: text + base.slice(at).join('') }
}
