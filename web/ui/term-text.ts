import type { TFunction } from 'i18next'
import type { en } from '#model/wording/en/index.ts'

/** A word of the service model that the interface can explain. */
export type TermName = keyof (typeof en)['terms']

/** The label, help or example of a word of the service model. */
export const termText = (t: TFunction, word: TermName, what: 'label' | 'help' | 'example'): string =>
  t(`terms.${word}.${what}`)
