import type {
  CodeDocument,
  GroupDocument,
  OrganisationDocument,
  PersonDocument,
  RelationshipDocument,
  RoleEntry,
  ServiceDocument,
  Source,
} from '#model/code/document.ts'
import { inCanonicalForm, sayTheSame, sortedByKey } from '#model/code/in-canonical-form.ts'
import { belongingOn, inFewWords, settledOn } from '#model/code/memberships.ts'
import { inOrderOfTargets, restingOn } from '#model/code/dependencies.ts'
import { heldOn } from '#model/code/roles.ts'
import { isSameRepository } from '#model/code/repository-key.ts'
import { isAnonymous, isSamePlace, isWithin, sourceText } from '#model/code/source.ts'
import type { RunSource } from '#model/contract/code.ts'
import { currentTranslations } from '#model/definition/current-translations.ts'
import type { Translations } from '#model/definition/definition.ts'
import { definitionOf } from '#model/code/document.ts'
import type { FoundDocument } from './found-document.ts'
import { endsNow } from './load-relationships.ts'
import { type Block, conflictOf, type Reason } from './plan-item.ts'

type Judged = { wanted: CodeDocument; notes: Reason[]; blocks: Block[] }

const withSource = (document: CodeDocument, source: Source): CodeDocument =>
  ({ ...document, metadata: { ...document.metadata, source } }) as CodeDocument

const saysNothing = (translations: Translations): boolean =>
  Object.values(translations).every((texts) => Object.keys(texts ?? {}).length === 0)

/** Whoever was said to speak for a group goes on doing so where a document names none. */
const withGroups = (roles: readonly RoleEntry[], standing: readonly RoleEntry[]): RoleEntry[] =>
  roles.map((one) => {
    if (one.group !== '') return one
    const held = standing.find(
      (other) =>
        other.role === one.role && other.person === one.person && other.organisation === one.organisation,
    )
    return held ? { ...one, group: held.group } : one
  })

/** What a service's document leaves open stays as it is: owner, roles, translations, review, and what is kept elsewhere. */
const filledIn = (
  given: ServiceDocument,
  { document, derived }: FoundDocument,
  today: string,
): ServiceDocument => {
  const standing = document as ServiceDocument
  const { owner, reviewed, translations, dependencies } = given.spec
  const { roles, providerRoles } = heldOn(given.spec, today)
  const texts = { before: definitionOf(standing), after: definitionOf(given) }
  return {
    ...given,
    metadata: {
      ...given.metadata,
      labels: sortedByKey({ ...derived.labels, ...given.metadata.labels }),
      annotations: sortedByKey({ ...derived.annotations, ...given.metadata.annotations }),
    },
    spec: {
      ...given.spec,
      owner: owner || standing.spec.owner,
      roles: given.spec.roles.length > 0 ? withGroups(roles, standing.spec.roles) : standing.spec.roles,
      dependencies: inOrderOfTargets(restingOn(dependencies, standing.spec.dependencies, today)),
      providerRoles: given.spec.providerRoles.length > 0 ? providerRoles : standing.spec.providerRoles,
      reviewed: reviewed || standing.spec.reviewed,
      translations: saysNothing(translations)
        ? currentTranslations(standing.spec.translations, texts)
        : translations,
    },
  }
}

/** Until when a relationship holds: a day to come that its document leaves out stays. */
const untilOf = ({ since, until }: Term, standing: string, today: string): string =>
  until === '' && !endsNow({ since, until: standing }, { today }) ? standing : until
type Term = Pick<RelationshipDocument['spec'], 'since' | 'until'>

/** What a relationship's document leaves open stays too; one that ends now or has ended covers what it covered. */
const filledRelationship = (
  given: RelationshipDocument,
  { document }: FoundDocument,
  today: string,
): RelationshipDocument => {
  const { spec: standing } = document as RelationshipDocument
  const { stage, nextReview, services, aims, duties } = given.spec
  const since = given.spec.since || standing.since
  const until = untilOf({ since, until: given.spec.until }, standing.until, today)
  const runsOn = !endsNow({ since, until }, { today })
  return {
    ...given,
    spec: {
      ...given.spec,
      since,
      until,
      stage: runsOn ? stage || standing.stage : '',
      nextReview: runsOn ? nextReview || standing.nextReview : '',
      services: runsOn && services.length > 0 ? services : standing.services,
      aims: {
        provider: aims.provider || standing.aims.provider,
        consumer: aims.consumer || standing.aims.consumer,
      },
      duties: duties.length > 0 ? duties : standing.duties,
    },
  }
}

/** That an organisation ended, and what it went into, stays said. */
const filledOrganisation = (
  given: OrganisationDocument,
  { document }: FoundDocument,
): OrganisationDocument => {
  const { spec: standing } = document as OrganisationDocument
  const { until, successors } = given.spec
  return {
    ...given,
    spec: {
      ...given.spec,
      until: until || standing.until,
      successors: successors.length > 0 ? successors : standing.successors,
    },
  }
}

/** What a group's document leaves open stays. */
const filledGroup = (given: GroupDocument, { document }: FoundDocument): GroupDocument => {
  const { spec: standing } = document as GroupDocument
  const { name, purpose, organisation, members, staffOf, until } = given.spec
  return {
    ...given,
    spec: {
      name: name || standing.name,
      purpose: purpose || standing.purpose,
      organisation: organisation || standing.organisation,
      members: members.length > 0 ? members : standing.members,
      staffOf: staffOf.length > 0 ? staffOf : standing.staffOf,
      until: until || standing.until,
    },
  }
}

/** Where somebody belongs on the day on which their document is applied. */
const settledPerson = (given: PersonDocument, found: FoundDocument | null, today: string): PersonDocument => {
  const standing = (found?.document as PersonDocument | undefined)?.spec
  const spec = standing ? { ...given.spec, ...belongingOn(given.spec, standing, today) } : given.spec
  const document = { ...given, spec: inFewWords(settledOn(spec, today)) }
  return inCanonicalForm(document, 'Person') as PersonDocument
}

/** A document of somebody or something new, with what follows from the day. */
export const newOf = (given: CodeDocument, today: string): CodeDocument => {
  if (given.kind === 'Service') {
    const dependencies = inOrderOfTargets(restingOn(given.spec.dependencies, [], today))
    return { ...given, spec: { ...heldOn(given.spec, today), dependencies } }
  }
  return given.kind === 'Person' ? settledPerson(given, null, today) : given
}

const filled = (given: CodeDocument, found: FoundDocument, today: string): CodeDocument => {
  if (given.kind === 'Person') return settledPerson(given, found, today)
  if (given.kind === 'Service') return filledIn(given, found, today)
  if (given.kind === 'Organisation') return filledOrganisation(given, found)
  if (given.kind === 'Group') return filledGroup(given, found)
  return given.kind === 'Relationship' ? filledRelationship(given, found, today) : given
}

/** Texts in another language that stayed as they were while the words that they translate changed. */
const staleTranslations = (given: CodeDocument, standing: CodeDocument): Reason[] => {
  if (given.kind !== 'Service' || standing.kind !== 'Service') return []
  const texts = { before: definitionOf(standing), after: definitionOf(given) }
  const current = currentTranslations(standing.spec.translations, texts)
  const stale = Object.entries(standing.spec.translations).flatMap(([language, byPath]) =>
    Object.entries(byPath ?? {})
      .filter(([path, text]) => {
        const key = language as keyof Translations
        return current[key]?.[path] === undefined && given.spec.translations[key]?.[path] === text
      })
      .map(([path]) => `${path} (${language})`),
  )
  if (stale.length === 0) return []
  const more = stale.length > 5 ? ', ...' : ''
  return [{ code: 'translations-stay', values: { paths: stale.slice(0, 5).join(', ') + more } }]
}

const judged = (wanted: CodeDocument, note?: Reason, block?: Block): Judged => ({
  wanted,
  notes: note ? [note] : [],
  blocks: block ? [block] : [],
})

/** How the documents of a run are taken. */
export type Taking = { takeOver: boolean; run: RunSource; today: string }

/**
 * Whether a thing went to another file of its repository: the file that it stood in was read, as far as it is still
 * there, and the thing is in it no more, since nothing stands in two files.
 */
const isMove = (next: Source, recorded: Source, { repository, paths }: RunSource): boolean =>
  repository !== '' &&
  next.importer === recorded.importer &&
  [next, recorded].every((one) => one.file !== '' && isSameRepository(one.repository, repository)) &&
  isWithin(recorded.file, paths)

/** Two files, and nobody said which repository either is of: whether they are related is for people to say. */
const areLooseFiles = (...sources: Source[]): boolean =>
  sources.every(
    ({ importer, repository, file }) => importer === 'covalence' && repository === '' && file !== '',
  )

/** Whose document it is from now on: another source than the one on record is a conflict, unless it takes over. */
const judgeSource = (given: CodeDocument, standing: CodeDocument, { takeOver, run }: Taking): Judged => {
  const [next, recorded] = [given.metadata.source, standing.metadata.source]
  const values = { recorded: sourceText(recorded), given: sourceText(next) }
  const kept = withSource(given, recorded)
  // A repository that is reached by another way stays as it was first told.
  const within = withSource(given, { ...next, repository: recorded.repository })
  if (isAnonymous(next) && (isAnonymous(recorded) || sayTheSame(kept, standing))) return judged(kept)
  if (isAnonymous(recorded)) return judged(given, { code: 'adopted', values })
  if (isSamePlace(next, recorded)) return judged(within)
  if (isMove(next, recorded, run))
    return judged(within, {
      code: 'moved',
      values: { ...values, given: sourceText(within.metadata.source) },
    })
  if (takeOver) return judged(given, { code: 'taken-over', values })
  const code = areLooseFiles(next, recorded) ? 'other-folder' : 'other-source'
  return judged(kept, undefined, conflictOf(code, values))
}

/** What a document wants to be said of the thing that stands, once what it leaves open is filled in. */
export const wantedOf = (given: CodeDocument, found: FoundDocument, taking: Taking): Judged => {
  const whose = judgeSource(filled(given, found, taking.today), found.document, taking)
  return { ...whose, notes: [...whose.notes, ...staleTranslations(whose.wanted, found.document)] }
}
