import { pino } from 'pino'
import type { Need } from '#model/contract/needs.ts'
import type { PublishedSeenBy } from '#model/contract/workspaces.ts'
import { Definition } from '#model/definition/definition.ts'
import { buildAccount } from '#server/accounts/factories.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { listServices } from '#server/services/index.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { consumerGroups, defineOne, stages } from './build-service.ts'
import {
  belongTwice,
  giveColleagues,
  judgeSome,
  keepRelations,
  makeGroups,
  nameStakeholders,
  planEnds,
} from './build-relations.ts'
import { ask } from './call.ts'
import { one, type Organisation, type Peopled, type Place, type Site, type Someone } from './place.ts'

const size = { workspaces: 2, organisations: 5, people: 9, services: 6, needs: 6 }

const buildOrganisations = async (site: Site, workspace: string): Promise<Organisation[]> => {
  const { db, marking, random } = site
  const organisations: Organisation[] = []
  for (let at = 0; at < size.organisations; at += 1) {
    const parent = at > 1 && random.in100(50) ? one(site, organisations) : undefined
    const names = { en: `Organisation ${marking.text()}` }
    organisations.push(await buildOrganisation(db, workspace, { names, ...(parent ? { parent } : {}) }))
  }
  for (const { id } of organisations.filter(() => random.in100(50)))
    await db
      .insertInto('organisation_consumer_group')
      .values({ workspace_id: workspace, organisation_id: id, consumer_group: one(site, consumerGroups) })
      .execute()
  return organisations
}

type Settled = { workspace: string; organisations: readonly Organisation[]; peopled: Peopled }

const buildPeople = async (
  { db, marking }: Site,
  { workspace, organisations, peopled }: Settled,
): Promise<Someone[]> => {
  const people: Someone[] = []
  for (let at = 0; at < size.people; at += 1) {
    // Some people belong to more than one workspace.
    const account =
      at === 1 && peopled.accounts[2]
        ? peopled.accounts[2]
        : await buildAccount(db, { email: `${marking.text()}@example.org` })
    if (!peopled.accounts.includes(account)) peopled.accounts.push(account)
    const organisation = organisations[at % organisations.length]?.id ?? ''
    const administrator = at === 0
    const id = await buildPerson(db, workspace, {
      name: `Person ${marking.text()}`,
      email: `${marking.text()}@example.org`,
      accountId: account.id,
      organisationId: organisation,
      administrator,
    })
    people.push({ id, token: account.token, organisation, administrator })
  }
  return people
}

const settle = async (site: Site, peopled: Peopled, publishedSeenBy: PublishedSeenBy): Promise<Place> => {
  const workspace = await buildWorkspace(site.db, { name: site.marking.text() })
  await site.db
    .updateTable('workspace')
    .set({ publish_without_agreement: true, published_seen_by: publishedSeenBy })
    .where('id', '=', workspace.id)
    .execute()
  const organisations = await buildOrganisations(site, workspace.id)
  const people = await buildPeople(site, { workspace: workspace.id, organisations, peopled })
  return { ...site, workspace, organisations, people, keyring: peopled.keyring }
}

const contextOf = ({ db, workspace, people }: Place): MemberContext =>
  ({
    db,
    log: pino({ level: 'silent' }),
    now: new Date().toISOString(),
    requestId: newId(),
    scope: { workspaceId: workspace.id },
    actor: { personId: people[0]?.id, name: 'An administrator', administrator: true, language: 'en' },
  }) as unknown as MemberContext

/** What an importer or a provider alone described: listed, without an owner. */
const listSome = async (place: Place): Promise<void> => {
  const { db, marking, organisations } = place
  const named = [0, 1].map(() => ({ key: marking.text(), providerId: one(place, organisations).id }))
  await db.transaction().execute((tx) =>
    listServices(tx, contextOf(place), {
      source: 'test',
      language: 'en',
      providers: new Map(organisations.map(({ id }) => [id, { en: id }])),
      services: named.map(({ key, providerId }) => ({
        key,
        providerId,
        period: '2026',
        definition: Definition.parse({
          value: { name: `Listed ${marking.text()}`, description: marking.text() },
        }),
        translations: {},
        labels: {},
        programmes: [],
        link: {},
      })),
    }),
  )
}

const stateNeeds = async (place: Place): Promise<void> => {
  const { app, marking, people, organisations, random, workspace } = place
  for (let at = 0; at < size.needs; at += 1) {
    const providerId = random.in100(40) ? null : one(place, organisations).id
    const text = marking.text
    await ask(app, {
      route: 'stateNeed',
      token: one(place, people).token,
      params: { workspace: workspace.slug },
      body: { what: text(), hinders: text(), worth: text(), onBehalfOf: '', evidence: '', providerId },
    })
  }
}

/** Answers some needs with services that there are, which not everybody who stated one may read. */
const answerNeeds = async (place: Place): Promise<void> => {
  const { app, marking, people, random, workspace } = place
  const token = people[0]?.token
  const params = { workspace: workspace.slug }
  const { entries } = await ask<{ entries: { id: string }[] }>(app, { route: 'catalogue', token, params })
  const { needs } = await ask<{ needs: Need[] }>(app, { route: 'needs', token, params })
  for (const { id, can } of needs.filter(() => random.in100(60))) {
    if (!can.includes('answer')) continue
    const body = { kind: 'service', serviceId: one(place, entries).id, note: marking.text() }
    await ask(app, { route: 'answerNeed', token, params: { ...params, need: id }, body })
  }
}

/** Builds a few workspaces, with people of whom some belong to several, and something of every kind in each. */
export const buildWorlds = async (site: Site): Promise<Peopled> => {
  const installer = await buildAccount(site.db, {
    email: `${site.marking.text()}@example.org`,
    installer: true,
  })
  const peopled: Peopled = { accounts: [installer], keyring: [] }
  for (let at = 0; at < size.workspaces; at += 1) {
    // In every other workspace, what is published is for its consumer groups alone.
    const place = await settle(site, peopled, at % 2 === 0 ? 'target-groups' : 'everybody')
    await belongTwice(place)
    await makeGroups(place)
    await listSome(place)
    for (let made = 0; made < size.services; made += 1)
      await defineOne(place, stages[made % stages.length] ?? 'drafted')
    await giveColleagues(place)
    await keepRelations(place)
    await judgeSome(place)
    await nameStakeholders(place)
    await stateNeeds(place)
    await answerNeeds(place)
    await planEnds(place)
  }
  return peopled
}
