import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember, lastInvitationTo } from './factories.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string }
let member: { token: string }

beforeAll(async () => {
  tested = await createTestApp()
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
  member = await buildMember(tested.db, workspace.id)
})
afterAll(() => tested.close())

const here = () => ({ workspace: workspace.slug })
const inviteByMail = async (email: string) => {
  const person = await tested
    .as(administrator.token)
    .invitePerson({ params: here(), body: { name: 'Bea', email } })
  return { person, ...(await lastInvitationTo(tested.db, email)) }
}
const accept = (token: string) =>
  tested.as().acceptInvitation({ params: { token }, body: { password: 'a password of tests' } })
const gone = { problem: { code: 'not_found', reason: 'invitation-gone' } }

const invitationOf = async (person: string) => {
  const { invitations } = await tested.as(administrator.token).invitations({ params: here(), query: {} })
  const { id } = await tested.db
    .selectFrom('invitation')
    .select('id')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  return invitations.find((one) => one.id === id)!
}
const withdraw = (token: string, invitation: string) =>
  tested.as(token).withdrawInvitation({ params: { ...here(), invitation } })

describe('withdrawing', () => {
  test('closes the link, on record, and only once', async () => {
    const { token, person } = await inviteByMail('mia@example.org')
    const { id, state } = await invitationOf(person.id)
    expect(state).toBe('open')
    await withdraw(administrator.token, id)
    await expect(accept(token)).rejects.toMatchObject(gone)
    expect((await invitationOf(person.id)).state).toBe('withdrawn')
    const fact = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('fact', '=', 'invitation.withdrawn')
      .executeTakeFirst()
    expect(fact).toMatchObject({ subject_id: person.id, before: { invitationId: id, role: 'colleague' } })
    await expect(withdraw(administrator.token, id)).rejects.toMatchObject({
      problem: { code: 'conflict', reason: 'invitation-closed' },
    })
  })

  test('is too late for one that was accepted, and not for members or other workspaces', async () => {
    const { token, person } = await inviteByMail('nia@example.org')
    const { id } = await invitationOf(person.id)
    await expect(withdraw(member.token, id)).rejects.toMatchObject({ problem: { code: 'forbidden' } })
    const elsewhere = await buildWorkspace(tested.db)
    const host = await buildMember(tested.db, elsewhere.id, { administrator: true })
    await expect(
      tested.as(host.token).withdrawInvitation({ params: { workspace: elsewhere.slug, invitation: id } }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } })
    await accept(token)
    await expect(withdraw(administrator.token, id)).rejects.toMatchObject({ problem: { code: 'conflict' } })
    expect((await invitationOf(person.id)).state).toBe('accepted')
  })
})
