import { sql, type Updateable } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { RelationshipSide } from '#model/relationships/relationship.ts'
import { mayReadService } from '#server/catalogue/index.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { type AppError, conflict, found } from '#server/kernel/errors.ts'
import { aboveTable, serviceNameOf } from './sides.ts'

/** The columns of a relationship for which no day to come is set on which it ends. */
export const noPlannedEnd = { ends_on: null, end_set_by: null, end_reason: '' }

/**
 * The day set for its end has come, and it has not been ended yet: in that minute nobody begins anything in it. What was
 * begun now would end with it.
 */
const endsNow = (): AppError =>
  conflict('relationship-ends-now', 'The relationship ends at this moment: try again in a minute.')

type NewPair = { id: string; providerId: string; consumerId: string; since: string; now: string }
/** A relationship that is running; whether it was just made, or else on which day it had ended, if it had. */
type Running = { id: string; made: boolean; endedOn: string | null }

// A relationship that has ended begins again; one that runs stays as it is, and is given back all the same.
const beginAgain = sql`
  since = case when relationship.until is null then relationship.since else excluded.since end,
  stage = case when relationship.until is null then relationship.stage end,
  stage_set_by = case when relationship.until is null then relationship.stage_set_by end,
  stage_set_at = case when relationship.until is null then relationship.stage_set_at end,
  until = null,
  version = relationship.version + (relationship.until is not null)::integer`

/** The relationship of this provider and consumer, made where there was none, and begun again where it had ended. */
export const relationshipOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, providerId, consumerId, since, now }: NewPair,
): Promise<Running> => {
  // Held first, so that one which somebody ends at this moment is known to have ended.
  const before = await sql<{ endedOn: string | null; isOver: boolean | null }>`
    select l.until::text as "endedOn", l.ends_on <= ${now}::date as "isOver" from relationship l where l.workspace_id = ${workspaceId}
      and l.provider_id = ${providerId} and l.consumer_id = ${consumerId} for no key update`.execute(tx)
  if (before.rows[0]?.isOver) throw endsNow()
  const { rows } = await sql<Omit<Running, 'endedOn'>>`
    insert into relationship (workspace_id, id, provider_id, consumer_id, created_at, since)
    values (${workspaceId}, ${id}, ${providerId}, ${consumerId}, ${now}, ${since})
    on conflict on constraint relationship_pair do update set ${beginAgain}
    returning id, id = ${id} as made`.execute(tx)
  // An insert that updates what is there gives a row back in any case.
  const [running] = rows as [Omit<Running, 'endedOn'>]
  return { ...running, endedOn: before.rows[0]?.endedOn ?? null }
}

/** Until when a relationship of this provider and consumer held that has ended; null where none did for a day. */
export const heldUntil = async (
  tx: Tx,
  { workspaceId }: Scope,
  { providerId, consumerId }: { providerId: string; consumerId: string },
): Promise<string | null> => {
  const { rows } = await sql<{ until: string }>`
    select l.until::text as until from relationship l where l.workspace_id = ${workspaceId}
      and l.provider_id = ${providerId} and l.consumer_id = ${consumerId} and l.until > l.since
    for no key update`.execute(tx)
  return rows[0]?.until ?? null
}

/** The last day until which a relationship of an organisation held that has ended; null where none did for a day. */
export const lastHeldUntil = async (
  tx: Tx,
  { workspaceId }: Scope,
  organisation: string,
): Promise<string | null> => {
  const { rows } = await sql<{ until: string | null }>`
    select max(l.until)::text as until from relationship l where l.workspace_id = ${workspaceId}
      and (l.provider_id = ${organisation} or l.consumer_id = ${organisation}) and l.until > l.since`.execute(
    tx,
  )
  return rows[0]?.until ?? null
}

/** On which sides of such a relationship the actor would stand, by where they belong: the nearer one. */
export const sidesOfPair = async (
  db: Db,
  { scope, actor }: Pick<MemberContext, 'scope' | 'actor'>,
  { providerId, consumerId }: { providerId: string; consumerId: string },
): Promise<RelationshipSide[]> => {
  const { rows } = await sql<{ side: RelationshipSide }>`
    with recursive ${aboveTable({ scope, actor })}
    select case when id = ${providerId} then 'provider' else 'consumer' end as side from above
    where id in (${providerId}, ${consumerId}) order by step limit 1`.execute(db)
  return rows.map(({ side }) => side)
}

type Named = Record<'provider' | 'consumer', { names: Names }> & { id: string }

const namesFields = sql`jsonb_build_object('names', p.names) as provider, jsonb_build_object('names', c.names) as consumer`

/** A relationship by what its two organisations are called. */
export const namesOf = async (db: Db, { workspaceId }: Scope, id: string): Promise<Named> => {
  const { rows } = await sql<Named>`
    select l.id, ${namesFields} from relationship l
    join organisation p on p.workspace_id = l.workspace_id and p.id = l.provider_id
    join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id
    where l.workspace_id = ${workspaceId} and l.id = ${id}`.execute(db)
  return found(rows[0], 'relationship')
}

/** Changes a relationship that is held. */
export const changeRelationship = async (
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  columns: Updateable<Database['relationship']>,
): Promise<void> => {
  await tx
    .updateTable('relationship')
    .set((now) => ({ ...columns, version: now('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

type Coverage = { relationship: string; service: string }

/** Covers a service; false where it is covered already. */
export const coverService = async (
  tx: Tx,
  { workspaceId }: Scope,
  { relationship, service, since }: Coverage & { since: string },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into relationship_service (workspace_id, relationship_id, service_id, since)
    values (${workspaceId}, ${relationship}, ${service}, ${since})
    on conflict (workspace_id, relationship_id, service_id) do update set since = excluded.since, until = null
    where relationship_service.until is not null
    returning service_id`.execute(tx)
  return rows.length > 0
}

/** Covers a service no longer, or none; what began later than the day ends on the day on which it began. */
export const endCoverage = async (
  tx: Tx,
  { workspaceId }: Scope,
  { relationship, service, until }: { relationship: string; service?: string; until: string },
): Promise<void> => {
  await sql`
    update relationship_service set until = greatest(since, ${until}::date)
    where workspace_id = ${workspaceId} and relationship_id = ${relationship} and until is null
      ${service === undefined ? sql`` : sql`and service_id = ${service}`}`.execute(tx)
}

/** A service that the actor may read, with its provider; undefined where there is none for them. */
export const readableService = async (
  db: Db,
  ctx: Pick<MemberContext, 'scope' | 'actor'>,
  id: string,
): Promise<{ name: string; providerId: string } | undefined> => {
  const { rows } = await sql<{ name: string; providerId: string }>`
    select ${serviceNameOf} as name, s.provider_id as "providerId" from service s
    where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${id} and ${mayReadService(ctx)}`.execute(db)
  return rows[0]
}

/** A service that may be covered, as far as the actor may know of it. */
export type ReadableService = { id: string; providerId: string; ownerId: string | null; retired: boolean }

/** Those of these services that the actor may read. */
export const readableServices = async (
  db: Db,
  ctx: Pick<MemberContext, 'scope' | 'actor'>,
  ids: readonly string[],
): Promise<ReadableService[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<ReadableService>`
    select s.id, s.provider_id as "providerId", s.owner_id as "ownerId", s.state = 'retired' as retired
    from service s where s.workspace_id = ${ctx.scope.workspaceId} and s.id = any(${[...ids]}::uuid[])
      and ${mayReadService(ctx)}`.execute(db)
  return rows
}

/** Holds a relationship whose day to end has come by this day, and takes that day off it; undefined where there is none. */
export const takePlannedEnd = async (
  tx: Tx,
  scope: Scope,
  { relationship, day }: { relationship: string; day: string },
): Promise<{ until: string; reason: string } | undefined> => {
  const { rows } = await sql<{ until: string; reason: string }>`
    select l.ends_on::text as until, l.end_reason as reason from relationship l
    where l.workspace_id = ${scope.workspaceId} and l.id = ${relationship} and l.ends_on <= ${day}::date
    for no key update`.execute(tx)
  // Roles that its day ended are seen once more, so that they can be ended on record.
  if (rows[0])
    await tx
      .updateTable('relationship')
      .set(noPlannedEnd)
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', '=', relationship)
      .execute()
  return rows[0]
}

/** Relationships whose day to end has come, in all workspaces. */
export const findEndsDue = async (
  db: Db,
  { day, most }: { day: string; most: number },
): Promise<{ workspaceId: string; id: string }[]> => {
  const { rows } = await sql<{ workspaceId: string; id: string }>`
    select l.workspace_id as "workspaceId", l.id from relationship l
    where l.ends_on <= ${day}::date order by l.ends_on, l.id limit ${most}`.execute(db)
  return rows
}

/** The services in which a role in, or for, a relationship is not ended on record yet, in the order of their ids. */
export const servicesOfRelationship = async (
  db: Db,
  { workspaceId }: Scope,
  relationship: string,
): Promise<{ id: string; name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, ${serviceNameOf} as name from service s
    where s.workspace_id = ${workspaceId} and s.id in (
      select h.service_id from role_holder h where h.withdrawn_at is null
        and h.workspace_id = ${workspaceId} and h.relationship_id = ${relationship}
      union
      select k.service_id from provider_role_holder k where k.withdrawn_at is null
        and k.workspace_id = ${workspaceId} and k.relationship_id = ${relationship})
    order by s.id`.execute(db)
  return rows
}

/** A provider and a consumer, and the id of their relationship where there is none yet. */
export type Pair = { id: string; providerId: string; consumerId: string }

/** One that was just made or begun again, with what its organisations are called. */
type Begun = Named & { made: boolean }

/** Makes the relationships of these providers and consumers that are not there yet, and begins those again that ended. */
export const addRelationships = async (
  tx: Tx,
  { workspaceId }: Scope,
  { pairs, now }: { pairs: readonly Pair[]; now: string },
): Promise<Begun[]> => {
  const over = await sql`
    select 1 from relationship l
    join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given ("providerId" uuid, "consumerId" uuid)
      on l.provider_id = "providerId" and l.consumer_id = "consumerId"
    where l.workspace_id = ${workspaceId} and l.ends_on <= ${now}::date limit 1`.execute(tx)
  if (over.rows.length > 0) throw endsNow()
  const { rows } = await sql<Begun>`
    with begun as (
      insert into relationship (workspace_id, id, provider_id, consumer_id, created_at, since)
      select distinct on ("providerId", "consumerId") ${workspaceId}::uuid, id, "providerId", "consumerId",
        ${now}::timestamptz, ${now.slice(0, 10)}::date
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
        as given (id uuid, "providerId" uuid, "consumerId" uuid)
      on conflict on constraint relationship_pair do update set ${beginAgain}
      where relationship.until is not null
      returning id, provider_id, consumer_id, version = 0 as made
    )
    select b.id, b.made, ${namesFields} from begun b
    join organisation p on p.workspace_id = ${workspaceId} and p.id = b.provider_id
    join organisation c on c.workspace_id = ${workspaceId} and c.id = b.consumer_id
    order by b.id`.execute(tx)
  return rows
}
