import { sql } from 'kysely'
import { happeningsOf, type RecordedFact, type RelationshipHappening } from '#model/relationships/history.ts'
import { RelationshipSide } from '#model/relationships/relationship.ts'
import { mayReadService } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'
import { loadRelationship } from './find-relationship-page.ts'
import { mayReadNotesOf } from './policy.ts'

const pageSize = 50

type Asked = { relationship: string; after?: string | undefined }

/** What the journal tells of a relationship, newest first, without what this person may not know of. */
export const findRelationshipHistory = async (
  ctx: MemberContext,
  { relationship, after }: Asked,
): Promise<{ happenings: RelationshipHappening[]; next: string | null }> => {
  const facts = await loadRelationship(ctx.db, ctx, relationship)
  const place = placeOf(after, 1)
  const sides = RelationshipSide.options.filter((side) => mayReadNotesOf(ctx.actor, facts, side))
  const { rows } = await sql<RecordedFact>`
    select j.id, to_char(j.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, j.actor_name as by,
      j.fact, coalesce(j.after, j.before) as record, j.reason
    from journal j
    where j.workspace_id = ${ctx.scope.workspaceId} and j.subject_id = ${relationship}
      and j.subject_kind = 'relationship'
      and (j.fact not like 'relationship.note-%' or coalesce(j.after, j.before) ->> 'side' = any(${sides}::text[]))
      and (coalesce(j.after, j.before) ->> 'serviceId' is null or exists (
        select 1 from service s where s.workspace_id = j.workspace_id
          and s.id = (coalesce(j.after, j.before) ->> 'serviceId')::uuid and ${mayReadService(ctx)}))
      ${place ? sql`and j.id < ${idOf(place)}::uuid` : sql``}
    order by j.id desc limit ${sql.lit(pageSize + 1)}`.execute(ctx.db)
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  return { happenings: page.flatMap(happeningsOf), next }
}
