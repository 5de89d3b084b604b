import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { testSettings } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildNotice, buildTeller } from './factories.ts'
import { tell } from './index.ts'

let database: TestDatabase
let workspace: { id: string; slug: string }
let alex: { accountId: string; personId: string; email: string }
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  workspace = await buildWorkspace(database.db)
  alex = await buildMember(database.db, workspace.id, { name: 'Alex' })
})
afterAll(() => database.drop())

const now = '2026-11-26T15:00:00.000Z'
const teller = (changed: { personId?: string } = {}) =>
  buildTeller(workspace.id, { settings: testSettings, now, ...changed })
const notices = () =>
  database.db
    .selectFrom('notice')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .orderBy('id')
    .execute()
const mails = () =>
  database.db.selectFrom('mail').selectAll().where('workspace_id', '=', workspace.id).execute()
const tellAlex = (told: Partial<Parameters<typeof buildNotice>[2]> = {}) =>
  buildNotice(database.db, teller(), { to: [alex.personId], ...told })

describe('who is told of an event', () => {
  test('finds it in the product, with what its sentence needs and the one place it leads to', async () => {
    await tellAlex({ event: 'comment 1', path: '/services/one?thread=two', params: { excerpt: 'Look!' } })
    expect(await notices()).toMatchObject([
      {
        person_id: alex.personId,
        kind: 'mentioned',
        event: 'comment 1',
        actor_name: 'Robin Tremblay',
        subject_kind: 'service',
        subject_name: 'Letters',
        path: '/services/one?thread=two',
        params: { excerpt: 'Look!' },
        told_at: now,
        read_at: null,
      },
    ])
  })

  test('is not whoever did it, nor who has left, nor somebody of another workspace', async () => {
    const gone = await buildMember(database.db, workspace.id)
    await database.db.updateTable('person').set({ active: false }).where('id', '=', gone.personId).execute()
    const foreign = await buildMember(database.db, (await buildWorkspace(database.db)).id)
    await buildNotice(database.db, teller({ personId: alex.personId }), {
      to: [alex.personId, gone.personId, foreign.personId, randomUUIDv7()],
    })
    await buildNotice(database.db, teller(), { to: [] })
    expect(await notices()).toEqual([])
    expect(await mails()).toEqual([])
  })

  test('is told once, however often they are named', async () => {
    await tellAlex({ to: [alex.personId, alex.personId] })
    expect(await notices()).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
  })

  test('may have no account yet', async () => {
    const personId = await buildPerson(database.db, workspace.id, { name: 'Una', email: 'una@example.org' })
    await tellAlex({ to: [personId] })
    expect(await notices()).toHaveLength(1)
    expect(await mails()).toMatchObject([{ recipient: 'una@example.org' }])
  })

  test('is told in one line of a thing whose name is long', async () => {
    await tellAlex({ name: `First\nsecond ${'x'.repeat(5000)}` })
    const [notice] = await notices()
    expect(notice?.subject_name).toHaveLength(200)
    expect(notice?.subject_name).toMatch(/^First second x+…$/)
  })
})

describe('nobody is told twice of one event', () => {
  test('also where it gives rise to two kinds: what was told first stands', async () => {
    const event = await tellAlex({ kind: 'mentioned' })
    await tellAlex({ kind: 'replied', event })
    await tellAlex({ kind: 'assigned', event })
    expect(await notices()).toMatchObject([{ kind: 'mentioned' }])
    expect(await mails()).toHaveLength(1)
  })

  test('also where two servers tell of it at once', async () => {
    const event = randomUUIDv7()
    const kinds = ['mentioned', 'assigned', 'mentioned', 'assigned', 'mentioned'] as const
    await Promise.all(kinds.map((kind) => tellAlex({ kind, event })))
    expect(await notices()).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
  })

  test('but each of several people is, and of each event', async () => {
    const other = await buildMember(database.db, workspace.id)
    const event = await tellAlex()
    await tellAlex({ event, to: [alex.personId, other.personId] })
    await tellAlex()
    expect(await notices()).toHaveLength(3)
    expect(await mails()).toHaveLength(3)
  })
})

test('what is not kept is not told', async () => {
  const undone = database.db.transaction().execute(async (tx) => {
    await tell(tx, teller(), {
      kind: 'mentioned',
      event: randomUUIDv7(),
      to: [alex.personId],
      subject: { kind: 'service', id: randomUUIDv7(), name: 'Letters' },
      path: '/services/one',
      params: {},
    })
    throw new Error('Not kept')
  })
  await expect(undone).rejects.toThrow('Not kept')
  expect(await notices()).toEqual([])
  expect(await mails()).toEqual([])
})

const wish = (column: Record<string, string | null>) =>
  database.db
    .insertInto('notice_settings')
    .values({ address: alex.email, ...column })
    .execute()

describe('without a mail server', () => {
  test('what is mailed at once waits in the outbox, quiet hours or not', async () => {
    await wish({ time_zone: 'UTC', quiet_from: '14:00', quiet_until: '16:00' })
    await tellAlex()
    expect(await mails()).toMatchObject([
      { recipient: alex.email, state: 'outbox', subject: 'Robin Tremblay mentioned you: Letters' },
    ])
  })

  test('nothing waits for a daily mail, and what is off is off', async () => {
    await tellAlex({ kind: 'replied' })
    await wish({ ways: '{"mentioned": "off"}' })
    await tellAlex({ kind: 'mentioned' })
    expect(await mails()).toEqual([])
    expect(await notices()).toMatchObject([{ mail_due_at: null }, { mail_due_at: null }])
  })
})

test('a mail tells in the language of its reader; what somebody wrote is not taken for a blank to fill', async () => {
  await database.db.updateTable('account').set({ language: 'fr' }).where('id', '=', alex.accountId).execute()
  await tellAlex({ name: '{{by}} $t(shell.home) <b>', params: { excerpt: 'Un\ndeux {{link}}' } })
  const [mail] = await mails()
  expect(mail?.subject).toBe('Robin Tremblay vous a mentionné\u00A0: {{by}} $t(shell.home) <b>')
  expect(mail?.body).toContain('Bonjour Alex,')
  expect(mail?.body).toContain('«\u00A0{{by}} $t(shell.home) <b>\u00A0»')
  expect(mail?.body).toContain('  Un\n  deux {{link}}\n')
  expect(mail?.body.match(/https?:\/\/\S+/g)).toEqual([
    `http://127.0.0.1:4000/w/${workspace.slug}/services/one`,
    mail?.stop_url,
  ])
})
