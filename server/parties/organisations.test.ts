import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/kernel/transaction.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildOrganisation } from './factories.ts'
import { addOrganisations, changeOrganisations, getOrganisation, organisationsBySource } from './index.ts'
import { organisationLineage } from './organisation-store.ts'

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
const add = (
  body: Parameters<ReturnType<TestApp['as']>['addOrganisation']>[0]['body'],
  token = administrator.token,
) => tested.as(token).addOrganisation({ params: here(), body })
const change = (
  organisation: string,
  body: Parameters<ReturnType<TestApp['as']>['changeOrganisation']>[0]['body'],
  token = administrator.token,
) => tested.as(token).changeOrganisation({ params: { ...here(), organisation }, body })
const enterpriseOf = async (id: string) => (await getOrganisation(tested.db, scope(), id))?.enterpriseId

describe('adding an organisation', () => {
  test('nests it, derives its enterprise, and puts it on record', async () => {
    const ministry = await add({ names: { en: 'Ministry', fr: 'Ministère' }, abbreviation: 'M' })
    expect(ministry).toMatchObject({ parentId: null, enterpriseId: ministry.id, source: null })
    const branch = await add({ names: { fr: 'Direction' }, parentId: ministry.id })
    const desk = await add({ names: { en: 'Desk' }, parentId: branch.id })
    expect(desk.enterpriseId).toBe(ministry.id)
    expect(await organisationLineage(tested.db, scope(), desk.id)).toEqual([desk.id, branch.id, ministry.id])
    const fact = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('subject_id', '=', branch.id)
      .executeTakeFirst()
    expect(fact).toMatchObject({
      fact: 'organisation.added',
      actor_id: administrator.personId,
      subject_name: 'Direction',
      after: { parentId: ministry.id },
    })
  })

  test('needs a name, a parent that exists here, and an administrator', async () => {
    await expect(add({ names: {} })).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'names' }] },
    })
    await expect(add({ names: { en: ' ' } })).rejects.toMatchObject({ problem: { code: 'invalid' } })
    const elsewhere = await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
    await expect(add({ names: { en: 'A' }, parentId: elsewhere.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    await expect(add({ names: { en: 'A' } }, member.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    await expect(add({ names: { en: 'x'.repeat(351) } })).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'names.en' }] },
    })
  })

  test('keeps text of any script as it was written', async () => {
    const names = { en: '<b>Ops</b> & "Co" 🏛️', fr: 'مصلحة البريد' }
    const { id } = await add({ names })
    expect((await getOrganisation(tested.db, scope(), id))?.names).toEqual(names)
  })
})

describe('changing an organisation', () => {
  test('renames it, and is on record with what it was called before', async () => {
    const { id } = await buildOrganisation(tested.db, workspace.id, { names: { en: 'Old' } })
    expect(await change(id, { names: { en: 'New' }, abbreviation: 'N' })).toMatchObject({
      names: { en: 'New' },
      abbreviation: 'N',
    })
    const fact = await tested.db
      .selectFrom('journal')
      .selectAll()
      .where('subject_id', '=', id)
      .executeTakeFirst()
    expect(fact).toMatchObject({
      fact: 'organisation.changed',
      before: { names: { en: 'Old' }, abbreviation: '' },
      after: { names: { en: 'New' }, abbreviation: 'N' },
    })
  })

  test('to what it is already is not on record', async () => {
    const { id } = await buildOrganisation(tested.db, workspace.id, { names: { en: 'Same' } })
    await change(id, { names: { en: 'Same' } })
    expect(await tested.db.selectFrom('journal').select('id').where('subject_id', '=', id).execute()).toEqual(
      [],
    )
  })

  test('nests it elsewhere with all that is nested in it, and out again', async () => {
    const { db } = tested
    const [one, other] = [
      await buildOrganisation(db, workspace.id),
      await buildOrganisation(db, workspace.id),
    ]
    const branch = await buildOrganisation(db, workspace.id, { parent: one })
    const desk = await buildOrganisation(db, workspace.id, { parent: branch })
    await change(branch.id, { parentId: other.id })
    expect([await enterpriseOf(branch.id), await enterpriseOf(desk.id)]).toEqual([other.id, other.id])
    await change(branch.id, { parentId: null })
    expect([await enterpriseOf(branch.id), await enterpriseOf(desk.id)]).toEqual([branch.id, branch.id])
  })

  test('never nests it in itself, also when two changes would do so together', async () => {
    const { db } = tested
    const top = await buildOrganisation(db, workspace.id)
    const branch = await buildOrganisation(db, workspace.id, { parent: top })
    const desk = await buildOrganisation(db, workspace.id, { parent: branch })
    for (const parentId of [top.id, branch.id, desk.id]) {
      await expect(change(top.id, { parentId })).rejects.toMatchObject({
        problem: { code: 'invalid', fields: [{ path: 'parentId' }] },
      })
    }
    const [a, b] = [await buildOrganisation(db, workspace.id), await buildOrganisation(db, workspace.id)]
    const both = await Promise.allSettled([
      change(a.id, { parentId: b.id }),
      change(b.id, { parentId: a.id }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is for administrators, and for what is there', async () => {
    const { id } = await buildOrganisation(tested.db, workspace.id)
    await expect(change(id, { abbreviation: 'X' }, member.token)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    await expect(change(id, { names: {} })).rejects.toMatchObject({ problem: { code: 'invalid' } })
    await expect(change('01900000-0000-7000-8000-000000000000', { abbreviation: 'X' })).rejects.toMatchObject(
      {
        problem: { code: 'not_found' },
      },
    )
    await expect(change(id, { parentId: '01900000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
  })
})

const list = async (query: object = {}) => tested.as(member.token).organisations({ params: here(), query })
const namesOf = ({ organisations }: Awaited<ReturnType<typeof list>>, language: 'en' | 'fr' = 'en') =>
  organisations.map(({ names }) => names[language] ?? names.en ?? names.fr)

describe('the list of organisations', () => {
  test('begins with what is called just as typed, then what begins so, then words that do', async () => {
    const { db } = tested
    const names = [
      { en: 'Desktop Unit' },
      { en: 'Bureau (IT)', fr: 'Bureau' },
      { en: 'Roads', fr: 'Itinéraires' },
      { en: 'IT' },
    ]
    for (const one of names) await buildOrganisation(db, workspace.id, { names: one })
    await buildOrganisation(db, workspace.id, { names: { en: 'Zeta' }, abbreviation: 'IT' })
    const fitting = ['IT', 'Zeta', 'Roads', 'Bureau (IT)', 'Desktop Unit']
    expect(namesOf(await list({ text: 'it' }))).toEqual(fitting)
    expect(namesOf(await list({ text: ' (it) ' }))).toEqual(['Bureau (IT)'])
    expect(namesOf(await list({ text: 'x*' }))).toEqual([])
  })

  test('comes page by page in that order, too', async () => {
    const { db } = tested
    for (let index = 0; index < 55; index += 1)
      await buildOrganisation(db, workspace.id, {
        names: { en: index < 30 ? `A unit ${index}` : `IT ${index}` },
      })
    const first = await list({ text: 'it' })
    const second = await list({ text: 'it', after: first.next ?? '' })
    expect(namesOf(first)[0]).toBe('IT 30')
    expect(new Set([...namesOf(first), ...namesOf(second)]).size).toBe(55)
  })

  test('is in the order of the names that its reader sees', async () => {
    const { db } = tested
    await buildOrganisation(db, workspace.id, { names: { en: 'Zoning', fr: 'Aménagement' } })
    await buildOrganisation(db, workspace.id, { names: { en: 'étude' } })
    await buildOrganisation(db, workspace.id, { names: { en: 'Energy', fr: 'Énergie' } })
    await buildOrganisation(db, workspace.id, { names: { en: 'Finance' } })
    expect(namesOf(await list())).toEqual(['Energy', 'étude', 'Finance', 'Zoning'])
    expect(namesOf(await list({ language: 'fr' }), 'fr')).toEqual([
      'Aménagement',
      'Énergie',
      'étude',
      'Finance',
    ])
  })

  test('is found by parts of any name or abbreviation, accents aside, and by no pattern', async () => {
    const { db } = tested
    await buildOrganisation(db, workspace.id, {
      names: { en: 'Parks', fr: 'Forêts et parcs' },
      abbreviation: 'PKS',
    })
    await buildOrganisation(db, workspace.id, { names: { en: '100% Service_Desk' } })
    expect(namesOf(await list({ text: 'foret' }))).toEqual(['Parks'])
    expect(namesOf(await list({ text: 'pKs' }))).toEqual(['Parks'])
    expect(namesOf(await list({ text: '100%' }))).toEqual(['100% Service_Desk'])
    expect(namesOf(await list({ text: '%' }))).toEqual(['100% Service_Desk'])
    expect(namesOf(await list({ text: 's_r' }))).toEqual([])
    expect(namesOf(await list({ text: String.raw`\\` }))).toEqual([])
  })

  test('comes page by page, each organisation once, also where names are equal', async () => {
    const { db } = tested
    for (let index = 0; index < 120; index += 1)
      await buildOrganisation(db, workspace.id, { names: { en: index % 3 === 0 ? 'Twin' : `Unit ${index}` } })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await list(after === undefined ? {} : { after })
      seen.push(...page.organisations.map(({ id }) => id))
      after = page.next ?? undefined
      // Somebody adds one that sorts before all others meanwhile: nobody is shown twice, nobody left out.
      await buildOrganisation(db, workspace.id, { names: { en: 'AAA' } })
    } while (after !== undefined)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  test.each([
    'x',
    'W10',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["a","b","01900000-0000-7000-8000-000000000000"]').toString('base64url'),
  ])('does not go on from a place that somebody made up: %s', async (after) => {
    await expect(list({ after })).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'after' }] },
    })
  })

  test('shows nothing of other workspaces', async () => {
    await buildOrganisation(tested.db, (await buildWorkspace(tested.db)).id)
    expect((await list()).organisations).toEqual([])
  })
})

test('an importer adds and renames its organisations in bulk', async () => {
  const { db, now } = tested
  const rows = ['a', 'b'].map((key, index) => ({
    id: `01900000-0000-7000-8000-00000000000${index}`,
    sourceKey: key,
    names: { en: `Unit ${key}` },
    abbreviation: '',
    imported: { names: { en: `Unit ${key}` } },
    until: null,
  }))
  await inTransaction({ db }, (tx) =>
    addOrganisations(tx, scope(), { source: 'list', rows, now: now().toISOString() }),
  )
  const stored = await organisationsBySource(db, scope(), 'list')
  expect(stored.map(({ sourceKey, imported }) => [sourceKey, imported])).toEqual([
    ['a', { names: { en: 'Unit a' } }],
    ['b', { names: { en: 'Unit b' } }],
  ])
  const changed = { ...rows[0]!, names: { en: 'Unité' } }
  await inTransaction({ db }, (tx) =>
    changeOrganisations(tx, scope(), { rows: [changed], day: '2026-05-01' }),
  )
  const found = await tested.as(member.token).organisations({ params: here(), query: { text: 'unite' } })
  expect(found.organisations).toMatchObject([{ id: rows[0]!.id, enterpriseId: rows[0]!.id, source: 'list' }])
})
