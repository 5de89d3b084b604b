import { sql } from 'kysely'
import type { OrganisationUnit } from '#model/contract/organisations.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

type Asked = {
  within?: string | undefined
  on?: string | undefined
  language: Language
  after?: string | undefined
}

const pageSize = 200

/** One level of the tree, as it is or as it was on a day, in the order of the names in one language. */
export const findTree = async (
  { db, scope: { workspaceId }, now }: MemberContext,
  { within, on, language, after }: Asked,
): Promise<{ organisations: OrganisationUnit[]; next: string | null }> => {
  const place = placeOf(after, 2)
  const day = on ?? now.slice(0, 10)
  const name = sql`coalesce(nullif(s.names ->> ${sql.lit(language)}, ''), s.names ->> 'en', s.names ->> 'fr', '')
    collate "und-x-icu"`
  const { rows } = await sql<OrganisationUnit & { place: string }>`
    with standing as materialized (
      select o.id, coalesce(p.names, o.names) as names, coalesce(p.abbreviation, o.abbreviation) as abbreviation,
        case when p.until is null then o.parent_id else p.parent_id end as parent_id
      from organisation o
      left join organisation_past p on p.workspace_id = o.workspace_id and p.organisation_id = o.id
        and (p.since is null or p.since <= ${day}) and p.until > ${day}
      where o.workspace_id = ${workspaceId} and (o.since is null or o.since <= ${day})
        and (o.until is null or o.until > ${day})
    ), counted as (
      select parent_id, count(*)::integer as units from standing where parent_id is not null group by parent_id)
    select s.id, s.names, s.abbreviation, coalesce(c.units, 0) as units, ${name} as place
    from standing s left join counted c on c.parent_id = s.id
    where s.parent_id is not distinct from ${within ?? null}::uuid
      ${place ? sql`and (${name}, s.id) > (${place[0]}, ${idOf(place)}::uuid)` : sql``}
    order by ${name}, s.id limit ${pageSize + 1}`.execute(db)
  const { page, next } = pageOf(rows, pageSize, ({ place: at, id }) => [at, id])
  return {
    organisations: page.map(({ id, names, abbreviation, units }) => ({ id, names, abbreviation, units })),
    next,
  }
}
