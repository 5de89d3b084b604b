import { phrase, type Said, speak, type Speaker } from '../definition/phrase.ts'
import type { Verdict, VerdictParam } from './verdict.ts'

type Named = { name: string; percent: number }
const filledBy = ({ name, percent }: Named) => ({
  name,
  percent: { amount: String(percent), unit: '%', period: '' },
})
const linkSaid = (link: Named) => phrase('checkWords.linkOf', filledBy(link))

const saidOf = (param: VerdictParam): Said => {
  if (typeof param === 'number') return { amount: String(param), unit: '', period: '' }
  if (typeof param === 'string' || 'day' in param) return param
  if ('links' in param)
    return {
      all: param.links.map(({ members, ...link }) =>
        members.length === 0
          ? linkSaid(link)
          : phrase('checkWords.groupOf', { ...filledBy(link), members: { all: members.map(linkSaid) } }),
      ),
    }
  return 'word' in param ? phrase(param.word) : { all: param.words.map((word) => phrase(word)) }
}

/** What a verdict found, why the consumer should care, and what to do, in the words of the reader's language. */
export const verdictText = (
  speaker: Omit<Speaker, 'nameOfTerm'>,
  { text, params }: Pick<Verdict, 'text' | 'params'>,
): { title: string; why: string; fix: string } => {
  const filling = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, saidOf(param)]))
  // No check speaks of the workspace's vocabulary.
  const withTerms: Speaker = { ...speaker, nameOfTerm: (_kind, key) => key }
  const say = (kind: 'title' | 'why' | 'fix'): string =>
    speak(withTerms, { key: `checks.${text}.${kind}`, params: filling })
  return { title: say('title'), why: say('why'), fix: say('fix') }
}
