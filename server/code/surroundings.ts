import type { CodeDocument, DocumentKind } from '#model/code/document.ts'
import type { Actor } from '#server/kernel/context.ts'
import type { Appliable } from '#server/services/index.ts'
import type { KnownNeed, KnownOrganisation, KnownPerson } from './find-surroundings.ts'
import { keyOf } from './plan-item.ts'

/** What a document is judged by beside itself. */
export type Surroundings = {
  actor: Actor
  /** The id of what a document refers to: things that stand, and those that are made with it. */
  idOf: (kind: DocumentKind, name: string) => string | undefined
  /** What each organisation is nested in once all documents are applied, by name. */
  parentOf: ReadonlyMap<string, string>
  /** Whom an e-mail address belongs to once all documents are applied, by name. */
  namesByEmail: ReadonlyMap<string, readonly string[]>
  people: ReadonlyMap<string, KnownPerson>
  /** Whom an e-mail address belongs to as things stand. */
  peopleByEmail: ReadonlyMap<string, KnownPerson>
  needs: ReadonlyMap<string, KnownNeed>
  services: ReadonlyMap<string, Appliable>
  /** The organisations that the actor belongs to. */
  lineage: ReadonlySet<string>
}

type Known = {
  actor: Actor
  documents: readonly CodeDocument[]
  ids: ReadonlyMap<string, string>
  organisations: readonly KnownOrganisation[]
  people: readonly KnownPerson[]
  needs: ReadonlyMap<string, KnownNeed>
  services: ReadonlyMap<string, Appliable>
  lineage: ReadonlySet<string>
}

const emailsOf = ({ people, documents }: Known): Map<string, string[]> => {
  const emails = new Map(people.map(({ name, email }) => [name ?? '', email]))
  for (const document of documents)
    if (document.kind === 'Person') emails.set(document.metadata.name, document.spec.email)
  const names = new Map<string, string[]>()
  for (const [name, email] of emails) names.set(email, [...(names.get(email) ?? []), name])
  return names
}

/** What stands and what the documents add to it, as they are judged by it. */
export const surroundingsOf = (known: Known): Surroundings => {
  const { organisations, people, documents, ids } = known
  const all = new Map(ids)
  for (const { id, name } of organisations) all.set(keyOf({ kind: 'Organisation', name }), id)
  for (const { id, name } of people) all.set(keyOf({ kind: 'Person', name: name ?? '' }), id)
  const parentOf = new Map(organisations.map(({ name, parent }) => [name, parent ?? '']))
  for (const document of documents)
    if (document.kind === 'Organisation') parentOf.set(document.metadata.name, document.spec.parent)
  return {
    actor: known.actor,
    idOf: (kind, name) => all.get(keyOf({ kind, name })),
    parentOf,
    namesByEmail: emailsOf(known),
    people: new Map(people.map((person) => [person.id, person])),
    peopleByEmail: new Map(people.map((person) => [person.email, person])),
    needs: known.needs,
    services: known.services,
    lineage: known.lineage,
  }
}
