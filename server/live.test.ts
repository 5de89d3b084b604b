import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import type { TestGuest } from './co-creation/test-guest.ts'
import { journalOf, type Player, propose, type Stage } from './services/factories.ts'
import { getServicePage } from './services/get-service-page.ts'
import { retireService } from './services/retire-service.ts'
import { setWhoWrites } from './services/set-who-writes.ts'
import type { TestApp } from './test-app.ts'
import { type LiveStage, openLiveStage } from './test-live.ts'

let live: LiveStage
let tested: TestApp
let stage: Stage
beforeAll(async () => {
  live = await openLiveStage()
  ;({ tested, stage } = live)
})
afterAll(() => live.close())

const now = (player: Player) => ({ ...stage.as(player), now: new Date().toISOString() })
const draftOf = (service: string): Promise<Draft> => live.draftOf(service)
const enter: LiveStage['enter'] = (...who) => live.enter(...who)
const room = (...players: Player[]) => live.room(...players)
const soon = <Result>(look: () => Promise<Result>): Promise<Result> =>
  vi.waitFor(look, { timeout: 10_000, interval: 50 })

const statement = (guest: TestGuest): Y.Text => guest.doc('value').getText('value.outcomes/reach#statement')

describe('two people in a draft', () => {
  test('type in the same sentence, and the draft says what both typed, with whose wording it is', async () => {
    const { service, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    statement(owner).insert(0, 'All ')
    statement(customer).insert('Clerks reach everybody'.length, ' at once')
    customer.doc('use').getText('use.support').insert(0, 'By telephone')
    await Promise.all([owner.saved(), customer.saved()])
    await soon(async () => {
      const { definition, records } = await draftOf(service)
      expect(definition.value.outcomes[0]?.statement).toBe('All Clerks reach everybody at once')
      expect(definition.use.support).toBe('By telephone')
      expect(records['use.support']?.worded).toMatchObject({
        side: 'consumer',
        personId: stage.person.customer,
      })
    })
    expect(statement(owner).toString()).toBe(statement(customer).toString())
    const edits = await tested.db
      .selectFrom('clause_edit')
      .select(['path', 'person_id'])
      .where('service_id', '=', service)
      .where('path', '=', 'value.outcomes/reach')
      .execute()
    expect(edits.map(({ person_id: person }) => person).toSorted()).toEqual(
      [stage.person.owner, stage.person.customer].toSorted(),
    )
  })

  test('see who is there as the server knows them, whatever they claim', async () => {
    const { guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    customer.providers.value.setAwarenessField('who', { name: 'The owner', side: 'provider' })
    customer.providers.value.setAwarenessField('at', { address: 'value.name', anchor: null, head: null })
    await soon(async () => {
      const others = [...owner.providers.value.awareness!.getStates().values()]
      expect(others).toContainEqual({
        who: { personId: stage.person.customer, name: 'The customer', side: 'consumer', roles: ['customer'] },
        at: { address: 'value.name', anchor: null, head: null },
      })
    })
  })

  test('lose nothing that was still on its way when the last left', async () => {
    const { service, guests } = await room('owner')
    const [owner] = guests
    const price = owner.doc('cost').getText('cost.price')
    for (const word of ['Nothing', ' at', ' all']) price.insert(price.length, word)
    owner.leave()
    await soon(async () => {
      expect((await draftOf(service)).definition.cost.price).toBe('Nothing at all')
    })
  })

  test('lose nothing when the last leaves at once, and it is on record', async () => {
    const { service, guests } = await room('owner')
    const [owner] = guests
    owner.doc('cost').getText('cost.price').insert(0, 'Nothing')
    await owner.saved()
    owner.leave()
    await soon(async () => {
      expect((await draftOf(service)).definition.cost.price).toBe('Nothing')
      expect((await journalOf(tested.db, service)).at(-1)).toMatchObject({
        fact: 'draft.written',
        actor_id: stage.person.owner,
        after: { part: 'cost', clauses: ['cost.price'], side: 'provider' },
      })
    })
  })
})

describe('the end of a draft', () => {
  test('proposing freezes what was typed to the last acknowledged letter, and ends the room', async () => {
    const { service, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    statement(customer).insert(0, 'All ')
    await customer.saved()
    await soon(async () =>
      expect((await draftOf(service)).definition.value.outcomes[0]?.statement).toMatch(/^All/),
    )
    const number = await propose(stage, service)
    await owner.refused()
    expect(owner.reasons).toContain('draft-ended')
    const page = await getServicePage(stage.as('owner'), { service })
    expect(page.open).toMatchObject({ number, definition: { value: { outcomes: [{ id: 'reach' }] } } })
    // What a slow tab types after that is nowhere.
    statement(customer).insert(0, 'NOT ')
    const again = await getServicePage(stage.as('owner'), { service })
    expect(again.open?.definition.value.outcomes[0]?.statement).toBe('All Clerks reach everybody')
  })

  test('retiring the service ends the room, although the draft is kept', async () => {
    const { service, draft, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    await retireService(now('owner'), { service, reason: 'Nobody needs it' })
    await Promise.all([owner.refused(), customer.refused()])
    expect(new Set([...owner.reasons, ...customer.reasons])).toEqual(new Set(['draft-ended']))
    const late = enter('owner', service, draft)
    await late.refused()
    expect(late.reasons).toContain('draft-ended')
  })

  test('a draft with a field that cannot be kept is not proposed', async () => {
    const { service, guests } = await room('owner')
    const [owner] = guests
    owner.doc('value').getText('value.name').insert(0, 'x'.repeat(400))
    await owner.saved()
    await expect(propose(stage, service)).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { reason: 'unkept', fields: [{ path: 'value.name', message: 'too-long' }] },
    })
    expect((await draftOf(service)).definition.value.name).toBe('Letters')
  })
})

describe('a part that a side only suggests changes to', () => {
  test('is read-only for its people within two seconds, and for those who come in', async () => {
    const { service, draft, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    const begin = Date.now()
    await setWhoWrites(now('owner'), { service, suggestOnly: { use: ['consumer'] } })
    await soon(async () =>
      expect(customer.news).toContainEqual({ kind: 'rights', readOnly: ['use', 'translations'] }),
    )
    expect(Date.now() - begin).toBeLessThan(2000)
    customer.doc('use').getText('use.support').insert(0, 'Not this')
    customer.doc('cost').getText('cost.price').insert(0, 'Nothing')
    owner.doc('use').getText('use.support').insert(0, 'Desk')
    await owner.saved()
    await soon(async () =>
      expect((await draftOf(service)).definition).toMatchObject({
        use: { support: 'Desk' },
        cost: { price: 'Nothing' },
      }),
    )
    expect(customer.providers.use.hasUnsyncedChanges).toBe(true)
    expect(owner.doc('use').getText('use.support').toString()).toBe('Desk')
    const late = enter('user', service, draft)
    await late.synced()
    expect(late.providers.use.authorizedScope).toBe('readonly')
    // Whose words they may not write they do not translate either.
    expect(late.providers.translations.authorizedScope).toBe('readonly')
    expect(late.providers.value.authorizedScope).toBe('read-write')
    await setWhoWrites(now('owner'), { service, suggestOnly: {} })
    await soon(async () => expect(late.news).toContainEqual({ kind: 'rights', readOnly: [] }))
    late.doc('use').getText('use.support').insert(0, 'A ')
    await late.saved()
    await soon(async () => expect((await draftOf(service)).definition.use.support).toBe('A Desk'))
    expect([...owner.reasons, ...customer.reasons, ...late.reasons]).toEqual([])
  })
})

describe('who is not let in', () => {
  test('a member without an invitation, and a draft that is no more', async () => {
    const { service, draft } = await room('owner')
    const stranger = enter('stranger', service, draft)
    await stranger.refused()
    expect(stranger.reasons).toContain('not-allowed')
    const late = enter('owner', service, { startedAt: '2020-01-01T00:00:00.000Z' })
    await late.refused()
    expect(late.reasons).toContain('draft-ended')
  })

  test('whoever lost the invitation is out within two seconds', async () => {
    const { service, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    await tested.db
      .updateTable('role_holder')
      .set({ withdrawn_at: new Date().toISOString() })
      .where('service_id', '=', service)
      .where('person_id', '=', stage.person.customer)
      .execute()
    const begin = Date.now()
    await customer.refused()
    expect(customer.reasons).toContain('not-allowed')
    expect(Date.now() - begin).toBeLessThan(2000)
    expect(owner.reasons).toEqual([])
  })

  test.each([
    ['bytes that are no update', Uint8Array.of(9, 9, 9, 9), 'malformed'],
    ['an update with content that no browser of ours sends', formatted(), 'malformed'],
  ])('%s: refused, and nobody else notices', async (_, update, reason) => {
    const { service, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    customer.providers.use.documentUpdateHandler(update, null)
    await customer.refused()
    expect(customer.reasons.join()).toContain(reason)
    owner.doc('use').getText('use.support').insert(0, 'Desk')
    await owner.saved()
    await soon(async () => expect((await draftOf(service)).definition.use.support).toBe('Desk'))
  })

  test('a flood ends the connection of whoever sends it', async () => {
    const { guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    for (let count = 0; count < 3000; count += 1) customer.providers.use.sendStateless('more')
    await soon(async () => expect(customer.reasons).toContain('too-fast'))
    expect(owner.reasons).toEqual([])
    customer.leave()
  })
})

function formatted(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('use.support').insert(0, 'bold', { bold: true })
  return Y.encodeStateAsUpdate(doc)
}
