import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mostOfRelationship, type NewDuty } from '#model/relationships/relationship.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import { buildDraftedService, buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { belongingTo, buildRelationship } from './factories.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { addDuty, changeDuty, removeDuty } from './keep-duties.ts'
import { addListItems, changeListItem, removeListItem, tickListItem } from './keep-items.ts'
import { changeNote, removeNote, writeNote } from './keep-notes.ts'
import { sayAim, sayTrust } from './say-view.ts'

let database: TestDatabase
let stage: Stage
let relationship: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  relationship = (await buildRelationship(stage)).id
})
afterAll(() => database.drop())

const refused = (code: string, reason?: string) => ({
  code,
  ...(reason === undefined ? {} : { details: { reason } }),
})
const seen = (player: 'owner' | 'stranger' | 'administrator') =>
  getRelationship(stage.as(player), { relationship })
const facts = async () => (await journalOf(database.db, relationship)).map(({ fact }) => fact)
const end = async () =>
  endRelationship(stage.as('owner'), {
    relationship,
    version: (await seen('owner')).version,
    until: '2026-05-01',
    endRoles: false,
    reason: '',
  })

describe('duties', () => {
  const duty: NewDuty = {
    area: 'management',
    activity: 'Look at results together',
    side: 'both',
    personId: null,
    who: 'The two heads',
    rhythm: 'quarter',
  }

  test('are added, changed and taken away by either side, on record', async () => {
    const owner = stage.as('owner')
    const added = await addDuty(owner, { relationship, ...duty, personId: stage.person.owner })
    const [{ id, version } = { id: '', version: 0 }] = added.duties
    expect(added.duties).toMatchObject([{ activity: duty.activity, person: { id: stage.person.owner } }])
    const stranger = stage.as('stranger')
    const changed = { relationship, duty: id, version, ...duty, activity: 'Talk' }
    expect(await changeDuty(stranger, changed)).toMatchObject({
      duties: [{ activity: 'Talk', person: null }],
    })
    await expect(changeDuty(owner, changed)).rejects.toMatchObject(refused('precondition_failed'))
    const gone = { relationship, duty: id, version: version + 1 }
    await expect(removeDuty(owner, { ...gone, version })).rejects.toMatchObject(
      refused('precondition_failed', 'relationship-moved-on'),
    )
    expect((await removeDuty(stranger, gone)).duties).toEqual([])
    await expect(removeDuty(stranger, gone)).rejects.toMatchObject(refused('not_found'))
    expect(await facts()).toEqual([
      'relationship.begun',
      'relationship.duty-added',
      'relationship.duty-changed',
      'relationship.duty-removed',
    ])
  })

  test('can be those of whoever holds a role on the provider’s side, for those who know of them', async () => {
    const service = await buildDraftedService(database.db, stage)
    const role = { workspace_id: stage.as('owner').scope.workspaceId, service_id: service }
    const personId = stage.person.administrator
    await database.db
      .insertInto('provider_role_holder')
      .values({
        ...role,
        id: randomUUIDv7(),
        relationship_id: relationship,
        role: 'delivery-manager',
        person_id: personId,
        since: '2026-05-01T10:00:00.000Z',
      })
      .execute()
    const delivered = { relationship, ...duty, personId }
    await expect(addDuty(stage.as('stranger'), delivered)).rejects.toMatchObject(refused('invalid'))
    for (const player of ['owner', 'customer'] as const)
      expect((await addDuty(stage.as(player), delivered)).duties.at(-1)?.person?.id).toBe(personId)
  })

  test('name only people who have to do with it, as many as are kept, while it runs', async () => {
    const owner = stage.as('owner')
    await expect(
      addDuty(owner, { relationship, ...duty, personId: stage.person.sponsor }),
    ).rejects.toMatchObject(refused('invalid'))
    await end()
    await expect(addDuty(owner, { relationship, ...duty })).rejects.toMatchObject(
      refused('conflict', 'relationship-ended'),
    )
  })
})

describe('lists', () => {
  test('are kept by both sides, after the end, too', async () => {
    const owner = stage.as('owner')
    const added = await addListItems(owner, {
      relationship,
      items: [
        { list: 'onboarding', what: 'Name a contact', side: 'both', dueOn: '2026-06-01' },
        { list: 'offboarding', what: 'Give data back', side: 'provider', dueOn: null },
      ],
    })
    const [first, second] = added.items.map(({ id }) => id)
    await end()
    const done = await tickListItem(stage.as('stranger'), { relationship, item: second!, done: true })
    expect(done.items[1]).toMatchObject({ done: { on: '2026-05-01', by: { id: stage.person.stranger } } })
    await expect(tickListItem(owner, { relationship, item: second!, done: true })).rejects.toMatchObject(
      refused('conflict', 'item-ticked'),
    )
    await tickListItem(owner, { relationship, item: second!, done: false })
    const reworded = {
      relationship,
      item: first!,
      version: 0,
      what: 'Name two',
      side: 'consumer' as const,
      dueOn: null,
    }
    expect((await changeListItem(owner, reworded)).items[0]).toMatchObject({ what: 'Name two', dueOn: null })
    await expect(changeListItem(owner, reworded)).rejects.toMatchObject(refused('precondition_failed'))
    const gone = { relationship, item: first!, version: 0 }
    await expect(removeListItem(owner, gone)).rejects.toMatchObject(
      refused('precondition_failed', 'relationship-moved-on'),
    )
    expect((await removeListItem(owner, { ...gone, version: 1 })).items).toHaveLength(1)
    await expect(tickListItem(owner, { relationship, item: first!, done: true })).rejects.toMatchObject(
      refused('not_found', 'part-removed'),
    )
    expect(await facts()).toEqual([
      'relationship.begun',
      'relationship.items-added',
      'relationship.ended',
      'relationship.item-done',
      'relationship.item-opened',
      'relationship.item-changed',
      'relationship.item-removed',
    ])
    const { happenings } = await findRelationshipHistory(owner, { relationship })
    expect(happenings.at(-2)).toMatchObject({ kind: 'itemsAdded', count: 2, name: 'Name a contact' })
  })

  test('have an end', async () => {
    const items = Array.from({ length: mostOfRelationship }, () => ({
      list: 'onboarding' as const,
      what: 'Again',
      side: 'both' as const,
      dueOn: null,
    }))
    await addListItems(stage.as('owner'), { relationship, items })
    await expect(
      addListItems(stage.as('owner'), { relationship, items: items.slice(1, 2) }),
    ).rejects.toMatchObject(refused('conflict', 'relationship-full'))
  })
})

describe('notes', () => {
  test('are not read by who speaks for the one side and belongs to the other; that is shown', async () => {
    await buildDraftedService(database.db, stage)
    const { workspaceId } = stage.as('owner').scope
    const personId = await buildPerson(database.db, workspaceId, { organisationId: stage.provider })
    await database.db
      .updateTable('role_holder')
      .set({ person_id: personId })
      .where('relationship_id', '=', relationship)
      .where('role', '=', 'user')
      .execute()
    await writeNote(stage.as('owner'), { relationship, side: 'provider', text: 'Ours' })
    await writeNote(stage.as('stranger'), { relationship, side: 'consumer', text: 'Theirs' })
    const both = belongingTo(stage.as('stranger'), stage.provider, personId)
    expect(await getRelationship(both, { relationship })).toMatchObject({
      mySides: ['provider', 'consumer'],
      writesFor: ['provider'],
      notes: [{ text: 'Ours' }],
      onBothSides: [{ id: personId }],
    })
    await expect(writeNote(both, { relationship, side: 'consumer', text: 'x' })).rejects.toMatchObject(
      refused('forbidden'),
    )
    const { happenings } = await findRelationshipHistory(both, { relationship })
    expect(happenings.filter(({ kind }) => kind === 'noteWritten')).toMatchObject([{ side: 'provider' }])
  })

  test('are read by one side alone: not in the page, not in the history, not by their id', async () => {
    const written = await writeNote(stage.as('owner'), {
      relationship,
      side: 'provider',
      text: 'They pay late',
    })
    const note = written.notes[0]!
    const said = JSON.stringify(await seen('stranger'))
    expect(said).not.toMatch(/pay late/)
    expect(await seen('stranger')).toMatchObject({ notes: [] })
    expect(await seen('administrator')).toMatchObject({ notes: [{ text: 'They pay late' }] })
    const told = async (player: 'owner' | 'stranger') =>
      (await findRelationshipHistory(stage.as(player), { relationship })).happenings.map(({ kind }) => kind)
    expect(await told('owner')).toEqual(['noteWritten', 'begun'])
    expect(await told('stranger')).toEqual(['begun'])
    const other = stage.as('stranger')
    for (const id of [note.id, randomUUIDv7()]) {
      await expect(
        changeNote(other, { relationship, note: id, text: 'x', version: 0 }),
      ).rejects.toMatchObject(refused('not_found'))
      await expect(removeNote(other, { relationship, note: id, version: 0 })).rejects.toMatchObject(
        refused('not_found'),
      )
    }
    await expect(writeNote(other, { relationship, side: 'provider', text: 'x' })).rejects.toMatchObject(
      refused('forbidden'),
    )
    const own = { relationship, note: note.id, version: 0 }
    const changed = await changeNote(stage.as('owner'), { ...own, text: 'They pay' })
    expect(changed.notes).toMatchObject([{ text: 'They pay', changedAt: '2026-05-01T10:00:00.000Z' }])
    await expect(changeNote(stage.as('owner'), { ...own, text: 'No' })).rejects.toMatchObject(
      refused('precondition_failed'),
    )
    await expect(removeNote(stage.as('owner'), own)).rejects.toMatchObject(
      refused('precondition_failed', 'relationship-moved-on'),
    )
    expect((await removeNote(stage.as('owner'), { ...own, version: 1 })).notes).toEqual([])
    const kept = JSON.stringify(await journalOf(database.db, relationship))
    expect(kept).toMatch(/relationship\.note-removed/)
    expect(kept).not.toMatch(/They pay/)
  })
})

describe('how each side sees it', () => {
  test('is said by each side itself, and read by both', async () => {
    const provider = { relationship, side: 'provider' as const }
    await sayAim(stage.as('owner'), { ...provider, type: 'partnership' })
    await sayTrust(stage.as('owner'), { ...provider, trust: { level: 4, why: 'They keep their word' } })
    await sayAim(stage.as('stranger'), { relationship, side: 'consumer', type: 'basic' })
    expect((await seen('stranger')).views).toMatchObject({
      provider: {
        aim: { type: 'partnership', on: '2026-05-01' },
        trust: { level: 4, why: 'They keep their word', by: { id: stage.person.owner } },
      },
      consumer: { aim: { type: 'basic' }, trust: null },
    })
    for (const say of [
      sayAim(stage.as('stranger'), { ...provider, type: 'basic' }),
      sayTrust(stage.as('stranger'), { ...provider, trust: null }),
    ])
      await expect(say).rejects.toMatchObject(refused('forbidden'))
    await sayAim(stage.as('owner'), { ...provider, type: null })
    await sayTrust(stage.as('owner'), { ...provider, trust: null })
    // To say nothing where nothing is said is not on record.
    await sayAim(stage.as('owner'), { ...provider, type: null })
    await sayTrust(stage.as('owner'), { ...provider, trust: null })
    expect((await seen('owner')).views.provider).toEqual({ aim: null, trust: null })
    expect((await journalOf(database.db, relationship)).slice(1)).toMatchObject([
      { fact: 'relationship.aim-said', after: { side: 'provider', type: 'partnership' } },
      { fact: 'relationship.trust-said', after: { trust: 4, why: 'They keep their word' } },
      {},
      { before: { type: 'partnership' }, after: { type: null } },
      { before: { trust: 4 }, after: { trust: null } },
    ])
    const { happenings } = await findRelationshipHistory(stage.as('owner'), { relationship })
    expect(happenings.map(({ kind }) => kind)).toEqual([
      'trustNone',
      'aimNone',
      'aim',
      'trust',
      'aim',
      'begun',
    ])
  })
})
