import type { ServiceDocument } from '../code/document.ts'
import { type Labels, longestList, mostLabels, mostTerms } from '../definition/definition.ts'
import type { Note } from './foreign-file.ts'

type Entry = { id: string }

/** Hears of what has no room in the service. */
type TellLeftOut = (code: 'no-room-for-entry' | 'no-room-for-label', params: Note['params']) => void

/** The entries with those of `more` in place of the ones that share an id, and after them where none does. */
const put = <One extends Entry>(
  entries: readonly One[],
  more: readonly One[],
  tell: (left: One) => void,
): One[] => {
  const given = new Map(more.map((entry) => [entry.id, entry] as const))
  const kept = entries.map((entry) => given.get(entry.id) ?? entry)
  const known = new Set(entries.map(({ id }) => id))
  const all = [...kept, ...[...given.values()].filter(({ id }) => !known.has(id))]
  for (const left of all.slice(longestList)) tell(left)
  return all.slice(0, longestList)
}

/** All labels with all their terms, each once, as far as there is room. */
const joined = (all: readonly Labels[], tell: TellLeftOut): Labels => {
  const labels = new Map<string, Set<string>>()
  for (const [label, terms] of all.flatMap(Object.entries<string[]>)) {
    const kept = labels.get(label) ?? new Set()
    if (!labels.has(label) && labels.size >= mostLabels) {
      tell('no-room-for-label', { label, term: terms.join(', ').slice(0, 350) })
      continue
    }
    labels.set(label, kept)
    for (const term of terms) {
      if (kept.has(term) || kept.size < mostTerms) kept.add(term)
      else tell('no-room-for-label', { label, term })
    }
  }
  return Object.fromEntries([...labels].map(([label, terms]) => [label, [...terms]]))
}

/**
 * A service with the resources, levels and relations that foreign files tell of it; everything else stays as it is,
 * and what has no room goes into `notes`.
 */
export const mergeInto = (
  service: ServiceDocument,
  made: readonly ServiceDocument[],
  notes: Note[] = [],
): ServiceDocument => {
  const { metadata, spec } = service
  const tell: TellLeftOut = (code, params) =>
    notes.push({ file: '', line: 0, code, params: { name: metadata.name, ...params } })
  const tellEntry = ({ statement }: { statement: string }): void =>
    tell('no-room-for-entry', { entry: statement.slice(0, 350), most: `${longestList}` })
  const together = <One>(of: (document: ServiceDocument) => readonly One[]): One[] => made.flatMap(of)
  const labels = joined(
    [service, ...made].map((document) => document.metadata.labels),
    tell,
  )
  const levels = put(
    spec.value.levels,
    together((one) => one.spec.value.levels),
    tellEntry,
  )
  const resources = put(
    spec.supply.resources,
    together((one) => one.spec.supply.resources),
    tellEntry,
  )
  return {
    ...service,
    metadata: { ...metadata, labels },
    spec: { ...spec, value: { ...spec.value, levels }, supply: { ...spec.supply, resources } },
  }
}
