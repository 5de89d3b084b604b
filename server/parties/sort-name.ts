import type { Names } from '#model/contract/workspaces.ts'
import { fold } from '#server/kernel/folding.ts'

/** What an organisation is found by: all its names and its abbreviation, folded. */
export const sortNameOf = ({ names, abbreviation }: { names: Names; abbreviation: string }): string =>
  fold([names.en, names.fr, abbreviation].filter((part) => part !== undefined && part !== '').join(' · '))

/** One name of an organisation, for journals and messages. */
export const oneNameOf = (names: Names): string => names.en ?? names.fr ?? ''

/** A pattern for LIKE that finds the folded text anywhere. */
export const holding = (text: string): string => `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
