import type { CodeDocument } from '#model/code/document.ts'
import { wordsOf } from '#model/code/in-canonical-form.ts'
import { type Plan, PlanAction, type PlanStep } from '#model/contract/code.ts'
import { filled, sheetTexts } from '#model/sheets/words.ts'
import type { Language } from '#model/text.ts'
import type { Listed } from '#server/services/index.ts'
import type { Provider } from './put-providers.ts'

type Done = {
  listed: readonly Listed[]
  providers: ReadonlyMap<string, Provider>
  people: ReadonlySet<string>
  language: Language
}

const stepOf = (document: CodeDocument, action: PlanAction, reason = ''): PlanStep => ({
  action,
  kind: document.kind,
  // A list is told by what it says; what it made is found in the catalogue.
  id: null,
  name: document.metadata.name,
  title: wordsOf(document).slice(0, 350),
  diff: '',
  reason,
  reasons: [],
  source: document.metadata.source,
})

const pathsBy = (all: readonly { key: string; path: string }[]): Map<string, string[]> => {
  const byKey = new Map<string, string[]>()
  for (const { key, path } of all) byKey.set(key, [...(byKey.get(key) ?? []), path])
  return byKey
}

const mostNamed = 10
const named = (paths: readonly string[]): string =>
  paths.slice(0, mostNamed).join(', ') + (paths.length > mostNamed ? ', …' : '')

/** What a service of the list came to, by its key. */
const serviceStep = (listed: readonly Listed[], language: Language) => {
  const { changedFields, keptFields } = sheetTexts(language).list
  const made = new Set(listed.flatMap((one) => one.made))
  const rewritten = pathsBy(listed.flatMap((one) => one.rewritten))
  const kept = pathsBy(listed.flatMap((one) => one.conflicts))
  return (document: CodeDocument): PlanStep => {
    const { key } = document.metadata.source
    if (made.has(key)) return stepOf(document, 'make')
    const [changes, conflicts] = [rewritten.get(key) ?? [], kept.get(key) ?? []]
    const reasons = [
      ...(changes.length > 0 ? [filled(changedFields, { fields: named(changes) })] : []),
      ...(conflicts.length > 0 ? [filled(keptFields, { fields: named(conflicts) })] : []),
    ]
    return stepOf(document, changes.length > 0 ? 'change' : 'leave', reasons.join(' '))
  }
}

/** What became of every service, provider and owner of a list, as a plan. */
export const listPlan = (
  documents: readonly CodeDocument[],
  { listed, providers, people, language }: Done,
): Plan => {
  const ofService = serviceStep(listed, language)
  const isMade = ({ kind, metadata: { name } }: CodeDocument): boolean =>
    kind === 'Organisation' ? (providers.get(name)?.made ?? false) : people.has(name)
  const steps = documents.map((document) =>
    document.kind === 'Service' ? ofService(document) : stepOf(document, isMade(document) ? 'make' : 'leave'),
  )
  const counts = Object.fromEntries(PlanAction.options.map((action) => [action, 0])) as Plan['counts']
  for (const { action } of steps) counts[action] += 1
  return { applied: false, steps, counts, fingerprint: '' }
}
