import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type Client, ProblemError } from '#model/contract/client.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { clausesOf } from '#model/definition/clauses.ts'
import type { PartName } from '#model/definition/definition.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import { startServer, type RunningServer } from './server.ts'

let server: RunningServer
const workspace = 'canada'
const inCanada = { workspace }

beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

const as = (token?: string): Client =>
  createClient({
    baseUrl: server.url,
    fetch,
    headers: () => (token ? { authorization: `Bearer ${token}` } : {}),
  })

const password = 'a long enough password'

/** Opens the link that a mail in the outbox carries, and signs in through it. */
const arrive = async (
  administrator: Client,
  email: string,
): Promise<{ client: Client; serviceId: string | null }> => {
  const { mails } = await administrator.outbox({ params: inCanada, query: {} })
  const mail = mails.find(({ to }) => to === email)
  const token = /\/invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const accepted = await as().acceptInvitation({ params: { token }, body: { password } })
  return { client: as(accepted.token), serviceId: accepted.serviceId }
}

const sign = (client: Client, page: ServicePage, role: SignRole, parts: PartName[], budget?: object) => {
  const open = page.open!
  return client.sign({
    params: { ...inCanada, service: page.id, number: open.number },
    body: {
      role,
      organisationId: role === 'owner' ? page.provider.id : page.roles[0]!.organisation.id,
      parts: parts.map((part) => ({ part, hash: open.hashes[part] })),
      language: 'en',
      ...(budget ? { budget: budget as never } : {}),
    },
  })
}

test('a service of the real inventory is defined together, agreed by role and published, with nothing but the API', async () => {
  // Set up and load the example.
  expect(await as().setup({})).toEqual({ needed: true })
  const { token } = await as().setUp({ body: { name: 'Robin Owner', email: 'robin@example.org', password } })
  const owner = as(token)
  await owner.makeWorkspace({ body: { name: 'Government of Canada', slug: workspace } })
  const report = await owner.importExample({ params: inCanada })
  expect(report.kinds.services).toMatchObject({ made: 1751 })

  // Find the service and see what its description lacks.
  const found = await owner.catalogue({ params: inCanada, query: { text: 'email', provider: undefined } })
  const email = found.entries.find(
    ({ name, provider }) => name === 'Email' && provider.name.includes('Shared Services'),
  )!
  expect(email).toMatchObject({ state: 'listed', standing: 'alone' })
  const service = email.id
  const one = { ...inCanada, service }
  expect((await owner.service({ params: one })).describedByProviderAlone).toBe(true)

  // A person of another department states a need.
  const { organisations } = await owner.organisations({ params: inCanada, query: { text: 'Health Canada' } })
  const department = organisations[0]!
  await owner.invitePerson({
    params: inCanada,
    body: { name: 'Casey Customer', email: 'casey@example.org', organisationId: department.id },
  })
  const customer = (await arrive(owner, 'casey@example.org')).client
  const need = await customer.stateNeed({
    params: inCanada,
    body: {
      what: 'Inspectors reach each other within a minute wherever they are',
      hinders: 'Mail does not open on the road',
      worth: 'Two hours a week for each inspector',
      providerId: email.provider.id,
    },
  })
  expect(need.state).toBe('heard')

  // The owner starts a draft from the need, and answers it.
  await owner.startDraft({ params: one, body: { needId: need.id } })
  await owner.answerNeed({
    params: { ...inCanada, need: need.id },
    body: { kind: 'service', serviceId: service, note: 'Let us define it together.' },
  })

  // A customer, a user and a sponsor of the department are invited.
  const invite = (role: 'customer' | 'user' | 'sponsor', name: string, address: string) =>
    owner.inviteRoleHolder({
      params: one,
      body: { role, name, email: address, organisationId: department.id },
    })
  await invite('customer', 'Casey Customer', 'casey@example.org')
  await invite('user', 'Uma User', 'uma@example.org')
  await invite('sponsor', 'Sam Sponsor', 'sam@example.org')
  const user = (await arrive(owner, 'uma@example.org')).client
  const sponsor = await arrive(owner, 'sam@example.org')
  expect(sponsor.serviceId).toBe(service)

  // They shape the definition.
  const before = await customer.service({ params: one })
  const { value, use, cost, supply } = before.draft!.definition
  await customer.writeValue({
    params: one,
    body: {
      version: before.draft!.versions.value,
      content: {
        ...value,
        proposition: 'People who work for departments reach each other and their diaries from anywhere.',
        outcomes: [
          {
            id: 'reach',
            direction: 'supported',
            statement: 'Inspectors answer each other within a minute from the road',
            stakeholderRole: 'customer',
            stakeholder: 'Inspectors of Health Canada',
            indicator: 'Share of messages opened within a minute',
            baseline: '40',
            target: '95',
            unit: '%',
            date: '2027-03-31',
            answeredBy: 'Casey Customer',
          },
        ],
        risks: [
          {
            id: 'own-server',
            effect: 'removed',
            statement: 'A mail server of our own fails',
            tag: 'provider-failure',
          },
          {
            id: 'outage',
            effect: 'imposed',
            statement: 'An outage at the provider stops everybody at once',
            tag: 'provider-failure',
            response: 'A second site takes over',
            managedBy: 'provider',
          },
          {
            id: 'leak',
            effect: 'imposed',
            statement: 'Mail kept in one place leaks in one go',
            tag: 'data-breach',
            response: 'Encryption at rest and access reviews',
            managedBy: 'provider',
          },
        ],
        performanceSupported: 'Writing, reading and planning together',
        notPromised: {
          ...value.notPromised,
          capacity: 'quotas are agreed per department',
          continuity: 'set by the department plan',
        },
        levels: [
          ...value.levels,
          {
            id: 'up',
            kind: 'availability',
            statement: 'Mail can be read and sent',
            target: '99.5',
            unit: '%',
            window: 'month',
            method: 'probe each minute',
            measuredBy: 'Shared Services Canada',
          },
          {
            id: 'safe',
            kind: 'security',
            statement: 'Protected B',
            target: '1',
            unit: 'review',
            window: 'year',
            method: 'assessment',
            measuredBy: 'an independent assessor',
          },
        ],
        closed: { ...value.closed, affectedOutcomes: 'nobody named one when asked' },
      },
    },
  })
  await user.writeUse({
    params: one,
    body: {
      version: before.draft!.versions.use,
      content: {
        ...use,
        tasks: [{ id: 'read', statement: 'Read and answer on a phone in the field' }],
        duties: [{ id: 'device', statement: 'Keep devices up to date' }],
      },
    },
  })
  await sponsor.client.writeCost({
    params: one,
    body: {
      version: before.draft!.versions.cost,
      content: {
        ...cost,
        costs: [
          {
            id: 'servers',
            effect: 'removed',
            category: 'other',
            statement: 'Own mail servers and their upkeep',
          },
          {
            id: 'training',
            effect: 'imposed',
            category: 'training',
            statement: 'Half a day of training for each inspector',
          },
        ],
        fundingModel: 'Paid centrally',
      },
    },
  })
  await owner.writeSupply({
    params: one,
    body: {
      version: before.draft!.versions.supply,
      content: { ...supply, exit: 'Mailboxes are handed over within 30 days.' },
    },
  })

  // A stale edit is answered with the text as it is, and nothing is lost.
  const stale = await user
    .writeUse({ params: one, body: { version: 0, content: use } })
    .catch((error: unknown) => error)
  expect(stale).toBeInstanceOf(ProblemError)
  expect((stale as ProblemError).problem).toMatchObject({ code: 'precondition_failed', reason: 'stale' })

  // The owner confirms what the others worded, and proposes.
  const shaped = await owner.service({ params: one })
  const theirs = clausesOf(shaped.draft!.definition).map(({ path, hash }) => ({ path, hash }))
  await owner.confirmClauses({ params: one, body: { clauses: theirs } })
  const proposed = await owner.propose({
    params: one,
    body: { versions: shaped.draft!.versions, note: 'First revision' },
  })
  expect(proposed.open).toMatchObject({ number: 1, state: 'proposed' })
  expect(proposed.describedByProviderAlone).toBe(false)

  // It cannot be published before it is agreed.
  const early = await owner
    .publish({ params: { ...one, number: 1 }, body: {} })
    .catch((error: unknown) => error)
  expect((early as ProblemError).problem).toMatchObject({ code: 'conflict', reason: 'not-agreed' })

  // Everybody signs by role.
  await sign(owner, proposed, 'owner', ['value', 'use', 'cost', 'supply'])
  await sign(customer, proposed, 'customer', ['value'])
  await sign(user, proposed, 'user', ['use'])
  const last = await sign(sponsor.client, proposed, 'sponsor', ['cost'], {
    amount: '120000.00',
    currency: 'CAD',
    from: '2026-04-01',
    until: '2027-03-31',
  })
  expect(last).toMatchObject({ state: 'agreed', missing: [] })
  expect(last.signOffs.every(({ identityConfirmed }) => !identityConfirmed)).toBe(true)

  // Published, and found as agreed.
  const published = await owner.publish({ params: { ...one, number: 1 }, body: {} })
  expect(published).toMatchObject({
    state: 'live',
    open: null,
    published: { number: 1, state: 'published', openErrors: [] },
  })
  const again = await customer.catalogue({ params: inCanada, query: { text: 'email', standing: 'agreed' } })
  expect(again.entries.map(({ id }) => id)).toEqual([service])
  const met = await customer.meetNeed({ params: { ...inCanada, need: need.id } })
  expect(met.state).toBe('met')

  // And all of it is on record.
  const journal = await owner.journal({ params: inCanada, query: { subject: service } })
  const facts = journal.entries.map(({ fact }) => fact)
  expect(facts).toEqual(
    expect.arrayContaining([
      'draft.started',
      'role.given',
      'revision.proposed',
      'revision.signed',
      'revision.published',
    ]),
  )
}, 120_000)
