import { waitingRules } from '#model/checks/register.ts'
import { type CheckSettings, Severity } from '#model/checks/settings.ts'
import { verdictText } from '#model/checks/verdict-text.ts'
import type { CheckResult } from '#model/checks/verdict.ts'
import { type CheckedService, checkDocuments, placeOfVerdict } from '#model/code/check-documents.ts'
import type { Fault } from '#model/code/fault.ts'
import { keepsFromReading } from '#model/code/fault.ts'
import type { Place } from '#model/code/place.ts'
import { sayFault } from '#model/code/say-fault.ts'
import type { Language } from '#model/text.ts'
import { en } from '#model/wording/en/index.ts'
import { fr } from '#model/wording/fr/index.ts'
import { speakerOf } from '#model/wording/speaker.ts'
import type { Finding, Summary, UndecidedRule } from './check-report.ts'
import type { Definitions } from './read-definitions.ts'

type How = { settings: CheckSettings; today: string; language: Language; strict: boolean }

const whereOf = ({
  line,
  column,
  endLine,
  endColumn,
}: Place): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> => ({
  line,
  column,
  endLine,
  endColumn,
})

const ofFault = (fault: Fault, language: Language): Finding => ({
  kind: 'fault',
  file: fault.file,
  ...whereOf(fault.place),
  severity: 'error',
  rule: fault.code,
  subject: '',
  path: '',
  title: sayFault(fault, language === 'fr' ? fr : en),
  why: '',
  fix: '',
  words: [],
})

const ofService = ({ read, result }: CheckedService, speaker: ReturnType<typeof speakerOf>): Finding[] =>
  result.verdicts.map((verdict) => ({
    kind: 'verdict',
    file: read.file,
    ...whereOf(placeOfVerdict(read, verdict)),
    severity: verdict.severity,
    rule: verdict.rule,
    subject: `Service/${read.document.metadata.name}`,
    path: verdict.path,
    ...verdictText(speaker, verdict),
    words: verdict.words,
  }))

const byPlace = (one: Finding, other: Finding): number => one.line - other.line || one.column - other.column

/** Counts what cannot be decided, rule by rule. */
const undecidedCounter = () => {
  const all = new Map<string, UndecidedRule>()
  return {
    add: ({ undecided }: CheckResult): void => {
      for (const { rule, needs } of undecided)
        all.set(rule, { rule, needs, services: (all.get(rule)?.services ?? 0) + 1 })
    },
    rules: (): UndecidedRule[] =>
      [...all.values()].toSorted((one, other) => (one.rule < other.rule ? -1 : 1)),
  }
}

const statusOf = (faults: readonly Fault[], counts: Summary['counts'], strict: boolean): number => {
  if (faults.some(keepsFromReading)) return 2
  return counts.error > 0 || (strict && counts.warning > 0) ? 1 : 0
}

/** The services of one file after the other: documents are read file by file. */
function* byFile(services: Iterable<CheckedService>): Generator<CheckedService[]> {
  let group: CheckedService[] = []
  for (const service of services) {
    if (group[0] && group[0].read.file !== service.read.file) {
      yield group
      group = []
    }
    group.push(service)
  }
  if (group.length > 0) yield group
}

/** All that is found in what was read: faults first as they stand in each file, then what checks say, file by file; at the end the summary. */
export function* findingsOf(
  { documents, faults, files, skipped }: Definitions,
  { settings, today, language, strict }: How,
): Generator<Finding, Summary> {
  const counts = Object.fromEntries(Severity.options.map((one) => [one, 0])) as Summary['counts']
  const undecided = undecidedCounter()
  const speaker = speakerOf(language)
  let services = 0
  for (const fault of faults) {
    counts.error += 1
    yield ofFault(fault, language)
  }
  for (const group of byFile(checkDocuments(documents, { settings, today }))) {
    services += group.length
    for (const { result } of group) undecided.add(result)
    for (const finding of group.flatMap((service) => ofService(service, speaker)).sort(byPlace)) {
      counts[finding.severity] += 1
      yield finding
    }
  }
  return {
    files,
    skipped: skipped.length,
    skippedFiles: skipped.map(({ file }) => file),
    documents: documents.length,
    services,
    counts,
    undecided: undecided.rules(),
    waiting: waitingRules,
    status: statusOf(faults, counts, strict),
  }
}
