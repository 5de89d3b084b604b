import { sql } from 'kysely'
import { pino } from 'pino'
import { Definition } from '#model/definition/definition.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { Opened } from './stage.ts'

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
const chances = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type NetworkSize = { organisations: number; services: number; links: number }
export type NetworkStage = { size: NetworkSize; context: MemberContext; services: string[] }

const idsFor = (number: number): string[] => Array.from({ length: number }, () => newId())

/** Mostly on services that were there before; one in twenty on a later one, so that there are circles. */
const linksOf = ({ services, links }: NetworkSize) => {
  const chance = chances(5)
  const seen = new Set<number>()
  const found: { from: number; to: number; necessity: string; alternatives: string }[] = []
  while (found.length < links) {
    const from = 1 + Math.floor(chance() * (services - 1))
    const to = Math.floor(chance() * (chance() < 0.05 ? services : from))
    const kind = chance()
    if (from === to || seen.has(from * services + to)) continue
    seen.add(from * services + to)
    const necessity = kind < 0.5 ? 'needed' : kind < 0.75 ? 'alternative' : 'helpful'
    found.push({ from, to, necessity, alternatives: necessity === 'alternative' ? 'any' : '' })
  }
  return found
}

const contextOf = ({ db }: Opened, workspaceId: string, personId: string): MemberContext => ({
  db,
  settings: { publicUrl: '', smtpUrl: null, mailFrom: '', secret: '', checkReplies: false },
  log: pino({ level: 'silent' }),
  now: '2026-06-01T12:00:00.000Z',
  requestId: newId(),
  address: '127.0.0.1',
  account: {
    id: '',
    name: 'Bench',
    email: 'bench@example.org',
    language: 'en',
    installer: false,
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
    slug: '',
    name: '',
    publishWithoutAgreement: false,
    consumerOrganisations: 1,
    publishedSeenBy: 'everybody',
  },
})

const listed = JSON.stringify(
  Definition.parse({
    value: {
      name: 'A service of many',
      outcomes: [{ id: 'reach', direction: 'supported', statement: 'People get what they came for' }],
    },
  }),
)
const at = '2026-05-01T00:00:00.000Z'

/** Fills an empty database with a network: who provides, who consumes, and who rests on whom. */
export const buildNetworkStage = async (opened: Opened, size: NetworkSize): Promise<NetworkStage> => {
  const { db } = opened
  // Who asks holds no role: nobody holds one in 20,000 services.
  const [workspace, person, customer] = [newId(), newId(), newId()]
  const organisations = idsFor(size.organisations)
  const services = idsFor(size.services)
  await sql`insert into workspace (id, slug, name, created_at) values (${workspace}, 'network', 'N', ${at})`.execute(
    db,
  )
  await sql`insert into organisation (workspace_id, id, names, enterprise_id, sort_name, created_at)
    select ${workspace}::uuid, id, jsonb_build_object('en', 'Organisation ' || number), id, '', ${at}::timestamptz
    from unnest(${organisations}::uuid[]) with ordinality as given (id, number)`.execute(db)
  await sql`insert into person (workspace_id, id, name, email, sort_name, created_at)
    values (${workspace}, ${person}, 'Bench', 'bench@example.org', '', ${at}),
      (${workspace}, ${customer}, 'Customer', 'customer@example.org', '', ${at})`.execute(db)
  await sql`insert into service (workspace_id, id, state, language, provider_id, listed, created_at, changed_at)
    select ${workspace}::uuid, id, 'listed', 'en', (${organisations}::uuid[])[1 + number % ${size.organisations}],
      ${listed}::jsonb, ${at}::timestamptz, ${at}::timestamptz
    from unnest(${services}::uuid[]) with ordinality as given (id, number)`.execute(db)
  const links = linksOf(size).map(({ from, to, necessity, alternatives }) => ({
    id: newId(),
    from: services[from],
    to: services[to],
    necessity,
    alternatives,
  }))
  await sql`insert into dependency (workspace_id, id, service_id, on_service_id, necessity, alternatives, purpose, since,
      recorded_by, recorded_at)
    select ${workspace}::uuid, id, "from", "to", necessity, alternatives, 'It is used', '2026-05-01', ${person}::uuid,
      ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as given (id uuid, "from" uuid, "to" uuid, necessity text, alternatives text)`.execute(db)
  await sql`insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
    select workspace_id, gen_random_uuid(), id, (${organisations}::uuid[])[1], ${at}::timestamptz
    from organisation where workspace_id = ${workspace} and id <> (${organisations}::uuid[])[1]`.execute(db)
  await sql`insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, since)
    select s.workspace_id, gen_random_uuid(), l.id, s.id, 'customer', ${customer}::uuid, ${at}::timestamptz
    from service s join relationship l on l.workspace_id = s.workspace_id and l.provider_id = s.provider_id
    where s.workspace_id = ${workspace}`.execute(db)
  await sql`analyze`.execute(db)
  return { size, context: contextOf(opened, workspace, person), services }
}
