import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { TestGuest } from './co-creation/test-guest.ts'
import { buildDraftedService } from './services/factories.ts'
import { type LiveStage, openLiveStage } from './test-live.ts'

let live: LiveStage
beforeAll(async () => {
  live = await openLiveStage()
})
afterAll(() => live.close())

const soon = <Result>(look: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(look, { timeout: 10_000, interval: 50 })

describe('who may go on', () => {
  test('whoever comes in while the room asks about the others stays', async () => {
    const service = await buildDraftedService(live.tested.db, live.stage)
    const draft = await live.draftOf(service)
    let asked = 0
    const answer = Promise.withResolvers<void>()
    const { enter } = await live.beside({
      keeperOf: (usual) => ({
        ...usual,
        admittedOtherwise: async (guests) => {
          asked += 1
          const answers = await usual.admittedOtherwise(guests)
          if (asked === 1) await answer.promise
          return answers
        },
      }),
    })
    const owner = enter('owner', service, draft)
    await owner.synced()
    await soon(() => expect(asked).toBe(1))
    const customer = enter('customer', service, draft)
    await customer.synced()
    answer.resolve()
    // By the next asking everybody has been dealt with.
    await soon(() => expect(asked).toBeGreaterThan(2))
    customer.doc('use').getText('use.support').insert(0, 'Desk')
    await customer.saved()
    expect([...owner.reasons, ...customer.reasons]).toEqual([])
  })

  test('whose session has ended is told so, and not that they may not', async () => {
    const { guests } = await live.room('owner', 'customer')
    const [owner, customer] = guests
    const { id: account } = await live.tested.db
      .selectFrom('person')
      .select('account_id as id')
      .where('id', '=', live.stage.person.customer)
      .executeTakeFirstOrThrow()
    await live.tested.db.deleteFrom('session').where('account_id', '=', account).execute()
    const begin = Date.now()
    await customer.refused()
    expect(Date.now() - begin).toBeLessThan(2000)
    expect(new Set(customer.reasons)).toEqual(new Set(['signed-out']))
    expect(owner.reasons).toEqual([])
  })
})

const type = (guest: TestGuest, address: string, letters: number): void =>
  guest.doc('use').getText(address).insert(0, 'x'.repeat(letters))

describe('how large a draft may become', () => {
  const limits = { portion: 20_000, draft: 30_000 }
  test('an update that would make it too large ends the connection it came by, and nothing of it is stored', async () => {
    const service = await buildDraftedService(live.tested.db, live.stage)
    const draft = await live.draftOf(service)
    const { enter, logged } = await live.beside({ limits })
    const [owner, sponsor] = [enter('owner', service, draft), enter('sponsor', service, draft)]
    await Promise.all([owner.synced(), sponsor.synced()])
    type(owner, 'use.support', 15_000)
    await owner.saved()
    type(sponsor, 'use.accessNeeds', 10_000)
    await soon(() => expect(sponsor.reasons.join()).toContain('too-large'))
    sponsor.leave()
    expect(logged()).toContain('"reason":"too-large"')
    expect(owner.doc('use').getText('use.accessNeeds').toString()).toBe('')
    // What is too much in one part is none of another's, and removing makes room.
    owner.doc('cost').getText('cost.price').insert(0, 'Nothing')
    owner.doc('use').getText('use.support').delete(0, 14_000)
    await owner.saved()
    type(owner, 'use.accessNeeds', 10_000)
    await owner.saved()
    expect(owner.reasons).toEqual([])
  })

  test('the parts together have a limit as well', async () => {
    const service = await buildDraftedService(live.tested.db, live.stage)
    const draft = await live.draftOf(service)
    const { enter } = await live.beside({ limits })
    const owner = enter('owner', service, draft)
    await owner.synced()
    type(owner, 'use.support', 15_000)
    await owner.saved()
    owner.doc('cost').getText('cost.price').insert(0, 'x'.repeat(15_000))
    await soon(() => expect(owner.reasons.join()).toContain('too-large'))
    owner.leave()
  })
})
