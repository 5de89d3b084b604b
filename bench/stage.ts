import { sql } from 'kysely'
import { pino } from 'pino'
import type { Pool } from 'pg'
import { hashesOf } from '#model/definition/hash.ts'
import { createApp } from '#server/app.ts'
import { type OpenDatabase, openDatabase } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { listServices } from '#server/services/index.ts'
import { fillChecks } from './check-results.ts'
import { fullDefinition } from './full-definition.ts'

export type Opened = Pick<OpenDatabase, 'db' | 'pool' | 'url'>
type App = Awaited<ReturnType<typeof createApp>>

/** A database with a number of services, and somebody signed in who may do everything. */
export type Stage = {
  size: number
  opened: Opened
  app: App
  slug: string
  token: string
  workspaceId: string
  personId: string
  providerId: string
  consumerId: string
  /** Ids of the services, in the order of their index. */
  services: string[]
  /** Acts as that somebody, without HTTP. */
  context: MemberContext
  close: () => Promise<void>
}

const settings = {
  publicUrl: 'http://127.0.0.1',
  smtpUrl: null,
  mailFrom: 'covalence@example.org',
  secret: 'a secret of the bench',
  checkReplies: false,
}

const post = async (app: App, path: string, body: object, token = ''): Promise<Record<string, unknown>> => {
  const request = new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const response = await app.fetch(request, {} as never)
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

const contextOf = (opened: Opened, slug: string, workspaceId: string, personId: string): MemberContext => ({
  db: opened.db,
  settings,
  log: pino({ level: 'silent' }),
  now: new Date().toISOString(),
  requestId: newId(),
  address: '127.0.0.1',
  account: {
    id: '',
    name: 'Bench',
    email: 'bench@example.org',
    language: 'en',
    installer: true,
    identityConfirmed: true,
    sessionId: '',
    sessionToken: '',
  },
  scope: { workspaceId },
  actor: {
    personId,
    name: 'Bench',
    organisationId: null,
    administrator: true,
    identityConfirmed: true,
    language: 'en',
    sight: null,
  },
  workspace: {
    slug,
    name: 'Bench',
    publishWithoutAgreement: false,
    publishedSeenBy: 'everybody',
    consumerOrganisations: 1,
  },
})

/** Imports `size` full definitions as one listing; gives back their ids and the time it took, in milliseconds. */
export const importServices = async (
  ctx: MemberContext,
  { providerId, size, source }: { providerId: string; size: number; source: string },
): Promise<{ services: string[]; time: number }> => {
  const all = Array.from({ length: size }, (_, index) => ({
    key: String(index),
    providerId,
    period: '2026',
    definition: fullDefinition(index, size),
    translations: {},
    labels: {},
    programmes: [],
    link: {},
  }))
  const providers = new Map([[providerId, { en: 'The Provider' }]])
  const begin = performance.now()
  const { ids } = await inTransaction(ctx, (tx) =>
    listServices(tx, ctx, { source, language: 'en', providers, services: all }),
  )
  const time = performance.now() - begin
  return { services: all.map(({ key }) => ids.get(key) ?? ''), time }
}

/** A migrated, empty database of its own on the server at `url`. */
export const makeDatabase = async (
  server: { pool: Pool; url: string },
  name: string,
): Promise<OpenDatabase> => {
  await server.pool.query(`create database ${name}`)
  const opened = openDatabase(server.url.replace(/\/\w+$/, `/${name}`), { max: 4 })
  await migrate(opened.pool)
  return opened
}

/** Fills an empty database with `size` services. */
export const buildStage = async (opened: Opened, size: number): Promise<Stage> => {
  const { db, pool } = opened
  const log = pino({ level: 'silent' })
  // What works in the background would be measured along.
  const app = await createApp({ db, pool, settings, log, clock: () => new Date(), checking: false })
  const slug = 'bench'
  const account = { name: 'Bench', email: 'bench@example.org', password: 'a password of the bench' }
  const token = String((await post(app, '/api/setup', account))['token'])
  const workspaceId = String((await post(app, '/api/workspaces', { name: 'Bench', slug }, token))['id'])
  const add = (names: object) => post(app, `/api/workspaces/${slug}/organisations`, { names }, token)
  const providerId = String((await add({ en: 'The Provider' }))['id'])
  const consumerId = String((await add({ en: 'The Consumer' }))['id'])
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const context = contextOf(opened, slug, workspaceId, person.id)
  const { services } = await importServices(context, { providerId, size, source: 'bench' })
  await fillChecks(opened, { workspaceId }, services)
  await sql`analyze`.execute(db)
  return {
    size,
    opened,
    app,
    slug,
    token,
    workspaceId,
    personId: person.id,
    providerId,
    consumerId,
    services,
    context,
    close: () => app.stop(),
  }
}

/** Services that are read; those of the second half are signed, so that what is read stays as it was. */
export const readHalf = ({ services }: Stage): string[] => services.slice(0, services.length / 2)
export const signedHalf = ({ services }: Stage): string[] => services.slice(services.length / 2)

/** Proposes revision 1 of `count` services of the second half, with our person as their user; nobody has signed yet. */
export const proposeRevisions = async (stage: Stage, count: number): Promise<string> => {
  const { db } = stage.opened
  const hashes = JSON.stringify(hashesOf(fullDefinition(0, stage.size)))
  const chosen = JSON.stringify(signedHalf(stage).slice(0, count))
  const relationship = newId()
  const now = new Date().toISOString()
  await sql`insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
    values (${stage.workspaceId}, ${relationship}, ${stage.providerId}, ${stage.consumerId}, ${now})`.execute(
    db,
  )
  // The hash of the use part is the same for all; those of the others do not matter for signing it.
  await sql`insert into revision (workspace_id, service_id, number, state, language, definition, translations, hashes, records, proposed_by, proposed_at)
    select workspace_id, id, 1, 'proposed', 'en', listed, '{}', ${hashes}::jsonb, '{}', ${stage.personId}, ${now}
    from service where workspace_id = ${stage.workspaceId} and id in (select jsonb_array_elements_text(${chosen}::jsonb)::uuid)`.execute(
    db,
  )
  await sql`insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, since)
    select ${stage.workspaceId}, gen_random_uuid(), ${relationship}, id::uuid, 'user', ${stage.personId}, ${now}
    from jsonb_array_elements_text(${chosen}::jsonb) id`.execute(db)
  await sql`analyze`.execute(db)
  return hashesOf(fullDefinition(0, stage.size)).use
}
