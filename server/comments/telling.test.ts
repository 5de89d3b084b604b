import { afterAll, beforeAll, expect, test } from 'vitest'
import { mentionOf } from '#model/comments/mentions.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { unreadAt } from '#server/notices/factories.ts'
import {
  buildDraftedService,
  buildStage,
  giveRoleTo,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/index.ts'
import { withdrawRole } from '#server/services/withdraw-role.ts'
import { assignThread } from './assign-thread.ts'
import { changeComment } from './change-comment.ts'
import { buildThread } from './factories.ts'
import { replyToThread } from './reply-to-thread.ts'
import { reopenThread, resolveThread } from './resolve-thread.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const call = (player: Player): string => mentionOf(stage.person[player])

/** Who was told what of a thread, in the order in which it was told. */
const toldOf = async (thread: string) => {
  const rows = await database.db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .select(['kind', 'person.name', 'params'])
    .where('path', '=', `/services/${service}?thread=${thread}`)
    .orderBy('event')
    .orderBy('kind')
    .orderBy('person.name')
    .execute()
  return rows.map(({ kind, name, params }) => [kind, name.replace('The ', ''), params['excerpt']])
}

test('whom a thread is left to, and who is called, are told once each, names in place of ids', async () => {
  const text = `${call('user')}, ${call('sponsor')}: is this so?`
  const { id } = await buildThread(as('customer'), service, { text, assigneeId: stage.person.user })
  const excerpt = '@The user, @The sponsor: is this so?'
  expect(await toldOf(id)).toEqual([
    ['assigned', 'user', excerpt],
    ['mentioned', 'sponsor', excerpt],
  ])
})

test('those who take part are told of a reply and of the end, never whoever does it', async () => {
  const { id } = await buildThread(as('customer'), service)
  const named = { service, thread: id }
  await replyToThread(as('owner'), { ...named, text: 'All clerks' })
  await assignThread(as('owner'), { ...named, personId: stage.person.sponsor })
  await replyToThread(as('user'), { ...named, text: `Is it, ${call('owner')}?` })
  await resolveThread(as('customer'), named)
  await reopenThread(as('customer'), named)
  expect(await toldOf(id)).toEqual([
    ['replied', 'customer', 'All clerks'],
    ['assigned', 'sponsor', 'Who is everybody?'],
    ['mentioned', 'owner', 'Is it, @The owner?'],
    ...['customer', 'sponsor'].map((name) => ['replied', name, 'Is it, @The owner?']),
    ...['owner', 'sponsor', 'user'].map((name) => ['thread-resolved', name, undefined]),
  ])
})

test('who is called when a comment is reworded is told then, the others not again', async () => {
  const { id, comments } = await buildThread(as('customer'), service, { text: `Why, ${call('user')}?` })
  const edit = { service, thread: id, comment: comments[0]!.id }
  await changeComment(as('customer'), { ...edit, text: `Why, ${call('user')} and ${call('owner')}?` })
  expect(await toldOf(id)).toEqual([
    ['mentioned', 'owner', 'Why, @The user and @The owner?'],
    ['mentioned', 'user', 'Why, @The user?'],
  ])
})

test('whose role has ended is told nothing more', async () => {
  await giveRoleTo(database.db, stage, service, 'user', 'stranger')
  const { id } = await buildThread(as('stranger'), service)
  const { roles } = await getServicePage(as('owner'), { service })
  const holder = roles.find(({ person }) => person.id === stage.person.stranger)!.id
  await withdrawRole(as('owner'), { service, holder })
  await replyToThread(as('owner'), { service, thread: id, text: 'All clerks' })
  expect(await toldOf(id)).toEqual([])
})

test('what called somebody to a thread is read once they answered; whose it is, once they settled it', async () => {
  const text = `${call('user')}, ${call('sponsor')}: is this so?`
  const { id } = await buildThread(as('customer'), service, { text, assigneeId: stage.person.sponsor })
  const named = { service, thread: id }
  const unread = (player: Player) =>
    unreadAt(database.db, {
      personId: stage.person[player],
      path: `/services/${service}?thread=${id}`,
    })
  expect(await unread('user')).toEqual(['mentioned'])
  await replyToThread(as('user'), { ...named, text: 'It is' })
  await replyToThread(as('sponsor'), { ...named, text: 'I think so, too' })
  expect(await unread('sponsor')).toEqual(['assigned'])
  expect(await unread('user')).toEqual(['replied'])
  await resolveThread(as('sponsor'), named)
  expect(await unread('sponsor')).toEqual([])
  expect(await unread('user')).toEqual(['replied', 'thread-resolved'])
})
