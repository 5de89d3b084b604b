import type { Draft } from '#model/contract/service-page.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import {
  type Definition,
  type PartName,
  partNames,
  parts,
  Translations,
} from '#model/definition/definition.ts'
import { hashOf } from '#model/definition/hash.ts'
import { type Conflict, mergePart } from './merge-part.ts'
import { mergeTranslations } from './translations-merge.ts'
import type { Address, Rough } from './typed-text.ts'

/** What is saved on its own and has a version of its own. */
export type Portion = PartName | 'translations'
export const portions = [...partNames, 'translations'] as const

/** Where the typed texts stand: `waiting` for a pause in the typing, `failed` until somebody retries. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed'

/** A draft as it is typed here, and as the server last had it. */
export type DraftState = {
  stored: Pick<Draft, 'definition' | 'translations' | 'versions' | 'records'>
  definition: Definition
  translations: Translations
  /** Typed, but not to be kept as it is: a number with letters, a statement without words. */
  rough: Record<Address, Rough>
  conflicts: Conflict[]
  status: SaveStatus
  failure: unknown
}

type Content = Pick<DraftState, 'definition' | 'translations'>

const contentOf = (from: Content, portion: Portion): unknown =>
  portion === 'translations' ? from.translations : from.definition[portion]

const tidied = (portion: Portion, content: unknown): unknown =>
  portion === 'translations' ? Translations.parse(content) : parts[portion].parse(content)

/** What is to be sent of a portion: without the spaces that typing leaves behind. */
export const toSend = (state: DraftState, portion: Portion): unknown =>
  tidied(portion, contentOf(state, portion))

/** Whether a portion holds something that the server does not have. */
export const isUnsaved = (state: DraftState, portion: Portion): boolean =>
  hashOf([toSend(state, portion)]) !== hashOf([contentOf(state.stored, portion)])

/** The first portion that waits to be saved. */
export const nextUnsaved = (state: DraftState): Portion | undefined =>
  portions.find((portion) => isUnsaved(state, portion))

/** Whether anything typed would be lost with this page. */
export const holdsUnsaved = (state: DraftState): boolean =>
  Object.keys(state.rough).length > 0 || state.conflicts.length > 0 || nextUnsaved(state) !== undefined

export const draftStateOf = (draft: Draft): DraftState => ({
  stored: draft,
  definition: draft.definition,
  translations: draft.translations,
  rough: {},
  conflicts: [],
  status: 'saved',
  failure: null,
})

const adoptPortion = (state: DraftState, draft: Draft, portion: Portion): DraftState => {
  if ((draft.versions[portion] ?? 0) <= (state.stored.versions[portion] ?? 0)) return state
  const stored = {
    ...state.stored,
    versions: { ...state.stored.versions, [portion]: draft.versions[portion] },
  }
  if (portion === 'translations') {
    const { merged, conflicts } = mergeTranslations({
      base: state.stored.translations,
      mine: state.translations,
      theirs: draft.translations,
    })
    return {
      ...state,
      stored: { ...stored, translations: draft.translations },
      translations: merged,
      conflicts: withConflicts(state.conflicts, conflicts),
    }
  }
  const { merged, conflicts } = mergePart(portion, {
    base: state.stored.definition,
    mine: state.definition,
    theirs: draft.definition,
  })
  return {
    ...state,
    stored: {
      ...stored,
      definition: { ...state.stored.definition, [portion]: draft.definition[portion] },
    },
    definition: merged,
    conflicts: withConflicts(state.conflicts, conflicts),
  }
}

/** A clause in conflict twice keeps my text of the first time: it is the one I have not seen answered. */
const withConflicts = (known: Conflict[], found: Conflict[]): Conflict[] => [
  ...known.map((one) => found.find(({ path }) => path === one.path) ?? one),
  ...found.filter(({ path }) => !known.some((one) => one.path === path)),
]

/** Takes in what the server has by now; what was typed here stays, and what both changed becomes a conflict. */
export const adopt = (state: DraftState, draft: Draft): DraftState => {
  const merged = portions.reduce((before, portion) => adoptPortion(before, draft, portion), state)
  return { ...merged, stored: { ...merged.stored, records: recordsOf(merged, draft) } }
}

// A reply that is older than what is known here must not bring older records back.
const recordsOf = (merged: DraftState, draft: Draft): ClauseRecords =>
  portions.every((portion) => (draft.versions[portion] ?? 0) >= (merged.stored.versions[portion] ?? 0))
    ? draft.records
    : merged.stored.records

/** Takes in the reply to a save of `sent`: what was saved is the new ground, what was typed since stays on it. */
export const adoptSaved = (state: DraftState, draft: Draft, portion: Portion): DraftState => {
  const definition =
    portion === 'translations'
      ? state.stored.definition
      : { ...state.stored.definition, [portion]: draft.definition[portion] }
  const translations = portion === 'translations' ? draft.translations : state.stored.translations
  const versions = { ...state.stored.versions, [portion]: draft.versions[portion] ?? 0 }
  return adopt({ ...state, stored: { ...state.stored, definition, translations, versions } }, draft)
}

/** Puts a text that was written as a whole onto the draft: what others wrote since it was begun stays, or becomes a conflict. */
export const rewrite = (state: DraftState, { base, mine }: { base: Content; mine: Content }): DraftState => {
  const ofTexts = partNames.map((part) => {
    const texts = { base: base.definition, mine: mine.definition, theirs: state.definition }
    const { merged, conflicts } = mergePart(part, texts)
    return { part: [part, merged[part]] as const, conflicts }
  })
  const ofTranslations = mergeTranslations({
    base: base.translations,
    mine: mine.translations,
    theirs: state.translations,
  })
  const found = [...ofTexts.flatMap(({ conflicts }) => conflicts), ...ofTranslations.conflicts]
  return {
    ...state,
    definition: Object.fromEntries(ofTexts.map(({ part }) => part)) as Definition,
    translations: ofTranslations.merged,
    conflicts: withConflicts(state.conflicts, found),
  }
}
