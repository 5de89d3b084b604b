import { quoted } from '../checks/said.ts'
import { changedPassage } from './changed-passage.ts'
import type { Definition } from './definition.ts'
import type { Change } from './difference.ts'
import { type Phrase, phrase, type Said } from './phrase.ts'

type Changed = Extract<Change, { kind: 'changed' }>
type Entry = Changed['before']

/** The two texts that a change lies between; entries of one name entries of another. */
export type Texts = { before: Definition; after: Definition }

/** How a field of an entry is told; `own` is a sentence of its own, the others share one with their kind. */
type Manner =
  | { as: 'amount' | 'day' | 'estimate' | 'outcomes' | 'turn' }
  | { as: 'text' | 'ownText' }
  | { as: 'word' | 'ownWord'; words: string }

const manners: Record<string, Manner> = {
  direction: { as: 'turn' },
  effect: { as: 'turn' },
  tag: { as: 'word', words: 'riskTag' },
  category: { as: 'word', words: 'costCategory' },
  kind: { as: 'word', words: 'levelKind' },
  dimension: { as: 'word', words: 'dimension' },
  stakeholder: { as: 'ownText' },
  stakeholderRole: { as: 'ownWord', words: 'stakeholderRole' },
  indicator: { as: 'text' },
  baseline: { as: 'amount' },
  target: { as: 'amount' },
  unit: { as: 'text' },
  date: { as: 'day' },
  answeredBy: { as: 'ownText' },
  response: { as: 'ownText' },
  managedBy: { as: 'ownWord', words: 'bearer' },
  borneBy: { as: 'ownWord', words: 'bearer' },
  movedFrom: { as: 'ownWord', words: 'bearer' },
  estimate: { as: 'estimate' },
  evidence: { as: 'text' },
  window: { as: 'text' },
  method: { as: 'text' },
  measuredBy: { as: 'ownText' },
  enables: { as: 'outcomes' },
}

const textIn = (entry: Entry, field: string): string => {
  const value = entry[field]
  return typeof value === 'string' ? value : ''
}
const idsIn = (entry: Entry, field: string): string[] => {
  const value = entry[field]
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
const estimateIn = (entry: Entry): { amount: string; unit: string; period: string } => ({
  amount: '',
  unit: '',
  period: '',
  ...(entry['estimate'] as object),
})

// The sentence around a quotation ends itself.
const withoutStop = (text: string): string => text.replace(/(?<=[^.])\.$/, '')

/** Quotes all that an entry states. */
export const quoteInFull = (entry: Entry): Said => ({ quote: withoutStop(textIn(entry, 'statement')) })

/** Quotes an entry by what it states, long ones by their beginning. */
export const quoteOf = (entry: Entry): Said => ({ quote: withoutStop(quoted(textIn(entry, 'statement'))) })

const namesOf = (list: string, entry: Entry): { the: Phrase; of: Phrase } => ({
  the: phrase(`sentences.the.${list}`, { entry: quoteOf(entry) }),
  of: phrase(`sentences.of.${list}`, { entry: quoteOf(entry) }),
})

/** Which of the three sentences fits: it was said and is said otherwise, it is new, or it is gone. */
export const turnOf = (before: boolean, after: boolean): 'changed' | 'set' | 'cleared' =>
  before && after ? 'changed' : after ? 'set' : 'cleared'

const outcomesNamed = (ids: readonly string[], { before, after }: Texts): Said => ({
  all: ids.map((id) => {
    const outcome = [...after.value.outcomes, ...before.value.outcomes].find((one) => one.id === id)
    return outcome ? quoteOf(outcome) : phrase('sentences.unknownOutcome')
  }),
})

const enablesSentences = ({ before, after }: Changed, the: Phrase, texts: Texts): Phrase[] => {
  const [earlier, later] = [idsIn(before, 'enables'), idsIn(after, 'enables')]
  const added = later.filter((id) => !earlier.includes(id))
  const removed = earlier.filter((id) => !later.includes(id))
  const told = (what: string, ids: readonly string[]): Phrase[] =>
    ids.length === 0
      ? []
      : [phrase(`sentences.enables.${what}`, { the, outcomes: outcomesNamed(ids, texts) })]
  const sentences = [...told('added', added), ...told('removed', removed)]
  return sentences.length === 0 ? [phrase('sentences.enables.reordered', { the })] : sentences
}

/** A figure with the unit beside it. */
const figureIn = (entry: Entry, field: string): Said => ({
  amount: textIn(entry, field),
  unit: textIn(entry, 'unit'),
  period: '',
})

const amountSides = ({ before, after }: Changed, field: string): [Said, Said] => {
  const bare = textIn(before, 'unit') === textIn(after, 'unit') && textIn(after, field) !== ''
  return [
    bare ? { amount: textIn(before, field), unit: '', period: '' } : figureIn(before, field),
    figureIn(after, field),
  ]
}

const isEstimated = (entry: Entry): boolean => Object.values(estimateIn(entry)).some((value) => value !== '')

const wordOf = (words: string, key: string): Said =>
  key === '' ? '' : phrase('sentences.quote', { text: phrase(`words.${words}.${key}`) })

const sidesOf = (change: Changed, field: string, manner: Manner): [Said, Said] => {
  const [earlier, later] = [textIn(change.before, field), textIn(change.after, field)]
  if (manner.as === 'amount') return amountSides(change, field)
  if (manner.as === 'estimate') return [estimateIn(change.before), estimateIn(change.after)]
  if (manner.as === 'day') return [{ day: earlier }, { day: later }]
  if ('words' in manner) return [wordOf(manner.words, earlier), wordOf(manner.words, later)]
  const [before, after] = changedPassage(earlier, later)
  return [{ quote: before }, { quote: after }]
}

/** The texts of the catalogue that tell such a field, with its own key where its sentence is its own. */
const templateOf = (field: string, { as }: Manner): string => {
  if (as === 'ownText' || as === 'ownWord') return field
  if (as === 'text' || as === 'word') return 'words'
  return as === 'estimate' ? 'amount' : as
}

const isSaidIn = (entry: Entry, field: string): boolean =>
  field === 'estimate' ? isEstimated(entry) : textIn(entry, field) !== ''

const fieldSentences = (list: string, change: Changed, field: string, texts: Texts): Phrase[] => {
  const { before, after } = change
  const { the, of } = namesOf(list, after)
  if (field === 'statement') {
    const [earlier, later] = changedPassage(textIn(before, field), textIn(after, field))
    const was = phrase(`sentences.the.${list}`, { entry: { quote: earlier } })
    return [phrase('sentences.statement.changed', { the: was, after: { quote: later } })]
  }
  const manner = manners[field] ?? { as: 'text' }
  if (manner.as === 'outcomes') return enablesSentences(change, the, texts)
  if (manner.as === 'turn') return [phrase(`sentences.turned.${list}.${textIn(after, field)}`, { the })]
  const turn = turnOf(isSaidIn(before, field), isSaidIn(after, field))
  const [earlier, later] = sidesOf(change, field, manner)
  return [
    phrase(`sentences.${templateOf(field, manner)}.${turn}`, {
      ...(manner.as.startsWith('own') ? {} : { field: phrase(`sentences.field.${field}`) }),
      the,
      of,
      before: earlier,
      after: later,
    }),
  ]
}

/** Whether a figure that changed with its unit already shows both. */
const isUnitTold = ({ after, fields }: Changed): boolean =>
  fields.some(({ field }) => (field === 'target' || field === 'baseline') && textIn(after, field) !== '')

/** What changed about one entry of `list`, in sentences. */
export const changedEntrySentences = (list: string, change: Changed, texts: Texts): Phrase[] =>
  change.fields
    .map(({ field }) => field)
    .filter((field) => field !== 'unit' || !isUnitTold(change))
    .flatMap((field) => fieldSentences(list, change, field, texts))

const detailValue = (entry: Entry, field: string, texts: Texts): Said => {
  const manner = manners[field] ?? { as: 'text' }
  if (manner.as === 'outcomes') return outcomesNamed(idsIn(entry, field), texts)
  const [, said] = sidesOf(
    { kind: 'changed', path: '', before: entry, after: entry, fields: [] },
    field,
    manner,
  )
  return manner.as === 'amount' ? figureIn(entry, field) : said
}

const saysDetail = (entry: Entry, field: string): boolean => {
  const as = manners[field]?.as
  if (as === undefined || as === 'turn') return false
  if (as === 'outcomes') return idsIn(entry, field).length > 0
  // A unit is told with its figure.
  if (field === 'unit' && (textIn(entry, 'target') !== '' || textIn(entry, 'baseline') !== '')) return false
  return isSaidIn(entry, field)
}

/** What an entry says beside its statement: "Target: 90 %." and the like; `at` is its list's path. */
export const detailsOf = (at: string, entry: Entry, texts: Texts): Phrase[] =>
  Object.keys(entry)
    .filter((field) => saysDetail(entry, field))
    .map((field) =>
      phrase('sentences.detail', {
        label: phrase(`fields.${at}.${field}.label`),
        value: detailValue(entry, field, texts),
      }),
    )
