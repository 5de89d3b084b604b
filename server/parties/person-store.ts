import { type Insertable, sql, type Updateable } from 'kysely'
import type { Person } from '#model/contract/workspaces.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'

export const personColumns = [
  'id',
  'name',
  'email',
  'account_id as accountId',
  'organisation_id as organisationId',
  'administrator',
  'active',
  'merged_into as mergedInto',
] as const

export type PersonRow = Omit<Person, 'hasAccount'> & {
  accountId: string | null
  /** Whom they turned out to be. */
  mergedInto: string | null
}

/** A person as the interface shows them. */
export const viewPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  organisationId: row.organisationId,
  administrator: row.administrator,
  active: row.active,
  hasAccount: row.accountId !== null,
})

export const getPerson = (db: Db, { workspaceId }: Scope, id: string): Promise<PersonRow | undefined> =>
  db
    .selectFrom('person')
    .select(personColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Adds a person; `conflict` where the address is known already. */
export const insertPerson = (tx: Tx, row: Insertable<Database['person']>): Promise<PersonRow> =>
  tx
    .insertInto('person')
    .values(row)
    .returning(personColumns)
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw breaks(error, 'person_email_key')
        ? conflict('person-known', `Somebody with the address ${row.email} is in this workspace already.`)
        : error
    })

/** Adds a person, or undefined where somebody with this address is there already. */
export const insertNewPerson = (
  tx: Tx,
  row: Insertable<Database['person']>,
): Promise<PersonRow | undefined> =>
  tx
    .insertInto('person')
    .values(row)
    .onConflict((clash) => clash.constraint('person_email_key').doNothing())
    .returning(personColumns)
    .executeTakeFirst()

/** The person with this address; who was merged with another is that other. */
export const personByEmail = async (db: Db, scope: Scope, email: string): Promise<PersonRow | undefined> =>
  (await peopleByEmail(db, scope, [email])).get(email)

/** The person that an account is here, whether or not they are active. */
export const personByAccount = (
  db: Db,
  { workspaceId }: Scope,
  accountId: string,
): Promise<PersonRow | undefined> =>
  db
    .selectFrom('person')
    .select(personColumns)
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

/** The people with these addresses, by the address that was asked for; who was merged with another is that other. */
export const peopleByEmail = async (
  db: Db,
  { workspaceId }: Scope,
  emails: readonly string[],
): Promise<Map<string, PersonRow>> => {
  const { rows } = await sql<PersonRow & { asked: string }>`
    select a.email as asked, p.id, p.name, p.email, p.account_id as "accountId",
      p.organisation_id as "organisationId", p.administrator, p.active, p.merged_into as "mergedInto"
    from person a join person p on p.workspace_id = a.workspace_id and p.id = coalesce(a.merged_into, a.id)
    where a.workspace_id = ${workspaceId} and a.email = any(${[...emails]})`.execute(db)
  return new Map(rows.map(({ asked, ...row }) => [asked, row]))
}

/** Those of these people who are active here. */
export const activeAmong = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from person where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[]) and active`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Lets whoever was merged with somebody go by their name. */
export const renameMerged = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, name }: { id: string; name: string },
): Promise<void> => {
  await tx
    .updateTable('person')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', '=', id)
    .execute()
}

export const updatePerson = (
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  change: Updateable<Database['person']>,
): Promise<PersonRow | undefined> =>
  tx
    .updateTable('person')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(personColumns)
    .executeTakeFirst()

/** Whether somebody else than this person can administer the workspace: is active, and has an account. */
export const hasOtherAdministrator = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<boolean> => {
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '!=', id)
    .where('administrator', '=', true)
    .where('active', '=', true)
    .where('account_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whether this person can administer the workspace at this moment. */
export const administersNow = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<boolean> => {
  const one = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('administrator', '=', true)
    .where('active', '=', true)
    .executeTakeFirst()
  return one !== undefined
}

/** Ties a person to the account they sign in with; `conflict` where that account is another person here. */
export const linkAccount = (
  tx: Tx,
  { workspaceId }: Scope,
  { personId, accountId }: { personId: string; accountId: string },
): Promise<PersonRow> =>
  tx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .returning(personColumns)
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw breaks(error, 'person_account_key')
        ? conflict('account-taken', 'This account belongs to somebody else in this workspace.')
        : error
    })
