import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Workspace } from '#model/contract/workspaces.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx, WorkspaceFacts } from '#server/kernel/context.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'

type Row = Pick<
  Selectable<Database['workspace']>,
  'id' | 'slug' | 'name' | 'publish_without_agreement' | 'consumer_organisations' | 'published_seen_by'
>
const columns = [
  'id',
  'slug',
  'name',
  'publish_without_agreement',
  'consumer_organisations',
  'published_seen_by',
] as const

const viewWorkspace = (row: Row): Workspace => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  settings: {
    publishWithoutAgreement: row.publish_without_agreement,
    consumerOrganisations: row.consumer_organisations,
    publishedSeenBy: row.published_seen_by,
  },
})

/** The facts that rules need, where no session brings them along. */
export const workspaceFacts = async (db: Db, { workspaceId }: Scope): Promise<WorkspaceFacts> => {
  const row = await db
    .selectFrom('workspace')
    .select(columns)
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const { slug, name, settings } = viewWorkspace(row)
  return { slug, name, ...settings }
}

/** The workspace at this address. */
export const workspaceBySlug = (db: Db, slug: string): Promise<{ id: string } | undefined> =>
  db.selectFrom('workspace').select('id').where('slug', '=', slug).executeTakeFirst()

/** Adds a workspace; `conflict` where another has this address. */
export const addWorkspace = async (tx: Tx, row: Insertable<Database['workspace']>): Promise<Workspace> => {
  const made = await tx
    .insertInto('workspace')
    .values(row)
    .returning(columns)
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw breaks(error, 'workspace_slug_key')
        ? conflict('slug-taken', `There is a workspace at "${row.slug}" already: choose another address.`)
        : error
    })
  return viewWorkspace(made)
}

/** The workspace, kept as it is until the transaction ends. */
export const lockWorkspace = async (tx: Tx, { workspaceId }: Scope): Promise<Workspace> =>
  viewWorkspace(
    await tx
      .selectFrom('workspace')
      .select(columns)
      .where('id', '=', workspaceId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(),
  )

export const updateWorkspace = async (
  tx: Tx,
  { workspaceId }: Scope,
  change: Updateable<Database['workspace']>,
): Promise<Workspace> =>
  viewWorkspace(
    await tx
      .updateTable('workspace')
      .set(change)
      .where('id', '=', workspaceId)
      .returning(columns)
      .executeTakeFirstOrThrow(),
  )
