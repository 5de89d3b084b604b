import type {
  GroupDocument,
  NeedDocument,
  OrganisationDocument,
  PersonDocument,
  RelationshipDocument,
  ServiceDocument,
} from '#model/code/document.ts'
import { wordsOf } from '#model/code/in-canonical-form.ts'
import { membershipsIn } from '#model/code/memberships.ts'
import { sourceText } from '#model/code/source.ts'
import { NeedContent } from '#model/need.ts'
import type { Kept } from '#server/database/code-tables.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import { putNeeds } from '#server/needs/index.ts'
import { type AppliedGroup, applyGroups } from '#server/people-groups/index.ts'
import { putMembershipsOf, putOrganisations, putPeople } from '#server/parties/index.ts'
import { applyServices } from '#server/services/index.ts'
import type { Judged } from './judge-items.ts'
import * as names from './name-store.ts'
import { appliedService, serviceFact } from './service-rows.ts'
import type { Surroundings } from './surroundings.ts'
import { writeDependencies } from './write-dependencies.ts'
import { writeBeginnings, writeRelationships } from './write-relationships.ts'

type Of<Document> = Judged & { wanted: Document; found: (Judged['found'] & { document: Document }) | null }

const ofKind = <Document extends Judged['wanted']>(
  items: readonly Judged[],
  kind: Document['kind'],
): Of<Document>[] =>
  // What stands under a name of a kind is of that kind.
  items.filter(({ wanted }) => wanted.kind === kind) as Of<Document>[]

const differing = <Value extends object>(value: Value, other: Value): Partial<Value> =>
  Object.fromEntries(
    (Object.keys(value) as (keyof Value)[])
      .filter((key) => JSON.stringify(value[key]) !== JSON.stringify(other[key]))
      .map((key) => [key, value[key]]),
  ) as Partial<Value>

const beforeOf = <Document extends { spec: object }>({ found, wanted }: Of<Document>): object | null =>
  found ? differing(found.document.spec, wanted.spec) : null

const withoutEmptyTexts = ({ en, fr }: { en: string; fr: string }) => ({
  ...(en === '' ? {} : { en }),
  ...(fr === '' ? {} : { fr }),
})

/** Whether the thing itself changes, and not only what is kept of its documents. */
const isRespecified = (item: Judged): boolean =>
  item.found === null || Object.keys(differing(item.found.document.spec, item.wanted.spec)).length > 0

/** Whether the list of memberships says more than where somebody belongs first. */
const listsMemberships = ({ wanted, found }: Of<PersonDocument>): boolean =>
  [wanted, found?.document].some((one) => (one?.spec.memberships.length ?? 0) > 0)

const isRenamed = ({ wanted: { spec }, found }: Of<PersonDocument>): boolean =>
  found === null || spec.name !== found.document.spec.name || spec.email !== found.document.spec.email

const writePeople = async (
  tx: Tx,
  ctx: MemberContext,
  items: readonly Of<PersonDocument>[],
  organisationId: (name: string) => string | null,
): Promise<void> => {
  const [listing, others] = [items.filter(listsMemberships), items.filter((item) => !listsMemberships(item))]
  const personOf = (item: Of<PersonDocument>, organisation: string) => ({
    id: item.id,
    name: item.wanted.spec.name,
    email: item.wanted.spec.email,
    organisationId: organisationId(organisation),
    before: beforeOf(item),
  })
  // Where a list says where they belong, they stay for the moment where they are.
  const renamed = listing.filter(isRenamed)
  await putPeople(tx, ctx, [
    ...others.map((item) => personOf(item, item.wanted.spec.organisation)),
    ...renamed.map((item) => personOf(item, item.found?.document.spec.organisation ?? '')),
  ])
  await putMembershipsOf(
    tx,
    ctx,
    listing.map(({ id, wanted: { spec } }) => ({
      id,
      name: spec.name,
      memberships: membershipsIn(spec).map(({ organisation, since, until, first, function: does }) => ({
        organisationId: organisationId(organisation) ?? '',
        function: does,
        since: since || null,
        until: until || null,
        first: first === 'yes',
      })),
    })),
  )
}

/** That an organisation ends is written once nothing hangs on it any more. */
const onlyEnds = ({ wanted, found }: Of<OrganisationDocument>): boolean =>
  found !== null && Object.keys(differing(found.document.spec, wanted.spec)).join('') === 'until'

const groupOf = (
  { id, wanted: { spec }, found }: Of<GroupDocument>,
  idOf: Surroundings['idOf'],
): AppliedGroup => ({
  id,
  isNew: found === null,
  name: spec.name,
  purpose: spec.purpose,
  organisationId: idOf('Organisation', spec.organisation) ?? null,
  staffOf: spec.staffOf.map(({ organisation, withUnits }) => ({
    organisationId: idOf('Organisation', organisation) ?? '',
    withUnits: withUnits === 'yes',
  })),
  people: spec.members.map((name) => idOf('Person', name) ?? ''),
  until: spec.until || null,
})

const writeParties = async (
  tx: Tx,
  ctx: MemberContext,
  all: readonly Judged[],
  { idOf }: Surroundings,
): Promise<void> => {
  const items = all.filter(isRespecified)
  const organisationId = (name: string): string | null => idOf('Organisation', name) ?? null
  const organisations = ofKind<OrganisationDocument>(items, 'Organisation')
    .filter((item) => !onlyEnds(item))
    .map((item) => ({
      id: item.id,
      names: withoutEmptyTexts(item.wanted.spec.names),
      abbreviation: item.wanted.spec.abbreviation,
      parentId: organisationId(item.wanted.spec.parent),
      successors: item.wanted.spec.successors.length > 0 ? item.wanted.spec.successors : undefined,
      before: beforeOf(item),
    }))
  await putOrganisations(tx, ctx, organisations)
  await writePeople(tx, ctx, ofKind<PersonDocument>(items, 'Person'), organisationId)
  await applyGroups(
    tx,
    ctx,
    ofKind<GroupDocument>(items, 'Group').map((item) => groupOf(item, idOf)),
  )
  const needs = ofKind<NeedDocument>(items, 'Need').map((item) => {
    const { statedBy, organisation, provider, ...content } = item.wanted.spec
    return {
      id: item.id,
      content: NeedContent.parse(content),
      personId: idOf('Person', statedBy) ?? '',
      organisationId: organisationId(organisation),
      providerId: organisationId(provider),
      before: beforeOf(item),
    }
  })
  await putNeeds(tx, ctx, needs)
}

const without = <Value>(record: Record<string, Value>, other: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])),
  )

/** What the document says that has no home elsewhere. */
const keptOf = ({ wanted, found }: Judged): Kept => {
  const { title, labels, annotations } = wanted.metadata
  const kept: Kept = {
    title,
    // The labels of a service are kept with it.
    labels: wanted.kind === 'Service' ? {} : labels,
    annotations: without(annotations, found?.derived.annotations ?? {}),
    reviewed: wanted.kind === 'Service' ? wanted.spec.reviewed : '',
  }
  const said = Object.entries(kept).filter(([, value]) => Object.keys(value).length > 0)
  return Object.fromEntries(said)
}

const writeNames = async (tx: Tx, ctx: MemberContext, items: readonly Judged[]): Promise<void> => {
  const rows = items.map((item) => ({
    kind: item.wanted.kind,
    name: item.wanted.metadata.name,
    id: item.id,
    kept: keptOf(item),
    source: item.wanted.metadata.source,
    isNew: item.found === null,
  }))
  await names.addNames(tx, ctx.scope, { rows: rows.filter(({ isNew }) => isNew), now: ctx.now })
  await names.changeNames(
    tx,
    ctx.scope,
    rows.filter(({ isNew }) => !isNew),
  )
}

/** What the journal says of what comes from elsewhere now; a service's own entry says it for services. */
const movedFact = ({ id, wanted, found }: Judged): Fact => ({
  fact: 'source.moved',
  subject: {
    kind: wanted.kind === 'Group' ? 'people-group' : wanted.kind.toLowerCase(),
    id,
    name: wordsOf(wanted),
  },
  before: found && { source: sourceText(found.document.metadata.source) },
  after: { source: sourceText(wanted.metadata.source) },
})

const movesSource = ({ action, wanted, notes }: Judged): boolean =>
  (wanted.kind !== 'Service' || action === 'leave') &&
  notes.some(({ code }) => code === 'adopted' || code === 'taken-over' || code === 'moved')

/** Where a document begins may have moved though it says the same: that is kept, and is no change. */
const isMoved = ({ action, isOnlyRead, wanted, found }: Judged): boolean =>
  action === 'leave' &&
  !isOnlyRead &&
  found !== null &&
  JSON.stringify(wanted.metadata.source) !== JSON.stringify(found.document.metadata.source)

/** Writes what a plan without conflicts says, in few statements, and puts on record what became of each thing. */
export const writeItems = async (
  tx: Tx,
  ctx: MemberContext,
  items: readonly Judged[],
  around: Surroundings,
): Promise<void> => {
  const changed = items.filter(({ action }) => action === 'make' || action === 'change')
  await writeParties(tx, ctx, changed, around)
  const services = ofKind<ServiceDocument>(changed, 'Service')
  const relationships = ofKind<RelationshipDocument>(changed.filter(isRespecified), 'Relationship')
  await writeBeginnings(tx, ctx, { items: relationships, around })
  await applyServices(tx, ctx, await mapInSteps(services, (item) => appliedService(item, around)))
  await writeDependencies(tx, ctx, { items: services, around })
  await writeRelationships(tx, ctx, { items: relationships, around })
  const moved = items.filter(isMoved)
  await recordAll(tx, ctx, [
    ...(await mapInSteps(services, serviceFact)),
    ...[...changed, ...moved].filter(movesSource).map(movedFact),
  ])
  await writeNames(tx, ctx, [...changed, ...moved])
}
