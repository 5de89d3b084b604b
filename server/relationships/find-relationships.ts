import { sql } from 'kysely'
import type { RelationshipRow } from '#model/contract/relationship-views.ts'
import type { RelationshipsQuery } from '#model/contract/relationships.ts'
import { mayReadService } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'
import { isOver, runs } from './running.ts'
import { isSeen, standsTables, thoseCovering } from './sides.ts'

const pageSize = 50
const mostOfService = 100

type List = { relationships: RelationshipRow[]; next: string | null; can: 'begin'[] }

const organisation = (alias: string) => sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)},
  'names', ${sql.ref(`${alias}.names`)}, 'abbreviation', ${sql.ref(`${alias}.abbreviation`)})`

/** What a list tells of relationship `l` between organisations `p` and `c`. */
export const rowFields = sql`l.id, ${organisation('p')} as provider, ${organisation('c')} as consumer,
  case when p.enterprise_id = c.enterprise_id then 'internal' else 'external' end as kind,
  l.since::text as since, case when ${isOver} then l.ends_on else l.until end::text as until,
  case when ${isOver} then null else l.ends_on end::text as "endsOn", case when ${isOver} then 'ended' else l.stage end as stage,
  l.next_review_on::text as "nextReviewOn"`

/** The organisations of relationship `l`. */
export const withOrganisations = sql`
  join organisation p on p.workspace_id = l.workspace_id and p.id = l.provider_id
  join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id`

const standingAt = (stage: RelationshipsQuery['stage']) => {
  if (stage === undefined) return sql`and ${runs('l')}`
  if (stage === 'ended') return sql`and (l.stage = 'ended' or ${isOver})`
  return sql`and ${runs('l')} and ${stage === 'unsaid' ? sql`l.stage is null` : sql`l.stage = ${stage}`}`
}

/** In which this person does something themselves, beyond belonging to an organisation. */
const isOwn = ({ actor, scope }: MemberContext) => sql`l.id in (
  select h.relationship_id from held_role h
  where h.workspace_id = ${scope.workspaceId} and h.person_id = ${actor.personId}
  union
  select v.relationship_id from service s
  join relationship_service v on v.workspace_id = s.workspace_id and v.service_id = s.id and v.until is null
  where s.workspace_id = ${scope.workspaceId} and s.owner_id = ${actor.personId}
  union
  select d.relationship_id from relationship_duty d
  where d.workspace_id = ${scope.workspaceId} and d.person_id = ${actor.personId})`

const chosen = (
  ctx: MemberContext,
  { provider, consumer, kind, stage, review, mine }: RelationshipsQuery,
) => {
  const same = sql`p.enterprise_id = c.enterprise_id`
  return sql`
    ${provider ? sql`and l.provider_id = ${provider}` : sql``}
    ${consumer ? sql`and l.consumer_id = ${consumer}` : sql``}
    ${kind ? sql`and ${kind === 'internal' ? same : sql`not (${same})`}` : sql``}
    ${standingAt(stage)}
    ${review ? sql`and ${runs('l')} and l.next_review_on <= ${ctx.now.slice(0, 10)}::date` : sql``}
    ${mine ? sql`and ${isOwn(ctx)}` : sql``}`
}

/** The relationships that this person may see, newest first, in one statement; ids grow with time. */
export const findRelationships = async (
  ctx: MemberContext,
  { after, ...wanted }: RelationshipsQuery & { after?: string | undefined },
): Promise<List> => {
  const place = placeOf(after, 1)
  const { rows } = await sql<RelationshipRow>`
    with recursive ${standsTables(ctx)}
    select ${rowFields} from relationship l ${withOrganisations}
    where l.workspace_id = ${ctx.scope.workspaceId} and ${isSeen(ctx)} ${chosen(ctx, wanted)}
      ${place ? sql`and l.id < ${idOf(place)}::uuid` : sql``}
    order by l.id desc limit ${sql.lit(pageSize + 1)}`.execute(ctx.db)
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  const mayBegin = ctx.actor.administrator || ctx.actor.organisationId !== null
  return { relationships: page, next, can: mayBegin ? ['begin'] : [] }
}

/** The running relationships that cover a service, as far as this person may see them; `not_found` for a hidden one. */
export const findRelationshipsOfService = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<{ relationships: RelationshipRow[] }> => {
  const { rows } = await sql<{ relationships: RelationshipRow[] }>`
    with recursive ${standsTables(ctx, thoseCovering(ctx.scope.workspaceId, service))}
    select (select coalesce(jsonb_agg(to_jsonb(one) - 'sorted' order by one.sorted, one.id), '[]') from (
      select ${rowFields}, c.sort_name as sorted
      from relationship_service v
      join relationship l on l.workspace_id = v.workspace_id and l.id = v.relationship_id ${withOrganisations}
      where v.workspace_id = s.workspace_id and v.service_id = s.id and v.until is null and ${runs('l')}
        and ${isSeen(ctx)}
      order by c.sort_name, l.id limit ${sql.lit(mostOfService)}) one) as relationships
    from service s
    where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${service} and ${mayReadService(ctx)}`.execute(
    ctx.db,
  )
  return found(rows[0], 'service')
}
