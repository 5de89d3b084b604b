import { type RawBuilder, sql } from 'kysely'
import type { PeopleGroup } from '#model/contract/people-groups.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { fold } from '#server/kernel/folding.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

const pageSize = 50

/** A pattern for LIKE that finds the folded text anywhere. */
export const holding = (text: string): string => `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** Of group `g`, what everybody in the workspace may know. */
export const groupColumns: RawBuilder<unknown> = sql`g.id, g.name, g.purpose,
  (select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
    where o.workspace_id = g.workspace_id and o.id = g.organisation_id) as organisation,
  (select count(*)::integer from person_in_group i
    where i.workspace_id = g.workspace_id and i.group_id = g.id) as people,
  g.ended_at as "endedAt"`

type Wanted = { text: string; ended: 'with' | 'without'; after?: string | undefined }

/** Groups whose name or purpose holds the text, by name, in one statement; who is in them is not told. */
export const findGroups = async (
  { db, scope, actor }: MemberContext,
  { text, ended, after }: Wanted,
): Promise<{ groups: PeopleGroup[]; next: string | null; can: 'add'[] }> => {
  const place = placeOf(after, 2)
  const { rows } = await sql<PeopleGroup & { place: string }>`
    select ${groupColumns}, g.sort_name as place from people_group g
    where g.workspace_id = ${scope.workspaceId}
      ${ended === 'without' ? sql`and g.ended_at is null` : sql``}
      ${text === '' ? sql`` : sql`and (g.sort_name like ${holding(text)} or folded(g.purpose) like ${holding(text)})`}
      ${place ? sql`and (g.sort_name, g.id) > (${place[0]}, ${idOf(place)}::uuid)` : sql``}
    order by g.sort_name, g.id limit ${sql.lit(pageSize + 1)}`.execute(db)
  const { page, next } = pageOf(rows, pageSize, (row) => [row.place, row.id])
  return {
    groups: page.map(({ place: _place, ...group }) => group),
    next,
    can: actor.administrator ? ['add'] : [],
  }
}
