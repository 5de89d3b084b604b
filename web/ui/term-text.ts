import type { TFunction } from 'i18next'

/** The label, help or example of a word of the service model. */
export const termText = (t: TFunction, word: string, what: 'label' | 'help' | 'example'): string =>
  (t as (key: string) => string)(`terms.${word}.${what}`)
