import { sql } from 'kysely'
import type { DocumentKind, Source } from '#model/code/document.ts'
import { isSameRepository } from '#model/code/repository-key.ts'
import type { Kept } from '#server/database/code-tables.ts'
import { AppError, breaks } from '#server/kernel/errors.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

/** What is kept of a thing for its documents. */
export type CodeName = {
  kind: DocumentKind
  name: string
  id: string
  kept: Kept
  source: Source | null
}

/** Lets whoever gives names or applies documents in a workspace do so one after the other. */
export const lockNames = async (tx: Tx, { workspaceId }: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code ${workspaceId}`}, 0))`.execute(tx)
}

/** The names of these things by their ids; what has none yet is not in it. */
export const namesOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, CodeName>> => {
  const rows = await db
    .selectFrom('code_name')
    .select(['kind', 'name', 'subject_id as id', 'kept', 'source'])
    .where('workspace_id', '=', workspaceId)
    .where('subject_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every name that is taken, as `kind name`. */
export const takenNames = async (db: Db, { workspaceId }: Scope): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('code_name')
    .select(['kind', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return new Set(rows.map(({ kind, name }) => `${kind} ${name}`))
}

type NewNames = { rows: readonly CodeName[]; now: string }

/** Gives names to things that have none, in one statement. */
export const addNames = async (tx: Tx, scope: Scope, names: NewNames): Promise<void> => {
  try {
    await adding(scope, names).execute(tx)
  } catch (error) {
    throw breaks(error, 'code_name_pkey') || breaks(error, 'code_name_subject')
      ? new AppError(
          'precondition_failed',
          'Something else was given one of these names meanwhile: nothing was applied. Apply the documents again.',
          { reason: 'plan-moved-on' },
        )
      : error
  }
}

/** The same where others may give names at once: whoever comes second gives none. Tells how many were given. */
export const addFreeNames = async (db: Db, scope: Scope, names: NewNames): Promise<number> => {
  const { numAffectedRows } = await sql`${adding(scope, names)} on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

const adding = ({ workspaceId }: Scope, { rows, now }: NewNames) => sql`
    insert into code_name (workspace_id, kind, name, subject_id, kept, source, created_at)
    select ${workspaceId}::uuid, kind, name, id, kept, source, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (kind text, name text, id uuid, kept jsonb, source jsonb)`

/** Rewrites what is kept for things, and where they came from, in one statement. */
export const changeNames = async (
  tx: Tx,
  { workspaceId }: Scope,
  rows: readonly Omit<CodeName, 'name'>[],
): Promise<void> => {
  await sql`
    update code_name n set kept = given.kept, source = given.source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (kind text, id uuid, kept jsonb, source jsonb)
    where n.workspace_id = ${workspaceId} and n.kind = given.kind and n.subject_id = given.id`.execute(tx)
}

/** The ids of things by their names, as far as there are such. */
export const idsOf = async (
  db: Db,
  scope: Scope,
  kind: DocumentKind,
  names: readonly string[],
): Promise<string[]> => {
  return [...(await idsByName(db, scope, kind, names)).values()]
}

/** The ids of things by their names. */
export const idsByName = async (
  db: Db,
  { workspaceId }: Scope,
  kind: DocumentKind,
  names: readonly string[],
): Promise<Map<string, string>> => {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('code_name')
    .select(['name', 'subject_id as id'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('name', '=', sql<string>`any(${[...new Set(names)]})`)
    .execute()
  return new Map(rows.map(({ name, id }) => [name, id]))
}

/** The ways in which this repository is told among the sources of the workspace. */
const spellingsOf = async (db: Db, { workspaceId }: Scope, repository: string): Promise<string[]> => {
  const { rows } = await sql<{ told: string }>`
    select distinct source ->> 'repository' as told from code_name
    where workspace_id = ${workspaceId} and source is not null`.execute(db)
  return rows.map(({ told }) => told).filter((told) => isSameRepository(told, repository))
}

/** What came from a repository, by whatever way it was reached; or, where none is named, from an importer. */
export const namesFrom = async (
  db: Db,
  scope: Scope,
  { importer, repository }: { importer: string; repository: string },
): Promise<CodeName[]> => {
  const spellings = await spellingsOf(db, scope, repository)
  return db
    .selectFrom('code_name')
    .select(['kind', 'name', 'subject_id as id', 'kept', 'source'])
    .where('workspace_id', '=', scope.workspaceId)
    .where(sql<string>`source ->> 'repository'`, '=', sql<string>`any(${spellings})`)
    .$if(importer !== '', (query) => query.where(sql<string>`source ->> 'importer'`, '=', importer))
    .orderBy('name')
    .execute()
}
