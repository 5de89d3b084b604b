import { contentsOf } from './clauses.ts'
import type { Definition, Translations } from './definition.ts'

/** Texts that a translation may stand for: also of fields that are empty as yet. */
const isEmptyField = (definition: Definition, path: string): boolean => {
  let value: unknown = definition
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return value === ''
}

/** The paths that a definition says something at. */
export const textPaths = (definition: Definition): Set<string> =>
  new Set(contentsOf(definition).map(([path]) => path))

/** Translations whose path leads to no text of the definition: nobody would ever read them. */
export const lostTranslations = (
  definition: Definition,
  translations: Translations,
): { language: string; path: string }[] => {
  const texts = Object.entries(translations)
  if (texts.length === 0) return []
  const paths = textPaths(definition)
  return texts.flatMap(([language, byPath]) =>
    Object.keys(byPath ?? {})
      .filter((path) => !paths.has(path) && !isEmptyField(definition, path))
      .map((path) => ({ language, path })),
  )
}

/** The translations without those whose path leads to no text of the definition. */
export const withoutLost = (definition: Definition, translations: Translations): Translations => {
  const lost = new Set(
    lostTranslations(definition, translations).map(({ language, path }) => `${language} ${path}`),
  )
  if (lost.size === 0) return translations
  return Object.fromEntries(
    Object.entries(translations).map(([language, byPath]) => [
      language,
      Object.fromEntries(Object.entries(byPath ?? {}).filter(([path]) => !lost.has(`${language} ${path}`))),
    ]),
  )
}
