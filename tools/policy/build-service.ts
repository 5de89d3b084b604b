import type { QuestionSetWithLink } from '#model/contract/questions.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { newId } from '#server/kernel/new-id.ts'
import { ask } from './call.ts'
import { inDays } from './days.ts'
import { one, type Place, type Someone } from './place.ts'

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
      id: newId(),
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
      id: newId(),
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

/** Keys of consumer groups, of services and of organisations. */
export const consumerGroups = ['citizens', 'companies', 'departments'] as const

/** The entry of every text that can name what a service rests on. */
export const namedEntry = 'base'

const write = async ({ place, params, owner }: Work): Promise<void> => {
  const { app, marking } = place
  const { draft } = await ask<ServicePage>(app, { route: 'service', token: owner.token, params })
  if (!draft) return
  const { definition, versions } = draft
  const content = {
    ...definition.value,
    consumerGroups: consumerGroups.filter(() => place.random.in100(40)),
    description: `About ${marking.text()}`,
    outcomes: [{ id: 'reach', direction: 'supported', statement: `Reach ${marking.text()}` }],
  }
  const { token } = owner
  await ask(app, { route: 'writeValue', token, params, body: { version: versions['value'], content } })
  const use = { ...definition.use, support: marking.text() }
  await ask(app, { route: 'writeUse', token, params, body: { version: versions['use'], content: use } })
  const cost = { ...definition.cost, price: marking.text() }
  await ask(app, { route: 'writeCost', token, params, body: { version: versions['cost'], content: cost } })
  const supply = { ...definition.supply, restsOn: [{ id: namedEntry, statement: marking.text() }] }
  await ask(app, {
    route: 'writeSupply',
    token,
    params,
    body: { version: versions['supply'], content: supply },
  })
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
  const held = { ...params, workshop: id }
  await ask(app, { route: 'askQuestion', token, params: held, body: { question: 'outcomes' } })
  const phase = { question: 'outcomes', from: 'waiting', to: 'gathering', minutes: 5 }
  await ask(app, { route: 'movePhase', token, params: held, body: phase })
  const seat = await ask<{ token: string }>(app, {
    route: 'joinWorkshop',
    params: { code: code ?? '' },
    body: { name: marking.text(), role: 'user' },
  })
  keyring.push({ kind: 'seat', token: seat.token, opens: id })
  const answer = { question: 'outcomes', text: marking.text() }
  await ask(app, { route: 'giveAnswer', token: seat.token, body: answer })
  if (place.random.in100(50)) return
  for (const [from, to] of [
    ['gathering', 'revealed'],
    ['revealed', 'grouping'],
  ])
    await ask(app, { route: 'movePhase', token, params: held, body: { question: 'outcomes', from, to } })
  const group = { question: 'outcomes', name: marking.text(), answers: [] }
  await ask(app, { route: 'makeGroup', token, params: held, body: group })
}

/** How far a service got; each world has some of each. */
export const stages = ['drafted', 'proposed', 'published', 'revised', 'proposed-anew', 'retired'] as const
type Stage = (typeof stages)[number]

/** Gives some of the roles to people of other organisations. */
const inviteSome = async (
  place: Place,
  { service, owner }: { service: string; owner: Someone },
): Promise<Someone[]> => {
  const others = place.people.filter(
    ({ organisation, administrator }) => !administrator && organisation !== owner.organisation,
  )
  const holders: Someone[] = []
  for (const role of ['customer', 'user', 'sponsor'] as const) {
    const person = one(place, others)
    if (place.random.in100(25) || holders.includes(person)) continue
    holders.push(person)
    await giveRole(place, { service, provider: owner.organisation, role, person })
  }
  return holders
}

const waive = async ({ place, params, owner }: Work): Promise<void> => {
  const body = { rule: 'SD031', reason: place.marking.text(), until: inDays(20) }
  await ask(place.app, { route: 'waiveCheck', token: owner.token, params, body })
}

const bringTo = async (stage: Stage, work: Work): Promise<void> => {
  const { place, params, owner } = work
  const { token } = owner
  if (stage === 'drafted') return
  if (stage === 'proposed') {
    await proposeIt(work)
    return
  }
  await publishIt(work)
  if (stage === 'revised' || stage === 'proposed-anew') {
    await ask(place.app, { route: 'startDraft', token, params, body: {} })
    await write(work)
  }
  if (stage === 'proposed-anew') await proposeIt(work)
  if (stage === 'retired')
    await ask(place.app, { route: 'retire', token, params, body: { reason: place.marking.text() } })
}

/** Says what a service rests on: named by its text or not, on a service or on what an organisation supplies. */
const restOnSome = async ({ place, params, owner }: Work): Promise<void> => {
  const { app, marking, organisations, random } = place
  const { token } = owner
  const { entries } = await ask<{ entries: { id: string; state: string }[] }>(app, {
    route: 'catalogue',
    token,
    params,
  })
  const text = marking.text
  const services = entries.filter(({ id, state }) => id !== params.service && state !== 'retired')
  const rested = random.pick(services)
  const supplier = { kind: 'supplier', organisationId: one(place, organisations).id, supplies: text() }
  for (const on of [supplier, ...(rested ? [{ kind: 'service', serviceId: rested.id }] : [])])
    await ask(app, {
      route: 'recordDependency',
      token,
      params,
      body: {
        on,
        necessity: random.in100(70) ? 'needed' : 'helpful',
        purpose: text(),
        continuity: text(),
        clause: random.in100(50) ? namedEntry : null,
        since: '2026-01-01',
      },
    })
}

/** Makes a service and brings it to a stage, with what people do on the way. */
export const defineOne = async (place: Place, stage: Stage): Promise<void> => {
  const { app, marking, workspace, people, random } = place
  const members = people.filter(({ administrator }) => !administrator)
  const owner = one(place, members)
  const made = await ask<ServicePage>(app, {
    route: 'startService',
    token: owner.token,
    params: { workspace: workspace.slug },
    body: { providerId: owner.organisation, name: `Service ${marking.text()}`, language: 'en' },
  })
  const holders = await inviteSome(place, { service: made.id, owner })
  const work: Work = { place, params: { workspace: workspace.slug, service: made.id }, owner, holders }
  await write(work)
  if (random.in100(70)) await talk(work)
  if (random.in100(50)) await askUsers(work)
  if (random.in100(50)) await holdWorkshop(work)
  if (random.in100(60)) await waive(work)
  await restOnSome(work)
  await bringTo(stage, work)
}
