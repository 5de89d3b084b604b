import type { Rule } from './rule.ts'
import { isSaid, quoted } from './said.ts'

/** What turns a number into a promise that both sides read alike. */
const measures = ['unit', 'window', 'method', 'measuredBy'] as const

/** A level with a number that nobody could check: no unit, window, method, or nobody who measures. */
export const sd052: Rule = {
  id: 'SD052',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: ({ definition: { value } }) =>
    value.levels
      .filter(({ target }) => isSaid(target))
      .flatMap((level) => {
        const missing = measures.filter((measure) => !isSaid(level[measure]))
        if (missing.length === 0) return []
        const params = {
          level: quoted(level.statement),
          target: level.target,
          missing: { words: missing.map((measure) => `checkWords.measure.${measure}`) },
        }
        return [{ path: `value.levels/${level.id}`, params }]
      }),
}
