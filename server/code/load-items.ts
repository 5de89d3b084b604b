import { type CodeDocument, DocumentKind } from '#model/code/document.ts'
import { referencesOf } from '#model/code/references.ts'
import { providerRolesOf } from '#model/roles/provider-role.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import { newId } from '#server/kernel/new-id.ts'
import { holdForTies, lineageOfPerson, lockParties } from '#server/parties/index.ts'
import { type Appliable, lockAppliable } from '#server/services/index.ts'
import { termsOf } from '#server/workspaces/index.ts'
import { dependenciesAsRead, shownToOthers } from './dependencies-read.ts'
import { ensureNamesIn } from './ensure-names.ts'
import { findDocuments } from './find-documents.ts'
import type { FoundDocument } from './found-document.ts'
import * as find from './find-surroundings.ts'
import { ofKind } from './given-documents.ts'
import {
  adoptRelationships,
  asFarAsReadable,
  loadAroundRelationships,
  servicesAmong,
  withRoleServices,
} from './load-relationships.ts'
import * as names from './name-store.ts'
import { type Item, keyOf } from './plan-item.ts'
import { asReadByConsumer } from './provider-roles-read.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { newOf, type Taking, wantedOf } from './wanted-document.ts'

/** Gives people whom no document named yet the name of the document with their address, which they keep. */
const adoptPeople = async (tx: Tx, ctx: MemberContext, given: readonly CodeDocument[]): Promise<void> => {
  const documents = ctx.actor.administrator ? ofKind(given, 'Person') : []
  if (documents.length === 0) return
  const people = await find.findKnownPeople(tx, ctx.scope)
  const taken = new Set(people.map(({ name }) => name))
  const unnamed = new Map(people.filter(({ name }) => name === null).map(({ email, id }) => [email, id]))
  const rows = documents
    .filter(({ metadata }) => !taken.has(metadata.name))
    .flatMap(({ metadata, spec }) => {
      const id = unnamed.get(spec.email)
      unnamed.delete(spec.email)
      return id === undefined
        ? []
        : [{ kind: 'Person' as const, id, name: metadata.name, kept: {}, source: null }]
    })
  if (rows.length > 0) await names.addNames(tx, ctx.scope, { rows, now: ctx.now })
}

/** Holds the organisations that documents name: they end before, which the plan then says, or afterwards. */
const holdOrganisations = async (
  tx: Tx,
  ctx: MemberContext,
  given: readonly CodeDocument[],
): Promise<void> => {
  // Whoever moves or ends organisations holds this lock first, too.
  if (given.some(({ kind }) => kind === 'Organisation' || kind === 'Person')) await lockParties(tx, ctx.scope)
  const named = given
    .flatMap(referencesOf)
    .flatMap(({ kind, name }) => (kind === 'Organisation' ? [name] : []))
  await holdForTies(tx, ctx.scope, await names.idsOf(tx, ctx.scope, 'Organisation', named))
}

const findStanding = async (
  tx: Tx,
  ctx: MemberContext,
  given: readonly CodeDocument[],
): Promise<Map<string, FoundDocument>> => {
  const standing = new Map<string, FoundDocument>()
  for (const kind of DocumentKind.options) {
    const wanted = ofKind(given, kind).map(({ metadata }) => metadata.name)
    if (wanted.length === 0) continue
    for (const found of await findDocuments(tx, ctx.scope, kind, { names: wanted }))
      standing.set(keyOf({ kind, name: found.document.metadata.name }), found)
  }
  return standing
}

const keyOfDocument = ({ kind, metadata }: CodeDocument): string => keyOf({ kind, name: metadata.name })

const retiredAmong = (services: ReadonlyMap<string, Appliable>): string[] =>
  [...services.values()].filter(({ state }) => state === 'retired').map(({ id }) => id)

type Loaded = { items: Item[]; around: Surroundings }

/** Matches documents with what stands, whose services are locked from here on, and loads what they are judged by. */
export const loadItems = async (
  tx: Tx,
  ctx: MemberContext,
  { given, ...taken }: { given: readonly CodeDocument[] } & Omit<Taking, 'today'>,
): Promise<Loaded> => {
  const taking = { ...taken, today: ctx.now.slice(0, 10) }
  await adoptPeople(tx, ctx, given)
  const lineage = new Set(await lineageOfPerson(tx, ctx.scope, ctx.actor.personId))
  if (ofKind(given, 'Relationship').length > 0) {
    await ensureNamesIn(tx, ctx, ['Organisation'])
    await adoptRelationships(tx, ctx, { given, lineage })
  }
  await ensureNamesIn(tx, ctx)
  await holdOrganisations(tx, ctx, given)
  const serviceNames = ofKind(given, 'Service').map(({ metadata }) => metadata.name)
  const services = await lockAppliable(tx, ctx, await names.idsOf(tx, ctx.scope, 'Service', serviceNames))
  const needNames = ofKind(given, 'Need').map(({ metadata }) => metadata.name)
  const needs = await find.findKnownNeeds(tx, ctx.scope, await names.idsOf(tx, ctx.scope, 'Need', needNames))
  const standing = await findStanding(tx, ctx, given)
  const aroundRelationships = await loadAroundRelationships(tx, ctx, { given, standing })
  const organisations = await find.findKnownOrganisations(tx, ctx.scope)
  const reader = {
    actor: ctx.actor,
    services,
    organisations,
    shown: await shownToOthers(tx, ctx, { given, standing, services }),
  }
  const stated = await mapInSteps(given, (document): Item => {
    const stands = standing.get(keyOfDocument(document)) ?? null
    const found = stands && asFarAsReadable(stands, aroundRelationships)
    if (!found)
      return {
        id: newId(),
        given: document,
        wanted: newOf(document, taking.today),
        found,
        notes: [],
        blocks: [],
      }
    const ofRoles = asReadByConsumer(document, found, reader)
    const { given: said, isGuess } = dependenciesAsRead(ofRoles.given, found, reader)
    return {
      id: found.id,
      given: document,
      found,
      isGuess: isGuess || ofRoles.isGuess,
      ...wantedOf(said, found, taking),
    }
  })
  const documents = servicesAmong(stated)
  const items = stated.map((item) =>
    withRoleServices(item, { services: documents, around: aroundRelationships }),
  )
  const around = surroundingsOf({
    actor: ctx.actor,
    documents: items.map(({ wanted }) => wanted),
    ids: new Map(items.map(({ id, wanted }) => [keyOfDocument(wanted), id])),
    organisations,
    people: await find.findKnownPeople(tx, ctx.scope),
    groups: await find.findKnownGroups(tx, ctx.scope),
    needs,
    services,
    retirements: await find.findRetirements(tx, ctx.scope, retiredAmong(services)),
    lineage,
    providerRoles: new Set(providerRolesOf(await termsOf(tx, ctx.scope))),
    aroundRelationships,
  })
  return { items, around }
}
