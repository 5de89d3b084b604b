import type { Insertable, Updateable } from 'kysely'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { RevisionState } from '#model/life-cycle/service.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'

export const addService = async (db: Db, row: Insertable<Database['service']>): Promise<void> => {
  await db.insertInto('service').values(row).execute()
}

export const changeService = async (
  db: Db,
  { workspaceId }: Scope,
  id: string,
  change: Updateable<Database['service']>,
): Promise<void> => {
  await db
    .updateTable('service')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** A text that a draft can start from. */
export type StartingText = {
  number: number | null
  definition: Definition
  translations: Translations
  records: ClauseRecords
}

/** The published revision, else the last frozen one, else the listed text; or the revision asked for. */
export const startingText = async (
  db: Db,
  { workspaceId }: Scope,
  serviceId: string,
  from?: number,
): Promise<StartingText | undefined> => {
  const revision = await db
    .selectFrom('revision')
    .select(['number', 'definition', 'translations', 'records'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .$if(from !== undefined, (query) => query.where('number', '=', from ?? 0))
    .orderBy((by) => by.case().when('state', '=', 'published').then(0).else(1).end())
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (revision || from !== undefined) return revision
  const listed = await db
    .selectFrom('service')
    .select(['listed', 'listed_translations', 'listed_records'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', serviceId)
    .executeTakeFirst()
  if (!listed?.listed) return undefined
  const { listed: definition, listed_translations: translations, listed_records: records } = listed
  return { number: null, definition, translations, records }
}

export const addRevision = async (db: Db, row: Insertable<Database['revision']>): Promise<void> => {
  await db
    .insertInto('revision')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'revision_one_open')
        ? conflict('revision-open', 'Another revision is open already.')
        : error
    })
}

/** Moves a revision on from one of the states `from`; `conflict` where it is in none of them. */
export const moveRevision = async (
  db: Db,
  { workspaceId }: Scope,
  { serviceId, number, from }: { serviceId: string; number: number; from: readonly RevisionState[] },
  change: Updateable<Database['revision']>,
): Promise<void> => {
  const moved = await db
    .updateTable('revision')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('number', '=', number)
    .where('state', 'in', from)
    .returning('number')
    .executeTakeFirst()
  if (!moved) {
    throw conflict(
      'revision-moved-on',
      `Revision ${number} is no longer ${from.join(' or ')}: load the page again.`,
    )
  }
}
