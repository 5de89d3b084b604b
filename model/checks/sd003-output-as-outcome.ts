import { packOf } from './language-packs/index.ts'
import type { Rule } from './rule.ts'
import { quoted } from './said.ts'
import { findOutput } from './text/outputs.ts'
import { spanOf, trimmed, wordsOf } from './text/words.ts'

/** An outcome that names what is delivered or done, and no change for anybody. */
export const sd003: Rule = {
  id: 'SD003',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: ({ definition, language }) => {
    const pack = packOf(language)
    return definition.value.outcomes
      .filter(({ direction }) => direction === 'supported')
      .flatMap(({ id, statement }) => {
        const words = wordsOf(statement)
        const found = findOutput(words, pack)
        if (!found) return []
        const { start, end } = spanOf(words, trimmed(words, found.run, pack.stopWords))
        return [
          {
            path: `value.outcomes/${id}`,
            variant: found.variant,
            params: { outcome: quoted(statement) },
            range: { field: 'statement', start, end },
            words: [statement.slice(start, end)],
          },
        ]
      })
  },
}
