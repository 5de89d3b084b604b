import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readLivePart } from '#model/live/live-part.ts'
import { type LiveStage, openLiveStage } from '#server/test-live.ts'
import { answerAndGroup, buildWorkshop, walk } from './factories.ts'
import { makeClause } from './make-clause.ts'

let live: LiveStage
beforeAll(async () => {
  live = await openLiveStage()
})
afterAll(() => live.close())

test('a clause comes into a draft in which somebody types, and takes nothing of theirs', async () => {
  const { service, guests } = await live.room('customer', 'user')
  const [customer] = guests
  const owner = { ...live.stage.as('owner'), now: new Date().toISOString() }
  const begun = await buildWorkshop(owner, service)
  const { group } = await answerAndGroup(owner, begun)
  await walk(owner, begun, { question: 'outcomes', from: 'grouping', to: 'decided' })
  customer.doc('value').getText('value.outcomes/reach#statement').insert(0, 'All ')
  await customer.saved()
  await makeClause(owner, { ...begun, groupId: group, target: 'outcomes-supported', text: 'Sooner' })
  await vi.waitFor(
    async () => {
      const { definition } = await live.draftOf(service)
      expect(definition.value.outcomes.map(({ statement }) => statement)).toEqual([
        'All Clerks reach everybody',
        'Sooner',
      ])
      // What came from the workshop reaches the room, too.
      expect(JSON.stringify(readLivePart(customer.doc('value'), 'value'))).toContain('Sooner')
    },
    { timeout: 10_000, interval: 50 },
  )
})
