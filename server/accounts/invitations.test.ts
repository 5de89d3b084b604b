import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, MemberContext } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember, lastInvitationTo } from './factories.ts'
import { admit, invite, type Invited } from './index.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string }
let member: { token: string }
const password = 'a password of tests'
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  tested = await createTestApp()
  workspace = await buildWorkspace(tested.db, { name: 'Workspace of tests' })
  administrator = await buildMember(tested.db, workspace.id, {
    name: 'Ada Administrator',
    administrator: true,
  })
  member = await buildMember(tested.db, workspace.id)
})
afterAll(() => tested.close())

const here = () => ({ workspace: workspace.slug })
const inviteByMail = async (email: string, given: object = {}) => {
  const body = { name: 'Bea', email, ...given }
  const person = await tested.as(administrator.token).invitePerson({ params: here(), body })
  return { person, ...(await lastInvitationTo(tested.db, email)) }
}

const accept = (token: string, given: object = {}) =>
  tested.as().acceptInvitation({ params: { token }, body: { password, ...given } })

const gone = { problem: { code: 'not_found', reason: 'invitation-gone' } }

describe('an invitation', () => {
  test('is a mail in the language of whoever is invited, with one link, and on record', async () => {
    const { person, mail, token } = await inviteByMail('bea@example.org', {
      language: 'fr',
      message: 'Bienvenue à {{bord}} !',
      administrator: true,
    })
    expect(person).toMatchObject({ name: 'Bea', administrator: true, hasAccount: false, active: true })
    expect(mail.subject).toContain('vous invite')
    expect(mail.body).toMatch(/Ada Administrator écrit\s:\nBienvenue à \{\{bord\}\} !/)
    expect(mail.body.match(/https?:\/\/\S+/g)).toEqual([`http://127.0.0.1:4000/invitations/${token}`])
    expect(mail).toMatchObject({ state: 'outbox', secret: false })
    const facts = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('subject_id', '=', person.id)
      .orderBy('id')
      .execute()
    expect(facts.map(({ fact }) => fact)).toEqual(['person.added', 'person.invited'])
    expect(facts.map(({ actor_id: actor }) => actor)).toEqual([
      administrator.personId,
      administrator.personId,
    ])
    const { token_hash: kept } = await tested.db
      .selectFrom('invitation')
      .select('token_hash')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(kept).not.toContain(token)
  })

  test('says what it asks, to whoever holds the link', async () => {
    const { token } = await inviteByMail('cleo@example.org', { message: 'Join us.' })
    expect(await tested.as().invitation({ params: { token } })).toMatchObject({
      name: 'Bea',
      email: 'cleo@example.org',
      workspaceName: 'Workspace of tests',
      invitedBy: 'Ada Administrator',
      message: 'Join us.',
      role: 'colleague',
      service: null,
      hasAccount: false,
    })
  })

  test('makes an account once, which is a member from then on and not confirmed by mail', async () => {
    const { token, person } = await inviteByMail('dan@example.org')
    const accepted = await accept(token, { name: 'Dan', language: 'fr' })
    expect(accepted).toMatchObject({
      account: { name: 'Dan', email: 'dan@example.org', language: 'fr', installer: false },
      workspaceSlug: workspace.slug,
      serviceId: null,
    })
    const view = await tested.as(accepted.token).workspace({ params: here() })
    expect(view.me).toMatchObject({ id: person.id, hasAccount: true })
    const { email_verified: verified } = await tested.db
      .selectFrom('account')
      .select('email_verified')
      .where('email', '=', 'dan@example.org')
      .executeTakeFirstOrThrow()
    expect(verified).toBe(false)
    const fact = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('fact', '=', 'invitation.accepted')
      .where('subject_id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(fact).toMatchObject({ actor_id: person.id, after: { confirmedByMail: false, role: 'colleague' } })
    await expect(accept(token)).rejects.toMatchObject(gone)
    await expect(tested.as().invitation({ params: { token } })).rejects.toMatchObject(gone)
  })

  test('accepted twice at once makes one account', async () => {
    const { token } = await inviteByMail('eve@example.org')
    const attempts = await Promise.allSettled([accept(token), accept(token), accept(token)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const accounts = await tested.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'eve@example.org')
      .execute()
    expect(accounts).toHaveLength(1)
  })

  test('ends after 14 days', async () => {
    const { token, person } = await inviteByMail('finn@example.org')
    await tested.db
      .updateTable('invitation')
      .set({ expires_at: new Date(tested.now().getTime() - 1000).toISOString() })
      .where('person_id', '=', person.id)
      .execute()
    await expect(tested.as().invitation({ params: { token } })).rejects.toMatchObject(gone)
    await expect(accept(token)).rejects.toMatchObject(gone)
    const { token: fresh, person: other } = await inviteByMail('fern@example.org')
    const { expires_at: end } = await tested.db
      .selectFrom('invitation')
      .select('expires_at')
      .where('person_id', '=', other.id)
      .executeTakeFirstOrThrow()
    expect(Date.parse(end) - tested.now().getTime()).toBeGreaterThan(13.9 * day)
    expect(fresh).not.toBe(token)
  })

  test('opens nothing for somebody who is no longer active', async () => {
    const { token, person } = await inviteByMail('gus@example.org')
    await tested
      .as(administrator.token)
      .changePerson({ params: { ...here(), person: person.id }, body: { active: false } })
    await expect(accept(token)).rejects.toMatchObject(gone)
  })

  test('was never made, or is made up', async () => {
    await expect(accept('x'.repeat(43))).rejects.toMatchObject(gone)
  })

  test('leaves nothing behind where somebody with that address has arrived, and is not for members to send', async () => {
    const { token: arriving } = await inviteByMail('hal@example.org')
    await accept(arriving)
    const before = await tested.db.selectFrom('mail').select('id').execute()
    await expect(inviteByMail('HAL@example.org')).rejects.toMatchObject({
      problem: { code: 'conflict', reason: 'person-known' },
    })
    await expect(
      inviteByMail('hale@example.org', { organisationId: '01900000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } })
    await expect(
      tested.as(member.token).invitePerson({ params: here(), body: { name: 'I', email: 'ian@example.org' } }),
    ).rejects.toMatchObject({ problem: { code: 'forbidden' } })
    expect(await tested.db.selectFrom('mail').select('id').execute()).toEqual(before)
  })
})

describe('an address that has an account already', () => {
  test('opens the invitation by its own password only', async () => {
    const { token: first } = await inviteByMail('jo@example.org')
    await accept(first)
    const elsewhere = await buildWorkspace(tested.db)
    const host = await buildMember(tested.db, elsewhere.id, { administrator: true })
    await tested
      .as(host.token)
      .invitePerson({ params: { workspace: elsewhere.slug }, body: { name: 'Jo', email: 'jo@example.org' } })
    const { token } = await lastInvitationTo(tested.db, 'jo@example.org')
    expect((await tested.as().invitation({ params: { token } })).hasAccount).toBe(true)
    await expect(accept(token, { password: 'not the password' })).rejects.toMatchObject({
      problem: { code: 'unauthenticated', reason: 'wrong-password' },
    })
    const accepted = await accept(token)
    const { workspaces } = await tested.as(accepted.token).me({})
    expect(workspaces.map(({ slug }) => slug).toSorted()).toEqual([elsewhere.slug, workspace.slug].toSorted())
  })
})

const contextOf = async (): Promise<MemberContext> => {
  const base: Context = {
    db: tested.db,
    settings: tested.settings,
    log: undefined as never,
    now: tested.now().toISOString(),
    requestId: 'request',
    address: '',
  }
  const request = new Request('http://127.0.0.1', {
    headers: { authorization: `Bearer ${administrator.token}` },
  })
  const route = { method: 'GET', path: '/api/x', summary: '', access: 'member' } as const
  // Admitted to a member's route, so it is a member's context.
  return (await admit(base, request, route, workspace.slug)) as MemberContext
}
const inviteTo = async (invited: Partial<Invited>) => {
  const ctx = await contextOf()
  const organisation = await buildOrganisation(tested.db, workspace.id, { names: { fr: 'Ministère' } })
  return inTransaction(ctx, (tx) =>
    invite(tx, ctx, {
      person: { id: '', name: 'Kim', email: '', accountId: null },
      role: 'sponsor',
      service: { id: '01900000-0000-7000-8000-000000000001', name: 'Letters' },
      organisation: { id: organisation.id, names: { fr: 'Ministère' } },
      message: '',
      language: 'en',
      ...invited,
    }),
  )
}

describe('a role on a service', () => {
  test('is asked for in words that name service, organisation and part', async () => {
    const id = await buildPerson(tested.db, workspace.id, { email: 'kim@example.org' })
    await inviteTo({ person: { id, name: 'Kim', email: 'kim@example.org', accountId: null } })
    const { mail, token } = await lastInvitationTo(tested.db, 'kim@example.org')
    expect(mail.subject).toBe('Ada Administrator asks you to help define “Letters”')
    for (const words of ['Ministère', 'sponsor', 'Letters', 'Hello Kim']) expect(mail.body).toContain(words)
    expect(await tested.as().invitation({ params: { token } })).toMatchObject({
      role: 'sponsor',
      organisation: 'Ministère',
    })
  })

  test('links somebody who has an account to the service itself, without a token', async () => {
    const known = await buildMember(tested.db, workspace.id)
    const made = await inviteTo({
      person: { id: known.personId, name: 'Lu', email: known.email, accountId: known.accountId },
    })
    expect(made).toBeNull()
    const { mail } = await lastInvitationTo(tested.db, known.email)
    expect(mail.body.match(/https?:\/\/\S+/g)).toEqual([
      `http://127.0.0.1:4000/w/${workspace.slug}/services/01900000-0000-7000-8000-000000000001`,
    ])
  })
})
