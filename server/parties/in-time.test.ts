import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildOrganisation } from './factories.ts'
import { getOrganisation } from './index.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string }
let member: { token: string }

beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
  member = await buildMember(tested.db, workspace.id)
})

const here = () => ({ workspace: workspace.slug })
const scope = () => ({ workspaceId: workspace.id })
const asAdministrator = () => tested.as(administrator.token)
const build = (en: string, parent?: { id: string; enterpriseId: string }) =>
  buildOrganisation(tested.db, workspace.id, { names: { en }, ...(parent ? { parent } : {}) })
const rename = (organisation: string, en: string, from: string | null, token = administrator.token) =>
  tested.as(token).renameOrganisation({ params: { ...here(), organisation }, body: { names: { en }, from } })
const move = (organisation: string, parentId: string | null, from: string, token = administrator.token) =>
  tested.as(token).moveOrganisation({ params: { ...here(), organisation }, body: { parentId, from } })
const page = (organisation: string, token = member.token) =>
  tested.as(token).organisation({ params: { ...here(), organisation }, query: {} })
const tree = async (query: { within?: string; on?: string } = {}) => {
  const { organisations } = await tested.as(member.token).organisationTree({ params: here(), query })
  return organisations.map(({ names, units }) => `${names.en} ${units}`)
}
const factsOf = (subject: string) =>
  tested.db
    .selectFrom('journal')
    .select(['fact', 'before', 'after'])
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute()
const tomorrow = () => new Date(tested.now().getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

describe('renaming from a day on', () => {
  test('leaves what it was called readable, and is on record', async () => {
    const { id } = await build('Roads')
    await rename(id, 'Roads and Bridges', '2026-03-01')
    expect(await tree({ on: '2026-02-28' })).toEqual(['Roads 0'])
    expect(await tree({ on: '2026-03-01' })).toEqual(['Roads and Bridges 0'])
    expect((await page(id)).history).toMatchObject([
      { kind: 'renamed', on: '2026-03-01', before: { en: 'Roads' }, after: { en: 'Roads and Bridges' } },
    ])
    expect(await factsOf(id)).toMatchObject([
      {
        fact: 'organisation.renamed',
        before: { names: { en: 'Roads' } },
        after: { names: { en: 'Roads and Bridges' }, from: '2026-03-01' },
      },
    ])
  })

  test('without a day corrects the name, and nothing is past', async () => {
    const { id } = await build('Raods')
    await rename(id, 'Roads', null)
    expect(await tree({ on: '2020-01-01' })).toEqual(['Roads 0'])
    expect((await page(id)).history).toEqual([])
    expect(await factsOf(id)).toMatchObject([{ fact: 'organisation.corrected' }])
  })

  test('is refused for a day to come, and before a later change of the name', async () => {
    const { id } = await build('Roads')
    await expect(rename(id, 'Streets', tomorrow())).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'from' }] },
    })
    await rename(id, 'Streets', '2026-03-01')
    await expect(rename(id, 'Lanes', '2026-02-01')).rejects.toMatchObject({
      problem: { code: 'conflict', reason: 'organisation-changed-later', params: { on: '2026-03-01' } },
    })
    await expect(rename(id, 'Lanes', '0900-02-01')).rejects.toMatchObject({ problem: { code: 'invalid' } })
    await expect(rename(id, ' ', '2026-04-01')).rejects.toMatchObject({ problem: { code: 'invalid' } })
  })

  test('refuses an actor without the right, and does not find what is of another workspace', async () => {
    const { id } = await build('Roads')
    await expect(rename(id, 'Streets', null, member.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    const elsewhere = await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
    await expect(rename(elsewhere.id, 'Streets', null)).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    await expect(page(elsewhere.id)).rejects.toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('moving from a day on', () => {
  test('nests it elsewhere with its units, under the enterprise of where it goes; the past stays', async () => {
    const [one, other] = [await build('One'), await build('Other')]
    const branch = await build('Branch', one)
    const desk = await build('Desk', branch)
    await move(branch.id, other.id, '2026-03-01')
    expect((await getOrganisation(tested.db, scope(), desk.id))?.enterpriseId).toBe(other.id)
    expect(await tree({ within: one.id })).toEqual([])
    expect(await tree({ within: one.id, on: '2026-02-28' })).toEqual(['Branch 1'])
    expect(await tree({ within: other.id })).toEqual(['Branch 1'])
    expect(await tree()).toEqual(['One 0', 'Other 1'])
    expect((await page(desk.id)).path.map(({ names }) => names.en)).toEqual(['Other', 'Branch'])
    expect((await page(branch.id)).history).toMatchObject([
      { kind: 'moved', before: { names: { en: 'One' } }, after: { names: { en: 'Other' } } },
    ])
    expect(await factsOf(branch.id)).toMatchObject([
      { fact: 'organisation.moved', before: { parentId: one.id }, after: { parentId: other.id } },
    ])
  })

  test('never makes a round, today or on any day since, also by two moves at once', async () => {
    const top = await build('Top')
    const branch = await build('Branch', top)
    const nested = { problem: { code: 'invalid', fields: [{ path: 'parentId' }] } }
    await expect(move(top.id, branch.id, '2026-03-01')).rejects.toMatchObject(nested)
    await expect(move(top.id, top.id, '2026-03-01')).rejects.toMatchObject(nested)
    await move(branch.id, null, '2026-04-01')
    // Until April the branch stood in the top: then the top cannot have stood in the branch since March.
    await expect(move(top.id, branch.id, '2026-03-01')).rejects.toMatchObject(nested)
    await move(top.id, branch.id, '2026-04-01')
    const [a, b] = [await build('A'), await build('B')]
    const both = await Promise.allSettled([move(a.id, b.id, '2026-03-01'), move(b.id, a.id, '2026-03-01')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is refused into what is not there (yet), and to whoever is no administrator', async () => {
    const one = await build('One')
    const { id: young } = await asAdministrator()
      .splitOrganisation({
        params: { ...here(), organisation: one.id },
        body: { made: [{ names: { en: 'Young' } }], on: '2026-03-01' },
      })
      .then(({ made: [id = ''] }) => ({ id }))
    const desk = await build('Desk')
    await expect(move(desk.id, young, '2026-02-01')).rejects.toMatchObject({
      problem: { reason: 'organisation-not-yet' },
    })
    await expect(move(desk.id, tested.now() && one.id, '2026-02-01', member.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    const elsewhere = await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
    await expect(move(desk.id, elsewhere.id, '2026-02-01')).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
  })
})

describe('splitting', () => {
  test('makes new ones beside it, with the units that go along', async () => {
    const top = await build('Top')
    const whole = await build('Whole', top)
    const desk = await build('Desk', whole)
    const { made } = await asAdministrator().splitOrganisation({
      params: { ...here(), organisation: whole.id },
      body: {
        made: [{ names: { en: 'Part' }, units: [desk.id] }, { names: { en: 'Piece' } }],
        on: '2026-03-01',
      },
    })
    expect(await tree({ within: top.id })).toEqual(['Part 1', 'Piece 0', 'Whole 0'])
    expect(await tree({ within: top.id, on: '2026-02-28' })).toEqual(['Whole 1'])
    const part = await page(made[0] ?? '')
    expect(part).toMatchObject({ since: '2026-03-01', path: [{ id: top.id }], unitCount: 1, can: [] })
    expect(part.history).toMatchObject([{ kind: 'came-of', other: { id: whole.id } }])
    expect((await page(whole.id)).history.map(({ kind }) => kind)).toEqual(['split-off', 'split-off'])
    expect((await getOrganisation(tested.db, scope(), desk.id))?.enterpriseId).toBe(top.id)
    expect(await factsOf(whole.id)).toMatchObject([
      { fact: 'organisation.split', after: { on: '2026-03-01' } },
    ])
  })

  test('takes only units of its own, each once, and is for administrators', async () => {
    const [whole, other] = [await build('Whole'), await build('Other')]
    const desk = await build('Desk', whole)
    const split = (units: string[][], token = administrator.token) =>
      tested.as(token).splitOrganisation({
        params: { ...here(), organisation: whole.id },
        body: {
          made: units.map((some, at) => ({ names: { en: `Part ${at}` }, units: some })),
          on: '2026-03-01',
        },
      })
    await expect(split([[other.id]])).rejects.toMatchObject({ problem: { code: 'invalid' } })
    await expect(split([[desk.id], [desk.id]])).rejects.toMatchObject({ problem: { code: 'invalid' } })
    await expect(split([[]], member.token)).rejects.toMatchObject({ problem: { code: 'forbidden' } })
    expect(await tree()).toEqual(['Other 0', 'Whole 1'])
  })
})

test('a change of today leaves what was until yesterday, and one on the same day takes its place', async () => {
  const [one, other] = [await build('One'), await build('Other')]
  const change = (body: object) =>
    asAdministrator().changeOrganisation({ params: { ...here(), organisation: one.id }, body })
  await change({ names: { en: 'Won' } })
  await change({ names: { en: 'Once' }, parentId: other.id })
  const today = tested.now().toISOString().slice(0, 10)
  expect((await page(one.id)).history).toMatchObject([
    { kind: 'renamed', on: today, before: { en: 'One' }, after: { en: 'Once' } },
    { kind: 'moved', on: today, before: null },
  ])
  expect(await tree({ on: '2026-01-01' })).toEqual(['One 0', 'Other 0'])
})

test('the tree shows nothing of other workspaces, and pages through a level', async () => {
  await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
  for (let index = 0; index < 201; index += 1) await build(`Unit ${String(index).padStart(3, '0')}`)
  const first = await tested.as(member.token).organisationTree({ params: here(), query: {} })
  expect(first.organisations).toHaveLength(200)
  const rest = await tested
    .as(member.token)
    .organisationTree({ params: here(), query: { after: first.next ?? '' } })
  expect(rest).toMatchObject({ organisations: [{ names: { en: 'Unit 200' } }], next: null })
})
