import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Definition, type PartName, partNames } from '#model/definition/definition.ts'
import { type Client, ProblemError } from '#model/contract/client.ts'
import { buildMember } from './accounts/factories.ts'
import { buildOrganisation } from './parties/factories.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { buildWorkspace } from './workspaces/factories.ts'

let tested: TestApp
let owner: Client
let token: string
let administrator: string
let service: string
let params: { workspace: string; service: string }

beforeAll(async () => {
  tested = await createTestApp()
  const workspace = await buildWorkspace(tested.db)
  const provider = await buildOrganisation(tested.db, workspace.id)
  const member = await buildMember(tested.db, workspace.id, { organisationId: provider.id })
  token = member.token
  administrator = (await buildMember(tested.db, workspace.id, { administrator: true })).token
  owner = tested.as(token)
  const page = await owner.startService({
    params: { workspace: workspace.slug },
    body: { providerId: provider.id, name: 'Letters', language: 'en' },
  })
  service = page.id
  params = { workspace: workspace.slug, service }
})
afterAll(() => tested.close())

const problemOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ProblemError)) throw new Error('The call was not refused.', { cause: error })
  return error.problem
}

const putRaw = (part: string, body: unknown) =>
  tested.app.request(`/api/workspaces/${params.workspace}/services/${service}/draft/${part}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const write = (part: PartName, version: number, content: unknown) => putRaw(part, { version, content })
const current = async () => (await owner.service({ params })).draft!

describe('a part of a draft', () => {
  test.each([
    ['a number for a text', 'value', { name: 7 }, 'content.name'],
    ['a list for a text', 'use', { support: ['now'] }, 'content.support'],
    ['an unknown field', 'value', { nmae: 'Letters' }, 'content'],
    ['a text that is too long', 'supply', { exit: 'x'.repeat(5001) }, 'content.exit'],
    ['two lines where one belongs', 'value', { name: 'a\nb' }, 'content.name'],
    ['a control character', 'use', { support: 'a\u0000b' }, 'content.support'],
    ['half of a character', 'use', { support: 'a\uD800b' }, 'content.support'],
    [
      'an unknown direction',
      'value',
      { outcomes: [{ id: 'a', direction: 'up', statement: 'x' }] },
      'content.outcomes.0.direction',
    ],
    [
      'two entries with one id',
      'use',
      {
        tasks: [
          { id: 'a', statement: 'x' },
          { id: 'a', statement: 'y' },
        ],
      },
      'content.tasks',
    ],
    [
      'an amount that is no number',
      'cost',
      {
        costs: [
          { id: 'a', effect: 'imposed', category: 'price', statement: 'x', estimate: { amount: '1,5' } },
        ],
      },
      'content.costs.0.estimate.amount',
    ],
    [
      'a day that does not exist',
      'value',
      { outcomes: [{ id: 'a', direction: 'supported', statement: 'x', date: '2027-02-30' }] },
      'content.outcomes.0.date',
    ],
  ] as const)('is refused with %s, and nothing is lost', async (_, part, content, path) => {
    const before = await current()
    const response = await write(part, before.versions[part], content)
    expect(response.status).toBe(422)
    const problem = (await response.json()) as { fields: { path: string }[] }
    expect(problem.fields.map((field) => field.path)).toContain(path)
    expect(await current()).toEqual(before)
  })

  test('with 10,000 outcomes is refused with few words', async () => {
    const outcomes = Array.from({ length: 10_000 }, (_, index) => ({
      id: `o${index}`,
      direction: 'supported',
      statement: '',
    }))
    const response = await write('value', (await current()).versions.value, { outcomes })
    expect(response.status).toBe(422)
    const problem = (await response.json()) as { fields: unknown[] }
    expect(problem.fields.length).toBeLessThanOrEqual(50)
  })

  test('that is larger than a body may be is refused as too large', async () => {
    const response = await write('use', 0, { support: 'x'.repeat(1_100_000) })
    expect(response.status).toBe(413)
  })

  test('that is no JSON, or no object, is refused', async () => {
    for (const body of ['{', 'null', '[]', '"text"', '{"__proto__":{"version":0},"content":{}}']) {
      expect((await putRaw('use', body)).status).toBe(422)
    }
  })

  test('deeply nested is refused without harm', async () => {
    const response = await putRaw('use', `{"version":0,"content":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)
    expect(response.status).toBe(422)
  })
})

const cursor = (...place: string[]) => Buffer.from(JSON.stringify(place)).toString('base64url')
const get = (path: string) =>
  tested.app.request(path, { headers: { authorization: `Bearer ${administrator}` } })

describe('a text that no database can hold', () => {
  const [nothing, half] = ['a\u0000b', 'a\uD800b']

  test('is no key of a translation, and no clause', async () => {
    for (const key of [nothing, half]) {
      const { versions } = await current()
      const translated = await putRaw('translations', {
        version: versions.translations,
        content: { fr: { [key]: 'x' } },
      })
      expect(translated.status).toBe(422)
      const confirmed = owner.confirmClauses({
        params,
        body: { clauses: [{ path: key, hash: 'a'.repeat(64) }] },
      })
      expect(await problemOf(confirmed)).toMatchObject({ code: 'invalid' })
    }
  })

  test('is no place where a page ended', async () => {
    for (const list of ['organisations', 'people', 'catalogue']) {
      for (const texts of [[nothing], [nothing, nothing]]) {
        const after = cursor(...texts, service)
        const { status } = await get(`/api/workspaces/${params.workspace}/${list}?after=${after}`)
        expect({ list, status }).toEqual({ list, status: 422 })
      }
    }
  })

  test('is no subject of the journal', async () => {
    const response = await get(`/api/workspaces/${params.workspace}/journal?subject=%00`)
    expect(response.status).toBe(422)
  })

  test('is no session, workspace or link', async () => {
    for (const path of ['/api/workspaces/%00', '/api/invitations/aaaaaaaaaaaaaaaaaaaaaaaa%00']) {
      expect((await get(path)).status).toBe(404)
    }
    const headers = { authorization: `Bearer ${token}` }
    const ended = await tested.app.request('/api/sessions/%00', { method: 'DELETE', headers })
    expect(ended.status).toBe(404)
  })

  test('is no search', async () => {
    for (const list of ['organisations', 'people', 'catalogue']) {
      const { status } = await get(`/api/workspaces/${params.workspace}/${list}?text=%00`)
      expect({ list, status }).toEqual({ list, status: 422 })
    }
  })
})

describe('unknown and malformed ids', () => {
  const unknown = '01900000-0000-7000-8000-000000000000'

  test.each(['not-an-id', "' or 1=1 --", '%00', '../../etc/passwd', unknown])(
    'such as %s are not found',
    async (id) => {
      const problem = await problemOf(owner.service({ params: { ...params, service: id } }))
      expect(problem).toMatchObject({ code: 'not_found', status: 404 })
    },
  )

  test('in a body are answered by name', async () => {
    const nobody = problemOf(owner.nameOwner({ params, body: { personId: unknown } }))
    expect(await nobody).toMatchObject({ code: 'not_found', detail: 'There is no such person.' })
    const nowhere = owner.inviteRoleHolder({
      params,
      body: { role: 'user', organisationId: unknown, name: 'Una', email: 'una@example.org' },
    })
    expect(await problemOf(nowhere)).toMatchObject({
      code: 'not_found',
      detail: 'There is no such organisation.',
    })
  })

  test('of revisions are not found', async () => {
    for (const number of [0, 1, -1, 1.5, 1e9]) {
      expect(await problemOf(owner.revision({ params: { ...params, number } }))).toMatchObject({
        code: 'not_found',
      })
    }
  })
})

const awkward = `<img src=x onerror="alert(1)"> & "q" 'q' \`\${x}\` {{x}} مرحبا \u202Eabc\u202C 👩🏽‍🔧 ü \\ %s`

/** The same document with the awkward text in every field that takes free text. */
const filledWith = (text: string): Definition => {
  const entry = { id: 'a', statement: text }
  const stakeholder = { stakeholderRole: 'other', stakeholder: text }
  const estimate = { amount: '1', unit: text, period: 'once' }
  return Definition.parse({
    value: {
      name: text,
      description: text,
      forWhom: text,
      consumerGroups: [text],
      notFor: text,
      proposition: text,
      outcomes: [
        { ...entry, ...stakeholder, direction: 'supported', indicator: text, unit: text, answeredBy: text },
      ],
      outputs: [entry],
      requirements: [entry],
      risks: [{ ...entry, ...stakeholder, effect: 'imposed', response: text, estimate, evidence: text }],
      performanceSupported: text,
      constraintsLifted: text,
      levels: [{ ...entry, kind: 'access', unit: text, window: text, method: text, measuredBy: text }],
      notPromised: { availability: text, capacity: text, security: text, continuity: text },
      serviceHours: text,
      criticalTimes: text,
      closed: { affectedOutcomes: text, removedRisks: text, imposedRisks: text },
    },
    use: {
      tasks: [entry],
      channels: [text],
      accessNeeds: text,
      prerequisites: text,
      duties: [entry],
      support: text,
    },
    cost: {
      price: text,
      costs: [{ ...entry, ...stakeholder, effect: 'imposed', category: 'other', estimate, evidence: text }],
      fundingModel: text,
      closed: { removedCosts: text, imposedCosts: text },
    },
    supply: {
      limits: [entry],
      exit: text,
      resources: [{ ...entry, dimension: 'partners-and-suppliers' }],
      restsOn: [entry],
      measurement: text,
    },
  })
}

describe('markup, right-to-left text and emoji', () => {
  test('come back as they were typed from every field of draft, revision and need', async () => {
    const wanted = filledWith(awkward)
    const { versions } = await current()
    for (const part of partNames) expect((await write(part, versions[part], wanted[part])).status).toBe(200)
    const draft = await current()
    expect(draft.definition).toEqual(wanted)
    await owner.propose({ params, body: { versions: draft.versions, note: awkward } })
    const revision = await owner.revision({ params: { ...params, number: 1 } })
    expect(revision).toMatchObject({ definition: wanted, note: awkward })
    const declined = await owner.decline({ params: { ...params, number: 1 }, body: { reason: awkward } })
    expect(declined.revisions[0]?.closedReason).toBe(awkward)
    const { workspace } = params
    const texts = { what: awkward, hinders: awkward, worth: awkward, onBehalfOf: awkward, evidence: awkward }
    const need = await owner.stateNeed({ params: { workspace }, body: texts })
    expect(need).toMatchObject(texts)
  })

  test('never reach the log', () => {
    expect(tested.logged()).not.toContain('onerror')
  })
})
