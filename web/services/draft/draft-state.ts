import type { Draft } from '#model/contract/service-page.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { Portion } from '#model/live/room.ts'
import type { Address, Rough } from './typed-text.ts'

/** What is typed and cannot be kept, by where. */
export type RoughTexts = Record<Address, Rough>

/** A draft as everybody types it at this moment, and as the server last stored it. */
export type DraftState = {
  stored: Pick<Draft, 'definition' | 'translations' | 'versions' | 'records'>
  /** What of the typed text can be kept: all that is shown around the field in which somebody types. */
  definition: Definition
  translations: Translations
  /** Typed, but not to be kept as it is: a number with letters, a statement without words. */
  rough: RoughTexts
  /** What this person may only read. */
  readOnly: readonly Portion[]
}

/** What a draft says. */
export type Content = Pick<DraftState, 'definition' | 'translations'>
