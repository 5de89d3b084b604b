import { setImmediate as breathe } from 'node:timers/promises'
import type { Names } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'
import { type CatalogueSource, writeCatalogueEntries } from '#server/catalogue/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import {
  contentOf,
  type Digests,
  digestOf,
  type Fields,
  fieldsOf,
  type ListedContent,
  textFieldsOf,
} from './listed-fields.ts'
import * as store from './listing-store.ts'
import { type Merged, mergeListing } from './merge-listing.ts'

/** A service as an importer tells of it. */
export type ListedService = ListedContent & {
  /** The importer's own key. */
  key: string
  /** Paths of fields that the importer can say nothing of this time: what stands there stays. */
  untouched?: readonly string[]
}

export type Listing = {
  /** The importer. */
  source: string
  language: Language
  /** Names of the providers by id, for the catalogue. */
  providers: ReadonlyMap<string, Names>
  services: readonly ListedService[]
}

/** What became of a listing: ids by key, and keys by what happened. */
export type Listed = {
  ids: Map<string, string>
  made: string[]
  changed: string[]
  unchanged: string[]
  /** Fields that were rewritten, and whether they said anything before. */
  rewritten: { key: string; path: string; saidBefore: boolean }[]
  conflicts: { key: string; path: string }[]
}

/** How many services are held in memory and written at once. */
const batch = 500

/**
 * Makes or updates the services that an importer, or a provider alone, describes; they are read by all and agreed
 * by nobody. A field that people changed here stays and is named as a conflict; drafts and revisions stay theirs.
 */
export const listServices = async (tx: Tx, ctx: MemberContext, listing: Listing): Promise<Listed> => {
  const listed: Listed = {
    ids: new Map(),
    made: [],
    changed: [],
    unchanged: [],
    rewritten: [],
    conflicts: [],
  }
  // The first load is one fact, told by whoever runs it; later, each service's change is a fact of its own.
  const first = !(await store.hasListings(tx, ctx.scope, listing.source))
  const batches = batchesOf(listing.services)
  const shown: CatalogueSource[] = []
  let next: Promise<Plan> | undefined
  for (const [at, services] of batches.entries()) {
    const plan = await (next ?? planOf(tx, ctx, { listing, services, first }))
    const following = batches[at + 1]
    // A first load reads nothing to plan, so the next batch is planned while the database writes this one.
    next = first && following ? planOf(tx, ctx, { listing, services: following, first }) : undefined
    await writePlan(tx, ctx, { listing, plan, first })
    add(listed, plan)
    shown.push(...shownOf(listing, plan, ctx.now))
  }
  await writeCatalogueEntries(tx, ctx.scope, shown)
  return listed
}

type Made = { row: store.ListingRow; content: ListedService }
type Changed = {
  before: store.StoredListing
  row: store.ListingRow
  content: ListedContent
  merged: Merged
  listed: Fields
}
type Plan = {
  made: Made[]
  changed: Changed[]
  unchanged: store.StoredListing[]
  conflicts: Listed['conflicts']
}

const rowOf = (id: string, key: string, content: ListedContent, imported: Digests): store.ListingRow => {
  const { providerId, period, link, labels, definition, translations } = content
  return { id, key, providerId, period, link, labels, definition, translations, imported }
}

const digestsOf = (fields: Fields): Digests =>
  Object.fromEntries([...fields].map(([path, content]) => [path, digestOf(content) ?? '']))

const isUnder =
  (paths: readonly string[]) =>
  (path: string): boolean => {
    const clause = path.replace(/^translations\.\w+:/, '')
    return paths.some((one) => clause === one || clause.startsWith(`${one}/`))
  }

const batchesOf = <Thing>(things: readonly Thing[]): Thing[][] =>
  Array.from({ length: Math.ceil(things.length / batch) }, (_, at) =>
    things.slice(at * batch, (at + 1) * batch),
  )

type Batch = { listing: Listing; services: readonly ListedService[]; first: boolean }

const planOf = async (
  tx: Tx,
  { scope }: MemberContext,
  { listing: { source }, services, first }: Batch,
): Promise<Plan> => {
  const keys = services.map(({ key }) => key)
  const stored = first ? [] : await store.storedListings(tx, scope, { source, keys })
  const standing = new Map(stored.map((one) => [one.key, one]))
  const plan: Plan = { made: [], changed: [], unchanged: [], conflicts: [] }
  for (const [at, content] of services.entries()) {
    // Other requests, and what goes to and from the database, go on meanwhile.
    if (at % 25 === 0) await breathe()
    const before = standing.get(content.key)
    if (before) planChange(plan, before, content)
    else {
      const row = rowOf(newId(), content.key, content, digestsOf(fieldsOf(content)))
      plan.made.push({ row, content })
    }
  }
  return plan
}

const planChange = (plan: Plan, before: store.StoredListing, incoming: ListedService): void => {
  // Nothing about a retired service changes any more.
  if (before.state === 'retired') {
    plan.unchanged.push(before)
    return
  }
  const listed = fieldsOf(before)
  const merged = mergeListing(
    fieldsOf(incoming),
    {
      listed,
      imported: before.imported,
      people: before.people && textFieldsOf(before.people),
      drawnUp: before.drawnUp,
    },
    isUnder(incoming.untouched ?? []),
  )
  plan.conflicts.push(...merged.conflicts.map((path) => ({ key: before.key, path })))
  if (merged.changed.length === 0) {
    plan.unchanged.push(before)
    return
  }
  const content = contentOf(merged.fields)
  plan.changed.push({
    before,
    row: rowOf(before.id, before.key, content, merged.imported),
    content,
    merged,
    listed,
  })
}

const writePlan = async (
  tx: Tx,
  ctx: MemberContext,
  { listing, plan, first }: { listing: Listing; plan: Plan; first: boolean },
): Promise<void> => {
  const { source, language } = listing
  const { made, changed } = plan
  if (made.length > 0) {
    await store.addListings(tx, ctx.scope, {
      source,
      language,
      now: ctx.now,
      rows: made.map(({ row }) => row),
    })
  }
  if (changed.length > 0) {
    await store.changeListings(tx, ctx.scope, { now: ctx.now, rows: changed.map(({ row }) => row) })
  }
  const linked = [...made, ...changed.filter(({ merged }) => merged.changed.includes('programmes'))]
  if (linked.length > 0) {
    const services = linked.map(({ row, content }) => ({ id: row.id, programmes: content.programmes }))
    await store.linkProgrammes(tx, ctx.scope, { source, services })
  }
  await recordAll(tx, ctx, [...(first ? [] : made.map(madeFact)), ...changed.map(changedFact)])
}

/** What people published is what the catalogue goes on showing. */
const shownOf = ({ language, providers }: Listing, { made, changed }: Plan, now: string): CatalogueSource[] =>
  [...made, ...changed.filter(({ before }) => before.state === 'listed')].map(({ row }) => ({
    serviceId: row.id,
    state: 'listed',
    standing: 'alone',
    providerId: row.providerId,
    providerNames: providers.get(row.providerId) ?? {},
    language,
    value: row.definition.value,
    translations: row.translations,
    updatedAt: now,
  }))

const subjectOf = ({ id, definition }: store.ListingRow) => ({
  kind: 'service',
  id,
  name: definition.value.name,
})

const madeFact = ({ row }: Made): Fact => ({
  fact: 'service.listed',
  subject: subjectOf(row),
  after: { key: row.key },
})

const changedFact = ({ row, merged, listed }: Changed): Fact => ({
  fact: 'service.relisted',
  subject: subjectOf(row),
  before: Object.fromEntries(merged.changed.map((path) => [path, listed.get(path) ?? null])),
  after: Object.fromEntries(merged.changed.map((path) => [path, merged.fields.get(path) ?? null])),
})

const add = (listed: Listed, { made, changed, unchanged, conflicts }: Plan): void => {
  for (const { row } of [...made, ...changed]) listed.ids.set(row.key, row.id)
  for (const { id, key } of unchanged) listed.ids.set(key, id)
  listed.made.push(...made.map(({ row }) => row.key))
  listed.changed.push(...changed.map(({ row }) => row.key))
  listed.unchanged.push(...unchanged.map(({ key }) => key))
  listed.rewritten.push(
    ...changed.flatMap(({ row, merged, listed: before }) =>
      merged.changed.map((path) => ({ key: row.key, path, saidBefore: before.has(path) })),
    ),
  )
  listed.conflicts.push(...conflicts)
}
