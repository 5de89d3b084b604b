import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer, type TestMailServer } from '#server/mail/test-mail-server.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember } from './factories.ts'

let smtp: TestMailServer
let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string }
let ministry: string

beforeAll(async () => {
  smtp = await startMailServer()
  tested = await createTestApp({ settings: { smtpUrl: smtp.url } })
})
afterAll(async () => {
  await tested.close()
  await smtp.stop()
})
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
  ministry = (
    await buildOrganisation(tested.db, workspace.id, {
      names: { en: 'Ministry of Roads', fr: 'Ministère des routes' },
      abbreviation: 'MR',
    })
  ).id
})

const params = () => ({ workspace: workspace.slug })
const preview = (text: string, token = administrator.token) =>
  tested.as(token).previewPeople({ params: params(), body: { text } })
const paste = (text: string, body: { invite?: boolean } = {}, token = administrator.token) =>
  tested.as(token).addPeople({ params: params(), body: { text, ...body } })
const belonging = async (email: string) =>
  (
    await tested.db
      .selectFrom('person')
      .leftJoin('membership', 'membership.person_id', 'person.id')
      .select(['person.organisation_id', 'membership.function', 'membership.first'])
      .where('person.workspace_id', '=', workspace.id)
      .where('person.email', '=', email)
      .execute()
  ).map((row) => [row.organisation_id, row.function, row.first])
const facts = async () => {
  const rows = await tested.db
    .selectFrom('journal')
    .select('fact')
    .where('workspace_id', '=', workspace.id)
    .execute()
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ fact }) => fact)].map(([fact, all]) => [fact, all.length]),
  )
}

describe('many people', () => {
  test('do not come to belong to an organisation that has ended', async () => {
    await tested.db
      .updateTable('organisation')
      .set({ until: '2026-02-01' })
      .where('id', '=', ministry)
      .execute()
    const { mistakes } = await preview('Ada Hill,ada@example.org,MR')
    expect(mistakes).toEqual([{ line: 1, kind: 'unknown-organisation', text: 'MR' }])
  })

  test('are added with where they belong, on record, and nothing changes by doing it again', async () => {
    const lines = [
      'Ada Hill, ada@example.org, Ministry of Roads, Plans',
      'Bo Hill; bo@example.org; mr',
      'Cy Hill\tcy@example.org\tministère des routes\tDraws',
      'Di Hill, di@example.org',
    ].join('\n')
    const added = { added: 4, joined: 0, changed: 0, unchanged: 0 }
    const previewed = await preview(lines)
    expect(previewed).toMatchObject({ counts: added, mistakes: [] })
    expect(previewed.people.map(({ deed, name }) => `${deed} ${name}`)).toEqual([
      'added Ada Hill',
      'added Bo Hill',
      'added Cy Hill',
      'added Di Hill',
    ])
    expect(await facts()).toEqual({})
    expect(await paste(lines)).toEqual({ counts: added, invited: 0 })
    expect(await belonging('ada@example.org')).toEqual([[ministry, 'Plans', true]])
    expect(await belonging('bo@example.org')).toEqual([[ministry, '', true]])
    expect(await belonging('di@example.org')).toEqual([[null, null, null]])
    expect(await facts()).toEqual({ 'person.added': 4, 'membership.added': 3 })
    expect(await paste(lines)).toEqual({ counts: { ...added, added: 0, unchanged: 4 }, invited: 0 })
    expect(await facts()).toEqual({ 'person.added': 4, 'membership.added': 3 })
  })

  test('who are here already come to belong somewhere else, too, or do something else there', async () => {
    const agency = await buildOrganisation(tested.db, workspace.id, { names: { en: 'Agency' } })
    await buildPerson(tested.db, workspace.id, { email: 'ada@example.org', organisationId: agency.id })
    const line = 'Ada,ada@example.org,MR,Plans'
    expect((await paste(line)).counts).toMatchObject({ joined: 1, added: 0 })
    expect((await belonging('ada@example.org')).toSorted()).toEqual(
      [
        [agency.id, '', true],
        [agency.id, 'Plans', false],
      ].toSorted(),
    )
    const other = line.replace('Plans', 'Draws')
    expect((await preview(other)).people).toMatchObject([
      { deed: 'changed', email: 'ada@example.org', organisation: 'MR', before: 'Plans', function: 'Draws' },
    ])
    expect((await paste(other)).counts).toMatchObject({ changed: 1 })
    expect(await facts()).toEqual({ 'membership.added': 1, 'membership.changed': 1 })
  })

  test('belong to one of several organisations of a name by the one above it', async () => {
    const [north, south] = await Promise.all(
      ['North', 'South'].map((en) => buildOrganisation(tested.db, workspace.id, { names: { en } })),
    )
    await buildOrganisation(tested.db, workspace.id, { names: { en: 'Office' }, parent: north! })
    const meant = await buildOrganisation(tested.db, workspace.id, {
      names: { en: 'Office' },
      parent: south!,
    })
    expect((await preview('Ada,ada@example.org,Office')).mistakes).toMatchObject([
      { kind: 'unclear-organisation' },
    ])
    await paste('Ada,ada@example.org,South / office')
    expect(await belonging('ada@example.org')).toEqual([[meant.id, '', true]])
    expect((await preview('Ada,ada@example.org,East / Office')).mistakes).toMatchObject([
      { kind: 'unknown-organisation' },
    ])
  })

  test('are not added where one line is wrong; each mistake is told with its line', async () => {
    await buildOrganisation(tested.db, workspace.id, { names: { en: 'mr' } })
    await buildPerson(tested.db, workspace.id, { email: 'left@example.org', active: false })
    const lines = [
      'Ada,ada@example.org,Ministry of Roads',
      'Bo,bo.example.org',
      'Cy,cy@example.org,Nowhere',
      'Di,di@example.org,MR',
      'Ed,left@example.org',
    ].join('\n')
    expect((await preview(lines)).mistakes).toEqual([
      { line: 2, kind: 'no-address', text: 'bo.example.org' },
      { line: 3, kind: 'unknown-organisation', text: 'Nowhere' },
      { line: 4, kind: 'unclear-organisation', text: 'MR' },
      { line: 5, kind: 'person-left', text: 'left@example.org' },
    ])
    await expect(paste(lines)).rejects.toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'text', message: 'line 2: no-address' }, {}, {}, {}] },
    })
    expect(await belonging('ada@example.org')).toEqual([])
    expect(await facts()).toEqual({})
  })

  test('are for administrators, and organisations of other workspaces are unknown', async () => {
    const member = await buildMember(tested.db, workspace.id)
    const forbidden = { problem: { code: 'forbidden' } }
    await expect(preview('Ada,ada@example.org', member.token)).rejects.toMatchObject(forbidden)
    await expect(paste('Ada,ada@example.org', {}, member.token)).rejects.toMatchObject(forbidden)
    const other = await buildWorkspace(tested.db)
    await buildOrganisation(tested.db, other.id, { names: { en: 'Elsewhere' } })
    expect((await preview('Ada,ada@example.org,Elsewhere')).mistakes).toMatchObject([
      { kind: 'unknown-organisation' },
    ])
  })

  test('are invited by and by where that is wanted, once each', async () => {
    const lines = Array.from({ length: 70 }, (_, index) => `Ada,ada${index}@example.org`).join('\n')
    await paste(lines)
    expect((await facts())['person.invited']).toBeUndefined()
    expect(await paste(lines, { invite: true })).toMatchObject({ invited: 70, counts: { unchanged: 70 } })
    await expect.poll(async () => (await facts())['person.invited'], { timeout: 15_000 }).toBe(70)
    expect(await paste(lines, { invite: true })).toMatchObject({ invited: 0 })
    const hosts = await tested.db
      .selectFrom('invitation')
      .select('invited_by')
      .distinct()
      .where('workspace_id', '=', workspace.id)
      .execute()
    expect(hosts).toEqual([{ invited_by: administrator.personId }])
  })

  test('are 5,000 at once within ten seconds, and more bytes than that are refused', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `Person ${index},person${index}@example.org,MR,Works there`,
    ).join('\n')
    const begin = performance.now()
    expect((await preview(lines)).counts.added).toBe(5000)
    expect((await paste(lines, { invite: false })).counts.added).toBe(5000)
    expect((await paste(lines)).counts.unchanged).toBe(5000)
    expect(performance.now() - begin).toBeLessThan(10_000)
    await expect(preview('x'.repeat(4 * 1024 * 1024))).rejects.toMatchObject({
      problem: { code: 'too_large' },
    })
  })
})
