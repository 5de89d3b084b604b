import { saysTheSame } from '../definition/hash.ts'
import { type Field, fieldAt, type Fields } from '../live/shape.ts'
import type { ClauseContent } from './clause-content.ts'
import { fitText } from './fit-text.ts'

type Content = Readonly<Record<string, unknown>>

/** What a clause said when a change was suggested, what was suggested, and what it says now. */
type Suggested = {
  path: string
  /** Null where the clause was not there. */
  before: ClauseContent | null
  /** Null where it is to be taken out. */
  content: ClauseContent | null
  /** Undefined where it is not there. */
  now: unknown
}

/** What taking a suggestion up makes of the clause today; it fits where nobody changed the same meanwhile. */
export type Fit = { fits: boolean; content: ClauseContent | null }

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const termsIn = (value: unknown): string[] => (Array.isArray(value) ? value : [])
const contentIn = (value: unknown): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {}

type Three = { before: unknown; content: unknown; now: unknown }
type Fitted = { fits: boolean; content: unknown }

/** Words that one adds and another takes out do not meet: what each did is done. */
const fitTerms = ({ before, content, now }: Three): Fitted => {
  const [old, next, current] = [termsIn(before), termsIn(content), termsIn(now)]
  const kept = current.filter((term) => next.includes(term) || !old.includes(term))
  const added = next.filter((term) => !old.includes(term) && !current.includes(term))
  const merged = [...kept, ...added]
  const isReordered = new Set(next).size === merged.length && merged.every((term) => next.includes(term))
  return { fits: true, content: isReordered ? next : merged }
}

const fitChoice = ({ before, content, now }: Three): Fitted => {
  if (saysTheSame(content, before)) return { fits: true, content: now }
  return { fits: saysTheSame(now, before) || saysTheSame(now, content), content }
}

const fitField = (three: Three, field: Field): Fitted => {
  if (field.kind === 'group') return fitFields(three, field.fields)
  if (field.kind === 'terms') return fitTerms(three)
  if (field.kind !== 'text') return fitChoice(three)
  return fitText({
    before: textIn(three.before),
    content: textIn(three.content),
    now: textIn(three.now),
  })
}

const fitFields = ({ before, content, now }: Three, fields: Fields): Fitted => {
  const [old, next, current] = [contentIn(before), contentIn(content), contentIn(now)]
  const fitted = Object.entries(fields).map(([key, field]) => {
    const three = { before: old[key], content: next[key], now: current[key] }
    return [key, fitField(three, field)] as const
  })
  return {
    fits: fitted.every(([, { fits }]) => fits),
    content: Object.fromEntries(
      fitted.flatMap(([key, { content: value }]) => (value === undefined ? [] : [[key, value]])),
    ),
  }
}

/** Holds a suggestion against what its clause says now; null where the clause has gone, and there is nothing to change. */
export const fitClause = ({ path, before, content, now }: Suggested): Fit | null => {
  const field = fieldAt(path)
  if (!field) return null
  const isThere = now !== undefined
  if (before === null) return isThere ? { fits: saysTheSame(now, content), content } : { fits: true, content }
  if (!isThere) return null
  if (content === null) return { fits: saysTheSame(now, before), content }
  const fitted = fitField({ before, content, now }, field)
  const id = path.split('/', 2)[1]
  return {
    fits: fitted.fits,
    content: (id === undefined ? fitted.content : { id, ...contentIn(fitted.content) }) as ClauseContent,
  }
}
