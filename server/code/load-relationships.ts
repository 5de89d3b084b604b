import type { CodeDocument, RelationshipDocument, ServiceDocument } from '#model/code/document.ts'
import { inCanonicalForm } from '#model/code/in-canonical-form.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import {
  holdRelationships,
  type LoadedRelationship,
  type ReadableService,
  readableServices,
} from '#server/relationships/index.ts'
import { withReadableDependencies } from './dependencies-read.ts'
import type { FoundDocument } from './found-document.ts'
import { findKnownPairs, keyOfPair, type KnownPair, type Pair } from './find-surroundings.ts'
import { ofKind } from './given-documents.ts'
import * as names from './name-store.ts'
import type { Item } from './plan-item.ts'

/** What documents of relationships are judged by: what the actor may know of, and no more. */
export type AroundRelationships = {
  today: string
  /** Those that stand and are among the documents, by id. */
  relationships: ReadonlyMap<string, LoadedRelationship>
  /** Those that two sides named in the documents have, by both of their ids. */
  pairs: ReadonlyMap<string, KnownPair>
  /** Services that stand and are named, by the name that documents know them by. */
  services: ReadonlyMap<string, ReadableService>
}

const pairsIn = async (
  tx: Tx,
  { scope }: MemberContext,
  documents: readonly RelationshipDocument[],
): Promise<(Pair & { name: string })[]> => {
  const sides = documents.flatMap(({ spec: { provider, consumer } }) => [provider, consumer])
  const ids = await names.idsByName(tx, scope, 'Organisation', sides)
  return documents.flatMap(({ metadata: { name }, spec }) => {
    const providerId = ids.get(spec.provider)
    const consumerId = ids.get(spec.consumer)
    return providerId && consumerId ? [{ name, providerId, consumerId }] : []
  })
}

/** Gives relationships that no document named yet the name of the document of the same two sides, which they keep. */
export const adoptRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  { given, lineage }: { given: readonly CodeDocument[]; lineage: ReadonlySet<string> },
): Promise<void> => {
  const pairs = await pairsIn(tx, ctx, ofKind(given, 'Relationship'))
  const known = await findKnownPairs(tx, ctx.scope, pairs)
  const taken = await names.idsByName(
    tx,
    ctx.scope,
    'Relationship',
    pairs.map(({ name }) => name),
  )
  const adopted = new Set<string>()
  const rows = pairs.flatMap(({ name, ...pair }) => {
    const standing = known.get(keyOfPair(pair))
    const isTheirs =
      ctx.actor.administrator || [pair.providerId, pair.consumerId].some((id) => lineage.has(id))
    if (!standing || standing.name !== null || taken.has(name) || !isTheirs || adopted.has(standing.id))
      return []
    adopted.add(standing.id)
    return [{ kind: 'Relationship' as const, id: standing.id, name, kept: {}, source: null }]
  })
  if (rows.length > 0) await names.addNames(tx, ctx.scope, { rows, now: ctx.now })
}

const relationshipsAmong = (found: Iterable<FoundDocument>) =>
  [...found].filter(
    (one): one is FoundDocument & { document: RelationshipDocument } => one.document.kind === 'Relationship',
  )

/** The services that services rest on. */
const restedOn = (documents: readonly CodeDocument[]): string[] =>
  ofKind(documents, 'Service').flatMap(({ spec }) =>
    spec.dependencies.map(({ service }) => service).filter((name) => name !== ''),
  )

/** Loads what documents of relationships are judged by, and holds those of them that stand. */
export const loadAroundRelationships = async (
  tx: Tx,
  ctx: MemberContext,
  { given, standing }: { given: readonly CodeDocument[]; standing: ReadonlyMap<string, FoundDocument> },
): Promise<AroundRelationships> => {
  const documents = ofKind(given, 'Relationship')
  const found = relationshipsAmong(standing.values())
  const ids = found.map(({ id }) => id)
  const relationships = await holdRelationships(tx, ctx, ids)
  const covered = [...documents, ...found.map(({ document }) => document)].flatMap(
    ({ spec }) => spec.services,
  )
  const named = [
    ...covered,
    ...restedOn(given),
    ...restedOn([...standing.values()].map((one) => one.document)),
  ]
  const byName = await names.idsByName(tx, ctx.scope, 'Service', named)
  const readable = await readableServices(tx, ctx, [...byName.values()])
  const byId = new Map(readable.map((service) => [service.id, service]))
  const services = new Map(
    [...byName].flatMap(([name, id]) => {
      const service = byId.get(id)
      return service ? [[name, service] as const] : []
    }),
  )
  return {
    today: ctx.now.slice(0, 10),
    relationships,
    pairs: await findKnownPairs(tx, ctx.scope, await pairsIn(tx, ctx, documents)),
    services,
  }
}

/** What stands, as far as the actor may know of the services that a relationship covers or a service rests on. */
export const asFarAsReadable = (
  found: FoundDocument,
  { services }: Pick<AroundRelationships, 'services'>,
): FoundDocument => {
  const { document } = found
  if (document.kind === 'Service') return withReadableDependencies(found, services)
  if (document.kind !== 'Relationship') return found
  const known = document.spec.services.filter((name) => services.has(name))
  return { ...found, document: { ...document, spec: { ...document.spec, services: known } } }
}

type Run = { services: ReadonlyMap<string, ServiceDocument>; around: AroundRelationships }

/** Whether somebody speaks for a consumer in a service, by its document. */
export const hasRoleFor = (
  { spec: { provider, roles } }: ServiceDocument,
  sides: Pick<RelationshipDocument['spec'], 'provider' | 'consumer'>,
): boolean => provider === sides.provider && roles.some(({ organisation }) => organisation === sides.consumer)

/** Whether a document ends a relationship now, and not on a day that is still to come. */
export const endsNow = (
  { since, until }: Pick<RelationshipDocument['spec'], 'since' | 'until'>,
  { today }: Pick<AroundRelationships, 'today'>,
): boolean =>
  // One that was to begin later can be called off.
  until !== '' && until <= (since > today ? since : today)

/**
 * A relationship as it is once everything is applied: since today where nobody said since when, and it covers the
 * services in which somebody speaks for its consumer, whether or not its document names them. Once the day of its end
 * has come, what the document says of the way there is over.
 */
export const withRoleServices = (item: Item, { services, around }: Run): Item => {
  const { wanted } = item
  if (wanted.kind !== 'Relationship') return item
  const { spec } = wanted
  const since = spec.since || around.today
  const facts = around.relationships.get(item.id)
  // One that has ended stands nowhere on the journey, and nobody looks at it again.
  if (endsNow({ ...spec, since }, around) || (spec.until !== '' && facts?.until === spec.until))
    return { ...item, wanted: { ...wanted, spec: { ...spec, since, stage: '', nextReview: '' } } }
  const given = [...services].flatMap(([name, service]) => (hasRoleFor(service, spec) ? [name] : []))
  const held = new Set(facts?.standingRoles.map(({ serviceId }) => serviceId))
  const stay = [...around.services].flatMap(([name, { id, retired }]) =>
    held.has(id) && !retired && !services.has(name) ? [name] : [],
  )
  const document = { ...wanted, spec: { ...spec, since, services: [...spec.services, ...given, ...stay] } }
  return { ...item, wanted: inCanonicalForm(document, 'Relationship') }
}

/** The documents of services among items, by their names. */
export const servicesAmong = (items: readonly Item[]): Map<string, ServiceDocument> =>
  new Map(
    items.flatMap(({ wanted }) =>
      wanted.kind === 'Service' ? [[wanted.metadata.name, wanted] as const] : [],
    ),
  )
