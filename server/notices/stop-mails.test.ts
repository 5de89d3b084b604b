import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import type { Stopped } from '#model/notices/notice.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildNotice, buildTeller, settingsOf } from './factories.ts'
import { readStopToken, stopToken } from './stop-token.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let alex: { personId: string; email: string; token: string }
beforeAll(async () => {
  tested = await createTestApp()
})
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  alex = await buildMember(tested.db, workspace.id, { name: 'Alex' })
})
afterAll(() => tested.close())

const tokenFor = (stops: Stopped, personId = alex.personId) =>
  stopToken(tested.settings, { workspaceId: workspace.id, personId, stops })
const open = (token: string) => tested.as().mailStop({ params: { token } })
const change = (token: string, scope: 'kind' | 'all', stopped: boolean) =>
  tested.as().changeMailStop({ params: { token }, body: { scope, stopped } })
const oneClick = (token: string, init: RequestInit = {}) =>
  tested.app.request(`/stop-mails/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    ...init,
  })
const tellAlex = (kind: 'mentioned' | 'assigned', to = [alex.personId]) =>
  buildNotice(
    tested.db,
    buildTeller(workspace.id, { settings: tested.settings, now: tested.now().toISOString() }),
    { kind, to },
  )
const mails = () =>
  tested.db.selectFrom('mail').selectAll().where('workspace_id', '=', workspace.id).orderBy('id').execute()
const journal = () =>
  tested.db
    .selectFrom('journal')
    .select(['fact', 'actor_id', 'actor_name', 'subject_id', 'before', 'after'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('id')
    .execute()
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : error),
  )

describe('the link in a mail, without signing in', () => {
  test('says what it can turn off, and changes nothing by being looked at', async () => {
    await tellAlex('mentioned')
    const [mail] = await mails()
    const token = mail?.stop_url?.split('/').at(-1) ?? ''
    expect(await open(token)).toEqual({ kind: 'mentioned', stopped: { kind: false, all: false } })
    const page = await tested.app.request(`/stop-mails/${token}`)
    expect(page.status).not.toBe(204)
    expect(await open(token)).toEqual({ kind: 'mentioned', stopped: { kind: false, all: false } })
    expect(await journal()).toEqual([])
  })

  test('turns mails of its kind off, and on again; each is on record, with no actor', async () => {
    const token = tokenFor('mentioned')
    expect(await change(token, 'kind', true)).toMatchObject({ stopped: { kind: true, all: false } })
    await tellAlex('mentioned')
    await tellAlex('assigned')
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Robin Tremblay asks you to see to a comment: Letters',
    ])
    expect(await change(token, 'kind', false)).toMatchObject({ stopped: { kind: false, all: false } })
    await tellAlex('mentioned')
    expect(await mails()).toHaveLength(2)
    const subject = { actor_id: null, actor_name: '', subject_id: alex.personId }
    expect(await journal()).toEqual([
      {
        ...subject,
        fact: 'person.mails-stopped',
        before: { stopped: [] },
        after: { stopped: ['mentioned'] },
      },
      {
        ...subject,
        fact: 'person.mails-resumed',
        before: { stopped: ['mentioned'] },
        after: { stopped: [] },
      },
    ])
  })

  test('turns all mails off; undone, what was chosen before holds again', async () => {
    await tested.as(alex.token).changeNoticeSettings({ body: settingsOf({ ways: { assigned: 'off' } }) })
    const token = tokenFor('all')
    expect(await change(token, 'all', true)).toEqual({ kind: null, stopped: { kind: false, all: true } })
    await tellAlex('mentioned')
    expect(await mails()).toEqual([])
    const { ways } = await tested.as(alex.token).noticeSettings({})
    expect(new Set(Object.values(ways))).toEqual(new Set(['off']))
    await change(token, 'all', false)
    await tellAlex('mentioned')
    await tellAlex('assigned')
    expect(await mails()).toHaveLength(1)
    const { mailServer: _, ...now } = await tested.as(alex.token).noticeSettings({})
    expect(now).toEqual(settingsOf({ ways: { assigned: 'off' } }))
  })

  test('does nothing twice, and needs no account', async () => {
    const personId = await buildPerson(tested.db, workspace.id, { name: 'Una', email: 'una@example.org' })
    const token = tokenFor('mentioned', personId)
    await change(token, 'kind', true)
    await change(token, 'kind', true)
    expect(await journal()).toHaveLength(1)
    await tellAlex('mentioned', [personId])
    expect(await mails()).toEqual([])
  })

  test('loses nothing where two links are used at once', async () => {
    await Promise.all([
      change(tokenFor('mentioned'), 'kind', true),
      change(tokenFor('assigned'), 'kind', true),
      change(tokenFor('replied'), 'all', true),
    ])
    expect(await open(tokenFor('assigned'))).toMatchObject({ stopped: { kind: true, all: true } })
    expect(await open(tokenFor('mentioned'))).toMatchObject({ stopped: { kind: true, all: true } })
  })

  test('that is about all mails knows no kind', async () => {
    expect(await codeOf(change(tokenFor('all'), 'kind', true))).toBe('invalid')
  })

  test('is not followed for ever', async () => {
    const token = tokenFor('suggested')
    for (let count = 0; count < 20; count += 1) await change(token, 'kind', count % 2 === 0)
    expect(await codeOf(change(token, 'kind', true))).toBe('too_many_requests')
    expect(await codeOf(change(tokenFor('replied'), 'kind', true))).toBeNull()
  })
})

describe('the button of a mail program', () => {
  test('turns off what the mail was about, by one form from anywhere', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://mail.example',
      'sec-fetch-site': 'cross-site',
    }
    expect((await oneClick(tokenFor('mentioned'), { headers })).status).toBe(204)
    expect(await open(tokenFor('mentioned'))).toMatchObject({ stopped: { kind: true, all: false } })
    expect((await oneClick(tokenFor('all'))).status).toBe(204)
    expect((await oneClick(tokenFor('all'))).status).toBe(204)
    expect(await open(tokenFor('mentioned'))).toMatchObject({ stopped: { kind: true, all: true } })
  })

  test('does nothing with a link that was not made here', async () => {
    expect((await oneClick('x'.repeat(120))).status).toBe(404)
    expect((await oneClick('%00')).status).toBe(404)
  })
})

const flipped = (token: string, at: number) => {
  const bytes = Buffer.from(token, 'base64url')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString('base64url')
}
const readOf = (token: string) => {
  const stop = readStopToken(tested.settings, token)
  if (!stop) throw new Error('A token that was made here is read here')
  return stop
}

describe('a link that was not made here', () => {
  test.each([
    ['signed with another secret', () => stopToken({ secret: 'another' }, readOf(tokenFor('mentioned')))],
    ['whose signature was changed', () => flipped(tokenFor('mentioned'), 3)],
    ['for another workspace', () => flipped(tokenFor('mentioned'), 40)],
    ['for another person', () => flipped(tokenFor('mentioned'), 60)],
    ['for another kind', () => flipped(tokenFor('mentioned'), 65)],
    ['cut short', () => tokenFor('mentioned').slice(0, 60)],
    ['lengthened', () => `${tokenFor('mentioned')}AAAA`],
  ])('%s is refused, and nothing changes', async (_how, made) => {
    const token = made()
    expect(await codeOf(open(token))).toBe('not_found')
    expect(await codeOf(change(token, 'kind', true))).toBe('not_found')
    expect((await oneClick(token)).status).toBe(404)
    expect(await open(tokenFor('mentioned'))).toMatchObject({ stopped: { kind: false, all: false } })
    expect(await journal()).toEqual([])
  })

  test('or is for somebody who has left is answered alike', async () => {
    await tested.db.updateTable('person').set({ active: false }).where('id', '=', alex.personId).execute()
    expect(await codeOf(open(tokenFor('mentioned')))).toBe('not_found')
    expect(await codeOf(change(tokenFor('mentioned'), 'kind', true))).toBe('not_found')
  })
})
