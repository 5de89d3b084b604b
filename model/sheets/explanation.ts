import type { Language } from '../text.ts'
import { type Column, columnsOf, sheetNames } from './columns.ts'
import { choicesOf, filled, sheetTexts, sheetWords, wordsOf } from './words.ts'

const allowedIn = (language: Language, { kind, choices }: Column): string =>
  choices ? Object.values(choicesOf(language, choices)).join(', ') : sheetTexts(language).kinds[kind]

/** The sheet that explains all others: what each column means, an example, and what its cells may hold. */
export const explanationRows = (
  language: Language,
): { intro: string[]; headings: string[]; rows: string[][] } => {
  const { intro, explained, yes } = sheetTexts(language).explanation
  const rows = sheetNames.flatMap((sheet) => {
    const { name, help } = sheetWords(language, sheet)
    const columns = columnsOf[sheet].map((column) => {
      const { label, help: what, example } = wordsOf(language, column)
      return [name, label, column.required ? yes : '', what, example, allowedIn(language, column)]
    })
    return [[name, '', '', help, '', '']].concat(columns)
  })
  return {
    intro: Object.values(intro).map((text) => filled(text, {})),
    headings: Object.values(explained),
    rows,
  }
}
