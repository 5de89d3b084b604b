import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { TestGuest } from './co-creation/test-guest.ts'
import type { Player, Stage } from './services/factories.ts'
import { acceptSuggestion } from './suggestions/accept-suggestion.ts'
import { buildSuggestion, reach } from './suggestions/factories.ts'
import { type LiveStage, openLiveStage } from './test-live.ts'

let live: LiveStage
let stage: Stage
beforeAll(async () => {
  live = await openLiveStage()
  ;({ stage } = live)
})
afterAll(() => live.close())

const now = (player: Player) => ({ ...stage.as(player), now: new Date().toISOString() })
const soon = <Result>(look: () => Promise<Result>): Promise<Result> =>
  vi.waitFor(look, { timeout: 10_000, interval: 50 })
const statement = (guest: TestGuest): Y.Text => guest.doc('value').getText(`${reach}#statement`)

test('a suggestion taken up while somebody types in the same clause loses no letter', async () => {
  const { service, guests } = await live.room('owner', 'user')
  const [owner, user] = guests
  const { id } = await buildSuggestion(now('customer'), service)
  const typed = 'Our own clerks, with all that they have: '
  const typing = (async () => {
    for (const letter of [...typed].toReversed()) {
      statement(user).insert(0, letter)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  await acceptSuggestion(now('owner'), { service, suggestion: id, shown: null })
  await typing
  await Promise.all([owner.saved(), user.saved()])
  const both = `${typed}Clerks reach all citizens`
  await soon(async () => {
    expect(statement(owner).toString()).toBe(both)
    expect(statement(user).toString()).toBe(both)
    expect((await live.draftOf(service)).definition.value.outcomes[0]?.statement).toBe(both)
  })
})

test('it is its author’s wording also where the draft is open, until somebody types on', async () => {
  const { service, guests } = await live.room('owner')
  const [owner] = guests
  const { id } = await buildSuggestion(now('customer'), service)
  await acceptSuggestion(now('owner'), { service, suggestion: id, shown: null })
  await soon(async () => expect(statement(owner).toString()).toBe('Clerks reach all citizens'))
  owner.doc('use').getText('use.support').insert(0, 'By telephone')
  await owner.saved()
  await soon(async () => {
    const { definition, records } = await live.draftOf(service)
    expect(definition.use.support).toBe('By telephone')
    expect(records[reach]).toMatchObject({
      worded: { personId: stage.person.customer, side: 'consumer' },
      confirmed: [{ personId: stage.person.owner, side: 'provider' }],
    })
  })
  statement(owner).insert(0, 'All ')
  await owner.saved()
  await soon(async () =>
    expect((await live.draftOf(service)).records[reach]).toMatchObject({
      worded: { personId: stage.person.owner, side: 'provider' },
      confirmed: [],
    }),
  )
})
