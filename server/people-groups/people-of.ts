import { sql } from 'kysely'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { runningOrganisation } from '#server/parties/index.ts'

/** People who are meant together: a group, or all staff of an organisation. */
type Together =
  | { kind: 'group'; groupId: string }
  | { kind: 'staff'; organisationId: string; withUnits: boolean }

/** A group that has not ended, and does not until the transaction ends. */
export const runningGroup = async (
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
): Promise<{ id: string; name: string }> => {
  const { endedAt, ...group } = found(
    await tx
      .selectFrom('people_group')
      .select(['id', 'name', 'ended_at as endedAt'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forShare()
      .executeTakeFirst(),
    'group of people',
  )
  if (endedAt !== null) throw conflict('group-ended', 'This group has ended: choose another one.')
  return group
}

/** The group that somebody is said to speak for, which must not have ended, with how many people are in it today. */
export const groupSpokenFor = async (
  tx: Tx,
  scope: Scope,
  id: string | null,
): Promise<{ id: string; name: string; people: number; ended: boolean } | null> => {
  if (id === null) return null
  const group = await runningGroup(tx, scope, id)
  const people = await peopleOf(tx, scope, { kind: 'group', groupId: id })
  return { ...group, people: people.length, ended: false }
}

/** Throws where a group or an organisation is not there any more, or never was. */
export const assertRuns = async (tx: Tx, scope: Scope, together: Together): Promise<void> => {
  if (together.kind === 'group') await runningGroup(tx, scope, together.groupId)
  else await runningOrganisation(tx, scope, together.organisationId)
}

/** Who is meant today, and whether each has an account. */
export const peopleOf = async (
  db: Db,
  { workspaceId }: Scope,
  together: Together,
): Promise<{ id: string; hasAccount: boolean }[]> => {
  const meant =
    together.kind === 'group'
      ? sql`select person_id from person_in_group
          where workspace_id = ${workspaceId} and group_id = ${together.groupId}`
      : sql`select person_id from staff_of(${workspaceId}, ${together.organisationId}, ${together.withUnits})`
  const { rows } = await sql<{ id: string; hasAccount: boolean }>`
    select p.id, p.account_id is not null as "hasAccount" from (${meant}) meant
    join person p on p.workspace_id = ${workspaceId} and p.id = meant.person_id
    order by p.id`.execute(db)
  return rows
}
