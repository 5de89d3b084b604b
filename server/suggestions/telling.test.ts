import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { unreadAt } from '#server/notices/factories.ts'
import { buildDraftedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { counterSuggestion } from './counter-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
import { buildSuggestion, outcomeSaying } from './factories.ts'

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

/** Who was told what of a suggestion, by kind and name. */
const toldOf = async (suggestion: string) => {
  const rows = await database.db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .select(['kind', 'person.name', 'params'])
    .where('path', '=', `/services/${service}?suggestion=${suggestion}`)
    .orderBy('kind')
    .orderBy('person.name')
    .execute()
  return rows.map(({ kind, name, params }) => [
    kind,
    name.replace('The ', ''),
    params['variant'] ?? params['excerpt'],
  ])
}

test('those who answer for the part are told, and never whoever suggests', async () => {
  const byUser = await buildSuggestion(as('user'), service)
  expect(await toldOf(byUser.id)).toEqual([
    ['suggested', 'customer', 'Everybody is too many'],
    ['suggested', 'owner', 'Everybody is too many'],
  ])
  const byOwner = await buildSuggestion(as('owner'), service, {
    path: 'cost.price',
    before: '',
    content: 'Free',
    why: '',
  })
  expect(await toldOf(byOwner.id)).toEqual([['suggested', 'sponsor', undefined]])
})

test('the author is told of each answer once', async () => {
  const named = { service }
  const taken = await buildSuggestion(as('user'), service, {
    path: 'use.support',
    before: '',
    content: 'Yes',
  })
  await acceptSuggestion(as('owner'), { ...named, suggestion: taken.id, shown: null })
  expect(await toldOf(taken.id)).toContainEqual(['suggestion-decided', 'user', 'accepted'])
  const declined = await buildSuggestion(as('user'), service)
  await declineSuggestion(as('owner'), { ...named, suggestion: declined.id, reason: 'No' })
  expect(await toldOf(declined.id)).toContainEqual(['suggestion-decided', 'user', 'declined'])
  const first = await buildSuggestion(as('customer'), service)
  const second = await counterSuggestion(as('owner'), {
    ...named,
    suggestion: first.id,
    before: outcomeSaying(),
    content: outcomeSaying('Clerks reach all residents'),
    why: 'Residents',
  })
  expect(await toldOf(second.id)).toEqual([['suggestion-decided', 'customer', 'countered']])
})

test('whoever answered a suggestion has read of it, whatever the answer; the others have not', async () => {
  const unread = (player: Player, suggestion: string) =>
    unreadAt(database.db, {
      personId: stage.person[player],
      path: `/services/${service}?suggestion=${suggestion}`,
    })
  const suggest = (player: Player) => buildSuggestion(as(player), service, { path: 'value.outcomes/reach' })
  const declined = await suggest('user')
  const named = { service, suggestion: declined.id }
  await declineSuggestion(as('owner'), { ...named, reason: 'No' })
  expect(await unread('owner', declined.id)).toEqual([])
  expect(await unread('customer', declined.id)).toEqual(['suggested'])
  const first = await suggest('customer')
  const second = await counterSuggestion(as('owner'), {
    service,
    suggestion: first.id,
    before: outcomeSaying(),
    content: outcomeSaying('Clerks reach all residents'),
    why: '',
  })
  expect(await unread('owner', first.id)).toEqual([])
  expect(await unread('customer', second.id)).toEqual(['suggestion-decided'])
  await acceptSuggestion(as('customer'), { service, suggestion: second.id, shown: null })
  expect(await unread('customer', second.id)).toEqual([])
})
