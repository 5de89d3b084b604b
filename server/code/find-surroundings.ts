import { sql } from 'kysely'
import type { NeedState } from '#model/need.ts'
import type { Db, Scope } from '#server/kernel/context.ts'

/** An organisation that was merged or ended has the day; nothing new is tied to it. */
export type KnownOrganisation = { id: string; name: string; parent: string | null; until: string | null }
export type KnownPerson = {
  id: string
  /** The name that documents refer to; null where there is none yet. */
  name: string | null
  email: string
  active: boolean
  hasAccount: boolean
  /** Whether they turned out to be somebody else. */
  merged: boolean
}
/** When a service was retired, and by whom: final, whatever documents say. */
export type Retirement = { on: string; by: string }
export type KnownNeed = { id: string; state: NeedState; personId: string }

/** Everybody in the workspace, with the name that documents know them by. */
export const findKnownPeople = async (db: Db, { workspaceId }: Scope): Promise<KnownPerson[]> => {
  const { rows } = await sql<KnownPerson>`
    select p.id, n.name, p.email, p.active, p.account_id is not null as "hasAccount",
      p.merged_into is not null as merged
    from person p
    left join code_name n on n.workspace_id = p.workspace_id and n.kind = 'Person' and n.subject_id = p.id
    where p.workspace_id = ${workspaceId}`.execute(db)
  return rows
}

/** Every organisation, and what it is nested in, by the names that documents know them by. */
export const findKnownOrganisations = async (
  db: Db,
  { workspaceId }: Scope,
): Promise<KnownOrganisation[]> => {
  const { rows } = await sql<KnownOrganisation>`
    select o.id, n.name, m.name as parent, o.until::text as until
    from organisation o
    join code_name n on n.workspace_id = o.workspace_id and n.kind = 'Organisation' and n.subject_id = o.id
    left join code_name m on m.workspace_id = o.workspace_id and m.kind = 'Organisation'
      and m.subject_id = o.parent_id
    where o.workspace_id = ${workspaceId}`.execute(db)
  return rows
}

/** A group of people, what it is called, and on which day it ended. */
export type KnownGroup = { id: string; name: string; words: string; until: string | null }

/** Every group, by the names that documents know them by. */
export const findKnownGroups = async (db: Db, { workspaceId }: Scope): Promise<KnownGroup[]> => {
  const { rows } = await sql<KnownGroup>`
    select g.id, n.name, g.name as words, to_char(g.ended_at at time zone 'UTC', 'YYYY-MM-DD') as until
    from people_group g
    join code_name n on n.workspace_id = g.workspace_id and n.kind = 'Group' and n.subject_id = g.id
    where g.workspace_id = ${workspaceId}`.execute(db)
  return rows
}

/** How far needs got, locked, so that nobody answers them meanwhile. */
export const findKnownNeeds = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, KnownNeed>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<KnownNeed>`
    select n.id, n.state, n.person_id as "personId" from need n
    where n.workspace_id = ${workspaceId} and n.id = any(${[...ids]}::uuid[])
    order by n.id for update`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A provider and a consumer by their ids. */
export type Pair = { providerId: string; consumerId: string }
/** Their relationship, and the name that documents know it by; null where it has none yet. */
export type KnownPair = Pair & { id: string; name: string | null }

export const keyOfPair = ({ providerId, consumerId }: Pair): string => `${providerId} ${consumerId}`

/** The relationships that these providers and consumers have, by whom they are of. */
export const findKnownPairs = async (
  db: Db,
  { workspaceId }: Scope,
  pairs: readonly Pair[],
): Promise<Map<string, KnownPair>> => {
  if (pairs.length === 0) return new Map()
  const { rows } = await sql<KnownPair>`
    select l.id, n.name, l.provider_id as "providerId", l.consumer_id as "consumerId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given ("providerId" uuid, "consumerId" uuid)
    join relationship l on l.workspace_id = ${workspaceId} and l.provider_id = given."providerId"
      and l.consumer_id = given."consumerId"
    left join code_name n on n.workspace_id = l.workspace_id and n.kind = 'Relationship'
      and n.subject_id = l.id`.execute(db)
  return new Map(rows.map((row) => [keyOfPair(row), row]))
}

/** Who retired those of these services that are retired, and on which day. */
export const findRetirements = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, Retirement>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Retirement & { id: string }>`
    select s.id, coalesce(to_char(s.retired_at at time zone 'UTC', 'YYYY-MM-DD'), '') as "on",
      coalesce((select j.actor_name from journal j
        where j.workspace_id = s.workspace_id and j.subject_id = s.id::text and j.fact = 'service.retired'
        order by j.id desc limit 1), '') as "by"
    from service s
    where s.workspace_id = ${workspaceId} and s.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, on, by }) => [id, { on, by }]))
}
