import { sql } from 'kysely'
import type { DraftPoint, DraftPoints, DraftPointText } from '#model/contract/draft-points.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import { partNames } from '#model/definition/definition.ts'
import type { Db, MemberContext, Scope } from '#server/kernel/context.ts'
import { found, notFound } from '#server/kernel/errors.ts'
import { loadService, type ServiceFacts } from './load-service.ts'
import { maySee, maySeeDraft, mayRestore } from './policy.ts'

type Place = { service: string }

/** Points are seen by those who see the draft; whether there is one is nobody else's business. */
const draftsService = async (ctx: MemberContext, { service }: Place): Promise<ServiceFacts> => {
  const facts = await loadService(ctx.db, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  if (!maySeeDraft(ctx.actor, facts) || !facts.hasDraft) throw notFound('draft')
  return facts
}

// What a point says stands beside its documents, which no list reads.
const plain = sql`p.id, p.at, p.kind, p.changes, p.restored_at as "restoredAt", (
    select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) order by q.sort_name, q.id), '[]')
    from person q where q.workspace_id = p.workspace_id and q.id = any(p.people)) as people`

/** The points of a draft, the newest first. */
export const getDraftPoints = async (
  ctx: MemberContext,
  { service, before, limit }: Place & { before?: string | undefined; limit: number },
): Promise<DraftPoints> => {
  const facts = await draftsService(ctx, { service })
  const { rows } = await sql<DraftPoint>`
    select ${plain} from draft_point p
    where p.workspace_id = ${ctx.scope.workspaceId} and p.service_id = ${service}
      and p.at < ${before ?? 'infinity'}::timestamptz
    order by p.at desc limit ${limit + 1}`.execute(ctx.db)
  const points = rows.slice(0, limit)
  return {
    points,
    next: rows.length > limit ? (points.at(-1)?.at ?? null) : null,
    can: partNames.some((part) => mayRestore(ctx.actor, facts, [part])) ? ['restore'] : [],
  }
}

/** A point with who stood behind its clauses; null in points of before that was kept. */
export type KeptPoint = DraftPointText & { records: ClauseRecords | null }

/** One point with what the draft said then; undefined where there is none. */
export const findDraftPoint = async (
  db: Db,
  { workspaceId }: Scope,
  { service, point }: { service: string; point: string },
): Promise<KeptPoint | undefined> => {
  const { rows } = await sql<KeptPoint>`
    select ${plain}, p.definition, p.translations, p.records, (
        select b.id from draft_point b
        where b.workspace_id = p.workspace_id and b.service_id = p.service_id and b.at < p.at
        order by b.at desc limit 1) as before
    from draft_point p
    where p.workspace_id = ${workspaceId} and p.service_id = ${service} and p.id = ${point}`.execute(db)
  return rows[0]
}

/** What the draft said at one point. */
export const getDraftPoint = async (
  ctx: MemberContext,
  wanted: { service: string; point: string },
): Promise<DraftPointText> => {
  await draftsService(ctx, wanted)
  const { records: _, ...text } = found(
    await findDraftPoint(ctx.db, ctx.scope, wanted),
    'point of this draft',
  )
  return text
}
