import { type Completion, type CompletionSource, startCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { TFunction } from 'i18next'
import { say } from '#web/ui/say.ts'
import { type Option, optionsAt, type Schema } from './completions.ts'
import { yamlPlaceAt } from './yaml-place.ts'

const wordsOf: Record<string, string> = {
  direction: 'direction',
  effect: 'effect',
  category: 'costCategory',
  tag: 'riskTag',
  managedBy: 'bearer',
  borneBy: 'bearer',
  movedFrom: 'bearer',
  kind: 'levelKind',
  stakeholderRole: 'stakeholderRole',
  dimension: 'dimension',
  period: 'period',
  language: 'language',
}

const wordOr = (t: TFunction, key: string, defaultValue: string): string => say(t, key, { defaultValue })

/** Where the catalogue may say what a field is, the nearest words first. */
const keysFor = (path: readonly string[]): string[] => {
  const field = path.slice(1).join('.')
  const last = path.at(-1) ?? ''
  if (last === 'id') return ['code.fields.id']
  return path[0] === 'spec' && path.length > 1
    ? [`fields.${field}`, `code.fields.Service.${field}`, `codeView.fields.${last}`]
    : [`code.fields.${path.join('.')}`, 'code.fields.Service']
}

/** What a suggestion means, in the reader's language where the catalogue has it, else as the schema says it. */
const explain = (t: TFunction, { kind, path, description }: Option): string => {
  if (kind === 'entry') return t('codeView.entry')
  const key = keysFor(path).find((one) => wordOr(t, `${one}.help`, '') !== '')
  return key === undefined ? description : `${wordOr(t, `${key}.label`, '')}. ${wordOr(t, `${key}.help`, '')}`
}

const wordFor = (t: TFunction, { kind, label, path }: Option): string => {
  const words = kind === 'value' ? wordsOf[path.at(-1) ?? ''] : undefined
  return words === undefined ? '' : wordOr(t, `words.${words}.${label}`, '')
}

const write = (view: EditorView, option: Option, [from, to]: [number, number]): void => {
  // Where the key has its colon already, only the key is put right.
  const isKnown = option.kind === 'key' && view.state.sliceDoc(to, to + 1) === ':'
  const insert = isKnown ? option.label : option.text
  const anchor = from + (isKnown ? insert.length : option.caret)
  view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: 'input.complete' })
  if (option.kind !== 'value') startCompletion(view)
}

const asCompletion = (t: TFunction, option: Option, rank: number): Completion => ({
  label: option.label,
  type: option.kind,
  detail: wordFor(t, option),
  info: explain(t, option),
  // As the schema orders them, not by letters.
  boost: -rank,
  apply: (view, _completion, from, to) => write(view, option, [from, to]),
})

/** Suggests keys, values of choices and whole entries, by what the schema says of the place. */
export const suggestionsFor =
  (t: TFunction, schema: () => Promise<Schema>): CompletionSource =>
  async ({ state, pos, explicit }) => {
    const place = yamlPlaceAt(state.doc.toString(), pos)
    const isUnbegun = place.kind === 'key' && place.typed === ''
    if ((isUnbegun && !explicit) || state.sliceDoc(pos - 1, pos) === '-') return null
    const options = optionsAt(await schema(), place)
    if (options.length === 0) return null
    return {
      from: place.from,
      options: options.map((option, rank) => asCompletion(t, option, rank)),
      validFor: /^[\w.-]*$/,
    }
  }
