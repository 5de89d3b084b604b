import { packOf } from './language-packs/index.ts'
import { folded } from './folded.ts'
import type { CheckInput, Rule } from './rule.ts'
import { findTechnology } from './text/technology.ts'
import { wordsOf } from './text/words.ts'

/** Words that the consumers of a workspace know are no technology to them. */
const isInGlossary = (found: string, { settings }: CheckInput): boolean =>
  settings.glossary.some((word) => folded(word) === folded(found))

/** The name says how it is made, a product, a system, a version, and not what the consumer gets. */
export const sd020: Rule = {
  id: 'SD020',
  severity: 'warning',
  needs: ['document'],
  concerns: ['user', 'customer'],
  waivedBy: 'user',
  decide: (input) => {
    const { name } = input.definition.value
    const found = findTechnology(name, wordsOf(name), packOf(input.language).technical)
    if (!found) return []
    const { start, end } = found.span
    const words = name.slice(start, end)
    if (isInGlossary(words, input)) return []
    return [
      {
        path: 'value.name',
        variant: found.variant,
        params: { name: words },
        range: { field: '', start, end },
        words: [words],
      },
    ]
  },
}
