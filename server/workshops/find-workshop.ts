import { sql } from 'kysely'
import type { ScreenNews, WorkshopRecord, Workshops, WorkshopScreen } from '#model/contract/workshop-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { isInvitedTo } from '#server/catalogue/index.ts'
import { invitedService } from '#server/services/index.ts'
import { mayEnd, mayLead } from './policy.ts'
import { askedJson, clausesJson, questionRecordJson, workshopFacts } from './shown-json.ts'

const screenJson = sql`jsonb_build_object(${workshopFacts}, 'ownerId', s.owner_id,
  'code', case when w.ended_at is null then w.code end, 'votesEach', w.votes,
  'questions', (select jsonb_agg(jsonb_build_object('question', q.question, 'phase', q.phase, 'note', q.note,
      'clauses', (select count(*) from workshop_clause c
        join workshop_group g on g.workspace_id = c.workspace_id and g.id = c.group_id
        where g.workspace_id = q.workspace_id and g.workshop_id = q.workshop_id and g.question = q.question))
      order by q.place)
    from workshop_question q where q.workspace_id = w.workspace_id and q.workshop_id = w.id),
  'seats', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'role', p.role)
      order by p.joined_at, p.id), '[]')
    from workshop_participant p where p.workspace_id = w.workspace_id and p.workshop_id = w.id and w.ended_at is null),
  'asked', ${askedJson},
  'clauses', coalesce((select ${clausesJson} from workshop_question q
    where q.workspace_id = w.workspace_id and q.workshop_id = w.id and q.question = w.asked), '[]'))`

type Named = { service: string; workshop: string }
type FoundScreen = Omit<WorkshopScreen, 'can' | 'writes'> & { ownerId: string | null }

const seenBy = async (ctx: MemberContext, { ownerId, ...found }: FoundScreen): Promise<WorkshopScreen> => {
  const { actor } = ctx
  const service = await invitedService(ctx.db, ctx, found.service.id)
  const facts = { facilitatorId: found.facilitator.id, ownerId }
  const screen = {
    ...found,
    seats: mayLead(actor, facts) ? found.seats : [],
    writes: service.hasDraft ? [...service.writes] : [],
  }
  if (screen.endedAt !== null) return { ...screen, can: [] }
  return {
    ...screen,
    can: [
      ...(mayLead(actor, facts) ? ['lead' as const] : []),
      ...(mayEnd(actor, facts) ? ['end' as const] : []),
    ],
  }
}

/** What the shared screen shows; one short statement, without a view, where nothing changed since a version. */
export const findWorkshop = async (
  ctx: MemberContext,
  { service, workshop, since = 0 }: Named & { since?: number },
): Promise<ScreenNews> => {
  const { rows } = await sql<{ version: number; view: FoundScreen | null }>`
    select w.version, case when w.version <> ${since}::bigint then ${screenJson} end as view
    from workshop w join service s on s.workspace_id = w.workspace_id and s.id = w.service_id
    where w.workspace_id = ${ctx.scope.workspaceId} and w.service_id = ${service} and w.id = ${workshop}
      and ${isInvitedTo(ctx)}`.execute(ctx.db)
  const { version, view } = found(rows[0], 'workshop')
  return { version, now: ctx.now, view: view && (await seenBy(ctx, view)) }
}

/** What came of a workshop, for those who are invited to the service. */
export const findRecord = async (
  ctx: MemberContext,
  { service, workshop }: Named,
): Promise<WorkshopRecord> => {
  const { rows } = await sql<{ record: WorkshopRecord }>`
    select jsonb_build_object(${workshopFacts},
      'questions', (select jsonb_agg(${questionRecordJson} order by q.place) from workshop_question q
        where q.workspace_id = w.workspace_id and q.workshop_id = w.id)) as record
    from workshop w join service s on s.workspace_id = w.workspace_id and s.id = w.service_id
    where w.workspace_id = ${ctx.scope.workspaceId} and w.service_id = ${service} and w.id = ${workshop}
      and ${isInvitedTo(ctx)}`.execute(ctx.db)
  return found(rows[0], 'workshop').record
}

/** The workshops of a service, the newest first; 100 at the most. */
export const findWorkshops = async (ctx: MemberContext, id: string): Promise<Workshops> => {
  const service = await invitedService(ctx.db, ctx, id)
  const { rows } = await sql<Workshops['workshops'][number]>`
    select w.id, w.begun_at as "begunAt", w.ended_at as "endedAt",
      case when w.ended_at is null then w.code end as code,
      jsonb_build_object('id', f.id, 'name', f.name) as facilitator,
      (select count(*)::integer from workshop_participant p
        where p.workspace_id = w.workspace_id and p.workshop_id = w.id) as people,
      (select count(*)::integer from workshop_clause c
        where c.workspace_id = w.workspace_id and c.workshop_id = w.id) as clauses
    from workshop w join person f on f.workspace_id = w.workspace_id and f.id = w.facilitator_id
    where w.workspace_id = ${ctx.scope.workspaceId} and w.service_id = ${id}
    order by w.id desc limit 100`.execute(ctx.db)
  const isRunning = rows.some(({ endedAt }) => endedAt === null)
  return { workshops: rows, can: service.retired || isRunning || !service.hasDraft ? [] : ['begin'] }
}
