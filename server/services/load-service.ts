import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Hashes } from '#model/definition/hash.ts'
import {
  refusalOf,
  type RevisionState,
  type ServiceAction,
  type ServiceState,
} from '#model/life-cycle/service.ts'
import type { SignOff } from '#model/life-cycle/sign-off.ts'
import type { Language } from '#model/text.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import { isReadByAll, isServiceSeen, newestName, type Reading } from '#server/catalogue/index.ts'
import type { Actor, Db, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { isOfProvider } from '#server/relationships/index.ts'

/** A role that somebody holds at present. */
export type HeldRole = {
  id: string
  role: ConsumerRole
  personId: string
  organisationId: string
  organisationNames: Names
  active: boolean
  /** The holder that they stand in for. */
  deputyFor: string | null
  deputyForName: string | null
  until: string | null
}

/** What is known of a frozen revision without its text. */
export type FrozenFacts = {
  number: number
  state: RevisionState
  hashes: Hashes
  wasPublished: boolean
  closedBy: string | null
}

/** What verbs must know of a service to decide; the texts are loaded apart. */
export type ServiceFacts = {
  id: string
  name: string
  state: ServiceState
  language: Language
  providerId: string
  providerNames: Names
  providerAbbreviation: string
  ownerId: string | null
  needId: string | null
  /** Whether the actor reads it though they are not invited: it is listed or was published, and not for others alone. */
  isReadable: boolean
  /** Grows with every change: what a change that took no lock must find again. */
  changes: number
  hasDraft: boolean
  /** Of the draft; nothing where there is none. */
  suggestOnly: SuggestOnly
  actorIsOfProvider: boolean
  revisions: FrozenFacts[]
  roles: HeldRole[]
  /** Roles that the actor holds or held once, whatever became of them. */
  onceHeld: { role: ConsumerRole; organisationId: string }[]
  /** People who hold a role on the provider's side beside the owner. */
  colleagues: string[]
  signOffs: SignOff[]
}

/** Who holds a role on the provider's side of service `s` beside the owner. */
export const colleaguesJson = sql`(select coalesce(jsonb_agg(distinct h.person_id), '[]') from held_provider_role h
  where h.workspace_id = s.workspace_id and h.service_id = s.id)`

/** The sign-offs of service `s`, as the contract shows them. */
export const signOffsJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', o.id, 'revision', o.revision, 'role', o.role, 'part', o.part,
    'personId', o.person_id, 'personName', o.person_name,
    'organisationId', o.organisation_id, 'organisationName', o.organisation_name,
    'deputyFor', o.deputy_for, 'hash', o.hash, 'language', o.language,
    'budget', case when o.amount is null then null else jsonb_build_object(
      'amount', trim_scale(o.amount)::text, 'currency', o.currency,
      'from', o.period_from::text, 'until', o.period_until::text, 'conditions', o.conditions) end,
    'identityConfirmed', o.identity_confirmed,
    'signedAt', to_char(o.signed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) order by o.id), '[]')
  from sign_off o where o.workspace_id = s.workspace_id and o.service_id = s.id)`

/** The sign-offs of many services, by service, in one statement. */
export const signOffsOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, SignOff[]>> => {
  const { rows } = await sql<{ id: string; signOffs: SignOff[] }>`
    select s.id, ${signOffsJson} as "signOffs" from service s
    where s.workspace_id = ${workspaceId} and s.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, signOffs }) => [id, signOffs]))
}

/** Whether the actor stands on the side of the provider of service `s` by where they belong. */
export const actorIsOfProvider = (actor: Pick<Actor, 'personId'>) => isOfProvider(sql`${actor.personId}`)

/** Whether there is a text of service `s` that others than those who are invited may read. */
export const isShown = isReadByAll('s')

/** Whether the actor may read service `s` though they are not invited. */
export const isReadable = (reading: Reading) => sql<boolean>`(${isShown} and ${isServiceSeen(reading)})`

/** Loads what verbs must know of a service; `not_found` where there is none. */
export const loadService = async (db: Db, scope: Scope, actor: Actor, id: string): Promise<ServiceFacts> => {
  const { rows } = await sql<ServiceFacts>`
    select s.id, s.state, s.language, s.provider_id as "providerId", p.names as "providerNames",
      p.abbreviation as "providerAbbreviation", s.owner_id as "ownerId", s.need_id as "needId", s.changes,
      d.service_id is not null as "hasDraft", coalesce(d.suggest_only, '{}') as "suggestOnly",
      ${isReadable({ actor, scope })} as "isReadable",
      ${newestName()} as name,
      ${actorIsOfProvider(actor)} as "actorIsOfProvider",
      (select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'state', r.state, 'hashes', r.hashes,
          'wasPublished', r.published_at is not null, 'closedBy', r.closed_by) order by r.number), '[]')
        from revision r where r.workspace_id = s.workspace_id and r.service_id = s.id) as revisions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role, 'personId', h.person_id,
          'organisationId', c.id, 'organisationNames', c.names, 'active', q.active and q.account_id is not null,
          'deputyFor', h.deputy_for, 'deputyForName', (select p.name from role_holder r
            join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
            where r.workspace_id = h.workspace_id and r.id = h.deputy_for), 'until', h.until::text) order by h.id), '[]')
        from held_role h
        join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
        join organisation c on c.workspace_id = h.workspace_id and c.id = l.consumer_id
        join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
        where h.workspace_id = s.workspace_id and h.service_id = s.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'organisationId', l.consumer_id)), '[]')
        from role_holder h
        join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
        where h.workspace_id = s.workspace_id and h.service_id = s.id
          and h.person_id = ${actor.personId}) as "onceHeld",
      ${colleaguesJson} as colleagues,
      ${signOffsJson} as "signOffs"
    from service s
    join organisation p on p.workspace_id = s.workspace_id and p.id = s.provider_id
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    where s.workspace_id = ${scope.workspaceId} and s.id = ${id}`.execute(db)
  return found(rows[0], 'service')
}

/**
 * Locks a service, then loads it, so that verbs on one service run one after the other. Two statements:
 * what a single one read beside the lock could be older than the lock.
 */
export const lockService = async (tx: Tx, scope: Scope, actor: Actor, id: string): Promise<ServiceFacts> => {
  await tx
    .updateTable('service')
    .set((now) => ({ changes: now('changes', '+', 1) }))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
  // One that is not there is looked for all the same: it costs what one costs that may not be seen.
  return loadService(tx, scope, actor, id)
}

const refusalMessages = {
  'already-retired': 'The service is retired: nothing about it changes any more.',
  'draft-exists': 'The service has a draft already: go on with that one.',
  'no-draft': 'The service has no draft: start one first.',
  'only-a-draft': 'This service is nothing but its draft: retire it instead.',
  'revision-open': 'A revision waits for sign-offs or publication: withdraw, decline or publish it first.',
  'not-published':
    'No revision of this service is published: there is nothing yet that could be looked at again.',
  'no-open-revision': 'No revision of this service waits for sign-offs or publication.',
} as const

/** Throws `conflict` where the states of the service forbid the action. */
export const assertPossible = (action: ServiceAction, facts: ServiceFacts): void => {
  const refusal = refusalOf(action, {
    service: facts.state,
    hasDraft: facts.hasDraft,
    revisions: facts.revisions.map(({ state }) => state),
  })
  if (refusal) throw conflict(refusal, refusalMessages[refusal])
}
