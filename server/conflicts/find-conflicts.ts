import { sql } from 'kysely'
import {
  type Conflict,
  conflictAsItStood,
  conflictDeeds,
  type ConflictState,
  standingOf,
} from '#model/conflicts/conflict.ts'
import type { ServiceConflicts } from '#model/contract/conflicts.ts'
import type { Actor, Db, MemberContext, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { invitedJson, type InvitedService, invitedService } from '#server/services/index.ts'

/** A conflict as it lies in the database, its people by name; where it stands follows from its acts. */
export type StoredConflict = Omit<Conflict, 'can' | 'state' | 'openSince' | 'decision'>

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string) => sql`(select jsonb_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = c.workspace_id and q.id = ${sql.ref(column)})`

const ofConflict = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = c.workspace_id
  and ${sql.ref(`${alias}.conflict_id`)} = c.id`

const positionsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('role', p.role,
    'organisation', (select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
      where o.workspace_id = c.workspace_id and o.id = p.organisation_id),
    'person', ${personOf('p.person_id')}, 'wants', p.wants) order by p.place), '[]')
  from conflict_position p where ${ofConflict('p')})`

const actsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind,
    'by', ${personOf('a.person_id')}, 'side', a.side, 'at', ${time('a.done_at')},
    'decision', case when a.decider_id is null then null else jsonb_build_object(
      'decider', ${personOf('a.decider_id')}, 'role', a.decider_role, 'on', a.decided_on::text,
      'what', a.what, 'why', a.why) end,
    'reason', case when a.kind = 'reopened' then a.why else '' end,
    'afterRevision', a.after_revision) order by a.id), '[]')
  from conflict_act a where ${ofConflict('a')})`

const conflictJson = sql`jsonb_build_object('id', c.id, 'about', c.about,
  'matter', case when c.clause is not null then
      jsonb_build_object('kind', 'clause', 'path', c.clause, 'said', c.said)
    when c.need_id is not null then jsonb_build_object('kind', 'need', 'id', c.need_id, 'said', c.said) end,
  'positions', ${positionsJson}, 'markedBy', ${personOf('c.marked_by')}, 'side', c.side,
  'markedAt', ${time('c.marked_at')}, 'afterRevision', c.after_revision, 'acts', ${actsJson})`

// The provider of service `s`, and the consumers that somebody speaks for.
const organisationsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'names', o.names)
    order by o.id = s.provider_id desc, o.sort_name, o.id), '[]')
  from organisation o where o.workspace_id = s.workspace_id and (o.id = s.provider_id or o.id in (
    select l.consumer_id from held_role h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    where h.workspace_id = s.workspace_id and h.service_id = s.id)))`

/** The conflict with where it stands, and with what this person may do with it now. */
export const viewConflict = (stored: StoredConflict, actor: Actor, service: InvitedService): Conflict => {
  const standing = { ...stored, ...standingOf(stored) }
  const reader = { ...actor, roles: service.roles }
  return { ...standing, can: service.retired ? [] : conflictDeeds(standing, reader) }
}

/** One conflict of a service; `not_found` where it has no such conflict. */
export const getConflict = async (
  db: Db,
  { workspaceId }: Scope,
  { service, conflict }: { service: string; conflict: string },
): Promise<StoredConflict> => {
  const { rows } = await sql<{ conflict: StoredConflict }>`
    select ${conflictJson} as conflict from conflict c
    where c.workspace_id = ${workspaceId} and c.service_id = ${service} and c.id = ${conflict}`.execute(db)
  return found(rows[0]?.conflict, 'conflict')
}

const order: readonly ConflictState[] = ['open', 'waiting', 'decided']

const openFirst = (conflicts: readonly Conflict[]): Conflict[] =>
  conflicts.toSorted(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state) || (one.id < other.id ? 1 : -1),
  )

type Asked = { service: string; revision?: number | undefined }
type Found = { conflicts: StoredConflict[] } & Pick<ServiceConflicts, 'people' | 'organisations'>

/** All conflicts of a service in one statement, open ones first; with `revision` those that stand on it, as they stood. */
export const findConflicts = async (
  ctx: MemberContext,
  { service: id, revision }: Asked,
): Promise<ServiceConflicts> => {
  const service = await invitedService(ctx.db, ctx, id)
  const { rows } = await sql<Found>`
    select (select coalesce(jsonb_agg(${conflictJson} order by c.id), '[]') from conflict c
        where c.workspace_id = s.workspace_id and c.service_id = s.id) as conflicts,
      ${invitedJson} as people, ${organisationsJson} as organisations
    from service s where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${id}`.execute(ctx.db)
  const { conflicts, ...around } = found(rows[0], 'service')
  const shown = conflicts.map((conflict) => viewConflict(conflict, ctx.actor, service))
  if (revision === undefined)
    return { conflicts: openFirst(shown), ...around, can: service.retired ? [] : ['mark'] }
  const stood = shown.flatMap((conflict) => conflictAsItStood(conflict, revision) ?? [])
  return { conflicts: openFirst(stood), ...around, can: [] }
}

/** The organisations of a service that somebody speaks for, the provider included. */
export const findOrganisations = async (
  db: Db,
  { workspaceId }: Scope,
  serviceId: string,
): Promise<ServiceConflicts['organisations']> => {
  const { rows } = await sql<Pick<Found, 'organisations'>>`
    select ${organisationsJson} as organisations from service s
    where s.workspace_id = ${workspaceId} and s.id = ${serviceId}`.execute(db)
  return rows[0]?.organisations ?? []
}
