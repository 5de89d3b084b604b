import { type RawBuilder, sql } from 'kysely'
import type { MemberContext } from '#server/kernel/context.ts'
import { isReadByAll } from './public-text.ts'

/** As whom somebody reads. */
export type Reading = Pick<MemberContext, 'actor' | 'scope'>

/** Whether what is published for consumer groups is hidden from somebody who is in none of them. */
export const readsInPart = ({ actor }: Pick<Reading, 'actor'>): boolean => actor.sight !== null

type Sight = NonNullable<Reading['actor']['sight']>

/** Whether services of this state, these groups and this provider are for somebody who need not be invited. */
const isForThem = ({ groups, organisations }: Sight, row: string): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  return sql`(${column('state')} = 'listed' or ${column('consumer_groups')} = '{}'
    or ${column('consumer_groups')} && ${[...groups]}::text[]
    or ${column('provider_id')} = any(${[...organisations]}::uuid[]))`
}

/** The services that somebody owns or holds a role in; one may come more than once. */
const invitedTo = ({ actor: { personId }, scope: { workspaceId } }: Reading): RawBuilder<unknown> => sql`(
  select mine.id from service mine where mine.workspace_id = ${workspaceId} and mine.owner_id = ${personId}
  union all
  select part.service_id from part_in_service part
  where part.workspace_id = ${workspaceId} and part.person_id = ${personId})`

/**
 * Whether somebody sees what the catalogue shows of a service; `entry` names its row. A listed service is for all, and so
 * is one that is for no group in particular; any other for people of its groups, of its provider, and who is invited.
 */
export const isSeen = (reading: Reading, entry: string): RawBuilder<boolean> => {
  const { sight } = reading.actor
  if (sight === null) return sql`true`
  return sql`(${isForThem(sight, entry)} or ${sql.ref(`${entry}.service_id`)} in ${invitedTo(reading)})`
}

/**
 * The services that somebody sees in the catalogue, counted: how many are alike, and one by one those that they see as
 * invited alone. A query of `provider_id`, `state`, `standing`, `consumer_groups` and `count`.
 */
export const seenAlike = (reading: Reading): RawBuilder<unknown> => {
  const { actor, scope } = reading
  const { workspaceId } = scope
  const alike = (isTheirs: RawBuilder<boolean>) => sql`
    select alike.provider_id, alike.state, alike.standing, alike.consumer_groups, alike.count from catalogue_alike alike
    where alike.workspace_id = ${workspaceId} and ${isTheirs}`
  if (actor.sight === null) return alike(sql`true`)
  return sql`${alike(isForThem(actor.sight, 'alike'))}
    union all
    select entry.provider_id, entry.state, entry.standing, entry.consumer_groups, 1 from catalogue_entry entry
    where entry.workspace_id = ${workspaceId} and entry.service_id in ${invitedTo(reading)}
      and not ${isForThem(actor.sight, 'entry')}`
}

/** The same for the service of an alias, which the catalogue may not show: then nobody sees it by that. */
export const isServiceSeen = (reading: Reading, service = 's'): RawBuilder<boolean> =>
  reading.actor.sight === null
    ? sql`true`
    : sql`exists (select 1 from catalogue_entry shown
        where shown.workspace_id = ${sql.ref(`${service}.workspace_id`)}
          and shown.service_id = ${sql.ref(`${service}.id`)} and ${isSeen(reading, 'shown')})`

/**
 * Whether somebody is invited to the service of an alias: they own it, hold a role on either side, or administer. Says in
 * SQL what `isInvited` of the services' policy says.
 */
export const isInvitedTo = ({ actor }: Pick<Reading, 'actor'>, service = 's'): RawBuilder<boolean> => {
  if (actor.administrator) return sql`true`
  const column = (name: string) => sql.ref(`${service}.${name}`)
  return sql`(${column('owner_id')} = ${actor.personId}::uuid or exists (select 1 from part_in_service part
    where part.workspace_id = ${column('workspace_id')} and part.service_id = ${column('id')}
      and part.person_id = ${actor.personId}::uuid))`
}

/** Whether somebody may read the service of an alias: as one of all who see what everybody may read, or of those invited. */
export const mayReadService = (reading: Reading, service = 's'): RawBuilder<boolean> =>
  sql`(${isInvitedTo(reading, service)} or ${isReadByAll(service)} and ${isServiceSeen(reading, service)})`

/**
 * The value part of what is worked on of the service of an alias: its draft, else the revision that is proposed or agreed.
 * Null for who is not invited, and where nothing is: then the text counts that everybody may read.
 */
export const valueInWork = (reading: Pick<Reading, 'actor'>, service: string) => {
  const column = (name: string) => sql.ref(`${service}.${name}`)
  return sql`case when ${isInvitedTo(reading, service)} then coalesce(
    (select worked.value from draft worked
      where worked.workspace_id = ${column('workspace_id')} and worked.service_id = ${column('id')}),
    (select asked.definition -> 'value' from revision asked where asked.workspace_id = ${column('workspace_id')}
      and asked.service_id = ${column('id')} and asked.state in ('proposed', 'agreed'))) end`
}
