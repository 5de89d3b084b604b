import type { RouteName } from '#model/contract/contract.ts'
import type { PartName } from '#model/definition/definition.ts'
import { Worth } from '#model/judgements/judgement.ts'
import { NoticeKind } from '#model/notices/notice.ts'
import { inDays } from './days.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Target } from './targets.ts'
import type { Tables } from './world.ts'

/** What a body is made of that goes on from what is stored. */
export type Around = {
  tables: Tables
  target: Target
  person: Person | undefined
  random: Random
  text: () => string
  idFor: (name: string) => string
}
type Make = (around: Around) => unknown

const draftOf = ({ tables, target }: Around) =>
  tables.draft.find(({ service_id }) => service_id === target.rows.service?.id)

/** The part as it stands, with one text that is new. */
const part =
  (name: PartName, field: string): Make =>
  (around) => {
    const draft = draftOf(around)
    return {
      version: draft?.[`${name}_version`] ?? 0,
      content: { ...draft?.[name], [field]: `Say ${around.text()}` },
    }
  }

/** A clause of the draft as it stands, where there is one. */
const clause = (around: Around): { path: string; hash: string } => {
  const records = Object.entries(draftOf(around)?.records ?? {})
  const [path, record] = around.random.pick(records) ?? []
  return { path: path ?? 'value.description', hash: record?.hash ?? 'a'.repeat(64) }
}

const waitingClause = (around: Around): { path: string; hash: string } => {
  const asked = Object.entries(draftOf(around)?.records ?? {}).filter(([, record]) => record.saidBy)
  const [path, record] = around.random.pick(asked) ?? []
  return path && record ? { path, hash: record.hash } : clause(around)
}

const budget = ({ text }: Around) => ({
  amount: '10.00',
  currency: 'CAD',
  from: '2026-04-01',
  until: '2027-03-31',
  conditions: text(),
})

const signedBy = { owner: 'supply', customer: 'value', user: 'use', sponsor: 'cost' } as const

/** A role to sign in: mostly one that they hold, with its organisation. */
const heldBy = (around: Around): { role: keyof typeof signedBy; organisationId: string } => {
  const { tables, target, person, random } = around
  const { service } = target.rows
  const held = tables.role_holder.filter(
    (one) => one.person_id === person?.id && one.service_id === service?.id,
  )
  const one = random.in100(80) ? random.pick(held) : undefined
  const relationship = tables.relationship.find(({ id }) => id === one?.relationship_id)
  if (one && relationship) return { role: one.role, organisationId: relationship.consumer_id }
  if (service && random.in100(60)) return { role: 'owner', organisationId: service.provider_id }
  return { role: 'customer', organisationId: around.idFor('organisationId') }
}

const signature: Make = (around) => {
  const { role, organisationId } = heldBy(around)
  const part = signedBy[role]
  const hash = around.target.rows.revision?.hashes[part] ?? 'a'.repeat(64)
  const body = { role, organisationId, parts: [{ part, hash }], language: 'en' }
  return role === 'sponsor' ? { ...body, budget: budget(around) } : body
}

const descriptionNow = (around: Around): string | null => draftOf(around)?.value.description || null

/** How one wishes to be mailed: of nothing. */
const ways = Object.fromEntries(NoticeKind.options.map((kind) => [kind, 'off']))

const phases = ['waiting', 'gathering', 'revealed', 'grouping', 'voting', 'decided'] as const

const phase: Make = ({ tables, target }) => {
  const { workshop } = target.rows
  const asked = tables.workshop_question.find(
    (one) => one.workshop_id === workshop?.id && one.question === workshop.asked,
  )
  const from = asked?.phase ?? 'waiting'
  const to = phases[phases.findIndex((one) => one === from) + 1] ?? 'decided'
  return { question: asked?.question ?? 'outcomes', from, to, minutes: 5 }
}

const duty = ({ text }: Around) => ({ area: 'management', activity: text(), side: 'provider', who: text() })

const restedOn = ({ random, idFor, text }: Around) =>
  random.in100(50)
    ? { kind: 'service', serviceId: idFor('serviceId') }
    : { kind: 'supplier', organisationId: idFor('organisationId'), supplies: text() }

const terms = ({ text }: Around) => ({
  necessity: 'needed',
  purpose: text(),
  continuity: text(),
  since: '2026-01-15',
})

const together = ({ random, idFor }: Around) =>
  random.in100(50)
    ? { kind: 'group', groupId: idFor('peopleGroup') }
    : { kind: 'staff', organisationId: idFor('organisationId'), withUnits: random.in100(50) }

/** Bodies that a schema alone does not tell: they name versions, hashes or people as they stand. */
export const bodies: Partial<Record<RouteName, Make>> = {
  writeValue: part('value', 'description'),
  writeUse: part('use', 'support'),
  writeCost: part('cost', 'price'),
  writeSupply: part('supply', 'exit'),
  writeTranslations: (around) => ({
    version: draftOf(around)?.translations_version ?? 0,
    content: { fr: { 'value.description': around.text() } },
  }),
  confirmClauses: (around) => ({ clauses: [clause(around)] }),
  attributeClause: (around) => ({ ...clause(around), personId: around.idFor('personId') }),
  takeBackAttribution: waitingClause,
  answerAttribution: (around) => ({ ...waitingClause(around), agrees: around.random.in100(50) }),
  propose: (around) => {
    const draft = draftOf(around)
    return {
      versions: {
        value: draft?.value_version ?? 0,
        use: draft?.use_version ?? 0,
        cost: draft?.cost_version ?? 0,
        supply: draft?.supply_version ?? 0,
        translations: draft?.translations_version ?? 0,
      },
      note: around.text(),
    }
  },
  sign: signature,
  publish: () => ({ withoutAgreement: true }),
  startDraft: () => ({}),
  startThread: ({ text }) => ({ address: 'value.name', passage: null, text: text(), assigneeId: null }),
  assignThread: ({ target, random }) => ({
    personId: random.in100(60) ? (target.rows.service?.owner_id ?? null) : null,
  }),
  suggestChange: (around) => ({
    path: 'value.description',
    before: descriptionNow(around),
    content: around.text(),
    why: around.text(),
  }),
  counterSuggestion: (around) => ({
    before: descriptionNow(around),
    content: around.text(),
    why: around.text(),
  }),
  markConflict: ({ text }) => ({
    about: text(),
    matter: null,
    positions: [
      { role: 'user', organisationId: null, personId: null, wants: text() },
      { role: 'sponsor', organisationId: null, personId: null, wants: text() },
    ],
  }),
  decideConflict: (around) => ({
    deciderId: around.target.rows.service?.owner_id ?? around.idFor('personId'),
    role: 'owner',
    on: '2026-01-15',
    what: around.text(),
    why: around.text(),
  }),
  askQuestions: (around) => ({
    title: around.text(),
    language: 'en',
    questions: [{ kind: 'what' }, { kind: 'hinders' }],
    closesOn: inDays(20),
    personIds: [around.idFor('personId')],
    ...(around.random.in100(40) && { audiences: [together(around)] }),
    link: around.random.in100(50),
  }),
  answerQuestions: ({ text }) => ({ answers: { what: text(), hinders: text() }, role: null }),
  movePhase: phase,
  askQuestion: () => ({ question: 'outcomes' }),
  giveJudgement: ({ text, random }) => ({
    worth: random.pick(Worth.options),
    reason: text(),
    evidence: text(),
    revision: null,
  }),
  waiveCheck: ({ random, text }) => ({
    rule: random.pick(['SD001', 'SD007', 'SD030', 'SD061']),
    reason: text(),
    until: inDays(20),
  }),
  startService: (around) => ({
    providerId: (around.random.in100(60) && around.person?.organisation_id) || around.idFor('providerId'),
    name: around.text(),
    language: 'en',
  }),
  reviewDefinition: () => ({}),
  beginRelationship: (around) => ({
    providerId: (around.random.in100(50) && around.person?.organisation_id) || around.idFor('providerId'),
    consumerId: around.idFor('consumerId'),
    since: '2026-01-15',
  }),
  changeRelationship: ({ target }) => ({ version: target.rows.relationship?.version ?? 0, stage: 'realise' }),
  endOrganisation: () => ({ on: inDays(-1) }),
  endRelationship: ({ target, random, text }) => ({
    version: target.rows.relationship?.version ?? 0,
    until: inDays(0),
    endRoles: random.in100(50),
    reason: text(),
  }),
  addDuty: (around) => duty(around),
  changeDuty: (around) => ({ ...duty(around), version: around.target.rows.relationship_duty?.version ?? 0 }),
  changeListItem: ({ target, text }) => ({
    what: text(),
    side: 'both',
    version: target.rows.relationship_item?.version ?? 0,
  }),
  changeNote: ({ target, text }) => ({
    text: text(),
    version: target.rows.relationship_note?.version ?? 0,
  }),
  recordDependency: (around) => ({ on: restedOn(around), ...terms(around), clause: null }),
  changeDependency: (around) => ({
    ...terms(around),
    clause: around.target.rows.dependency?.clause ?? null,
    version: around.target.rows.dependency?.version ?? 0,
  }),
  endDependency: ({ target }) => ({ until: inDays(0), version: target.rows.dependency?.version ?? 0 }),
  addStakeholder: ({ text, random, idFor }) => ({
    kind: 'regulator',
    name: text(),
    seeks: text(),
    providerOnly: random.in100(50),
    services: random.in100(80) ? [idFor('serviceId')] : [],
  }),
  changeStakeholder: ({ target, text, random }) => ({
    kind: 'partner',
    name: text(),
    seeks: text(),
    providerOnly: random.in100(50),
    version: target.rows.stakeholder?.version ?? 0,
  }),
  giveProviderRole: ({ text }) => ({
    role: 'delivery-manager',
    name: text(),
    email: `${text()}@example.org`,
  }),
  nameProviderRole: ({ text }) => ({ names: { en: text(), fr: text() } }),
  addPeopleGroup: ({ text, idFor }) => ({
    name: text(),
    purpose: text(),
    staffOf: [{ organisationId: idFor('organisationId'), withUnits: true }],
  }),
  changePeopleGroup: ({ target, text }) => ({
    name: text(),
    version: target.rows.people_group?.version ?? 0,
  }),
  changeGroupMembers: ({ idFor, text }) => ({
    add: [idFor('personId')],
    addresses: `${text()}@example.org`,
  }),
  addPeople: ({ text }) => ({ text: `${text()}\t${text()}@example.org` }),
  previewPeople: ({ text }) => ({ text: `${text()}\t${text()}@example.org` }),
  mergePeople: ({ idFor }) => ({ into: idFor('personId') }),
  // Its own account stays as it is, or nobody could go on.
  changeMe: () => ({ language: 'en' }),
  changeNoticeSettings: () => ({ timeZone: 'America/Toronto', quiet: null, digestAt: '08:00', ways }),
  changePerson: ({ text }) => ({ name: text() }),
  applyDocuments: () => ({ documents: [], dryRun: true }),
}
