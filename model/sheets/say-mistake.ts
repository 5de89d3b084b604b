import { filled } from '../wording/filled.ts'
import { type ChoiceSet, choiceSets, sheetNames } from './columns.ts'

/** Finds what stands in the catalogue of the reader's language, by its path; undefined where nothing does. */
export type Lookup = (path: string) => unknown

const text = (lookup: Lookup, path: string): string => {
  const found = lookup(path)
  return typeof found === 'string' ? found : ''
}

/** What the parameters of a mistake are called in the reader's language, where they name something of the program. */
const sayers: Readonly<Record<string, (lookup: Lookup, value: string) => [blank: string, said: string]>> = {
  sheet: (lookup, value) => ['sheet', text(lookup, `sheets.sheets.${value}.name`)],
  choices: (lookup, value) => [
    'expected',
    Object.hasOwn(choiceSets, value)
      ? Object.values(lookup(choiceSets[value as ChoiceSet]) ?? {}).join(', ')
      : '',
  ],
  column: (lookup, value) => ['heading', `${text(lookup, `${value}.label`)} *`],
  nearColumn: (lookup, value) => ['near', text(lookup, `${value}.label`)],
}

/** Says a mistake of a spreadsheet in the reader's language, by its code and what fills its blanks. */
export const sayMistake = (
  code: string,
  params: Readonly<Record<string, string>>,
  lookup: Lookup,
): string => {
  const known = sheetNames.map((sheet) => text(lookup, `sheets.sheets.${sheet}.name`)).join(', ')
  const said = Object.entries(params).map(
    ([key, value]) => sayers[key]?.(lookup, value) ?? ([key, value] as const),
  )
  return filled(text(lookup, `sheets.faults.${code}`), { known, ...Object.fromEntries(said) })
}
