import { newId } from '#server/kernel/new-id.ts'
import { ask } from './call.ts'
import { one, type Place } from './place.ts'

type Row = { id: string; provider?: { id: string } }

const listed = async (place: Place, route: 'relationships' | 'catalogue'): Promise<Row[]> => {
  const { app, people, workspace } = place
  const reply = await ask<{ relationships?: Row[]; entries?: Row[] }>(app, {
    route,
    token: people[0]?.token,
    params: { workspace: workspace.slug },
  })
  return reply.relationships ?? reply.entries ?? []
}

/** Some people belong to a second organisation. */
export const belongTwice = async (place: Place): Promise<void> => {
  const { db, people, organisations, random, workspace } = place
  for (const person of people.filter(() => random.in100(25))) {
    const other = one(place, organisations).id
    if (other === person.organisation) continue
    await db
      .insertInto('membership')
      .values({
        workspace_id: workspace.id,
        id: newId(),
        person_id: person.id,
        organisation_id: other,
        since: random.in100(80) ? '2026-01-01' : '2031-01-01',
      })
      .execute()
  }
}

/** Covers all that the provider offers, whoever may read it: also what is drafted, or published for others alone. */
const coverAll = async (
  { db, workspace }: Place,
  { relationship, provider }: { relationship: string; provider: string },
): Promise<void> => {
  const services = await db
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('provider_id', '=', provider)
    .execute()
  if (services.length === 0) return
  await db
    .insertInto('relationship_service')
    .values(
      services.map(({ id }) => ({
        workspace_id: workspace.id,
        relationship_id: relationship,
        service_id: id,
        since: '2026-01-01',
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** What both sides keep, and what each side keeps to itself, in every relationship and in some that cover nothing. */
export const keepRelations = async (place: Place): Promise<void> => {
  const { app, marking, organisations, people, workspace } = place
  const token = people[0]?.token
  const params = { workspace: workspace.slug }
  const [providerId, consumerId] = [organisations[0]?.id, organisations[1]?.id]
  const known = await listed(place, 'relationships')
  if (known.length < 50)
    await ask(app, {
      route: 'beginRelationship',
      token,
      params,
      body: { providerId, consumerId, since: '2026-01-01' },
    }).catch(() => {
      // These two may have begun one already.
    })
  for (const { id, provider } of await listed(place, 'relationships')) {
    const of = { ...params, relationship: id }
    await coverAll(place, { relationship: id, provider: provider?.id ?? '' })
    const text = marking.text
    const duty = { area: 'provision', activity: text(), side: 'both', who: text() }
    await ask(app, { route: 'addDuty', token, params: of, body: duty })
    const items = [{ list: 'onboarding', what: text(), side: 'provider' }]
    await ask(app, { route: 'addListItems', token, params: of, body: { items } })
    for (const side of ['provider', 'consumer']) {
      await ask(app, { route: 'writeNote', token, params: of, body: { side, text: text() } })
      const trust = { level: 2, why: text() }
      await ask(app, { route: 'sayTrust', token, params: { ...of, side }, body: { trust } })
    }
  }
}

/** Some relationships are to end; of some the day has come, and it is not on record yet. */
export const planEnds = async (place: Place): Promise<void> => {
  const { db, marking, people, random, workspace } = place
  for (const { id } of await listed(place, 'relationships'))
    if (random.in100(30))
      await db
        .updateTable('relationship')
        .set({
          ends_on: random.in100(50) ? '2026-02-01' : '2999-01-01',
          end_set_by: one(place, people).id,
          end_reason: marking.text(),
        })
        .where('workspace_id', '=', workspace.id)
        .where('id', '=', id)
        .execute()
}

/** Who else has a stake: for all readers of a service, or for its provider's side alone. */
export const nameStakeholders = async (place: Place): Promise<void> => {
  const { app, marking, people, random, workspace, db } = place
  const services = await db
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('state', '<>', 'retired')
    .execute()
  for (let at = 0; at < 8; at += 1)
    await ask(app, {
      route: 'addStakeholder',
      token: people[0]?.token,
      params: { workspace: workspace.slug },
      body: {
        kind: at % 2 === 0 ? 'supplier' : 'regulator',
        name: marking.text(),
        seeks: marking.text(),
        providerOnly: random.in100(30),
        services: at === 0 ? [] : [one(place, services).id],
      },
    })
}

/** Groups of people: some by name, and all staff of an organisation. */
export const makeGroups = async (place: Place): Promise<void> => {
  const { app, marking, organisations, people, workspace } = place
  const token = people[0]?.token
  const params = { workspace: workspace.slug }
  for (const organisation of organisations.slice(0, 3)) {
    const { id } = await ask<{ id: string }>(app, {
      route: 'addPeopleGroup',
      token,
      params,
      body: {
        name: marking.text(),
        purpose: marking.text(),
        staffOf: [{ organisationId: organisation.id, withUnits: true }],
      },
    })
    await ask(app, {
      route: 'changeGroupMembers',
      token,
      params: { ...params, group: id },
      body: { add: [one(place, people).id] },
    })
  }
}

/** Some services have people on the provider's side beside the owner, who speak for no consumer. */
export const giveColleagues = async (place: Place): Promise<void> => {
  const { db, people, random, workspace } = place
  const services = await db
    .selectFrom('service')
    .select(['id', 'owner_id'])
    .where('workspace_id', '=', workspace.id)
    .execute()
  const holders = await db
    .selectFrom('role_holder')
    .select(['service_id', 'person_id'])
    .where('workspace_id', '=', workspace.id)
    .execute()
  for (const service of services.filter(() => random.in100(70))) {
    const person = one(place, people)
    const isTaken =
      service.owner_id === person.id ||
      holders.some((held) => held.service_id === service.id && held.person_id === person.id)
    if (isTaken) continue
    await db
      .insertInto('provider_role_holder')
      .values({
        workspace_id: workspace.id,
        id: newId(),
        service_id: service.id,
        role: random.in100(50) ? 'relationship-manager' : 'delivery-manager',
        person_id: person.id,
        since: '2026-05-01T10:00:00.000Z',
      })
      .execute()
  }
}

/** Some people who hold a role say in it whether the service is worth it to them, and some of these say it twice. */
export const judgeSome = async (place: Place): Promise<void> => {
  const { app, db, marking, people, random, workspace } = place
  const holders = await db
    .selectFrom('role_holder as h')
    .innerJoin('service as s', (join) =>
      join.onRef('s.workspace_id', '=', 'h.workspace_id').onRef('s.id', '=', 'h.service_id'),
    )
    .select(['h.id', 'h.service_id', 'h.person_id'])
    .where('h.workspace_id', '=', workspace.id)
    .where('s.state', '<>', 'retired')
    .execute()
  for (const holder of holders.filter(() => random.in100(40)))
    for (const worth of random.in100(40) ? ['even', 'clearly-not'] : ['worth'])
      await ask(app, {
        route: 'giveJudgement',
        token: people.find(({ id }) => id === holder.person_id)?.token,
        params: { workspace: workspace.slug, service: holder.service_id, holder: holder.id },
        body: { worth, reason: marking.text(), evidence: marking.text() },
      })
}
