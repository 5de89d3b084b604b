import { type RawBuilder, sql } from 'kysely'
import type { NeedsByRole, NeedsByRoleQuery } from '#model/contract/needs.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { NeedState } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { isSeen } from '#server/catalogue/index.ts'
import { cursorOf, idOf, placeOf } from '#server/kernel/paging.ts'
import { isVisible, needJson, readerTables, type StoredNeed, viewNeed } from './need-facts.ts'

type Sql = RawBuilder<unknown>
type Asked = NeedsByRoleQuery & { role: ConsumerRole }
type StoredRow = { need: StoredNeed & { outcome: string | null }; sortedBy: string; organisation: string }
type Counted = { rows: StoredRow[]; counts: Partial<Record<NeedState, number>> }

const pageSize = 50

// The published outcome that says what the need said, where the reader sees its service in the catalogue.
const outcomeOf = (ctx: MemberContext): Sql => sql`(
  select outcome ->> 'statement'
  from catalogue_entry e
  cross join lateral (
    select r.definition from revision r
    where r.workspace_id = e.workspace_id and r.service_id = e.service_id and r.published_at is not null
    order by r.number desc limit 1) published
  cross join lateral jsonb_array_elements(published.definition -> 'value' -> 'outcomes') outcome
  where e.workspace_id = n.workspace_id and e.service_id = n.answer_service_id and ${isSeen(ctx, 'e')}
    and lower(btrim(outcome ->> 'statement')) = lower(btrim(n.content ->> 'what'))
  limit 1)`

const isOf = (organisation: Asked['organisation']): Sql => {
  if (organisation === undefined) return sql``
  return organisation === 'none'
    ? sql`and n.organisation_id is null`
    : sql`and n.organisation_id = ${organisation}::uuid`
}

/** Organisations by name, those of nobody's last; within one the newest first. */
const isBehind = (after: string | undefined): Sql => {
  const place = placeOf(after, 3)
  if (place === null) return sql``
  const [sortedBy, organisation] = place
  const id = idOf(place)
  return sql`and ((v."sortedBy", v.organisation) > (${sortedBy}::text collate "C", ${organisation}::text collate "C")
    or ((v."sortedBy", v.organisation) = (${sortedBy}::text, ${organisation}::text) and v.id < ${id}::uuid))`
}

const visible = (ctx: MemberContext, { role, organisation }: Asked): Sql => sql`
  visible as materialized (
    select n.id, n.state,
      (case when o.id is null then '1' else '0' || o.sort_name end) collate "C" as "sortedBy",
      coalesce(o.id::text, '') collate "C" as organisation
    from need n
    left join organisation o on o.workspace_id = n.workspace_id and o.id = n.organisation_id
    where n.workspace_id = ${ctx.scope.workspaceId} and n.content ->> 'role' = ${role}
      and n.superseded_by is null and ${isVisible(ctx)} ${isOf(organisation)}
  )`

/**
 * What the people in one role need, of all organisations whose needs this person may see, with how many stand in which
 * state. One statement: the counts are of everything the filters leave, whatever state is chosen.
 */
export const findNeedsByRole = async (ctx: MemberContext, asked: Asked): Promise<NeedsByRole> => {
  const { rows } = await sql<Counted>`
    with recursive ${readerTables(ctx)}, ${visible(ctx, asked)},
    page as (
      select v.*, row_number() over (order by v."sortedBy", v.organisation, v.id desc) as number from visible v
      where true ${asked.state ? sql`and v.state = ${asked.state}` : sql``} ${isBehind(asked.after)}
      order by number limit ${sql.lit(pageSize + 1)}
    )
    select
      (select coalesce(json_object_agg(state, amount), '{}')
        from (select state, count(*)::int as amount from visible group by state) counted) as counts,
      (select coalesce(json_agg(json_build_object(
          'need', ${needJson(ctx)} || jsonb_build_object('outcome', ${outcomeOf(ctx)}),
          'sortedBy', p."sortedBy", 'organisation', p.organisation) order by p.number), '[]')
        from page p join need n on n.workspace_id = ${ctx.scope.workspaceId} and n.id = p.id) as rows`.execute(
    ctx.db,
  )
  return viewed(ctx, rows[0] ?? { rows: [], counts: {} })
}

const viewed = (ctx: MemberContext, { rows, counts }: Counted): NeedsByRole => {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    counts: NeedState.options.map((state) => ({ state, amount: counts[state] ?? 0 })),
    needs: shown.map(({ need: { outcome, ...need } }) => Object.assign(viewNeed(ctx, need), { outcome })),
    next: last && rows.length > pageSize ? cursorOf([last.sortedBy, last.organisation, last.need.id]) : null,
  }
}
