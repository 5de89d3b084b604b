import type { Language } from '#model/text.ts'
import type { Db, Scope } from '#server/kernel/context.ts'

/** How to reach somebody by mail, and in which language. */
export type Contact = { id: string; name: string; email: string; language: Language }

/** How to reach the people who are still active, in the language of their account; English where they have none yet. */
export const contactsOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Contact[]> => {
  if (ids.length === 0) return []
  return db
    .selectFrom('person')
    .leftJoin('account', 'account.id', 'person.account_id')
    .select((of) => [
      'person.id',
      'person.name',
      'person.email',
      of.fn.coalesce('account.language', of.val<Language>('en')).as('language'),
    ])
    .where('person.workspace_id', '=', workspaceId)
    .where('person.id', 'in', ids)
    .where('person.active', '=', true)
    .orderBy('person.id')
    .execute()
}
