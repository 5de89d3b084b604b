import type { Language } from '../../text.ts'
import { check } from '../index.ts'
import type { CheckInput, Rule } from '../rule.ts'
import type { Corpus } from './read-corpus.ts'

/** A case that the rule judged otherwise than its writer. */
export type WrongCase = { about: string; twin: 'sound' | 'faulty'; words: string[] }

/** How often a rule is right on the cases of one language. */
export type CorpusRow = {
  rule: string
  language: Language
  cases: number
  /** The share of flagged cases that are faulty; a rule that flags nothing raises no false alarm: 1. */
  precision: number
  /** The share of faulty cases that are flagged. */
  recall: number
  source: 'corpus'
  truePositives: number
  falsePositives: number
  misses: number
  /** Cases that the rule could not decide, although everything is known: they count as not flagged. */
  undecided: number
  wrong: WrongCase[]
}

/** What each row is held to. */
export const goals = { precision: 0.9, recall: 0.8 } as const

export const reachesGoals = ({ precision, recall }: Pick<CorpusRow, 'precision' | 'recall'>): boolean =>
  precision >= goals.precision && recall >= goals.recall

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const judgedBy = (rule: Rule, about: string, twin: 'sound' | 'faulty', input: CheckInput) => {
  const { verdicts, undecided } = check(input, [rule])
  return {
    case: { about, twin, words: verdicts.flatMap(({ words }) => words) },
    isFaulty: twin === 'faulty',
    isFlagged: verdicts.length > 0,
    isUndecided: undecided.length > 0,
  }
}

/** Counts one rule's verdicts on its pairs: only whether it objects at all, and to the right twin. */
export const measureCorpus = (rule: Rule, { language, pairs }: Corpus): CorpusRow => {
  const judged = pairs.flatMap(({ about, sound, faulty }) => [
    judgedBy(rule, about, 'sound', sound),
    judgedBy(rule, about, 'faulty', faulty),
  ])
  const wrong = judged.filter(({ isFaulty, isFlagged }) => isFaulty !== isFlagged)
  const misses = wrong.filter(({ isFaulty }) => isFaulty).length
  const falsePositives = wrong.length - misses
  const truePositives = pairs.length - misses
  return {
    rule: rule.id,
    language,
    cases: judged.length,
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, pairs.length),
    source: 'corpus',
    truePositives,
    falsePositives,
    misses,
    undecided: judged.filter(({ isUndecided }) => isUndecided).length,
    wrong: wrong.map((one) => one.case),
  }
}

/** One row for each corpus whose rule is among `chosen`, in the order of the corpora. */
export const measureCorpora = (corpora: readonly Corpus[], chosen: readonly Rule[]): CorpusRow[] =>
  corpora.flatMap((corpus) => {
    const rule = chosen.find(({ id }) => id === corpus.rule)
    return rule ? [measureCorpus(rule, corpus)] : []
  })
