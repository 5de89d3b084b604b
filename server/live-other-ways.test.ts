import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { clausesOf } from '#model/definition/clauses.ts'
import { writeLivePart } from '#model/live/live-part.ts'
import type { TestGuest } from './co-creation/test-guest.ts'
import { confirmClauses } from './services/confirm-clauses.ts'
import type { Player, Stage } from './services/factories.ts'
import { writePart } from './services/write-part.ts'
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

describe('what is written by other ways', () => {
  test('reaches those who type, and takes nothing from them', async () => {
    const { service, guests } = await room('owner', 'customer')
    const [owner] = guests
    const { definition, versions } = await draftOf(service)
    const write = writePart(now('customer'), {
      service,
      part: 'value',
      version: versions.value,
      content: { ...definition.value, description: 'Letters for all' },
    })
    statement(owner).insert(0, 'All ')
    await Promise.all([write, owner.saved()])
    await soon(async () => {
      expect(owner.doc('value').getText('value.description').toString()).toBe('Letters for all')
    })
    await soon(async () =>
      expect((await draftOf(service)).definition.value).toMatchObject({
        description: 'Letters for all',
        outcomes: [{ statement: 'All Clerks reach everybody' }],
      }),
    )
  })

  test('stays while people type on: what was confirmed meanwhile, and who typed what', async () => {
    const { service, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    const says = (said: string) =>
      soon(async () => expect((await draftOf(service)).definition.value.outcomes[0]?.statement).toBe(said))
    const changesOf = async () =>
      (await tested.db.selectFrom('service').select('changes').where('id', '=', service).executeTakeFirst())
        ?.changes ?? 0
    statement(owner).insert(0, 'All ')
    await says('All Clerks reach everybody')
    // From here on the draft is known, and need not be read to be written.
    const changes = await changesOf()
    statement(customer).insert(0, 'Now ')
    await says('Now All Clerks reach everybody')
    expect(await changesOf()).toBe(changes + 1)
    const edits = tested.db.selectFrom('clause_edit').select('person_id').where('service_id', '=', service)
    expect(await edits.where('person_id', '=', stage.person.customer).execute()).toHaveLength(1)
    const { definition, versions } = await draftOf(service)
    await vi.waitFor(() => expect(customer.news.at(-1)).toMatchObject({ kind: 'stored', versions }))
    const { path, hash } = clausesOf(definition).find((clause) => clause.path === 'value.name')!
    await confirmClauses(now('customer'), { service, clauses: [{ path, hash }] })
    statement(owner).insert(0, 'Soon ')
    await says('Soon Now All Clerks reach everybody')
    const { records } = await draftOf(service)
    expect(records['value.name']?.confirmed).toMatchObject([{ personId: stage.person.customer }])
    expect(records['value.outcomes/reach']?.worded).toMatchObject({ personId: stage.person.owner })
  })

  test('meets what was typed offline, and both are kept', async () => {
    const { service, draft, guests } = await room('owner')
    const [owner] = guests
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(owner.doc('value')))
    owner.leave()
    copy.getText('value.name').insert(0, 'Fast ')
    const before = await draftOf(service)
    await writePart(now('customer'), {
      service,
      part: 'value',
      version: before.versions.value,
      content: { ...before.definition.value, name: 'Letters and parcels' },
    })
    const back = enter('owner', service, draft)
    Y.applyUpdate(back.doc('value'), Y.encodeStateAsUpdate(copy))
    await back.synced()
    await back.saved()
    await soon(async () =>
      expect((await draftOf(service)).definition.value.name).toBe('Fast Letters and parcels'),
    )
  })

  test('is not brought back by a tab that slept: what was removed stays removed', async () => {
    const { service, draft, guests } = await room('owner', 'customer')
    const [owner, customer] = guests
    customer.socket.disconnect()
    statement(customer).insert(0, 'Still: ')
    const typed = await draftOf(service)
    writeLivePart(owner.doc('value'), 'value', {
      from: typed.definition.value,
      to: { ...typed.definition.value, outcomes: [] },
    })
    await owner.saved()
    await customer.socket.connect()
    await customer.saved()
    await soon(async () => expect((await draftOf(service)).definition.value.outcomes).toEqual([]))
    expect(draft.definition.value.outcomes).toHaveLength(1)
  })
})
