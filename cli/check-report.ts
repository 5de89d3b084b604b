import type { Severity } from '#model/checks/settings.ts'
import type { CheckNeed } from '#model/checks/verdict.ts'
import type { WaitingRule } from '#model/checks/register.ts'

/** One thing that the command found: a fault of a file, or what a check says of a definition. */
export type Finding = {
  kind: 'fault' | 'verdict'
  file: string
  /** From 1, in UTF-16 units; the end is the place after the last. */
  line: number
  column: number
  endLine: number
  endColumn: number
  severity: Severity
  /** The id of a check, such as SD001, or the code of a fault, such as unknown-key. */
  rule: string
  /** The document, such as Service/borrow-a-book; empty for what concerns a file. */
  subject: string
  /** What of the definition it is about, such as value.outcomes/on-time; empty for a fault. */
  path: string
  title: string
  /** Why the consumer should care, and what to do; empty for a fault, whose title says it. */
  why: string
  fix: string
  /** The words that triggered it. */
  words: readonly string[]
}

/** A check that files alone cannot decide, and for how many services. */
export type UndecidedRule = { rule: string; needs: readonly CheckNeed[]; services: number }

export type Summary = {
  files: number
  /** Files of folders that hold something else. */
  skipped: number
  skippedFiles: readonly string[]
  documents: number
  services: number
  /** All findings, those that are not shown included. */
  counts: Record<Severity, number>
  undecided: readonly UndecidedRule[]
  waiting: readonly WaitingRule[]
  /** The exit status. */
  status: number
}

/** How a report is written: what comes before the findings, each of them, and what comes after. */
export type Format = {
  begin: () => string
  finding: (finding: Finding) => string
  end: (summary: Summary) => string
}
