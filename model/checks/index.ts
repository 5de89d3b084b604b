import type { CheckInput, Rule } from './rule.ts'
import { sd001 } from './sd001-no-outcome.ts'
import { sd002 } from './sd002-no-stakeholder.ts'
import { sd003 } from './sd003-output-as-outcome.ts'
import { sd004 } from './sd004-not-measurable.ts'
import { sd005 } from './sd005-only-good-news.ts'
import { sd006 } from './sd006-ledger-half-empty.ts'
import { sd007 } from './sd007-price-alone.ts'
import { sd008 } from './sd008-provider-cost.ts'
import { sd009 } from './sd009-risk-without-owner.ts'
import { sd010 } from './sd010-usual-risks-missing.ts'
import { sd011 } from './sd011-only-moved.ts'
import { sd012 } from './sd012-not-worth-it.ts'
import { sd020 } from './sd020-technical-name.ts'
import { sd021 } from './sd021-insider-words.ts'
import { sd022 } from './sd022-organisation-chart.ts'
import { sd025 } from './sd025-overlap.ts'
import { sd026 } from './sd026-mixed-granularity.ts'
import { sd030 } from './sd030-no-owner.ts'
import { sd031 } from './sd031-role-vacant.ts'
import { sd032 } from './sd032-provider-plays-customer.ts'
import { sd033 } from './sd033-wants-unknown.ts'
import { sd034 } from './sd034-undecided-conflict.ts'
import { sd040 } from './sd040-written-alone.ts'
import { sd041 } from './sd041-sign-off-missing.ts'
import { sd042 } from './sd042-co-creation-share.ts'
import { sd050 } from './sd050-no-utility.ts'
import { sd051 } from './sd051-warranty-hole.ts'
import { sd052 } from './sd052-target-not-measurable.ts'
import { sd053 } from './sd053-more-than-rests-on.ts'
import { sd055 } from './sd055-watermelon-risk.ts'
import { sd057 } from './sd057-critical-times-ignored.ts'
import { sd061 } from './sd061-no-duties.ts'
import { sd063 } from './sd063-no-exit.ts'
import { sd070 } from './sd070-aims-differ.ts'
import { sd072 } from './sd072-trust-uneven.ts'
import { sd082 } from './sd082-single-supplier.ts'
import { sd100 } from './sd100-stale.ts'
import { Severity, waiverOf } from './settings.ts'
import type { CheckResult, Verdict } from './verdict.ts'

export type { CheckInput } from './rule.ts'

/** The definition checks of the program, those that matter most to the consumer first. */
export const rules: readonly Rule[] = [
  sd040,
  sd001,
  sd031,
  sd002,
  sd030,
  sd006,
  sd032,
  sd005,
  sd009,
  sd010,
  sd033,
  sd007,
  sd003,
  sd004,
  sd053,
  sd055,
  sd025,
  sd050,
  sd051,
  sd052,
  sd057,
  sd063,
  sd082,
  sd061,
  sd022,
  sd020,
  sd021,
  sd008,
  sd011,
  sd012,
  sd100,
  sd070,
  sd072,
  sd034,
  sd041,
  sd042,
  sd026,
]

const rankOfRule = new Map(rules.map(({ id }, rank) => [id, rank]))
const rankOf = ({ rule }: Verdict): number => rankOfRule.get(rule) ?? rules.length
const weightOf = ({ severity }: Verdict): number => Severity.options.indexOf(severity)

/** Verdicts in the order in which they matter to the consumer: by severity, then rule, then as the document is read. */
export const byWhatMatters = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.toSorted((one, other) => weightOf(one) - weightOf(other) || rankOf(one) - rankOf(other))

/** The severity of a finding where the workspace has its own for the rule: never more than that. */
const severityFor = (rule: Rule, found: Severity, chosen: Severity | undefined): Severity => {
  if (!chosen || found === rule.severity) return chosen ?? found
  return Severity.options.indexOf(chosen) > Severity.options.indexOf(found) ? chosen : found
}

const verdictsOf = (rule: Rule, input: CheckInput): Verdict[] => {
  const chosen = input.settings.severities[rule.id]
  if (chosen === 'off') return []
  const waiver = waiverOf(input.waivers, rule.id, input.today)
  return rule.decide(input).map((finding) => ({
    rule: rule.id,
    severity: severityFor(rule, finding.severity ?? rule.severity, chosen),
    path: finding.path,
    text: finding.variant ? `${rule.id}.${finding.variant}` : rule.id,
    params: finding.params ?? {},
    concerns: [...(finding.concerns ?? rule.concerns)],
    waivedBy: rule.waivedBy,
    range: finding.range ?? null,
    words: [...(finding.words ?? [])],
    waiver,
  }))
}

const isOn = ({ id }: Rule, { settings }: CheckInput): boolean => settings.severities[id] !== 'off'

/** What the rules find in a definition, and which of them cannot be decided by what is known here. */
export const check = (input: CheckInput, chosen: readonly Rule[] = rules): CheckResult => ({
  verdicts: byWhatMatters(chosen.flatMap((rule) => verdictsOf(rule, input))),
  undecided: chosen
    .filter((rule) => isOn(rule, input) && rule.undecided?.(input))
    .map(({ id, needs }) => ({ rule: id, needs: [...needs] })),
})
