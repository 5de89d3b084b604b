import { sql } from 'kysely'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

/** Takes an open invitation for its person; undefined where it was used, withdrawn, or is too old. Of two at once, one gets it. */
export const takeInvitation = (tx: Tx, { tokenHash, now }: { tokenHash: string; now: string }) =>
  tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning([
      'id',
      'workspace_id as workspaceId',
      'person_id as personId',
      'role',
      'service_id as serviceId',
      'mail_id as mailId',
    ])
    .executeTakeFirst()

/** Whether a mail really went out: only then does its link prove who reads that address. */
export const wasSent = async (db: Db, mailId: string | null): Promise<boolean> => {
  if (mailId === null) return false
  const mail = await db.selectFrom('mail').select('state').where('id', '=', mailId).executeTakeFirst()
  return mail?.state === 'sent'
}

/** Withdraws an open invitation; undefined where it is not open. */
export const withdrawOpenInvitation = (
  tx: Tx,
  { workspaceId }: Scope,
  { id, now }: { id: string; now: string },
) =>
  tx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'person_id as personId', 'role'])
    .executeTakeFirst()

/** What an invitation is about: a role of a service for one organisation, or, where null, the workspace itself. */
export type InvitedTo = { serviceId: string; role: ConsumerRole; organisationId: string } | null

/** Withdraws the open invitations of a person to one thing; those that are too old stay as they are. */
export const withdrawOpenInvitations = (
  tx: Tx,
  { workspaceId }: Scope,
  { personId, to, now }: { personId: string; to: InvitedTo; now: string },
) =>
  tx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('service_id', 'is not distinct from', to?.serviceId ?? null)
    .where('organisation_id', 'is not distinct from', to?.organisationId ?? null)
    .where('role', 'in', to ? [to.role] : ['colleague', 'administrator'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'person_id as personId', 'role'])
    .execute()

/** A role of either side that somebody was invited to; who holds one of the provider's is invited as a colleague. */
export type RoleInvited = Omit<NonNullable<InvitedTo>, 'role'> & {
  role: ConsumerRole | 'colleague'
  personId: string
}

/** Withdraws the open invitations of many people, each to one role, in one statement. */
export const withdrawOpenRoleInvitations = async (
  tx: Tx,
  { workspaceId }: Scope,
  { roles, now }: { roles: readonly RoleInvited[]; now: string },
) => {
  const { rows } = await sql<{ id: string; personId: string; role: string }>`
    update invitation v set withdrawn_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb)
      as given ("personId" uuid, "serviceId" uuid, "organisationId" uuid, role text)
    where v.workspace_id = ${workspaceId} and v.person_id = given."personId" and v.service_id = given."serviceId"
      and v.organisation_id = given."organisationId" and v.role = given.role
      and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > ${now}
    returning v.id, v.person_id as "personId", v.role`.execute(tx)
  return rows
}

export const hasInvitation = async (db: Db, { workspaceId }: Scope, id: string): Promise<boolean> =>
  (await db
    .selectFrom('invitation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

/** Lets open invitations to speak for one organisation be for another. */
export const handOverInvitations = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  await tx
    .updateTable('invitation')
    .set({ organisation_id: intoId })
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', fromId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Those of the people who are active, have no account and hold no open invitation to the workspace. */
export const withoutInvitation = async (
  tx: Tx,
  { workspaceId }: Scope,
  { people, now }: { people: readonly string[]; now: string },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
    where p.workspace_id = ${workspaceId} and p.id = any(${[...people]}::uuid[]) and p.active
      and p.account_id is null and not exists (
        select 1 from invitation v where v.workspace_id = p.workspace_id and v.person_id = p.id
          and v.service_id is null and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > ${now})
    order by p.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** People as an invitation names them. */
export const invitedPeople = (tx: Tx, { workspaceId }: Scope, people: readonly string[]) =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'account_id as accountId'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id = any(${[...people]}::uuid[])`)
    .orderBy('id')
    .execute()
