import { folded } from '../checks/folded.ts'

/** A name for a document, made of words or of a foreign name: `Search (v2)` becomes `search-v2`. */
export const nameFrom = (words: string): string => {
  // Only letters that a name may hold: what folds to others is left out.
  const name = folded(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replaceAll(/^-+|-+$/g, '')
  return name === '' ? 'unnamed' : name
}
