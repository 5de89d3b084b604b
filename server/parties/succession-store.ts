import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { Succession } from '#model/organisations/history.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

type NewSuccession = { fromId: string; toId: string; kind: 'merged' | 'split'; on: string }

export const addSuccessions = async (
  tx: Tx,
  { workspaceId }: Scope,
  successions: readonly NewSuccession[],
): Promise<void> => {
  const rows = successions.map(({ fromId, toId, kind, on }) => ({
    workspace_id: workspaceId,
    from_id: fromId,
    to_id: toId,
    kind,
    happened_on: on,
  }))
  await tx.insertInto('organisation_succession').values(rows).execute()
}

const named = (row: string) =>
  sql`jsonb_build_object('id', ${sql.ref(`${row}.id`)}, 'names', ${sql.ref(`${row}.names`)})`

/** What an organisation went into, took in, came of and split off, in the order in which it was put on record. */
export const successionsOf = async (db: Db, { workspaceId }: Scope, id: string): Promise<Succession[]> => {
  const { rows } = await sql<Succession>`
    select s.kind, s.happened_on::text as "on", ${named('f')} as "from", ${named('t')} as "to"
    from organisation_succession s
    join organisation f on f.workspace_id = s.workspace_id and f.id = s.from_id
    join organisation t on t.workspace_id = s.workspace_id and t.id = s.to_id
    where s.workspace_id = ${workspaceId} and (s.from_id = ${id} or s.to_id = ${id})
    order by s.happened_on, (
      select min(j.id::text) from journal j where j.workspace_id = s.workspace_id and j.subject_id = s.from_id::text
        and (j.fact = 'organisation.merged' and s.kind = 'merged' or j.fact = 'organisation.split' and s.kind = 'split'
          and j.after -> 'made' @> jsonb_build_array(jsonb_build_object('id', s.to_id)))) nulls first, t.id`.execute(
    db,
  )
  return rows
}

/** The organisations of these ids, by what they are called today. */
export const namesOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, { id: string; names: Names }>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'names'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The organisation that row `o` of the table went into, and that one in turn; itself where it went into none. */
export const heirOfO = sql<string>`(
  with recursive heir (id, step) as (
    select o.id, 0
    union all
    select s.to_id, heir.step + 1 from heir
    join organisation_succession s on s.workspace_id = o.workspace_id and s.from_id = heir.id and s.kind = 'merged'
  ) select id from heir order by step desc limit 1)`
