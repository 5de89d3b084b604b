import type { Db } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'

/** A blank workspace. */
export const buildWorkspace = async (
  db: Db,
  { name = 'Workspace' } = {},
): Promise<{ id: string; slug: string }> => {
  const id = newId()
  const slug = `w-${id.slice(-12)}`
  await db
    .insertInto('workspace')
    .values({ id, slug, name, created_at: '2026-05-01T10:00:00.000Z' })
    .execute()
  return { id, slug }
}
