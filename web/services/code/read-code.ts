import type { CheckInput } from '#model/checks/rule.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { definitionOf, type ServiceDocument } from '#model/code/document.ts'
import type { FaultWords } from '#model/code/fault.ts'
import { type ReadDocument, type ReadFile, readDocuments } from '#model/code/read.ts'
import type { ClauseAct } from '#model/definition/clauses.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { answerOf } from '../checks/answer.ts'
import type { CodeContent, CodeHeader } from './code-document.ts'
import { type Mark, markOf, markOfVerdict } from './code-marks.ts'
import { remarksIn } from './remarks-in.ts'

/** What a text is read against: its header as it must stay, and what the checks know of the service. */
export type CodeContext = {
  header: CodeHeader
  /** Null while it is not known yet: then there are no verdicts. */
  known: Omit<CheckInput, 'definition'> | null
  /** Who would have worded what is new. */
  act: ClauseAct
}

/** What was found: a fault of form, something that is changed elsewhere, a remark that will go, or a verdict. */
export type CodeFinding = { at: Mark & { line: number } } & (
  | { kind: 'fault'; fault: FaultWords }
  | { kind: 'fixed'; field: string; value: string }
  | { kind: 'document'; problem: 'none' | 'several' | 'kind' }
  | { kind: 'remark' }
  | { kind: 'verdict'; verdict: Verdict }
)

/** A text as it was understood; without content while something in it keeps it from being saved. */
export type CodeReading = { content: CodeContent | null; findings: CodeFinding[] }

/** Whether a finding keeps the text from being saved. */
export const keepsFromSaving = ({ kind }: CodeFinding): boolean => kind !== 'verdict' && kind !== 'remark'

const fileName = 'service.yaml'

const placed = (text: string, { from, to }: Mark): CodeFinding['at'] => ({
  from,
  to,
  line: text.slice(0, from).split('\n').length,
})

const fixedInMetadata = ['name', 'title', 'labels', 'annotations', 'source'] as const
const fixedInSpec = ['provider', 'owner', 'language', 'roles', 'providerRoles', 'reviewed'] as const
type FixedField = { field: string; was: unknown; is: unknown }

const fixedFields = (document: ServiceDocument, { header }: CodeContext): FixedField[] => [
  ...fixedInMetadata.map((key) => ({
    field: `metadata.${key}`,
    was: header.metadata[key],
    is: document.metadata[key],
  })),
  ...fixedInSpec.map((key) => ({ field: `spec.${key}`, was: header.spec[key], is: document.spec[key] })),
]

type Read = { read: ReadDocument; document: ServiceDocument; text: string; context: CodeContext }

/** What was changed although it is changed elsewhere, with the value that it must keep. */
const changedElsewhere = ({ read, document, text, context }: Read): CodeFinding[] =>
  fixedFields(document, context)
    .filter(({ was, is }) => !saysTheSame(was, is))
    .map(({ field, was }) => ({
      at: placed(text, markOf(read, text, field.split('.'))),
      kind: 'fixed',
      field,
      value: typeof was === 'string' ? was : '',
    }))

const verdictsIn = ({ read, document, text, context }: Read): CodeFinding[] => {
  const definition = definitionOf(document)
  const { known, act } = context
  if (!known) return []
  const { verdicts } = answerOf({ input: { ...known, definition }, typed: act })
  return verdicts.map((verdict) => ({
    at: placed(text, markOfVerdict(read, text, { definition, verdict })),
    kind: 'verdict',
    verdict,
  }))
}

/** Remarks live in files: the service keeps what the text says, so whoever writes one must hear that it goes. */
const remarksOf = (text: string): CodeFinding[] =>
  remarksIn(text).map((mark) => ({ at: placed(text, mark), kind: 'remark' }))

const faultsIn = ({ faults }: ReadFile): CodeFinding[] =>
  faults.map(({ place: { offset, endOffset, line }, code, params }) => ({
    at: { from: offset, to: Math.max(endOffset, offset), line },
    kind: 'fault',
    fault: { code, params },
  }))

const documentProblem = ({ documents: [first, second] }: ReadFile, text: string): CodeFinding | null => {
  const from = (second ?? first)?.place.offset ?? 0
  const at = placed(text, { from, to: from })
  if (!first) return { at, kind: 'document', problem: 'none' }
  if (second) return { at, kind: 'document', problem: 'several' }
  return first.document.kind === 'Service' ? null : { at, kind: 'document', problem: 'kind' }
}

/** Understands a typed text: what it says, what keeps it from being saved, and what the checks say of it. */
export const readCode = (text: string, context: CodeContext): CodeReading => {
  const file = readDocuments(text, fileName)
  if (file.faults.length > 0) return { content: null, findings: faultsIn(file) }
  const problem = documentProblem(file, text)
  const [read] = file.documents
  if (problem || read?.document.kind !== 'Service')
    return { content: null, findings: problem ? [problem] : [] }
  const { document } = read
  const known = { read, document, text, context }
  const fixed = changedElsewhere(known)
  const content = { definition: definitionOf(document), translations: document.spec.translations }
  return {
    content: fixed.length > 0 ? null : content,
    findings: [...fixed, ...remarksOf(text), ...verdictsIn(known)],
  }
}
