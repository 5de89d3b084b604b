import type { ServiceDocument } from '../code/document.ts'

type Entry = { id: string }

/** The entries with those of `more` in place of the ones that share an id, and after them where none does. */
const put = <One extends Entry>(entries: readonly One[], more: readonly One[]): One[] => {
  const given = new Map(more.map((entry) => [entry.id, entry] as const))
  const kept = entries.map((entry) => given.get(entry.id) ?? entry)
  const known = new Set(entries.map(({ id }) => id))
  return [...kept, ...more.filter(({ id }) => !known.has(id))]
}

/** A service with the resources, levels and relations that foreign files tell of it; everything else stays as it is. */
export const mergeInto = (service: ServiceDocument, made: readonly ServiceDocument[]): ServiceDocument => {
  const { metadata, spec } = service
  const together = <One>(of: (document: ServiceDocument) => readonly One[]): One[] => made.flatMap(of)
  const labels = Object.assign({}, metadata.labels, ...made.map((document) => document.metadata.labels))
  return {
    ...service,
    metadata: { ...metadata, labels },
    spec: {
      ...spec,
      value: {
        ...spec.value,
        levels: put(
          spec.value.levels,
          together((one) => one.spec.value.levels),
        ),
      },
      supply: {
        ...spec.supply,
        resources: put(
          spec.supply.resources,
          together((one) => one.spec.supply.resources),
        ),
      },
    },
  }
}
