import { pino } from 'pino'
import { Definition, type PartName, partNames } from '#model/definition/definition.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { getServicePage } from './get-service-page.ts'
import { listServices } from './list-services.ts'
import { proposeRevision } from './propose-revision.ts'
import { publishRevision } from './publish-revision.ts'
import { signRevision } from './sign-revision.ts'
import { startService } from './start-service.ts'
import { writePart } from './write-part.ts'

/** Who stands on the stage of a test; the stranger belongs to the consumer and holds no role. */
export type Player = 'owner' | 'customer' | 'user' | 'sponsor' | 'stranger' | 'administrator'

export type Stage = {
  provider: string
  consumer: string
  person: Record<Player, string>
  /** The context of a request that this person makes now. */
  as: (player: Player, workspace?: Partial<MemberContext['workspace']>) => MemberContext
}

const players: Player[] = ['owner', 'customer', 'user', 'sponsor', 'stranger', 'administrator']

/** A workspace with a provider, a consumer and a person for each part; every test has one of its own. */
export const buildStage = async (db: Db): Promise<Stage> => {
  const [workspace, provider, consumer] = [newId(), newId(), newId()]
  const person = Object.fromEntries(players.map((player) => [player, newId()])) as Stage['person']
  const at = '2026-05-01T10:00:00.000Z'
  const slug = `stage-${workspace.slice(-12)}`
  await db.insertInto('workspace').values({ id: workspace, slug, name: 'Stage', created_at: at }).execute()
  await db
    .insertInto('organisation')
    .values(
      [provider, consumer].map((id, index) => ({
        workspace_id: workspace,
        id,
        names: JSON.stringify({ en: index === 0 ? 'Provider of All' : 'Department of Tests' }),
        parent_id: null,
        enterprise_id: id,
        source: null,
        source_key: null,
        sort_name: String(index),
        created_at: at,
      })),
    )
    .execute()
  const accounts = players.map((player) => ({
    id: `${person[player]}`,
    name: `The ${player}`,
    email: `${person[player]}@example.org`,
  }))
  await db.insertInto('account').values(accounts).execute()
  await db
    .insertInto('person')
    .values(
      players.map((player) => ({
        workspace_id: workspace,
        id: person[player],
        name: `The ${player}`,
        email: `${player}@example.org`,
        account_id: person[player],
        organisation_id:
          { owner: provider, administrator: null }[player as string] ??
          (player === 'administrator' ? null : consumer),
        administrator: player === 'administrator',
        sort_name: player,
        created_at: at,
      })),
    )
    .execute()
  const as: Stage['as'] = (player, facts = {}) => ({
    db,
    settings: {
      publicUrl: 'http://127.0.0.1:4000',
      smtpUrl: null,
      mailFrom: 'covalence@example.org',
      secret: 'secret of tests',
      checkReplies: true,
    },
    log: pino({ level: 'silent' }),
    now: '2026-05-01T10:00:00.000Z',
    requestId: newId(),
    address: '127.0.0.1',
    account: {
      id: player,
      name: `The ${player}`,
      email: `${player}@example.org`,
      language: 'en',
      installer: false,
      identityConfirmed: true,
      sessionId: player,
      sessionToken: player,
    },
    scope: { workspaceId: workspace },
    workspace: {
      slug,
      name: 'Stage',
      publishWithoutAgreement: false,
      consumerOrganisations: 1,
      publishedSeenBy: 'everybody',
      ...facts,
    },
    actor: {
      personId: person[player],
      name: `The ${player}`,
      organisationId: player === 'owner' ? provider : player === 'administrator' ? null : consumer,
      administrator: player === 'administrator',
      identityConfirmed: true,
      language: 'en',
      sight: null,
    },
  })
  return { provider, consumer, person, as }
}

/** Gives a person of the stage a role for the consumer, as an accepted invitation would. */
export const giveRoleTo = async (
  db: Db,
  stage: Stage,
  service: string,
  role: ConsumerRole,
  player: Player = role,
): Promise<string> => {
  const { workspaceId } = stage.as('owner').scope
  const relationship = await db
    .insertInto('relationship')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      provider_id: stage.provider,
      consumer_id: stage.consumer,
      created_at: '2026-05-01T10:00:00.000Z',
      since: '2026-05-01',
    })
    .onConflict((clash) => clash.constraint('relationship_pair').doUpdateSet({ provider_id: stage.provider }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = newId()
  await db
    .insertInto('role_holder')
    .values({
      workspace_id: workspaceId,
      id,
      relationship_id: relationship.id,
      service_id: service,
      role,
      person_id: stage.person[player],
      since: '2026-05-01T10:00:00.000Z',
    })
    .execute()
  return id
}

/** A definition that no check at severity error objects to once the consumer's side has confirmed it. */
export const buildDefinition = (name = 'Letters'): Definition =>
  Definition.parse({
    value: {
      name,
      outcomes: [
        {
          id: 'reach',
          direction: 'supported',
          statement: 'Clerks reach everybody',
          stakeholderRole: 'customer',
          stakeholder: 'Clerks',
        },
      ],
      closed: { affectedOutcomes: 'none seen', removedRisks: 'none seen', imposedRisks: 'none seen' },
    },
    cost: { closed: { removedCosts: 'none seen', imposedCosts: 'none seen' } },
  })

/** A service with a draft that says what `buildDefinition` says, and a customer, a user and a sponsor. */
export const buildDraftedService = async (
  db: Db,
  stage: Stage,
  definition = buildDefinition(),
): Promise<string> => {
  const owner = stage.as('owner')
  const { id } = await startService(owner, {
    providerId: stage.provider,
    name: definition.value.name,
    language: 'en',
  })
  for (const role of ['customer', 'user', 'sponsor'] as const) await giveRoleTo(db, stage, id, role)
  for (const part of partNames)
    await writePart(owner, { service: id, part, version: 0, content: definition[part] })
  return id
}

/** Proposes the draft as it stands; gives back the revision's number. */
export const propose = async (stage: Stage, service: string): Promise<number> => {
  const owner = stage.as('owner')
  const { draft } = await getServicePage(owner, { service })
  const page = await proposeRevision(owner, { service, versions: draft!.versions, note: '' })
  return page.open!.number
}

export const budget = {
  amount: '1000.00',
  currency: 'CAD',
  from: '2026-04-01',
  until: '2027-03-31',
  conditions: '',
}

/** Signs what a role signs, as the person who holds it. */
export const signAs = async (stage: Stage, service: string, role: SignRole, parts?: PartName[]) => {
  const ctx = stage.as(role)
  const { open } = await getServicePage(ctx, { service })
  const own = { owner: partNames, customer: ['value'], user: ['use'], sponsor: ['cost'] } as const
  return signRevision(ctx, {
    service,
    number: open!.number,
    role,
    organisationId: role === 'owner' ? stage.provider : stage.consumer,
    parts: (parts ?? own[role]).map((part) => ({ part, hash: open!.hashes[part] })),
    language: 'en',
    ...(role === 'sponsor' ? { budget } : {}),
  })
}

/** Has the customer confirm the outcomes, so that the definition is not the provider's alone. */
export const confirmAsCustomer = async (stage: Stage, service: string): Promise<void> => {
  const customer = stage.as('customer')
  const { draft } = await getServicePage(customer, { service })
  const clauses = Object.entries(draft!.records)
    .filter(([path]) => path.startsWith('value.outcomes/'))
    .map(([path, { hash }]) => ({ path, hash }))
  await confirmClauses(customer, { service, clauses })
}

/** A service that both sides agreed and the owner published, at revision 1. */
export const buildPublishedService = async (db: Db, stage: Stage): Promise<string> => {
  const service = await buildDraftedService(db, stage)
  await confirmAsCustomer(stage, service)
  const number = await propose(stage, service)
  for (const role of ['owner', 'customer', 'user', 'sponsor'] as const) await signAs(stage, service, role)
  await publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
  return service
}

/** What the journal says of a subject, oldest first. */
export const journalOf = (db: Db, subject: string) =>
  db.selectFrom('journal').selectAll().where('subject_id', '=', subject).orderBy('id').execute()

/** Lists services as an importer does, by name and provider. */
export const listNamed = async (
  db: Db,
  stage: Stage,
  services: readonly { name: string; providerId?: string }[],
): Promise<string[]> => {
  const ctx = stage.as('administrator')
  const { ids } = await db.transaction().execute((tx) =>
    listServices(tx, ctx, {
      source: 'test',
      language: 'en',
      providers: new Map(
        [stage.provider, ...services.flatMap(({ providerId }) => providerId ?? [])].map((id) => [
          id,
          { en: id },
        ]),
      ),
      services: services.map(({ name, providerId = stage.provider }) => ({
        key: name,
        providerId,
        period: '2026',
        definition: Definition.parse({ value: { name } }),
        translations: {},
        labels: {},
        programmes: [],
        link: {},
      })),
    }),
  )
  return services.map(({ name }) => ids.get(name) ?? '')
}
