import { contentsOf } from './clauses.ts'
import type { Definition, Translations } from './definition.ts'

const wordsOf = (content: unknown): string => {
  if (typeof content === 'string') return content
  const entry = typeof content === 'object' && content !== null && 'statement' in content ? content : null
  return entry ? String(entry.statement) : JSON.stringify(content)
}

const wordsByPath = (definition: Definition): Map<string, string> =>
  new Map(contentsOf(definition).map(([path, content]) => [path, wordsOf(content)]))

/**
 * The translations that still say what the text says: whoever reads another language must not be shown, as agreed,
 * the translation of words that have changed since.
 */
export const currentTranslations = (
  translations: Translations,
  { before, after }: { before: Definition; after: Definition },
): Translations => {
  if (Object.keys(translations).length === 0) return translations
  const [earlier, later] = [wordsByPath(before), wordsByPath(after)]
  const kept = Object.entries(translations).map(
    ([language, texts]) =>
      [
        language,
        Object.fromEntries(Object.entries(texts).filter(([path]) => earlier.get(path) === later.get(path))),
      ] as const,
  )
  return Object.fromEntries(kept)
}
