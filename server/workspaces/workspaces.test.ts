import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAccount, buildMember } from '#server/accounts/factories.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from './factories.ts'
import { putTerms, termsOf } from './index.ts'

let tested: TestApp
let installer: { id: string; token: string; email: string }
beforeAll(async () => {
  tested = await createTestApp()
  installer = await buildAccount(tested.db, { name: 'Ida', installer: true })
})
afterAll(() => tested.close())

const make = (body: { name: string; slug: string; organisation?: string }, token = installer.token) =>
  tested.as(token).makeWorkspace({ body })

describe('making a workspace', () => {
  test('makes whoever makes it its administrator, in its first organisation, on record', async () => {
    const made = await make({ name: 'Health', slug: 'health', organisation: 'Ministry of Health' })
    expect(made).toMatchObject({ settings: { publishWithoutAgreement: false, consumerOrganisations: 1 } })
    const view = await tested.as(installer.token).workspace({ params: { workspace: 'health' } })
    expect(view).toMatchObject({
      id: made.id,
      slug: 'health',
      name: 'Health',
      me: { name: 'Ida', email: installer.email, administrator: true },
      vocabulary: [],
      exampleLoaded: false,
      can: ['administer', 'import', 'invite'],
    })
    const { organisations } = await tested
      .as(installer.token)
      .organisations({ params: { workspace: 'health' }, query: {} })
    expect(organisations).toMatchObject([{ id: view.me.organisationId, names: { en: 'Ministry of Health' } }])
    const facts = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('workspace_id', '=', made.id)
      .orderBy('id')
      .execute()
    expect(facts.map(({ fact }) => fact)).toEqual(['workspace.made', 'organisation.added', 'person.added'])
    expect(facts.map(({ actor_name: name }) => name)).toEqual(['Ida', 'Ida', 'Ida'])
    expect((await tested.as(installer.token).me({})).workspaces).toContainEqual({
      slug: 'health',
      name: 'Health',
      administrator: true,
    })
  })

  test('needs an address of its own, and leaves nothing where it is taken', async () => {
    await make({ name: 'Taken', slug: 'taken' })
    await expect(make({ name: 'Again', slug: 'taken', organisation: 'Unit' })).rejects.toMatchObject({
      problem: { code: 'conflict', reason: 'slug-taken' },
    })
    await expect(make({ name: 'Bad', slug: 'Not A Slug' })).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'slug' }] },
    })
  })

  test('is for whoever set the installation up', async () => {
    const other = await buildAccount(tested.db)
    await expect(make({ name: 'Mine', slug: 'mine' }, other.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
  })
})

const change = (workspace: string, token: string, body: object) =>
  tested.as(token).changeSettings({ params: { workspace }, body })

describe('the settings of a workspace', () => {
  test('hold from the next request on, and are on record', async () => {
    const workspace = await buildWorkspace(tested.db)
    const { token } = await buildMember(tested.db, workspace.id, { administrator: true })
    const changed = await change(workspace.slug, token, {
      publishWithoutAgreement: true,
      consumerOrganisations: 3,
    })
    expect(changed.settings).toEqual({
      publishWithoutAgreement: true,
      consumerOrganisations: 3,
      publishedSeenBy: 'everybody',
    })
    const view = await tested.as(token).workspace({ params: { workspace: workspace.slug } })
    expect(view.settings).toEqual(changed.settings)
    await change(workspace.slug, token, { name: 'Renamed', consumerOrganisations: 3 })
    const facts = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('workspace_id', '=', workspace.id)
      .orderBy('id')
      .execute()
    expect(facts).toMatchObject([
      {
        fact: 'workspace.settings-changed',
        before: { publishWithoutAgreement: false, consumerOrganisations: 1 },
        after: { publishWithoutAgreement: true, consumerOrganisations: 3 },
      },
      { before: { name: 'Workspace' }, after: { name: 'Renamed' }, subject_name: 'Renamed' },
    ])
  })

  test('stay within bounds, and are for administrators', async () => {
    const workspace = await buildWorkspace(tested.db)
    const administrator = await buildMember(tested.db, workspace.id, { administrator: true })
    const member = await buildMember(tested.db, workspace.id)
    for (const consumerOrganisations of [0, 21, 1.5]) {
      await expect(
        change(workspace.slug, administrator.token, { consumerOrganisations }),
      ).rejects.toMatchObject({
        problem: { code: 'invalid' },
      })
    }
    await expect(change(workspace.slug, member.token, { name: 'Mine' })).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
  })
})

test('members see the vocabulary and whether an inventory was loaded, and may do less', async () => {
  const workspace = await buildWorkspace(tested.db)
  const member = await buildMember(tested.db, workspace.id)
  await buildOrganisation(tested.db, workspace.id, { source: 'an-inventory' })
  const term = { kind: 'consumer-group', key: 'PERSON', names: { en: 'People', fr: 'Personnes' } }
  const put = () => inTransaction(tested, (tx) => putTerms(tx, { workspaceId: workspace.id }, [term]))
  await put()
  await put()
  expect(await termsOf(tested.db, { workspaceId: workspace.id })).toEqual([term])
  const view = await tested.as(member.token).workspace({ params: { workspace: workspace.slug } })
  expect(view).toMatchObject({ vocabulary: [term], exampleLoaded: true, can: [] })
})
