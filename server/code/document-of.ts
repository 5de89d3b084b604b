import {
  apiVersion,
  type CodeDocument,
  definitionOf,
  type DependencyEntry,
  type DocumentKind,
  type ServiceDocument,
  type Source,
  type SuccessorEntry,
} from '#model/code/document.ts'
import { withClausesOf } from '#model/code/dependencies.ts'
import { inCanonicalForm } from '#model/code/in-canonical-form.ts'
import { inFewWords } from '#model/code/memberships.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { Definition, Labels, Translations } from '#model/definition/definition.ts'
import { withoutLost } from '#model/definition/lost-translations.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { NeedContent } from '#model/need.ts'
import type {
  DoingSide,
  DutyArea,
  DutyRhythm,
  RelationshipSide,
  RelationshipType,
  RunningStage,
} from '#model/relationships/relationship.ts'
import type { Language } from '#model/text.ts'
import type { Kept } from '#server/database/code-tables.ts'

/** What every stored thing brings along for its document. */
export type StoredHead = {
  id: string
  name: string
  kept: Kept
  /** What the documents said that made or changed it; null where none did. */
  source: Source | null
  /** Importer, key and period, where an importer made it. */
  imported: Pick<Source, 'importer' | 'key' | 'period'> | null
}

export type StoredOrganisation = StoredHead & {
  names: Names
  abbreviation: string
  parent: string | null
  until: string | null
  successors: readonly SuccessorEntry[]
}
export type StoredMembership = {
  organisation: string
  function: string
  since: string | null
  until: string | null
  first: boolean
}
export type StoredPerson = StoredHead & {
  words: string
  email: string
  organisation: string | null
  memberships: readonly StoredMembership[]
}
export type StoredGroup = StoredHead & {
  words: string
  purpose: string
  organisation: string | null
  until: string | null
  members: readonly string[]
  staffOf: readonly { organisation: string; withUnits: boolean }[]
}
export type StoredNeed = StoredHead & {
  content: NeedContent
  statedBy: string
  organisation: string | null
  provider: string | null
}
export type StoredRole = {
  role: ConsumerRole
  person: string
  organisation: string
  speaksFor: string
  interim: boolean
  until: string | null
  deputyFor: string | null
  group: string | null
}
export type StoredProviderRole = {
  role: string
  person: string
  organisation: string | null
  until: string | null
}
export type StoredDuty = {
  area: DutyArea
  activity: string
  side: DoingSide
  person: string | null
  who: string
  rhythm: DutyRhythm | null
}
export type StoredRelationship = StoredHead & {
  provider: string
  consumer: string
  since: string
  until: string | null
  stage: RunningStage | null
  nextReview: string | null
  services: readonly string[]
  aims: Partial<Record<RelationshipSide, RelationshipType>>
  duties: readonly StoredDuty[]
}
export type StoredService = StoredHead & {
  provider: string
  owner: string | null
  language: Language
  labels: Labels
  programmes: readonly string[]
  /** Addresses of its page elsewhere. */
  link: Names
  roles: readonly StoredRole[]
  providerRoles: readonly StoredProviderRole[]
  dependencies: readonly DependencyEntry[]
  definition: Definition | null
  translations: Translations
}

/** What is stated of a thing that was made here. */
const madeHere = { importer: 'covalence' }

const sourceOfImport = (imported: StoredHead['imported']) =>
  imported && { importer: imported.importer, key: imported.key, period: imported.period }

const headOf = (kind: DocumentKind, { name, kept, source, imported }: StoredHead) => ({
  apiVersion,
  kind,
  metadata: {
    name,
    title: kept.title ?? '',
    labels: kept.labels ?? {},
    annotations: kept.annotations ?? {},
    source: source ?? sourceOfImport(imported) ?? madeHere,
  },
})

export const organisationDocument = (row: StoredOrganisation): CodeDocument =>
  inCanonicalForm(
    {
      ...headOf('Organisation', row),
      spec: {
        names: row.names,
        abbreviation: row.abbreviation,
        parent: row.parent ?? '',
        until: row.until ?? '',
        successors: row.successors,
      },
    },
    'Organisation',
  )

export const personDocument = (row: StoredPerson): CodeDocument =>
  inCanonicalForm(
    {
      ...headOf('Person', row),
      spec: inFewWords({
        name: row.words,
        email: row.email,
        organisation: row.organisation ?? '',
        memberships: row.memberships.map(({ since, until, first, ...one }) => ({
          ...one,
          since: since ?? '',
          until: until ?? '',
          first: first ? 'yes' : '',
        })),
      }),
    },
    'Person',
  )

export const groupDocument = (row: StoredGroup): CodeDocument =>
  inCanonicalForm(
    {
      ...headOf('Group', row),
      spec: {
        name: row.words,
        purpose: row.purpose,
        organisation: row.organisation ?? '',
        until: row.until ?? '',
        members: row.members,
        staffOf: row.staffOf.map(({ organisation, withUnits }) => ({
          organisation,
          withUnits: withUnits ? 'yes' : '',
        })),
      },
    },
    'Group',
  )

export const needDocument = (row: StoredNeed): CodeDocument =>
  inCanonicalForm(
    {
      ...headOf('Need', row),
      spec: {
        ...row.content,
        statedBy: row.statedBy,
        organisation: row.organisation ?? '',
        provider: row.provider ?? '',
      },
    },
    'Need',
  )

export const relationshipDocument = (row: StoredRelationship): CodeDocument =>
  inCanonicalForm(
    {
      ...headOf('Relationship', row),
      spec: {
        provider: row.provider,
        consumer: row.consumer,
        since: row.since,
        until: row.until ?? '',
        stage: row.stage ?? '',
        nextReview: row.nextReview ?? '',
        services: row.services,
        aims: row.aims,
        duties: row.duties.map(({ person, rhythm, ...duty }) => ({
          ...duty,
          person: person ?? '',
          rhythm: rhythm ?? '',
        })),
      },
    },
    'Relationship',
  )

/** Labels and annotations that are kept elsewhere: the programmes and links of an inventory. */
export type Derived = { labels: Labels; annotations: Record<string, string> }

export const derivedOf = ({ programmes, link }: Pick<StoredService, 'programmes' | 'link'>): Derived => ({
  labels: programmes.length > 0 ? { programmes: programmes.slice(0, 50) } : {},
  annotations: {
    ...(link.en ? { 'link-en': link.en } : {}),
    ...(link.fr ? { 'link-fr': link.fr } : {}),
  },
})

/** Translations of texts that are gone, as drafts may hold, lead nowhere: no document holds them. */
const withoutLostTranslations = (document: ServiceDocument): ServiceDocument => {
  const translations = withoutLost(definitionOf(document), document.spec.translations)
  return { ...document, spec: { ...document.spec, translations } }
}

export const serviceDocument = (row: StoredService): CodeDocument => {
  const head = headOf('Service', row)
  const derived = derivedOf(row)
  const { value = {}, use = {}, cost = {}, supply = {} } = row.definition ?? {}
  const document = inCanonicalForm(
    {
      ...head,
      metadata: {
        ...head.metadata,
        labels: { ...derived.labels, ...row.labels },
        annotations: { ...derived.annotations, ...row.kept.annotations },
      },
      spec: {
        provider: row.provider,
        owner: row.owner ?? '',
        language: row.language,
        roles: row.roles.map(
          ({ role, person, organisation, speaksFor, interim, until, deputyFor, group }) => ({
            role,
            person,
            organisation,
            speaksFor,
            interim: interim ? 'yes' : '',
            until: until ?? '',
            deputyFor: deputyFor ?? '',
            group: group ?? '',
          }),
        ),
        providerRoles: row.providerRoles.map(({ role, person, organisation, until }) => ({
          role,
          person,
          organisation: organisation ?? '',
          until: until ?? '',
        })),
        dependencies: withClausesOf(row.definition?.supply.restsOn ?? [], row.dependencies),
        reviewed: row.kept.reviewed ?? '',
        value,
        use,
        cost,
        supply,
        translations: row.translations,
      },
    },
    'Service',
  )
  return withoutLostTranslations(document as ServiceDocument)
}
