import { randomUUIDv7 } from 'node:crypto'
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  option,
  record,
  shuffledSubarray,
} from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CataloguePage, CatalogueQuery } from '#model/contract/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { waitingFor } from '#server/database/test-waiting.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { buildStage, giveRoleTo, type Stage } from '#server/services/factories.ts'
import { addToCatalogue, ask, buildSource } from './factories.ts'
import { retireCatalogueEntry, writeCatalogueEntries } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const scope = () => stage.as('stranger').scope
const retiredAt = '2026-06-01T10:00:00.000Z'

type Sight = NonNullable<MemberContext['actor']['sight']>
/** A reader of the stage to whom not everything is shown. */
const seeing = (sight: Sight): MemberContext => {
  const ctx = stage.as('stranger')
  return { ...ctx, actor: { ...ctx.actor, sight } }
}

// Quotes and commas, as nobody keeps them out of a key; the order in which a service names them is its own.
const groups = ['citizens', 'a, "b"', 'tenants\\', 'é']
const someGroups = shuffledSubarray(groups)
const service = record({
  state: constantFrom('listed', 'live', 'retired'),
  standing: constantFrom('agreed', 'alone'),
  ofProvider: boolean(),
  consumerGroups: someGroups,
  invited: constantFrom(null, null, null, 'owner', 'user'),
})
const world = record({
  services: array(service, { maxLength: 14 }),
  rewritten: array(record({ consumerGroups: someGroups, ofProvider: boolean() }), { maxLength: 5 }),
  retired: boolean(),
  sight: record({ groups: someGroups, ofProvider: boolean() }),
  state: option(constantFrom('listed', 'live', 'retired'), { nil: undefined }),
  standing: option(constant('alone'), { nil: undefined }),
  group: option(constantFrom(...groups), { nil: undefined }),
  byProvider: boolean(),
})
type World = typeof world extends Arbitrary<infer Value> ? Value : never

const providerOf = ({ ofProvider }: { ofProvider: boolean }) => (ofProvider ? stage.provider : stage.consumer)

/** Writes the services of a world, some of them twice. */
const build = async ({ services, rewritten, retired }: World): Promise<void> => {
  const { db } = database
  const sources = services.map(({ state, standing, consumerGroups, ...given }) =>
    buildSource({ state, standing, providerId: providerOf(given), value: { consumerGroups } } as Parameters<
      typeof buildSource
    >[0]),
  )
  await addToCatalogue(db, scope().workspaceId, sources)
  const again = rewritten.slice(0, sources.length).map(({ consumerGroups, ...given }, index) =>
    buildSource({
      serviceId: sources[index]!.serviceId,
      providerId: providerOf(given),
      state: 'live',
      value: { consumerGroups },
    }),
  )
  await writeCatalogueEntries(db, scope(), again)
  const last = sources.at(-1)
  if (retired && last)
    await retireCatalogueEntry(db, scope(), { serviceId: last.serviceId, updatedAt: retiredAt })
  for (const [index, { invited }] of services.entries()) {
    const { serviceId } = sources[index]!
    if (invited === 'user') await giveRoleTo(db, stage, serviceId, 'user', 'stranger')
    if (invited === 'owner')
      await db
        .updateTable('service')
        .set({ owner_id: stage.person.stranger })
        .where('id', '=', serviceId)
        .execute()
  }
}

type Entry = { id: string; provider: string; state: string; standing: string; groups: string[] }
const facets = ['provider', 'group', 'state', 'standing'] as const
const valuesOf = (entry: Entry, facet: (typeof facets)[number]) =>
  facet === 'group' ? entry.groups : [entry[facet]]

/** What somebody sees, counted anew in plain code from the rows. */
const countAnew = async (sight: Sight, query: Partial<CatalogueQuery>) => {
  const { rows } = await sql<Entry & { invited: boolean }>`
    select e.service_id as id, e.provider_id as provider, e.state, e.standing, e.consumer_groups as groups,
      s.owner_id is not distinct from ${stage.person.stranger} or exists (select 1 from role_holder h
        where h.service_id = s.id and h.person_id = ${stage.person.stranger}) as invited
    from catalogue_entry e join service s on s.id = e.service_id
    where e.workspace_id = ${scope().workspaceId}`.execute(database.db)
  const seen = rows.filter(
    (entry) =>
      entry.state === 'listed' ||
      entry.groups.length === 0 ||
      entry.groups.some((group) => sight.groups.includes(group)) ||
      sight.organisations.includes(entry.provider) ||
      entry.invited,
  )
  const chosen = (aside?: string) =>
    seen.filter((entry) =>
      facets.every(
        (facet) =>
          facet === aside || query[facet] === undefined || valuesOf(entry, facet).includes(query[facet]),
      ),
    )
  const countsOf = (facet: (typeof facets)[number]) => {
    const values = chosen(facet).flatMap((entry) => valuesOf(entry, facet))
    return Object.fromEntries(
      values.map((value) => [value, values.filter((other) => other === value).length]),
    )
  }
  return {
    ids: chosen()
      .map(({ id }) => id)
      .toSorted(),
    total: chosen().length,
    facets: Object.fromEntries(facets.map((facet) => [facet, countsOf(facet)])),
  }
}

const told = ({ entries, total, facets: counts }: CataloguePage) => ({
  ids: entries.map(({ id }) => id).toSorted(),
  total,
  facets: Object.fromEntries(
    facets.map((facet) => [facet, Object.fromEntries(counts[facet].map(({ key, count }) => [key, count]))]),
  ),
})

const alike = () =>
  database.db
    .selectFrom('catalogue_alike')
    .select(['state', 'consumer_groups', 'count'])
    .where('workspace_id', '=', scope().workspaceId)
    .orderBy('state')
    .execute()

const forGroups = (consumerGroups: string[], state: 'live' | 'listed' = 'live') =>
  buildSource({ providerId: stage.provider, state, value: { consumerGroups } })

describe('what somebody sees of the catalogue who does not see all', () => {
  test('is counted as if each service were looked at, whatever was written and whatever is chosen', async () => {
    await assert(
      asyncProperty(world, async (given) => {
        stage = await buildStage(database.db)
        await build(given)
        const sight: Sight = {
          groups: given.sight.groups,
          organisations: given.sight.ofProvider ? [stage.provider] : [],
        }
        const { state, standing, group } = given
        const provider = given.byProvider ? stage.provider : undefined
        const query = Object.fromEntries(
          Object.entries({ state, standing, group, provider }).filter(([, value]) => value !== undefined),
        ) as Partial<CatalogueQuery>
        for (const asked of [{}, query, { ...query, text: 'letters' }]) {
          expect(told(await ask(seeing(sight), asked))).toEqual(await countAnew(sight, asked))
        }
        // An administrator is shown everything; what is narrowed is counted in the same way.
        const all = { groups, organisations: [stage.provider, stage.consumer] }
        expect(told(await ask(stage.as('administrator'), query))).toEqual(await countAnew(all, query))
      }),
      { numRuns: 40 },
    )
  })
})

describe('services that are alike', () => {
  test('are one row, in whatever order they name their groups, and leave none behind', async () => {
    const [first, second] = [forGroups(['b', 'a']), forGroups(['a', 'b'])]
    await addToCatalogue(database.db, scope().workspaceId, [first, second])
    expect(await alike()).toEqual([{ state: 'live', consumer_groups: ['a', 'b'], count: 2 }])
    for (const { serviceId } of [first, second])
      await retireCatalogueEntry(database.db, scope(), { serviceId, updatedAt: retiredAt })
    expect(await alike()).toEqual([{ state: 'retired', consumer_groups: ['a', 'b'], count: 2 }])
    await database.db.deleteFrom('catalogue_entry').where('workspace_id', '=', scope().workspaceId).execute()
    expect(await alike()).toEqual([])
  })

  test('may name more groups than an index entry holds', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `${randomUUIDv7()} ${index}`)
    await addToCatalogue(database.db, scope().workspaceId, [forGroups(many)])
    const reader = seeing({ groups: many.slice(7, 8), organisations: [] })
    expect((await ask(reader)).total).toBe(1)
  })

  test('are counted right where the last one goes while another one comes', async () => {
    const { db } = database
    const [last, next] = [forGroups(['a']), forGroups(['b'])]
    await addToCatalogue(db, scope().workspaceId, [last, next])
    const moved = { ...next, value: { ...next.value, consumerGroups: ['a'] } }
    let coming = Promise.resolve()
    await db.transaction().execute(async (tx) => {
      await retireCatalogueEntry(tx, scope(), { serviceId: last.serviceId, updatedAt: retiredAt })
      coming = writeCatalogueEntries(db, scope(), [moved])
      await waitingFor(tx)
    })
    await coming
    expect(await alike()).toEqual([
      { state: 'live', consumer_groups: ['a'], count: 1 },
      { state: 'retired', consumer_groups: ['a'], count: 1 },
    ])
    expect((await ask(seeing({ groups: ['a'], organisations: [] }))).total).toBe(2)
  })
})
