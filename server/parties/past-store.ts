import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { Period, Place } from '#model/organisations/timeline.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { sortNameOf } from './sort-name.ts'

/** An organisation with all that it was; the last period is what its row says. */
export type Known = { id: string; enterpriseId: string; until: string | null; periods: Period[] }

const periodJson = (row: string, since: string) => sql`jsonb_build_object('since', ${sql.raw(since)},
  'names', ${sql.ref(`${row}.names`)}, 'abbreviation', ${sql.ref(`${row}.abbreviation`)},
  'parentId', ${sql.ref(`${row}.parent_id`)})`

/** Organisations of these ids in the course of time, by id; those that are not there are left out. */
export const timelinesOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, Known>> => {
  const { rows } = await sql<Known>`
    select o.id, o.enterprise_id as "enterpriseId", o.until, coalesce(past.periods, '[]'::jsonb)
      || jsonb_build_array(${periodJson('o', 'coalesce(past.until, o.since)::text')}) as periods
    from organisation o
    left join lateral (
      select max(p.until) as until, jsonb_agg(${periodJson('p', 'p.since::text')} order by p.until) as periods
      from organisation_past p where p.workspace_id = o.workspace_id and p.organisation_id = o.id
    ) past on true
    where o.workspace_id = ${workspaceId} and o.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The organisations that are nested in one at present, and have not ended. */
export const unitIdsOf = async (db: Db, { workspaceId }: Scope, id: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('parent_id', '=', id)
    .where('until', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The last day until which something stood in an organisation and then no more, where that is later than a day. */
export const lastLeftAfter = async (
  db: Db,
  { workspaceId }: Scope,
  { id, day }: { id: string; day: string },
): Promise<string | null> => {
  const { rows } = await sql<{ left: string | null }>`
    select max(until)::text as left from organisation_past
    where workspace_id = ${workspaceId} and parent_id = ${id} and until > ${day}`.execute(db)
  return rows[0]?.left ?? null
}

/** What everything is and was nested in since a day, by id. */
export const placesSince = async (
  db: Db,
  { workspaceId }: Scope,
  day: string,
): Promise<Map<string, Place[]>> => {
  const { rows } = await sql<Place & { id: string }>`
    select organisation_id as id, since::text, parent_id as "parentId", until as ends
    from organisation_past where workspace_id = ${workspaceId} and until > ${day}
    union all
    select o.id, (select max(p.until)::text from organisation_past p
      where p.workspace_id = o.workspace_id and p.organisation_id = o.id), o.parent_id, 'infinity'
    from organisation o where o.workspace_id = ${workspaceId} and (o.until is null or o.until > ${day})
    order by ends`.execute(db)
  const places = new Map<string, Place[]>()
  for (const { id, since, parentId } of rows) {
    const known = places.get(id)
    if (known) known.push({ since, parentId })
    else places.set(id, [{ since, parentId }])
  }
  return places
}

/** Writes what organisations are and were, in three statements; the last period becomes what they are. */
export const writeTimelines = async (
  tx: Tx,
  { workspaceId }: Scope,
  timelines: readonly { id: string; periods: readonly Period[] }[],
): Promise<void> => {
  const past = timelines.flatMap(({ id, periods }) =>
    periods.slice(0, -1).map(({ names, abbreviation, parentId, since }, at) => ({
      id,
      names,
      abbreviation,
      parentId,
      since,
      until: periods[at + 1]?.since,
    })),
  )
  const present = timelines.flatMap(({ id, periods }) => {
    const last = periods.at(-1)
    return last ? [{ ...last, id, sort_name: sortNameOf(last) }] : []
  })
  const ids = timelines.map(({ id }) => id)
  await sql`delete from organisation_past
    where workspace_id = ${workspaceId} and organisation_id = any(${ids}::uuid[])`.execute(tx)
  await sql`
    insert into organisation_past (workspace_id, organisation_id, names, abbreviation, parent_id, since, until)
    select ${workspaceId}::uuid, id, names, abbreviation, "parentId", since, until
    from jsonb_to_recordset(${JSON.stringify(past)}::jsonb)
      as given (id uuid, names jsonb, abbreviation text, "parentId" uuid, since date, until date)`.execute(tx)
  await sql`
    update organisation o set names = given.names, abbreviation = given.abbreviation,
      parent_id = given."parentId", sort_name = given.sort_name
    from jsonb_to_recordset(${JSON.stringify(present)}::jsonb)
      as given (id uuid, names jsonb, abbreviation text, "parentId" uuid, sort_name text)
    where o.workspace_id = ${workspaceId} and o.id = given.id`.execute(tx)
}

/** An organisation as it is about to be written; where it stands is kept where nothing is said of it. */
export type AboutToBe = { id: string; names: Names; abbreviation: string; parentId?: string | null }

/**
 * Keeps what organisations are called and where they stand before that is overwritten on a day. What stood for less than
 * a day is nobody's past, and of what has ended only the last name can be mended.
 */
export const rememberPast = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, day }: { rows: readonly AboutToBe[]; day: string },
): Promise<void> => {
  const given = rows.map((row) => ({ ...row, keepsPlace: row.parentId === undefined }))
  await sql`
    insert into organisation_past (workspace_id, organisation_id, names, abbreviation, parent_id, since, until)
    select o.workspace_id, o.id, o.names, o.abbreviation, o.parent_id, begun.since, ${day}::date
    from organisation o
    join jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (id uuid, names jsonb, abbreviation text, "parentId" uuid, "keepsPlace" boolean) on given.id = o.id
    cross join lateral (
      select coalesce(max(p.until), o.since) as since from organisation_past p
      where p.workspace_id = o.workspace_id and p.organisation_id = o.id
    ) begun
    where o.workspace_id = ${workspaceId} and o.until is null and (begun.since is null or begun.since < ${day}::date)
      and (o.names <> given.names or o.abbreviation <> given.abbreviation
        or (not given."keepsPlace" and o.parent_id is distinct from given."parentId"))`.execute(tx)
}

/** Whether an organisation that is still there is nested in one that has ended, among these. */
export const standsInEnded = async (
  tx: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from organisation o
    join organisation p on p.workspace_id = o.workspace_id and p.id = o.parent_id
    where o.workspace_id = ${workspaceId} and o.id = any(${[...ids]}::uuid[])
      and o.until is null and p.until is not null limit 1`.execute(tx)
  return rows.length > 0
}
