import type { Language } from '../text.ts'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import type { Wording } from '../wording/wording.ts'
import { type ChoiceSet, choiceSets, type Column, type SheetName } from './columns.ts'
import { folded } from './sheet.ts'

const catalogues: Record<Language, Wording> = { en, fr }
const languages = ['en', 'fr'] as const

/** What stands in the catalogue of a language, by its path. */
export const wordsAt = (language: Language, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (texts, key) => (texts as Record<string, unknown> | undefined)?.[key],
      catalogues[language],
    )

/** A column's label, what belongs in it, and an example, in a language. */
export const wordsOf = (
  language: Language,
  { words }: Column,
): { label: string; help: string; example: string } =>
  wordsAt(language, words) as { label: string; help: string; example: string }

/** How a column's heading is written: a star marks what must be filled in. */
export const headingOf = (language: Language, column: Column): string =>
  `${wordsOf(language, column).label}${column.required ? ' *' : ''}`

/** A heading as it is compared: with or without its star. */
export const foldedHeading = (text: string): string => folded(text.replace(/\s*\*\s*$/, ''))

/** The words of a choice, by the model's own value. */
export const choicesOf = (language: Language, set: ChoiceSet): Record<string, string> =>
  wordsAt(language, choiceSets[set]) as Record<string, string>

/** What people write as well, in either language: the words that a heading asks with, and what languages are called. */
const alsoWritten: Partial<Record<ChoiceSet, Record<string, readonly string[]>>> = {
  direction: {
    supported: ['better', 'mieux'],
    affected: ['worse', 'moins bien', 'pire'],
  },
  language: { en: ['anglais'], fr: ['french'] },
}

const wordsOfChoices = (set: ChoiceSet): [word: string, value: string][] => [
  ...Object.entries(alsoWritten[set] ?? {}).flatMap(([value, words]) =>
    words.map((word): [string, string] => [folded(word), value]),
  ),
  ...languages.flatMap((language) =>
    Object.entries(choicesOf(language, set)).flatMap(([value, label]): [string, string][] => [
      [value, value],
      [folded(label), value],
    ]),
  ),
]

// Looked up for every cell of a choice: folding all words each time would take most of the reading.
const choiceIndex = new Map(
  (Object.keys(choiceSets) as ChoiceSet[]).map((set) => [set, new Map(wordsOfChoices(set))]),
)

/** The model's value for a word in either language, or for itself; undefined for any other. */
export const choiceFor = (set: ChoiceSet, word: string): string | undefined =>
  choiceIndex.get(set)?.get(folded(word))

/** What a sheet is called, and what it is for. */
export const sheetWords = (language: Language, sheet: SheetName | 'explanation' | 'choices') =>
  catalogues[language].sheets.sheets[sheet]

/** The sheet that a name in either language, or the program's own, stands for. */
export const sheetCalled = <Name extends SheetName | 'explanation' | 'choices'>(
  name: string,
  among: readonly Name[],
): Name | undefined =>
  among.find((sheet) =>
    [sheet, ...languages.map((language) => sheetWords(language, sheet).name)].some(
      (one) => folded(one) === folded(name),
    ),
  )

/** The text of the catalogue's sheets, in a language. */
export const sheetTexts = (language: Language): Wording['sheets'] => catalogues[language].sheets

/** A text with its blanks filled. */
export const filled = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '')
