import type { Names } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'

/** A name in the reader's language where it is known in it, else in another. */
export const nameIn = (names: Names | null, language: Language): string =>
  names?.[language] || names?.en || names?.fr || ''
