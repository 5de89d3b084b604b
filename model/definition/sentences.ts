import { changedPassage } from './changed-passage.ts'
import type { Change } from './difference.ts'
import {
  changedEntrySentences,
  detailsOf,
  quoteInFull,
  quoteOf,
  type Texts,
  turnOf,
} from './entry-sentences.ts'
import { type Phrase, phrase, type Said, speak, type Speaker, type TermKind } from './phrase.ts'

const termKinds: Record<string, TermKind> = {
  'value.consumerGroups': 'consumer-group',
  'use.channels': 'channel',
}

const fieldOf = (path: string): Said =>
  phrase('sentences.fieldName', { label: phrase(`fields.${path}.label`) })

const textSentence = (path: string, before: string, after: string): Phrase => {
  const [earlier, later] = changedPassage(before, after)
  const turn = turnOf(before !== '', after !== '')
  return phrase(`sentences.${path === 'value.name' ? 'name' : 'text'}.${turn}`, {
    field: fieldOf(path),
    before: { quote: earlier },
    after: { quote: later },
  })
}

const termsSentences = (path: string, before: readonly string[], after: readonly string[]): Phrase[] => {
  const named = (keys: readonly string[]): Said => ({
    all: keys.map((key) => ({ term: termKinds[path] ?? 'consumer-group', key })),
  })
  const told = (what: string, keys: readonly string[]): Phrase[] =>
    keys.length === 0 ? [] : [phrase(`sentences.terms.${what}`, { field: fieldOf(path), terms: named(keys) })]
  const sentences = [
    ...told(
      'added',
      after.filter((key) => !before.includes(key)),
    ),
    ...told(
      'removed',
      before.filter((key) => !after.includes(key)),
    ),
  ]
  return sentences.length === 0 ? [phrase('sentences.reordered', { field: fieldOf(path) })] : sentences
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
const string = (value: unknown): string => (typeof value === 'string' ? value : '')

const rewordedSentences = ({ path, before, after }: Extract<Change, { kind: 'reworded' }>): Phrase[] => {
  if (path in termKinds) return termsSentences(path, strings(before), strings(after))
  if (path === 'cost.charged') return [phrase(`sentences.charged.${string(after) || 'unsaid'}`)]
  return [textSentence(path, string(before), string(after))]
}

/** The cell of the ledger that an entry stands in, as the end of a key; nothing for what is in none. */
const cellOf = (entry: Record<string, unknown>): string => {
  const cell = entry['direction'] ?? entry['effect']
  return typeof cell === 'string' ? `.${cell}` : ''
}

const listOf = (path: string): [at: string, list: string] => {
  const [at = path] = path.split('/')
  return [at, at.split('.').at(-1) ?? at]
}

/** One change as sentences of the wording catalogue, at least one; `texts` are the two that it lies between. */
export const sentencesOf = (change: Change, texts: Texts): Phrase[] => {
  const [at, list] = listOf(change.path)
  if (change.kind === 'reworded') return rewordedSentences(change)
  if (change.kind === 'reordered') return [phrase('sentences.reordered', { field: fieldOf(at) })]
  if (change.kind === 'changed') return changedEntrySentences(list, change, texts)
  const sentence = phrase(`sentences.${change.kind}.${list}${cellOf(change.entry)}`, {
    entry: change.kind === 'added' ? quoteInFull(change.entry) : quoteOf(change.entry),
  })
  const details = change.kind === 'added' ? detailsOf(at, change.entry, texts) : []
  return details.length === 0
    ? [sentence]
    : [phrase('sentences.withDetails', { sentence, details: { details } })]
}

/** One change as a lay person reads it, in the speaker's language. */
export const tellChange = (speaker: Speaker, change: Change, texts: Texts): string[] =>
  sentencesOf(change, texts).map((sentence) => speak(speaker, sentence))
