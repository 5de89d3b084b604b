import { packOf } from './language-packs/index.ts'
import { folded } from './folded.ts'
import type { CheckInput, Rule } from './rule.ts'
import { findSaidSystem } from './text/said-system.ts'
import { findTechnology, type TechnologyFound } from './text/technology.ts'
import { wordsOf } from './text/words.ts'

/** Words that the consumers of a workspace know are no technology to them. */
const isInGlossary = (found: string, { settings }: CheckInput): boolean =>
  settings.glossary.some((word) => folded(word) === folded(found))

const findInName = ({
  definition: { value },
  language,
  provider,
}: CheckInput): TechnologyFound | undefined => {
  const pack = packOf(language)
  const found = findTechnology(value.name, wordsOf(value.name), pack)
  if (found) return found
  const known = new Set(provider?.names.map(folded))
  const span = findSaidSystem(value.name, value.description, pack, known)
  return span && { variant: 'system', span }
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
