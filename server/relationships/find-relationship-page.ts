import { type RawBuilder, sql } from 'kysely'
import type { RelationshipPage, RelationshipRow } from '#model/contract/relationship-views.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { RelationshipSide } from '#model/relationships/relationship.ts'
import { isInvitedTo, mayReadService } from '#server/catalogue/index.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { rowFields, withOrganisations } from './find-relationships.ts'
import { mayChange, mayEnd, maySee, mayTakeBackEnd, mayWriteFor } from './policy.ts'
import { belongsToProviderOf, serviceNameOf, standsTables } from './sides.ts'

/** A role that somebody holds in the relationship, and who answers for its service. */
export type StandingRole = {
  id: string
  role: ConsumerRole
  personId: string
  serviceId: string
  ownerId: string | null
  retired: boolean
}

/** As whom it is read. */
type Reading = Pick<MemberContext, 'actor' | 'scope'>

type Found = RelationshipRow &
  Pick<
    RelationshipPage,
    | 'version'
    | 'stageSet'
    | 'reviewSetBy'
    | 'endSet'
    | 'services'
    | 'onBothSides'
    | 'duties'
    | 'items'
    | 'notes'
    | 'people'
  > & {
    sides: RelationshipSide[]
    ownSides: RelationshipSide[]
    standingRoles: StandingRole[]
    said: ({ side: RelationshipSide } & RelationshipPage['views']['provider'])[]
  }

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const personOf = (column: string) => sql`(select jsonb_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = l.workspace_id and q.id = ${sql.ref(column)})`
const ofThis = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = l.workspace_id
  and ${sql.ref(`${alias}.relationship_id`)} = l.id`

const sidesJson = sql`(select coalesce(jsonb_agg(t.side order by t.side desc), '[]') from stands t where t.id = l.id)`

/** The sides that the reader belongs to, else those on which they stand by a role or a service. */
const ownSides = sql`(
  select b.side from belongs b where b.id = l.id
  union
  select t.side from stands t where t.id = l.id and not exists (select from belongs b where b.id = l.id))`

const servicesJson = (ctx: Reading) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', ${serviceNameOf}, 'state', s.state,
      'since', v.since::text, 'until', v.until::text, 'owner', ${personOf('s.owner_id')},
      'open', case when ${isInvitedTo(ctx)} then (
        select jsonb_build_object('number', r.number, 'state', r.state) from revision r
        where r.workspace_id = s.workspace_id and r.service_id = s.id and r.state in ('proposed', 'agreed')) end,
      'providerRoles', (select coalesce(jsonb_agg(jsonb_build_object('role', k.role,
          'person', ${personOf('k.person_id')}) order by k.role desc, k.id), '[]')
        from held_provider_role k where k.workspace_id = s.workspace_id and k.service_id = s.id
          and (k.relationship_id is null or k.relationship_id = l.id) and ${isInvitedTo(ctx)}),
      'roles', (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'person', ${personOf('h.person_id')})
          order by array_position(array['customer', 'user', 'sponsor'], h.role), h.id), '[]')
        from held_role h where ${ofThis('h')} and h.service_id = s.id))
      order by v.until is not null, v.since, v.service_id), '[]')
  from relationship_service v
  join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
  where ${ofThis('v')} and ${mayReadService(ctx)})`

/** Who speaks for the consumer and belongs to the provider. */
const onBothSidesJson = (ctx: Reading) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) order by q.sort_name, q.id), '[]')
  from person q where q.workspace_id = l.workspace_id and q.id in (
      select h.person_id from held_role h join service s on s.workspace_id = h.workspace_id and s.id = h.service_id
      where ${ofThis('h')} and ${mayReadService(ctx)})
    and ${belongsToProviderOf(sql`q.id`)})`

const dutiesJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'area', d.area, 'activity', d.activity, 'side', d.side,
    'person', ${personOf('d.person_id')}, 'who', d.who, 'rhythm', d.rhythm, 'version', d.version)
    order by d.id), '[]')
  from relationship_duty d where ${ofThis('d')})`

const itemsJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'list', i.list, 'what', i.what, 'side', i.side,
    'dueOn', i.due_on::text, 'version', i.version, 'done', case when i.done_on is null then null else
      jsonb_build_object('on', i.done_on::text, 'by', ${personOf('i.done_by')}) end) order by i.id), '[]')
  from relationship_item i where ${ofThis('i')})`

// Notes of the other side are not even read.
const notesJson = (ctx: Reading) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'side', n.side, 'text', n.said,
    'writtenBy', ${personOf('n.written_by')}, 'writtenAt', ${time('n.written_at')},
    'changedAt', ${time('n.changed_at')}, 'version', n.version) order by n.id desc), '[]')
  from relationship_note n where ${ofThis('n')}
    and ${ctx.actor.administrator ? sql`true` : sql`n.side in ${ownSides}`})`

const saidJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('side', w.side,
    'aim', case when w.aim is null then null else jsonb_build_object('type', w.aim,
      'by', ${personOf('w.aim_said_by')}, 'on', w.aim_said_on::text) end,
    'trust', case when w.trust is null then null else jsonb_build_object('level', w.trust, 'why', w.trust_why,
      'by', ${personOf('w.trust_said_by')}, 'on', w.trust_said_on::text) end)), '[]')
  from relationship_view w where ${ofThis('w')})`

const rolesJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role, 'personId', h.person_id, 'serviceId', s.id, 'ownerId', s.owner_id,
    'retired', s.state = 'retired') order by h.id), '[]')
  from held_role h join service s on s.workspace_id = h.workspace_id and s.id = h.service_id
  where ${ofThis('h')})`

// Who has a part in a draft, and who holds a role on the provider's side, is told to those who are invited to the service.
const peopleJson = (ctx: Reading) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) order by q.sort_name, q.id), '[]')
  from person q where q.workspace_id = l.workspace_id and q.active and q.id in (
    select ${ctx.actor.personId}::uuid
    union
    select unnest(array_append(array(select h.person_id from held_role h
      where ${ofThis('h')} and h.service_id = s.id), s.owner_id))
    from relationship_service v
    join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
    where ${ofThis('v')} and v.until is null and ${mayReadService(ctx)}
    union
    select h.person_id from relationship_service v
    join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
    join held_provider_role h on h.workspace_id = v.workspace_id and h.service_id = v.service_id
      and (h.relationship_id is null or h.relationship_id = l.id)
    where ${ofThis('v')} and v.until is null and ${isInvitedTo(ctx)}))`

/** Those relationships, of which `is` tells by the column of their id, that the actor may see. */
const findLoaded = async (
  db: Db,
  ctx: Reading,
  is: (column: string) => RawBuilder<unknown>,
): Promise<Found[]> => {
  const { rows } = await sql<Found>`
    with recursive ${standsTables(ctx, is)}
    select ${rowFields}, l.version,
      case when l.stage_set_at is null then null else jsonb_build_object('by', ${personOf('l.stage_set_by')},
        'at', ${time('l.stage_set_at')}) end as "stageSet",
      ${personOf('l.review_set_by')} as "reviewSetBy",
      case when l.ends_on is null then null else jsonb_build_object('by', ${personOf('l.end_set_by')},
        'reason', l.end_reason) end as "endSet", ${sidesJson} as sides,
      (select coalesce(jsonb_agg(o.side order by o.side desc), '[]') from ${ownSides} o) as "ownSides",
      ${servicesJson(ctx)} as services, ${onBothSidesJson(ctx)} as "onBothSides", ${dutiesJson} as duties, ${itemsJson} as items,
      ${notesJson(ctx)} as notes, ${saidJson} as said, ${rolesJson} as "standingRoles",
      ${peopleJson(ctx)} as people
    from relationship l ${withOrganisations}
    where l.workspace_id = ${ctx.scope.workspaceId} and ${is('l.id')}`.execute(db)
  return rows.filter((one) => maySee(ctx.actor, one))
}

/** A relationship with all that verbs decide by; what may not be seen is answered like what is not there. */
export const loadRelationship = async (db: Db, ctx: Reading, id: string): Promise<Found> => {
  const [one] = await findLoaded(db, ctx, (column) => sql`${sql.ref(column)} = ${id}`)
  return found(one, 'relationship')
}

/** Several of them in one statement, by their ids; those that may not be seen are not among them. */
export const loadRelationships = async (
  db: Db,
  ctx: MemberContext,
  ids: readonly string[],
): Promise<Map<string, Found>> => {
  if (ids.length === 0) return new Map()
  const all = await findLoaded(db, ctx, (column) => sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`)
  return new Map(all.map((one) => [one.id, one]))
}
export type LoadedRelationship = Found

const canOf = ({ actor }: MemberContext, facts: Found): RelationshipPage['can'] => {
  if (!mayChange(actor, facts)) return []
  if (facts.until !== null) return ['list', 'begin-again']
  const rights = { ...facts, roles: facts.standingRoles }
  return [
    'change',
    'list',
    ...(mayEnd(actor, rights) ? (['end'] as const) : []),
    ...(facts.endsOn !== null && mayTakeBackEnd(actor, rights) ? (['take-back-end'] as const) : []),
  ]
}

/** A relationship as its reader may see it. */
export const viewRelationship = (ctx: MemberContext, facts: Found): RelationshipPage => {
  const { sides, ownSides: _own, standingRoles: _rights, said, ...shown } = facts
  const of = (side: RelationshipSide) => {
    const { aim = null, trust = null } = said.find((one) => one.side === side) ?? {}
    return { aim, trust }
  }
  return {
    ...shown,
    mySides: sides,
    views: { provider: of('provider'), consumer: of('consumer') },
    writesFor: RelationshipSide.options.filter((side) => mayWriteFor(ctx.actor, facts, side)),
    can: canOf(ctx, facts),
  }
}

/** The page of one relationship, in one statement; `not_found` where there is none and where it is not to be seen. */
export const getRelationship = async (
  ctx: MemberContext,
  { relationship }: { relationship: string },
  db: Db = ctx.db,
): Promise<RelationshipPage> => viewRelationship(ctx, await loadRelationship(db, ctx, relationship))
