import { type Insertable, sql, type Updateable } from 'kysely'
import type { Names, Organisation } from '#model/contract/workspaces.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { lineageTable } from './lineage-table.ts'
import { rememberPast } from './past-store.ts'
import { sortNameOf } from './sort-name.ts'
import { heirOfO } from './succession-store.ts'

export const organisationColumns = [
  'id',
  'names',
  'abbreviation',
  'parent_id as parentId',
  'enterprise_id as enterpriseId',
  'source',
  'until',
] as const

/** An organisation as the interface shows it. */
export const viewOrganisation = (row: Organisation): Organisation => ({
  id: row.id,
  names: row.names,
  abbreviation: row.abbreviation,
  parentId: row.parentId,
  enterpriseId: row.enterpriseId,
  source: row.source,
  until: row.until,
})

export const getOrganisation = (
  db: Db,
  { workspaceId }: Scope,
  id: string,
): Promise<Organisation | undefined> =>
  db
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/**
 * An organisation that something new can be tied to: `not_found` where there is none, `conflict` where it has ended. It
 * cannot end before the transaction does.
 */
export const runningOrganisation = async (
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
): Promise<Organisation> => {
  const organisation = found(
    await tx
      .selectFrom('organisation')
      .select(organisationColumns)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forShare()
      .executeTakeFirst(),
    'organisation',
  )
  if (organisation.until !== null)
    throw conflict('organisation-ended', 'This organisation has ended: choose another one.')
  return organisation
}

/** The organisation and all that it is nested in, innermost first; empty where there is no such organisation. */
export const organisationLineage = async (db: Db, { workspaceId }: Scope, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, parent_id, step) as (
      select id, parent_id, 0 from organisation where workspace_id = ${workspaceId} and id = ${id}
      union all
      select o.id, o.parent_id, above.step + 1 from organisation o
      join above on o.id = above.parent_id where o.workspace_id = ${workspaceId}
    ) select id from above order by step`.execute(db)
  return rows.map((row) => row.id)
}

/** The organisations that a person belongs to today, and all that those are nested in. */
export const lineageOfPerson = async (db: Db, { workspaceId }: Scope, person: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive ${lineageTable({ workspace: workspaceId, person })} select id from lineage order by id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export const insertOrganisation = async (
  tx: Tx,
  row: Insertable<Database['organisation']>,
): Promise<Organisation> =>
  tx.insertInto('organisation').values(row).returning(organisationColumns).executeTakeFirstOrThrow()

export const updateOrganisation = (
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  change: Updateable<Database['organisation']>,
): Promise<Organisation | undefined> =>
  tx
    .updateTable('organisation')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(organisationColumns)
    .executeTakeFirst()

/** Tells an organisation and all that is nested in it which enterprise they belong to. */
export const moveToEnterprise = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, enterpriseId }: { id: string; enterpriseId: string },
): Promise<void> => {
  await sql`
    with recursive below (id) as (
      select ${id}::uuid
      union
      select o.id from organisation o join below on o.parent_id = below.id where o.workspace_id = ${workspaceId}
    )
    update organisation set enterprise_id = ${enterpriseId}
    where workspace_id = ${workspaceId} and id in (select id from below)`.execute(tx)
}

/** Lets changes to the nesting and to who administers run one after the other: two could break what each alone keeps. */
export const lockParties = async (tx: Tx, { workspaceId }: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parties ${workspaceId}`}, 0))`.execute(tx)
}

/** Holds the row of an organisation: whoever wants to tie something to it waits. */
export const holdRow = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx
    .selectFrom('organisation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
}

/** Holds several organisations that something is to be tied to, in the order of their ids: none ends meanwhile. */
export const holdForTies = async (tx: Tx, { workspaceId }: Scope, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`select o.id from organisation o
    where o.workspace_id = ${workspaceId} and o.id = any(${[...ids]}::uuid[]) order by o.id for share`.execute(
    tx,
  )
}

/** An organisation as an importer knows it. */
export type ImportedOrganisation = {
  id: string
  sourceKey: string
  names: Names
  abbreviation: string
  /** What was last imported. */
  imported: object
  /** The first day on which it was no more. */
  until: string | null
}

/** One that is here already, and the one that it went into; itself where it went into none. */
export type StoredImport = { [Key in keyof ImportedOrganisation]: ImportedOrganisation[Key] | null } & {
  id: string
  names: Names
  abbreviation: string
  parentId: string | null
  heir: { id: string; names: Names }
}

/** The organisations that an importer made, with what it last imported of each. */
export const organisationsBySource = async (
  db: Db,
  { workspaceId }: Scope,
  source: string,
): Promise<StoredImport[]> => {
  const { rows } = await sql<StoredImport>`
    select o.id, o.source_key as "sourceKey", o.names, o.abbreviation, o.imported, o.until,
      o.parent_id as "parentId",
      jsonb_build_object('id', h.id, 'names', h.names) as heir
    from organisation o
    join organisation h on h.workspace_id = o.workspace_id and h.id = ${heirOfO}
    where o.workspace_id = ${workspaceId} and o.source = ${source}
    order by o.id`.execute(db)
  return rows
}

/** Adds the organisations of an importer, each standing alone, in one statement. */
export const addOrganisations = async (
  tx: Tx,
  { workspaceId }: Scope,
  { source, rows, now }: { source: string; rows: readonly ImportedOrganisation[]; now: string },
): Promise<void> => {
  const values = rows.map((row) => ({
    id: row.id,
    names: row.names,
    abbreviation: row.abbreviation,
    source_key: row.sourceKey,
    imported: row.imported,
    until: row.until,
    sort_name: sortNameOf(row),
  }))
  await sql`
    insert into organisation
      (workspace_id, id, names, abbreviation, enterprise_id, source, source_key, imported, until, sort_name,
      created_at)
    select ${workspaceId}, id, names, abbreviation, id, ${source}, source_key, imported, until, sort_name, ${now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as made (id uuid, names jsonb, abbreviation text, source_key text, imported jsonb, until date,
        sort_name text)`.execute(tx)
}

/** Rewrites names and what was imported of organisations by id; what they were called until the day is kept. */
export const changeOrganisations = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, day }: { rows: readonly Omit<ImportedOrganisation, 'sourceKey' | 'until'>[]; day: string },
): Promise<void> => {
  await rememberPast(tx, { workspaceId }, { rows, day })
  const values = rows.map((row) => ({ ...row, sort_name: sortNameOf(row) }))
  await sql`
    update organisation o set names = changed.names, abbreviation = changed.abbreviation,
      imported = changed.imported, sort_name = changed.sort_name
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as changed (id uuid, names jsonb, abbreviation text, imported jsonb, sort_name text)
    where o.workspace_id = ${workspaceId} and o.id = changed.id`.execute(tx)
}

/** Organisations that are called by one of these names, in either language; what went into another stands for that one. */
export const organisationsByName = async (
  tx: Tx,
  { workspaceId }: Scope,
  names: readonly string[],
): Promise<{ id: string; names: Names }[]> => {
  const small = names.map((name) => name.toLowerCase())
  const { rows } = await sql<{ id: string; names: Names }>`
    select ${heirOfO} as id, o.names from organisation o
    where o.workspace_id = ${workspaceId}
      and (lower(o.names ->> 'en') = any(${small}) or lower(o.names ->> 'fr') = any(${small}))
    order by o.until is not null, o.id`.execute(tx)
  return rows
}
