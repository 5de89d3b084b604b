import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/kernel/transaction.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildOrganisation, buildPerson } from './factories.ts'
import { contactsOf, findOrAddPerson } from './index.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string; accountId: string }
let member: { token: string; personId: string }

beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { name: 'Ada', administrator: true })
  member = await buildMember(tested.db, workspace.id, { name: 'Béla' })
})

const here = () => ({ workspace: workspace.slug })
const change = (
  person: string,
  body: Parameters<ReturnType<TestApp['as']>['changePerson']>[0]['body'],
  token = administrator.token,
) => tested.as(token).changePerson({ params: { ...here(), person }, body })

test('the list names where people belong, and finds them by it', async () => {
  const roads = await buildOrganisation(tested.db, workspace.id, { names: { en: 'Roads Office' } })
  await change(member.personId, { organisationId: roads.id })
  const found = (text: string) => tested.as(administrator.token).people({ params: here(), query: { text } })
  expect((await found('roads off')).people).toMatchObject([
    { id: member.personId, organisation: { id: roads.id, names: { en: 'Roads Office' } } },
  ])
  expect((await found('ada')).people).toMatchObject([{ id: administrator.personId, organisation: null }])
})

describe('changing a person', () => {
  test('is on record, before and after, and holds at once', async () => {
    const organisation = await buildOrganisation(tested.db, workspace.id)
    const changed = await change(member.personId, { administrator: true, organisationId: organisation.id })
    expect(changed).toMatchObject({ administrator: true, organisationId: organisation.id, hasAccount: true })
    const fact = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('subject_id', '=', member.personId)
      .executeTakeFirst()
    expect(fact).toMatchObject({
      fact: 'person.changed',
      actor_id: administrator.personId,
      before: { administrator: false, organisationId: null },
      after: { administrator: true, organisationId: organisation.id },
    })
    expect((await tested.as(member.token).people({ params: here(), query: {} })).people).toHaveLength(2)
    await change(member.personId, { active: false })
    await expect(tested.as(member.token).workspace({ params: here() })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    await change(member.personId, { active: true, name: 'Bela' })
    expect((await tested.as(member.token).workspace({ params: here() })).me.name).toBe('Bela')
  })

  test('leaves somebody who can administer, also when two let go at once', async () => {
    const last = { problem: { code: 'conflict', reason: 'last-administrator' } }
    await expect(change(administrator.personId, { administrator: false })).rejects.toMatchObject(last)
    await expect(change(administrator.personId, { active: false })).rejects.toMatchObject(last)
    // Somebody who was invited and has not come yet cannot help.
    await buildPerson(tested.db, workspace.id, { administrator: true })
    await expect(change(administrator.personId, { active: false })).rejects.toMatchObject(last)
    await change(member.personId, { administrator: true })
    const both = await Promise.allSettled([
      change(administrator.personId, { administrator: false }),
      change(member.personId, { administrator: false }, member.token),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('by two who take the right from each other at once leaves one of them, whoever else has it', async () => {
    await change(member.personId, { administrator: true })
    await buildMember(tested.db, workspace.id, { administrator: true })
    const both = await Promise.allSettled([
      change(member.personId, { administrator: false }),
      change(administrator.personId, { administrator: false }, member.token),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const left = await tested.db
      .selectFrom('person')
      .select('id')
      .where('workspace_id', '=', workspace.id)
      .where('administrator', '=', true)
      .execute()
    expect(left).toHaveLength(2)
  })

  test('is for administrators, of people and to organisations that are there', async () => {
    await expect(change(member.personId, { administrator: true }, member.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    await expect(change('01900000-0000-7000-8000-000000000000', { active: false })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    const elsewhere = await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
    await expect(change(member.personId, { organisationId: elsewhere.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
  })
})

const list = (query: object = {}, token = administrator.token) =>
  tested.as(token).people({ params: here(), query })

describe('the list of people', () => {
  test('is found by name or address, accents aside', async () => {
    await buildPerson(tested.db, workspace.id, { name: 'Chloé', email: 'c@desk.example' })
    expect((await list({ text: 'bela' })).people.map(({ name }) => name)).toEqual(['Béla'])
    expect((await list({ text: 'DESK' })).people.map(({ name }) => name)).toEqual(['Chloé'])
    expect((await list()).people.map(({ name }) => name)).toEqual(['Ada', 'Béla', 'Chloé'])
  })

  test('comes page by page', async () => {
    for (let index = 0; index < 60; index += 1) await buildPerson(tested.db, workspace.id, { name: 'Twin' })
    const first = await list()
    const second = await list({ after: first.next })
    expect([first.people.length, second.people.length, second.next]).toEqual([50, 12, null])
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(62)
  })

  test('is for administrators', async () => {
    await expect(list({}, member.token)).rejects.toMatchObject({ problem: { code: 'forbidden' } })
  })
})

const author = () => ({
  now: new Date().toISOString(),
  requestId: 'request',
  scope: { workspaceId: workspace.id },
  actor: { personId: administrator.personId, name: 'Ada' },
})
const findOrAdd = (email: string) =>
  inTransaction(tested, (tx) => findOrAddPerson(tx, author(), { name: 'Dee', email, organisationId: null }))

describe('for other capabilities', () => {
  test('somebody with an address is found, or added once, also when two add them at once', async () => {
    const people = await Promise.all([findOrAdd('dee@example.org'), findOrAdd('dee@example.org')])
    expect(people[0]?.id).toBe(people[1]?.id)
    expect(people[0]).toMatchObject({ name: 'Dee', accountId: null, active: true })
    const facts = await tested.db
      .selectFrom('journal')
      .select('fact')
      .where('subject_id', '=', people[0]!.id)
      .execute()
    expect(facts).toEqual([{ fact: 'person.added' }])
  })

  test('people are reached in their own language, and not once they have left', async () => {
    const { db } = tested
    await db
      .updateTable('account')
      .set({ language: 'fr' })
      .where('id', '=', administrator.accountId)
      .execute()
    const invited = await buildPerson(db, workspace.id, { name: 'New' })
    const left = await buildPerson(db, workspace.id, { active: false })
    const contacts = await contactsOf(db, { workspaceId: workspace.id }, [
      administrator.personId,
      invited,
      left,
    ])
    expect(contacts.map(({ name, language }) => [name, language])).toEqual([
      ['Ada', 'fr'],
      ['New', 'en'],
    ])
    expect(await contactsOf(db, { workspaceId: workspace.id }, [])).toEqual([])
  })
})
