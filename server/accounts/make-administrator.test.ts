import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPerson } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildAccount, buildMember } from './factories.ts'
import { makeAdministrator } from './index.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
})

const make = (email: string, slug = workspace.slug) =>
  makeAdministrator(
    { db: tested.db, settings: tested.settings, now: tested.now().toISOString(), requestId: 'command' },
    { slug, email },
  )
const rightsOf = (email: string) =>
  tested.db
    .selectFrom('person')
    .select(['administrator', 'active'])
    .where('workspace_id', '=', workspace.id)
    .where('email', '=', email)
    .executeTakeFirst()
const facts = async () =>
  (
    await tested.db
      .selectFrom('journal')
      .select(['fact', 'before', 'after', 'actor_id'])
      .where('workspace_id', '=', workspace.id)
      .orderBy('id')
      .execute()
  ).map(({ fact, before, after, actor_id }) => ({ fact, before, after, actor: actor_id }))

describe('on the machine of the server', () => {
  test('a member administers, also who was no longer active, on record', async () => {
    const member = await buildMember(tested.db, workspace.id, { name: 'Ines' })
    await tested.db.updateTable('person').set({ active: false }).where('id', '=', member.personId).execute()
    expect(await make(member.email.toUpperCase())).toEqual({ name: 'Ines', email: member.email, link: null })
    expect(
      (await tested.as(member.token).workspace({ params: { workspace: workspace.slug } })).can,
    ).toContain('administer')
    await make(member.email)
    expect(await facts()).toEqual([
      {
        fact: 'person.made-administrator',
        before: { administrator: false, active: false },
        after: { administrator: true, active: true, way: 'command line' },
        actor: null,
      },
    ])
  })

  test('somebody comes in by the account that has the address', async () => {
    const account = await buildAccount(tested.db, { name: 'Who keeps the server' })
    expect(await make(account.email)).toMatchObject({ name: 'Who keeps the server', link: null })
    expect((await tested.as(account.token).me({})).workspaces).toEqual([
      { slug: workspace.slug, name: 'Workspace', administrator: true },
    ])
    expect((await facts()).map(({ fact }) => fact)).toEqual(['person.added', 'person.made-administrator'])
  })

  test('a person whose account is gone gets a link that makes one, and one that has another address is tied', async () => {
    await buildPerson(tested.db, workspace.id, { name: 'Jo', email: 'jo@example.org', administrator: true })
    const { link } = await make('jo@example.org')
    const token = link?.split('/').at(-1) ?? ''
    const body = { password: 'a password of tests' }
    const accepted = await tested.as().acceptInvitation({ params: { token }, body })
    expect(accepted.workspaceSlug).toBe(workspace.slug)
    expect((await tested.as(accepted.token).me({})).workspaces).toMatchObject([{ administrator: true }])
    const account = await buildAccount(tested.db)
    await buildPerson(tested.db, workspace.id, { email: account.email })
    expect(await make(account.email)).toMatchObject({ link: null })
    expect(await rightsOf(account.email)).toEqual({ administrator: true, active: true })
  })

  test('nothing is made of an address or a workspace that is not there', async () => {
    const elsewhere = await buildMember(tested.db, (await buildWorkspace(tested.db)).id)
    await expect(make('nobody@example.org')).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/nobody@example\.org/),
    })
    await expect(make(elsewhere.email, 'no-such-place')).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/no-such-place/),
    })
    expect(await facts()).toEqual([])
  })
})
