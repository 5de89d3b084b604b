import { pino } from 'pino'
import { randomUUIDv7 } from 'node:crypto'
import type { QuestionSetWithLink } from '#model/contract/questions.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { ScreenNews } from '#model/contract/workshop-views.ts'
import { Definition } from '#model/definition/definition.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { buildAccount } from '#server/accounts/factories.ts'
import type { App } from '#server/app.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { listServices } from '#server/services/index.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { ask } from './call.ts'
import { inDays } from './days.ts'
import type { Marking } from './markers.ts'
import type { Random } from './random.ts'

/** Links and seats, which the program keeps as hashes: whoever holds one sees what it opens. */
export type Keyring = { token: string; opens: string; kind: 'questions' | 'code' | 'seat' }[]

export type Site = { app: App; db: Db; random: Random; marking: Marking }
export type Account = { id: string; token: string }
export type Peopled = { accounts: Account[]; keyring: Keyring }

type Organisation = { id: string; enterpriseId: string }
type Someone = { id: string; token: string; organisation: string; administrator: boolean }
type Place = Site & {
  workspace: { id: string; slug: string }
  organisations: Organisation[]
  people: Someone[]
  keyring: Keyring
}

const size = { workspaces: 2, organisations: 5, people: 9, services: 6, needs: 6 }

/** A random one of a list that is never empty. */
const one = <One>({ random }: Site, list: readonly One[]): One => random.pick(list) as One

const settle = async (site: Site, peopled: Peopled): Promise<Place> => {
  const { db, marking, random } = site
  const workspace = await buildWorkspace(db, { name: marking.text() })
  await db
    .updateTable('workspace')
    .set({ publish_without_agreement: true })
    .where('id', '=', workspace.id)
    .execute()
  const organisations: Organisation[] = []
  for (let at = 0; at < size.organisations; at += 1) {
    const parent = at > 1 && random.in100(50) ? one(site, organisations) : undefined
    const names = { en: `Organisation ${marking.text()}` }
    organisations.push(await buildOrganisation(db, workspace.id, { names, ...(parent ? { parent } : {}) }))
  }
  const people: Someone[] = []
  for (let at = 0; at < size.people; at += 1) {
    // Some people belong to more than one workspace.
    const account =
      at === 1 && peopled.accounts[1]
        ? peopled.accounts[1]
        : await buildAccount(db, { email: `${marking.text()}@example.org` })
    if (!peopled.accounts.includes(account)) peopled.accounts.push(account)
    const organisation = organisations[at % organisations.length]?.id ?? ''
    const administrator = at === 0
    const id = await buildPerson(db, workspace.id, {
      name: `Person ${marking.text()}`,
      email: `${marking.text()}@example.org`,
      accountId: account.id,
      organisationId: organisation,
      administrator,
    })
    people.push({ id, token: account.token, organisation, administrator })
  }
  return { ...site, workspace, organisations, people, keyring: peopled.keyring }
}

const giveRole = async (
  { db, workspace }: Place,
  {
    service,
    provider,
    role,
    person,
  }: { service: string; provider: string; role: ConsumerRole; person: Someone },
): Promise<void> => {
  const at = '2026-05-01T10:00:00.000Z'
  const relationship = await db
    .insertInto('relationship')
    .values({
      workspace_id: workspace.id,
      id: randomUUIDv7(),
      provider_id: provider,
      consumer_id: person.organisation,
      created_at: at,
    })
    .onConflict((clash) => clash.constraint('relationship_pair').doUpdateSet({ provider_id: provider }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('role_holder')
    .values({
      workspace_id: workspace.id,
      id: randomUUIDv7(),
      relationship_id: relationship.id,
      service_id: service,
      role,
      person_id: person.id,
      since: at,
    })
    .execute()
}

/** What the stages below work with: a service, who owns it, and who is invited. */
type Work = {
  place: Place
  params: { workspace: string; service: string }
  owner: Someone
  holders: Someone[]
}

const write = async ({ place, params, owner }: Work): Promise<void> => {
  const { app, marking } = place
  const { draft } = await ask<ServicePage>(app, { route: 'service', token: owner.token, params })
  if (!draft) return
  const { definition, versions } = draft
  const content = {
    ...definition.value,
    description: `About ${marking.text()}`,
    outcomes: [{ id: 'reach', direction: 'supported', statement: `Reach ${marking.text()}` }],
  }
  const { token } = owner
  await ask(app, { route: 'writeValue', token, params, body: { version: versions['value'], content } })
  const use = { ...definition.use, support: marking.text() }
  await ask(app, { route: 'writeUse', token, params, body: { version: versions['use'], content: use } })
  const cost = { ...definition.cost, price: marking.text() }
  await ask(app, { route: 'writeCost', token, params, body: { version: versions['cost'], content: cost } })
}

const proposeIt = async ({ place, params, owner }: Work): Promise<number> => {
  const { app, marking } = place
  const { token } = owner
  const { draft } = await ask<ServicePage>(app, { route: 'service', token, params })
  const body = { versions: draft?.versions, note: marking.text() }
  const page = await ask<ServicePage>(app, { route: 'propose', token, params, body })
  return page.open?.number ?? 0
}

const publishIt = async (work: Work): Promise<void> => {
  const number = String(await proposeIt(work))
  const { place, params, owner } = work
  await ask(place.app, {
    route: 'publish',
    token: owner.token,
    params: { ...params, number },
    body: { withoutAgreement: true },
  })
}

const talk = async ({ place, params, owner, holders }: Work): Promise<void> => {
  const { app, marking } = place
  const text = marking.text
  const token = one(place, [owner, ...holders]).token
  const thread = { address: 'value.name', passage: null, text: text(), assigneeId: null }
  await ask(app, { route: 'startThread', token, params, body: thread })
  const { draft } = await ask<ServicePage>(app, { route: 'service', token, params })
  const before = draft?.definition.value.description || null
  const suggestion = { path: 'value.description', before, content: text(), why: text() }
  await ask(app, { route: 'suggestChange', token, params, body: suggestion })
  const position = (role: string) => ({ role, organisationId: null, personId: null, wants: text() })
  const conflict = { about: text(), matter: null, positions: [position('user'), position('sponsor')] }
  await ask(app, { route: 'markConflict', token, params, body: conflict })
}

const askUsers = async ({ place, params, owner, holders }: Work): Promise<void> => {
  const { app, marking, keyring, people } = place
  const asked = one(place, people)
  const { set, link } = await ask<QuestionSetWithLink>(app, {
    route: 'askQuestions',
    token: one(place, [owner, ...holders]).token,
    params,
    body: {
      title: marking.text(),
      intro: marking.text(),
      language: 'en',
      questions: [{ kind: 'what' }, { kind: 'hinders' }],
      closesOn: inDays(20),
      personIds: [asked.id],
      link: true,
    },
  })
  keyring.push({ kind: 'questions', token: link?.split('/').at(-1) ?? '', opens: set.id })
  if (!place.random.in100(60)) return
  const answers = { what: marking.text(), hinders: marking.text() }
  await ask(app, {
    route: 'answerQuestions',
    token: asked.token,
    params: { workspace: params.workspace, set: set.id },
    body: { answers },
  })
}

const holdWorkshop = async ({ place, params, owner }: Work): Promise<void> => {
  const { app, marking, keyring } = place
  const { token } = owner
  const questions = ['outcomes', 'imposedRisks']
  const begun = await ask<ScreenNews>(app, { route: 'beginWorkshop', token, params, body: { questions } })
  const { id = '', code = '' } = begun.view ?? {}
  keyring.push({ kind: 'code', token: code ?? '', opens: id })
  const one_ = { ...params, workshop: id }
  await ask(app, { route: 'askQuestion', token, params: one_, body: { question: 'outcomes' } })
  const phase = { question: 'outcomes', from: 'waiting', to: 'gathering', minutes: 5 }
  await ask(app, { route: 'movePhase', token, params: one_, body: phase })
  const seat = await ask<{ token: string }>(app, {
    route: 'joinWorkshop',
    params: { code: code ?? '' },
    body: { name: marking.text(), role: 'user' },
  })
  keyring.push({ kind: 'seat', token: seat.token, opens: id })
  const answer = { question: 'outcomes', text: marking.text() }
  await ask(app, { route: 'giveAnswer', token: seat.token, body: answer })
}

/** How far a service got; each world has some of each. */
const stages = ['drafted', 'drafted', 'proposed', 'published', 'revised', 'retired'] as const

const defineOne = async (place: Place, stage: (typeof stages)[number]): Promise<void> => {
  const { app, marking, workspace, people, random } = place
  const members = people.filter(({ administrator }) => !administrator)
  const owner = one(place, members)
  const made = await ask<ServicePage>(app, {
    route: 'startService',
    token: owner.token,
    params: { workspace: workspace.slug },
    body: { providerId: owner.organisation, name: `Service ${marking.text()}`, language: 'en' },
  })
  const holders: Someone[] = []
  for (const role of ['customer', 'user', 'sponsor'] as const) {
    const person = one(
      place,
      members.filter(({ organisation }) => organisation !== owner.organisation),
    )
    if (random.in100(25) || holders.includes(person)) continue
    holders.push(person)
    await giveRole(place, { service: made.id, provider: owner.organisation, role, person })
  }
  const work: Work = { place, params: { workspace: workspace.slug, service: made.id }, owner, holders }
  await write(work)
  if (random.in100(70)) await talk(work)
  if (random.in100(50)) await askUsers(work)
  if (random.in100(50)) await holdWorkshop(work)
  if (stage === 'proposed') await proposeIt(work)
  if (stage === 'published' || stage === 'revised' || stage === 'retired') await publishIt(work)
  const { token } = owner
  if (stage === 'revised') {
    await ask(app, { route: 'startDraft', token, params: work.params, body: {} })
    await write(work)
  }
  if (stage === 'retired')
    await ask(app, { route: 'retire', token, params: work.params, body: { reason: marking.text() } })
}

const contextOf = ({ db, workspace, people }: Place): MemberContext =>
  ({
    db,
    log: pino({ level: 'silent' }),
    now: new Date().toISOString(),
    requestId: randomUUIDv7(),
    scope: { workspaceId: workspace.id },
    actor: { personId: people[0]?.id, name: 'An administrator', administrator: true, language: 'en' },
  }) as unknown as MemberContext

/** What an importer or a provider alone described: listed, without an owner. */
const listSome = async (place: Place): Promise<void> => {
  const { db, marking, organisations } = place
  const named = [0, 1].map(() => ({ key: marking.text(), providerId: one(place, organisations).id }))
  await db.transaction().execute((tx) =>
    listServices(tx, contextOf(place), {
      source: 'test',
      language: 'en',
      providers: new Map(organisations.map(({ id }) => [id, { en: id }])),
      services: named.map(({ key, providerId }) => ({
        key,
        providerId,
        period: '2026',
        definition: Definition.parse({
          value: { name: `Listed ${marking.text()}`, description: marking.text() },
        }),
        translations: {},
        labels: {},
        programmes: [],
        link: {},
      })),
    }),
  )
}

const stateNeeds = async (place: Place): Promise<void> => {
  const { app, marking, people, organisations, random, workspace } = place
  for (let at = 0; at < size.needs; at += 1) {
    const providerId = random.in100(40) ? null : one(place, organisations).id
    const text = marking.text
    await ask(app, {
      route: 'stateNeed',
      token: one(place, people).token,
      params: { workspace: workspace.slug },
      body: { what: text(), hinders: text(), worth: text(), onBehalfOf: '', evidence: '', providerId },
    })
  }
}

/** Builds a few workspaces, with people of whom some belong to several, and something of every kind in each. */
export const buildWorlds = async (site: Site): Promise<Peopled> => {
  const peopled: Peopled = { accounts: [], keyring: [] }
  for (let at = 0; at < size.workspaces; at += 1) {
    const place = await settle(site, peopled)
    await listSome(place)
    for (let made = 0; made < size.services; made += 1)
      await defineOne(place, stages[made % stages.length] ?? 'drafted')
    await stateNeeds(place)
  }
  return peopled
}
