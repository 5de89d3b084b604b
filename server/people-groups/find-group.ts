import { sql } from 'kysely'
import type { PeopleGroupPage, PersonInGroup } from '#model/contract/people-groups.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'
import { groupColumns, holding } from './find-groups.ts'
import { deedsOf } from './policy.ts'

const pageSize = 50

const staffJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('withUnits', s.with_units,
    'organisation', jsonb_build_object('id', o.id, 'names', o.names),
    'people', (select count(*) from staff_of(s.workspace_id, s.organisation_id, s.with_units)))
    order by o.sort_name, o.id), '[]')
  from people_group_staff s
  join organisation o on o.workspace_id = s.workspace_id and o.id = s.organisation_id
  where s.workspace_id = g.workspace_id and s.group_id = g.id)`

const isByName = sql`exists (select 1 from people_group_member m
  where m.workspace_id = i.workspace_id and m.group_id = i.group_id and m.person_id = i.person_id)`

type Wanted = { group: string; text: string; after?: string | undefined }
type Page = { group: PeopleGroupPage; people: PersonInGroup[]; next: string | null }

/** A group and, by name and page by page, the people who are in it today. */
export const findGroup = async (
  { db, scope }: MemberContext,
  { group: id, text, after }: Wanted,
): Promise<Page> => {
  const place = placeOf(after, 2)
  const groups = await sql<Omit<PeopleGroupPage, 'can'>>`
    select ${groupColumns}, g.version, ${staffJson} as "staffOf" from people_group g
    where g.workspace_id = ${scope.workspaceId} and g.id = ${id}`.execute(db)
  const group = found(groups.rows[0], 'group of people')
  const { rows } = await sql<PersonInGroup & { place: string }>`
    select p.id, p.name, p.email, ${isByName} as "byName", p.sort_name as place from person_in_group i
    join person p on p.workspace_id = i.workspace_id and p.id = i.person_id
    where i.workspace_id = ${scope.workspaceId} and i.group_id = ${id}
      ${text === '' ? sql`` : sql`and p.sort_name like ${holding(text)}`}
      ${place ? sql`and (p.sort_name, p.id) > (${place[0]}, ${idOf(place)}::uuid)` : sql``}
    order by p.sort_name, p.id limit ${sql.lit(pageSize + 1)}`.execute(db)
  const { page, next } = pageOf(rows, pageSize, (row) => [row.place, row.id])
  return {
    group: { ...group, can: deedsOf(group) },
    people: page.map(({ place: _place, ...person }) => person),
    next,
  }
}
