import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clausesOf } from '#model/definition/clauses.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { buildDraftedService, buildStage, journalOf, type Player, propose, type Stage } from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { getDraftPoints } from './find-draft-points.ts'
import { restoreDraftPoint } from './restore-draft-point.ts'
import { setWhoWrites } from './set-who-writes.ts'
import { writePart } from './write-part.ts'
import { writeTranslations } from './write-translations.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const pageFor = (player: Player, service: string) => getServicePage(stage.as(player), { service })
const set = (player: Player, service: string, suggestOnly: SuggestOnly) =>
  setWhoWrites(stage.as(player), { service, suggestOnly })
const write = async (player: Player, service: string, part: 'value' | 'use', words: string) => {
  const { draft } = await pageFor('owner', service)
  const { definition, versions } = draft!
  const edit = { service, version: versions[part] ?? 0 }
  return part === 'value'
    ? writePart(stage.as(player), { ...edit, part, content: { ...definition.value, forWhom: words } })
    : writePart(stage.as(player), { ...edit, part, content: { ...definition.use, support: words } })
}

describe('saying who writes which part', () => {
  test('makes a part read-only for a side, tells everybody, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    expect((await pageFor('customer', service)).draft?.suggestOnly).toEqual({})
    const page = await set('owner', service, { value: ['consumer'], supply: [] })
    expect(page).toMatchObject({ draft: { suggestOnly: { value: ['consumer'] } }, readOnly: [] })
    expect(page.can).toContain('set-who-writes')
    const theirs = await pageFor('customer', service)
    expect(theirs).toMatchObject({ draft: { suggestOnly: { value: ['consumer'] } }, readOnly: ['value'] })
    expect(theirs.can).toEqual(expect.arrayContaining(['edit', 'confirm']))
    expect(theirs.can).not.toContain('set-who-writes')
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'draft.who-writes-set',
      actor_id: stage.person.owner,
      before: { suggestOnly: {} },
      after: { suggestOnly: { value: ['consumer'] } },
    })
  })

  test('is the owner’s and the administrators’', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(set('customer', service, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(set('stranger', service, {})).rejects.toMatchObject({ code: 'not_found' })
    await expect(set('administrator', service, { use: ['provider'] })).resolves.toMatchObject({
      readOnly: [],
    })
  })

  test('leaves each part to one side at least, and needs a draft', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(set('owner', service, { cost: ['consumer', 'provider'] })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'nobody-writes' },
    })
    await propose(stage, service)
    await expect(set('owner', service, {})).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'no-draft' },
    })
  })
})

describe('a side that only suggests changes to a part', () => {
  test('does not write it, writes the others, and confirms what it says', async () => {
    const service = await buildDraftedService(database.db, stage)
    await set('owner', service, { value: ['consumer'] })
    await expect(write('customer', service, 'value', 'Clerks')).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Your side only suggests changes to the value of this draft.',
    })
    await write('customer', service, 'use', 'By telephone')
    await write('owner', service, 'value', 'All clerks')
    const { draft } = await pageFor('customer', service)
    const clause = clausesOf(draft!.definition).find(({ path }) => path === 'value.forWhom')
    const { path, hash } = clause!
    const confirmed = await confirmClauses(stage.as('customer'), { service, clauses: [{ path, hash }] })
    expect(confirmed.records[path]?.confirmed).toMatchObject([{ side: 'consumer' }])
    await set('owner', service, {})
    await expect(write('customer', service, 'value', 'Clerks')).resolves.toBeDefined()
  })

  test('may be the provider’s, whose owner it is', async () => {
    const service = await buildDraftedService(database.db, stage)
    await set('owner', service, { use: ['provider'] })
    await expect(write('owner', service, 'use', 'By post')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(write('customer', service, 'use', 'By post')).resolves.toBeDefined()
  })

  test('does not rewrite translations of what it says, and translates the rest', async () => {
    const service = await buildDraftedService(database.db, stage)
    const translate = async (texts: Record<string, string>) => {
      const { draft } = await pageFor('customer', service)
      const version = draft?.versions.translations ?? 0
      return writeTranslations(stage.as('customer'), { service, version, content: { fr: texts } })
    }
    await translate({ 'value.name': 'Lettres' })
    await set('owner', service, { value: ['consumer'] })
    for (const texts of [
      { 'value.name': 'Courrier' },
      {},
      { 'value.name': 'Lettres', 'value.forWhom': 'Tous' },
    ])
      await expect(translate(texts)).rejects.toMatchObject({
        code: 'forbidden',
        message:
          'Your side only suggests changes to the value of this draft: leave the translations of its texts as they are.',
      })
    const written = await translate({ 'value.name': 'Lettres', 'use.support': 'Par téléphone' })
    expect(written.translations).toEqual({ fr: { 'value.name': 'Lettres', 'use.support': 'Par téléphone' } })
  })

  test('brings back no part that it does not write', async () => {
    const service = await buildDraftedService(database.db, stage)
    await write('owner', service, 'value', 'All clerks')
    await set('owner', service, { value: ['consumer'] })
    const { points, can } = await getDraftPoints(stage.as('customer'), { service, limit: 50 })
    expect(can).toEqual(['restore'])
    const bring = (parts: ['value'] | ['use']) =>
      restoreDraftPoint(stage.as('customer'), { service, point: points.at(-1)!.id, parts })
    await expect(bring(['value'])).rejects.toMatchObject({ code: 'forbidden' })
    await expect(bring(['use'])).resolves.toBeDefined()
  })
})
