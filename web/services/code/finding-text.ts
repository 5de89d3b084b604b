import type { TFunction } from 'i18next'
import type { FaultWords } from '#model/code/fault.ts'
import { say } from '#web/ui/say.ts'
import { wordsOfVerdict } from '../checks/verdict-words.ts'
import type { CodeFinding } from './read-code.ts'

export type FindingSeverity = 'fault' | 'error' | 'warning' | 'note'

/** How grave a finding is; a fault keeps the text from being saved. */
export const severityOf = (finding: CodeFinding): FindingSeverity => {
  // What somebody let stay is still said, quietly.
  if (finding.kind === 'verdict') return finding.verdict.waiver ? 'note' : finding.verdict.severity
  return finding.kind === 'remark' ? 'note' : 'fault'
}

const faultText = (t: TFunction, { code, params }: FaultWords): string =>
  say(t, `code.faults.${code}`, params)

const foundText = (t: TFunction, finding: CodeFinding): string => {
  if (finding.kind === 'fault') return faultText(t, finding.fault)
  if (finding.kind === 'remark') return t('codeView.findings.remark')
  if (finding.kind === 'document') return t(`codeView.findings.documents.${finding.problem}`)
  if (finding.kind === 'verdict') return wordsOfVerdict(t, finding.verdict).title
  const { field, value } = finding
  return value === ''
    ? t('codeView.findings.fixed', { field })
    : t('codeView.findings.fixedValue', { field, value })
}

/** What was found, and for a verdict what to do about it, in the reader's language. */
export const findingText = (t: TFunction, finding: CodeFinding): { found: string; fix: string } => ({
  found: foundText(t, finding),
  fix: finding.kind === 'verdict' ? wordsOfVerdict(t, finding.verdict).fix : '',
})
