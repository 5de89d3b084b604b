import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { newId } from '#server/kernel/new-id.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string; email: string }
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
})

const here = () => ({ workspace: workspace.slug })
const as = () => tested.as(administrator.token)

const addFacts = async (count: number, subject = 'thing') => {
  for (let index = 0; index < count; index += 1) {
    await tested.db
      .insertInto('journal')
      .values({
        workspace_id: workspace.id,
        id: newId(),
        at: tested.now().toISOString(),
        actor_id: administrator.personId,
        actor_name: 'Ada',
        fact: `thing.done-${index}`,
        subject_kind: 'thing',
        subject_id: subject,
        subject_name: 'Thing',
        after: JSON.stringify({ index }),
        request_id: 'request',
      })
      .execute()
  }
}

describe('the journal', () => {
  test('tells who did what, newest first, page by page', async () => {
    await addFacts(70)
    const first = await as().journal({ params: here(), query: {} })
    expect(first.entries).toHaveLength(50)
    expect(first.entries[0]).toMatchObject({
      actor: { id: administrator.personId, name: 'Ada' },
      fact: 'thing.done-69',
      subject: { kind: 'thing', id: 'thing', name: 'Thing' },
      before: null,
      after: { index: 69 },
      reason: '',
    })
    await addFacts(1)
    const second = await as().journal({ params: here(), query: { after: first.next! } })
    expect(second.entries.map(({ fact }) => fact)).toEqual(
      Array.from({ length: 20 }, (_, index) => `thing.done-${19 - index}`),
    )
    expect(second.next).toBeNull()
  })

  test('tells of one subject where asked, and nothing of other workspaces', async () => {
    await addFacts(2)
    await addFacts(1, 'other')
    const { entries } = await as().journal({ params: here(), query: { subject: 'other' } })
    expect(entries).toHaveLength(1)
    const elsewhere = await buildWorkspace(tested.db)
    const stranger = await buildMember(tested.db, elsewhere.id, { administrator: true })
    const { entries: none } = await tested
      .as(stranger.token)
      .journal({ params: { workspace: elsewhere.slug }, query: {} })
    expect(none).toEqual([])
  })

  test('does not go on from a place that somebody made up', async () => {
    for (const place of [
      'x',
      Buffer.from('["x"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
    ]) {
      await expect(as().journal({ params: here(), query: { after: place } })).rejects.toMatchObject({
        problem: { code: 'invalid', fields: [{ path: 'after' }] },
      })
    }
  })
})

const invitePeople = async (count: number) => {
  for (let index = 0; index < count; index += 1) {
    await as().invitePerson({
      params: here(),
      body: { name: `Person ${index}`, email: `${index}-${workspace.slug}@example.org` },
    })
  }
}

const mail = (recipient: string, secret: boolean, workspaceId: string | null) =>
  tested.db
    .insertInto('mail')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      recipient,
      subject: 'Subject',
      body: 'a link',
      secret,
      state: 'outbox',
      created_at: tested.now().toISOString(),
    })
    .execute()
describe('the outbox', () => {
  test('shows mails that wait, with their text to hand on, page by page', async () => {
    await invitePeople(52)
    const first = await as().outbox({ params: here(), query: {} })
    expect(first.mailServer).toBe(false)
    expect(first.mails).toHaveLength(50)
    expect(first.mails[0]).toMatchObject({ to: `51-${workspace.slug}@example.org`, state: 'outbox' })
    expect(first.mails[0]?.text).toContain('/invitations/')
    const second = await as().outbox({ params: here(), query: { after: first.next! } })
    expect(second.mails.map(({ to }) => to)).toEqual([
      `1-${workspace.slug}@example.org`,
      `0-${workspace.slug}@example.org`,
    ])
  })

  test('hides what only its receiver may read', async () => {
    await mail(administrator.email, true, null)
    await mail('somebody-else@example.org', true, null)
    await mail('open@example.org', false, workspace.id)
    const { mails } = await as().outbox({ params: here(), query: {} })
    expect(mails.map(({ to, text }) => [to, text])).toEqual([
      ['open@example.org', 'a link'],
      [administrator.email, null],
    ])
  })
})

describe('the list of invitations', () => {
  test('says how each stands, newest first, page by page', async () => {
    await invitePeople(51)
    const first = await as().invitations({ params: here(), query: {} })
    expect(first.invitations).toHaveLength(50)
    expect(first.invitations[0]).toMatchObject({
      name: 'Person 50',
      role: 'colleague',
      service: null,
      state: 'open',
      invitedBy: 'A Member',
    })
    const { invitations, next } = await as().invitations({ params: here(), query: { after: first.next! } })
    expect([invitations.length, next]).toEqual([1, null])
    await tested.db
      .updateTable('invitation')
      .set({ expires_at: new Date(tested.now().getTime() - 1000).toISOString() })
      .where('id', '=', invitations[0]!.id)
      .execute()
    const again = await as().invitations({ params: here(), query: { after: first.next! } })
    expect(again.invitations[0]?.state).toBe('expired')
  })
})
