import { type Insertable, sql, type Updateable } from 'kysely'
import type { Names, Organisation } from '#model/contract/workspaces.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { sortNameOf } from './sort-name.ts'

export const organisationColumns = [
  'id',
  'names',
  'abbreviation',
  'parent_id as parentId',
  'enterprise_id as enterpriseId',
  'source',
] as const

/** An organisation as the interface shows it. */
export const viewOrganisation = (row: Organisation): Organisation => ({
  id: row.id,
  names: row.names,
  abbreviation: row.abbreviation,
  parentId: row.parentId,
  enterpriseId: row.enterpriseId,
  source: row.source,
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
    with recursive above (id) as (
      select organisation_id from running_membership where workspace_id = ${workspaceId} and person_id = ${person}
      union
      select o.parent_id from organisation o join above on o.id = above.id
      where o.workspace_id = ${workspaceId} and o.parent_id is not null
    ) select id from above order by id`.execute(db)
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

/** An organisation as an importer knows it. */
export type ImportedOrganisation = {
  id: string
  sourceKey: string
  names: Names
  abbreviation: string
  /** What was last imported. */
  imported: object
}

/** The organisations that an importer made, with what it last imported of each. */
export const organisationsBySource = (db: Db, { workspaceId }: Scope, source: string) =>
  db
    .selectFrom('organisation')
    .select(['id', 'source_key as sourceKey', 'names', 'abbreviation', 'imported'])
    .where('workspace_id', '=', workspaceId)
    .where('source', '=', source)
    .orderBy('id')
    .execute()

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
    sort_name: sortNameOf(row),
  }))
  await sql`
    insert into organisation
      (workspace_id, id, names, abbreviation, enterprise_id, source, source_key, imported, sort_name, created_at)
    select ${workspaceId}, id, names, abbreviation, id, ${source}, source_key, imported, sort_name, ${now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as made (id uuid, names jsonb, abbreviation text, source_key text, imported jsonb, sort_name text)`.execute(
    tx,
  )
}

/** Rewrites names and what was imported of organisations by id, in one statement. */
export const changeOrganisations = async (
  tx: Tx,
  { workspaceId }: Scope,
  rows: readonly Omit<ImportedOrganisation, 'sourceKey'>[],
): Promise<void> => {
  const values = rows.map((row) => ({ ...row, sort_name: sortNameOf(row) }))
  await sql`
    update organisation o set names = changed.names, abbreviation = changed.abbreviation,
      imported = changed.imported, sort_name = changed.sort_name
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as changed (id uuid, names jsonb, abbreviation text, imported jsonb, sort_name text)
    where o.workspace_id = ${workspaceId} and o.id = changed.id`.execute(tx)
}

/** Organisations that are called by one of these names, in either language; case makes no difference. */
export const organisationsByName = async (
  tx: Tx,
  { workspaceId }: Scope,
  names: readonly string[],
): Promise<{ id: string; names: Names }[]> => {
  const small = names.map((name) => name.toLowerCase())
  return tx
    .selectFrom('organisation')
    .select(['id', 'names'])
    .where('workspace_id', '=', workspaceId)
    .where(({ or }) =>
      or([
        sql<boolean>`lower(names ->> 'en') = any(${small})`,
        sql<boolean>`lower(names ->> 'fr') = any(${small})`,
      ]),
    )
    .orderBy('id')
    .execute()
}
