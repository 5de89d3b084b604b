import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { rules } from '#model/checks/index.ts'
import type { ServiceState } from '#model/life-cycle/service.ts'
import type { Db, Tx } from '#server/kernel/context.ts'

/**
 * What a kept result was made from; once any of it has moved on, the result is due. `people` is a hash of who holds
 * the roles, and whether they are here.
 */
export type Basis = { changes: number; settingsVersion: number; people: number }

export type DueService = Basis & { workspaceId: string; id: string; providerId: string; state: ServiceState }

/** Tells the rules of one release from those of another: a release may bring more of them. */
export const ruleSet: string = createHash('sha256')
  .update(rules.map(({ id, severity }) => `${id} ${severity}`).join())
  .digest('hex')
  .slice(0, 16)

/** Which services are looked at, by the columns of their workspace and id. */
type Among = (workspace: string, service: string) => RawBuilder<unknown>

// Whoever arrives, leaves or moves changes no service, and yet what is said of those in which they hold a role.
const peopleOf = (among: Among) => sql`
  select held.workspace_id, held.service_id,
    hashtext(string_agg(concat_ws(' ', held.role, q.id, m.organisations, q.active, q.account_id is not null), ','
      order by held.role, q.id)) as said
  from (
    select o.workspace_id, o.id as service_id, o.owner_id as person_id, 'owner' as role from service o
    where o.owner_id is not null and ${among('o.workspace_id', 'o.id')}
    union all
    select h.workspace_id, h.service_id, h.person_id, h.role from held_role h
    where ${among('h.workspace_id', 'h.service_id')}
  ) held
  join person q on q.workspace_id = held.workspace_id and q.id = held.person_id
  left join lateral (
    select string_agg(b.organisation_id::text, ' ' order by b.organisation_id) as organisations
    from running_membership b where b.workspace_id = q.workspace_id and b.person_id = q.id
  ) m on true
  group by held.workspace_id, held.service_id`

type Asked = { day: string; among: Among; most: number }

// Neighbours, organisations and the usual size of services are looked at again with the day: a result holds for one.
const dueServices = async (db: Db, { day, among, most }: Asked): Promise<DueService[]> => {
  const { rows } = await sql<DueService>`
    with people as materialized (${peopleOf(among)})
    select s.workspace_id as "workspaceId", s.id, s.provider_id as "providerId", s.state, s.changes,
      coalesce(k.version, 0) as "settingsVersion", coalesce(p.said, 0) as people
    from service s
    left join service_check c on c.workspace_id = s.workspace_id and c.service_id = s.id
    left join check_settings k on k.workspace_id = s.workspace_id
    left join people p on p.workspace_id = s.workspace_id and p.service_id = s.id
    where ${among('s.workspace_id', 's.id')} and case
      when c.service_id is null then s.state <> 'retired'
      when s.state = 'retired' then true
      else (c.changes, c.settings_version, c.people, c.rule_set, c.day)
        <> (s.changes, coalesce(k.version, 0), coalesce(p.said, 0), ${ruleSet}, ${day}::date) end
    order by c.changes is distinct from s.changes desc, s.workspace_id, s.id
    limit ${most}`.execute(db)
  return rows
}

/**
 * Moves when anything was written that could make a result due, by whatever server, some seconds later; it costs the
 * same whatever there is. The database counts what it writes anyway.
 */
export const findPulse = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ pulse: string }>`
    select string_agg(pg_stat_get_tuples_inserted(given) || ' ' || pg_stat_get_tuples_updated(given)
      || ' ' || pg_stat_get_tuples_deleted(given), ' ' order by given) as pulse
    from unnest('{service,role_holder,person,membership,check_settings}'::regclass[]) given`.execute(db)
  return rows[0]?.pulse ?? ''
}

/** Services whose results are due on a day, in all workspaces, those that changed or are new first. */
export const findDueServices = (db: Db, day: string, most: number): Promise<DueService[]> =>
  dueServices(db, { day, most, among: () => sql`true` })

/**
 * Those of the services that are still due, once the results of their workspace are ours to write until the
 * transaction ends; none while another server writes them.
 */
export const takeDueServices = async (
  tx: Tx,
  { workspaceId, ids, day }: { workspaceId: string; ids: readonly string[]; day: string },
): Promise<DueService[]> => {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`checks of ${workspaceId}`}, 0)) as taken`.execute(tx)
  if (!rows[0]?.taken) return []
  const among: Among = (workspace, service) =>
    sql`${sql.ref(workspace)} = ${workspaceId} and ${sql.ref(service)} = any(${[...ids]}::uuid[])`
  return dueServices(tx, { day, most: ids.length, among })
}
