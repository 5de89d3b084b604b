import { packOf } from './language-packs/index.ts'
import { folded } from './folded.ts'
import type { CheckInput, Rule } from './rule.ts'
import { findTechnology, isSaidToBeSystem, type TechnologyFound } from './text/technology.ts'
import { wordsOf } from './text/words.ts'

/** Words that the consumers of a workspace know are no technology to them. */
const isInGlossary = (found: string, { settings }: CheckInput): boolean =>
  settings.glossary.some((word) => folded(word) === folded(found))

const findInName = ({ definition: { value }, language }: CheckInput): TechnologyFound | undefined => {
  const { technical } = packOf(language)
  const found = findTechnology(value.name, wordsOf(value.name), technical)
  if (found || !isSaidToBeSystem(value.name, value.description, technical)) return found
  return { variant: 'system', span: { start: 0, end: value.name.length } }
}

/** The name says how it is made, a product, a system, a version, and not what the consumer gets. */
export const sd020: Rule = {
  id: 'SD020',
  severity: 'warning',
  needs: ['document'],
  concerns: ['user', 'customer'],
  waivedBy: 'user',
  decide: (input) => {
    const { name } = input.definition.value
    const found = findInName(input)
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
