import type { Insertable, Updateable } from 'kysely'
import type { RelationshipSide } from '#model/relationships/relationship.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** What a relationship keeps several of. */
type Part = 'relationship_duty' | 'relationship_item' | 'relationship_note'
type Rows<Name extends Part> = Insertable<Database[Name]> | Insertable<Database[Name]>[]

export const addPart = async <Name extends Part>(tx: Tx, table: Name, rows: Rows<Name>): Promise<void> => {
  // The row's type is tied to the table's name above; the builder cannot follow a name that is one of several.
  await tx
    .insertInto<Part>(table)
    .values(rows as Insertable<Database[Part]>[])
    .execute()
}

type OnePart<Name extends Part> = { table: Name; relationship: string; id: string }

/** Changes a part that is still as it was read; false where somebody was faster. */
export const changePart = async <Name extends Part>(
  tx: Tx,
  { workspaceId }: Scope,
  { table, relationship, id, version }: OnePart<Name> & { version: number },
  columns: Updateable<Database[Name]>,
): Promise<boolean> => {
  const changed = await tx
    .updateTable<Part>(table)
    .set({ ...columns, version: version + 1 } as Updateable<Database[Part]>)
    .where('workspace_id', '=', workspaceId)
    .where('relationship_id', '=', relationship)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Removes a part that is still as it was read; false where somebody was faster. */
export const removePart = async (
  tx: Tx,
  { workspaceId }: Scope,
  { table, relationship, id, version }: OnePart<Part> & { version: number },
): Promise<boolean> => {
  const removed = await tx
    .deleteFrom(table)
    .where('workspace_id', '=', workspaceId)
    .where('relationship_id', '=', relationship)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** Keeps what a side says of the relationship in place of what it said before. */
export const sayView = async (
  tx: Tx,
  { workspaceId }: Scope,
  { relationship, side }: { relationship: string; side: RelationshipSide },
  said: Omit<Updateable<Database['relationship_view']>, 'workspace_id' | 'relationship_id' | 'side'>,
): Promise<void> => {
  await tx
    .insertInto('relationship_view')
    .values({ workspace_id: workspaceId, relationship_id: relationship, side, ...said })
    .onConflict((clash) => clash.columns(['workspace_id', 'relationship_id', 'side']).doUpdateSet(said))
    .execute()
}
