import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { partNames } from '#model/definition/definition.ts'
import { journalOf, type Player } from './services/factories.ts'
import { getDraftPoint, getDraftPoints } from './services/find-draft-points.ts'
import { restoreDraftPoint } from './services/restore-draft-point.ts'
import { writePart } from './services/write-part.ts'
import { type LiveStage, openLiveStage } from './test-live.ts'

let live: LiveStage
beforeAll(async () => {
  live = await openLiveStage()
})
afterAll(() => live.close())

const now = (player: Player) => ({ ...live.stage.as(player), now: new Date().toISOString() })
const soon = <Result>(look: () => Promise<Result>): Promise<Result> =>
  vi.waitFor(look, { timeout: 10_000, interval: 50 })
const list = (service: string) => getDraftPoints(live.stage.as('owner'), { service, limit: 50 })

/** A room of two, after the owner wrote the support anew; the point before that. */
const roomWithHistory = async () => {
  const inside = await live.room('owner', 'customer')
  const [point] = (await list(inside.service)).points
  const { definition, versions } = await live.draftOf(inside.service)
  await writePart(now('owner'), {
    service: inside.service,
    part: 'use',
    version: versions.use ?? 0,
    content: { ...definition.use, support: 'By telephone', channels: ['phone'] },
  })
  return { ...inside, point: point! }
}

describe('bringing a point back while others type', () => {
  test('takes nothing of what they type elsewhere at that moment, and they see it at once', async () => {
    const { service, guests, point } = await roomWithHistory()
    const [owner, customer] = guests
    await soon(async () => expect(customer.doc('use').getText('use.support').toString()).toBe('By telephone'))
    const statement = customer.doc('value').getText('value.outcomes/reach#statement')
    const keywords = owner.doc('supply').getText('supply.exit')
    statement.insert(0, 'All ')
    const restored = restoreDraftPoint(now('owner'), { service, point: point.id, parts: ['use'] })
    keywords.insert(0, 'One month')
    statement.insert(statement.length, ' at once')
    await restored
    await Promise.all([owner.saved(), customer.saved()])
    await soon(async () => {
      for (const guest of guests) {
        expect(guest.doc('use').getText('use.support').toString()).toBe('')
        expect(guest.doc('value').getText('value.outcomes/reach#statement').toString()).toBe(
          'All Clerks reach everybody at once',
        )
      }
    })
    await soon(async () =>
      expect((await live.draftOf(service)).definition).toMatchObject({
        value: { outcomes: [{ statement: 'All Clerks reach everybody at once' }] },
        use: { support: '', channels: [] },
        supply: { exit: 'One month' },
      }),
    )
    const { records } = await live.draftOf(service)
    expect(records['value.outcomes/reach']?.worded.personId).toBe(live.stage.person.customer)
  })

  test('keeps what was typed to the last acknowledged letter, for whoever wants it back', async () => {
    const { service, guests, point } = await roomWithHistory()
    const [, customer] = guests
    const support = customer.doc('use').getText('use.support')
    await soon(async () => expect(support.toString()).toBe('By telephone'))
    support.insert(support.length, ' and by post')
    await customer.saved()
    await restoreDraftPoint(now('owner'), { service, point: point.id, parts: partNames })
    expect((await live.draftOf(service)).definition.use.support).toBe('')
    const { points } = await list(service)
    expect(points.slice(0, 2).map(({ kind, people }) => [kind, people.map(({ id }) => id)])).toEqual([
      ['restored', [live.stage.person.owner]],
      ['written', [live.stage.person.customer]],
    ])
    const kept = await getDraftPoint(now('customer'), { service, point: points[1]!.id })
    expect(kept.definition.use.support).toBe('By telephone and by post')
    // Whose it was is on record before it is undone.
    expect((await journalOf(live.tested.db, service)).slice(-2)).toMatchObject([
      { fact: 'draft.written', actor_id: live.stage.person.customer, after: { clauses: ['use.support'] } },
      { fact: 'draft.restored', actor_id: live.stage.person.owner },
    ])
    await restoreDraftPoint(now('customer'), { service, point: points[1]!.id, parts: ['use'] })
    await soon(async () => expect(support.toString()).toBe('By telephone and by post'))
    // Also once everything has followed, they are the words of whoever typed them.
    await restoreDraftPoint(now('owner'), { service, point: point.id, parts: ['use'] })
    const undone = await restoreDraftPoint(now('owner'), { service, point: points[1]!.id, parts: ['use'] })
    expect(undone.records['use.support']?.worded.personId).toBe(live.stage.person.customer)
  })

  test('brings an entry back as it was, whatever was typed into it after it had gone', async () => {
    const { service, draft, guests } = await live.room('owner', 'customer')
    const [, customer] = guests
    const [point] = (await list(service)).points
    const { versions } = await live.draftOf(service)
    customer.socket.disconnect()
    const statement = customer.doc('value').getText('value.outcomes/reach#statement')
    statement.insert(statement.length, ' at once')
    await writePart(now('owner'), {
      service,
      part: 'value',
      version: versions.value ?? 0,
      content: { ...draft.definition.value, outcomes: [] },
    })
    await customer.socket.connect()
    await customer.saved()
    const after = await restoreDraftPoint(now('owner'), { service, point: point!.id, parts: ['value'] })
    expect(after.definition.value.outcomes).toEqual(draft.definition.value.outcomes)
    await soon(async () => expect(statement.toString()).toBe('Clerks reach everybody'))
  })
})

test('a pause makes a point also of what is typed into translations alone', async () => {
  const { service, guests } = await live.room('owner')
  const [owner] = guests
  const { length } = (await list(service)).points
  owner.doc('translations').getText('fr:value.name').insert(0, 'Lettres')
  await owner.saved()
  owner.leave()
  await soon(async () => {
    const { points } = await list(service)
    expect(points).toHaveLength(length + 1)
    expect(points[0]).toMatchObject({ people: [{ id: live.stage.person.owner }], changes: 0 })
  })
})

test('drafts that somebody holds for long, such as by applying documents, keep no other from following', async () => {
  const held = await Promise.all(Array.from({ length: 5 }, () => live.room('owner')))
  const free = await live.room('owner')
  const supportOf = async (service: string) => (await live.draftOf(service)).definition.use.support
  const ids = held.map(({ service }) => service)
  await live.tested.db.transaction().execute(async (tx) => {
    await tx.selectFrom('service').select('id').where('id', 'in', ids).forUpdate().execute()
    for (const { guests } of held) guests[0].doc('use').getText('use.support').insert(0, 'Waits')
    await Promise.all(held.map(({ guests }) => guests[0].saved()))
    // By now all of them would have begun to wait for their service.
    await sleep(800)
    free.guests[0].doc('use').getText('use.support').insert(0, 'Goes on')
    await soon(async () => expect(await supportOf(free.service)).toBe('Goes on'))
  })
  await soon(async () =>
    expect(await Promise.all(ids.map(supportOf))).toEqual(['Waits', 'Waits', 'Waits', 'Waits', 'Waits']),
  )
})
