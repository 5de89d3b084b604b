import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember, lastInvitationTo } from './factories.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string }
const password = 'a password of tests'
const fifteenDays = 15 * 24 * 60 * 60 * 1000

beforeAll(async () => {
  tested = await createTestApp()
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
})
afterAll(() => tested.close())

const here = () => ({ workspace: workspace.slug })
const inviteByMail = async (email: string, given: object = {}) => {
  const body = { name: 'Bea', email, ...given }
  const person = await tested.as(administrator.token).invitePerson({ params: here(), body })
  const { token } = await lastInvitationTo(tested.db, person.email)
  return { person, token }
}
const accept = (token: string) => tested.as().acceptInvitation({ params: { token }, body: { password } })
const gone = { problem: { code: 'not_found', reason: 'invitation-gone' } }
const factsOf = async (person: string) =>
  (
    await tested.db
      .selectFrom('journal')
      .select('fact')
      .where('subject_id', '=', person)
      .orderBy('id')
      .execute()
  ).map(({ fact }) => fact)

describe('inviting again', () => {
  test('somebody who has not come closes the first link, and opens a second, on record', async () => {
    const { person, token: first } = await inviteByMail('mia@example.org')
    const again = await inviteByMail('MIA@example.org')
    expect(again.person).toEqual(person)
    await expect(accept(first)).rejects.toMatchObject(gone)
    expect((await accept(again.token)).workspaceSlug).toBe(workspace.slug)
    expect(await factsOf(person.id)).toEqual([
      'person.added',
      'person.invited',
      'invitation.withdrawn',
      'person.invited',
      'invitation.accepted',
    ])
  })

  test('is possible after a link was withdrawn, or has grown too old', async () => {
    const { person, token: withdrawn } = await inviteByMail('nia@example.org')
    const { id: invitation } = await tested.db
      .selectFrom('invitation')
      .select('id')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    await tested.as(administrator.token).withdrawInvitation({ params: { ...here(), invitation } })
    const { token: old } = await inviteByMail('nia@example.org')
    tested.advance(fifteenDays)
    const { token } = await inviteByMail('nia@example.org')
    for (const closed of [withdrawn, old]) await expect(accept(closed)).rejects.toMatchObject(gone)
    expect((await accept(token)).account.email).toBe('nia@example.org')
  })

  test('takes the last word on who they are, and what they may do', async () => {
    const organisation = await buildOrganisation(tested.db, workspace.id)
    const given = { administrator: true, organisationId: organisation.id }
    const { person } = await inviteByMail('oda@example.org', given)
    expect(person).toMatchObject({ name: 'Bea', ...given })
    const again = await inviteByMail('oda@example.org', { name: 'Oda' })
    const wanted = { name: 'Oda', administrator: false, organisationId: organisation.id }
    expect(again.person).toEqual({ ...person, ...wanted })
    expect(await tested.as().invitation({ params: { token: again.token } })).toMatchObject({
      name: 'Oda',
      role: 'colleague',
    })
    expect(await factsOf(person.id)).toContain('person.changed')
  })

  test('opens nothing for somebody who is no longer active', async () => {
    const { person } = await inviteByMail('pia@example.org')
    await tested
      .as(administrator.token)
      .changePerson({ params: { ...here(), person: person.id }, body: { active: false } })
    await expect(inviteByMail('pia@example.org')).rejects.toMatchObject({
      problem: { code: 'conflict', reason: 'person-inactive' },
    })
  })
})
