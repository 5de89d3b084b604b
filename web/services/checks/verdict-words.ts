import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { verdictText } from '#model/checks/verdict-text.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { checkName } from '#web/ui/check-name.ts'
import { texts } from '#web/ui/language.ts'
import { say } from '#web/ui/say.ts'

/** What a verdict found, why it matters to the consumer, and what to do, in the reader's language. */
export const wordsOfVerdict = (t: TFunction, verdict: Pick<Verdict, 'text' | 'params'>) => {
  const translate = (key: string, params: object) => say(t, key, params)
  return verdictText({ language: texts.language, translate }, verdict)
}

/** What checks are called, whatever they found. */
export const useCheckName = (): ((rule: string) => string) => {
  const { t } = useTranslation()
  return (rule) => checkName(t, rule)
}

/** Names a verdict among others. */
export const keyOf = ({ rule, path, text, range }: Verdict): string =>
  [rule, path, text, range?.field, range?.start].join(' ')
