import { type RawBuilder, sql } from 'kysely'
import type { MergerClashes } from '#model/contract/organisations.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

type HandOver = { fromId: string; intoId: string }
type End = 'provider_id' | 'consumer_id'

const isHeld = (row: string) => sql<boolean>`exists (select 1 from held_role h
  where h.workspace_id = ${sql.ref(`${row}.workspace_id`)} and h.relationship_id = ${sql.ref(`${row}.id`)})`

/** Relationship `l` of the one and `m` of the other, with the same partner at the far end. */
const pairs = (workspaceId: string, { fromId, intoId }: HandOver, own: End, far: End) => sql`
  from relationship l
  join relationship m on m.workspace_id = l.workspace_id and ${sql.ref(`m.${own}`)} = ${intoId}
    and ${sql.ref(`m.${far}`)} = ${sql.ref(`l.${far}`)}
  where l.workspace_id = ${workspaceId} and ${sql.ref(`l.${own}`)} = ${fromId}`

/** Roles of both would come together, or an end that is set for one would be lost, or come to roles of the other. */
const isClash = sql`(${isHeld('l')} and ${isHeld('m')}
  or l.until is null and (l.ends_on is not null or m.ends_on is not null))`

const clashing = (workspaceId: string, both: HandOver, own: End, far: End) => sql`(
  select jsonb_build_object('count', count(*), 'first', coalesce(
    jsonb_agg(names order by sort_name) filter (where place <= 10), '[]'))
  from (
    select o.names, o.sort_name, row_number() over (order by o.sort_name, o.id) as place
    from organisation o where o.workspace_id = ${workspaceId} and o.id in (
      select ${sql.ref(`l.${far}`)} ${pairs(workspaceId, both, own, far)} and ${isClash})
  ) clash)`

/** The relationships that two organisations both have, or have with each other, with roles or with an end that is set. */
export const findClashes = async (tx: Tx, { workspaceId }: Scope, both: HandOver): Promise<MergerClashes> => {
  const { rows } = await sql<MergerClashes>`
    select ${clashing(workspaceId, both, 'provider_id', 'consumer_id')} as consumers,
      ${clashing(workspaceId, both, 'consumer_id', 'provider_id')} as providers,
      exists (select 1 from relationship l where l.workspace_id = ${workspaceId}
        and (${isHeld('l')} or l.ends_on is not null)
        and (l.provider_id, l.consumer_id) in ((${both.fromId}::uuid, ${both.intoId}::uuid),
          (${both.intoId}::uuid, ${both.fromId}::uuid))) as "eachOther"`.execute(tx)
  return rows[0] as MergerClashes
}

/** What a running relationship covers is covered by the one that goes on, which runs from then on if it had ended. */
const goOnIn = async (tx: Tx, pairsOfTwo: RawBuilder<unknown>): Promise<void> => {
  await sql`
    insert into relationship_service (workspace_id, relationship_id, service_id, since)
    select v.workspace_id, pair.stays, v.service_id, v.since from ${pairsOfTwo} pair
    join relationship_service v on v.workspace_id = pair.workspace_id and v.relationship_id = pair.goes
      and v.until is null
    on conflict (workspace_id, relationship_id, service_id) do update set since = excluded.since, until = null
    where relationship_service.until is not null`.execute(tx)
  await sql`
    update relationship l set until = null, stage = null, stage_set_by = null, stage_set_at = null, version = l.version + 1 from ${pairsOfTwo} pair
    where l.workspace_id = pair.workspace_id and l.id = pair.stays and l.until is not null`.execute(tx)
}

/** What a relationship keeps goes on in the one that stays; what was said of a side there stands, if there is anything. */
const keepIn = async (tx: Tx, workspaceId: string, pairsOfTwo: RawBuilder<unknown>): Promise<void> => {
  for (const table of ['relationship_duty', 'relationship_item', 'relationship_note'] as const)
    await sql`update ${sql.table(table)} d set relationship_id = pair.stays from ${pairsOfTwo} pair
      where d.workspace_id = ${workspaceId} and d.relationship_id = pair.goes`.execute(tx)
  await sql`update relationship_view w set relationship_id = pair.stays from ${pairsOfTwo} pair
    where w.workspace_id = ${workspaceId} and w.relationship_id = pair.goes and not exists (
      select 1 from relationship_view x where x.workspace_id = w.workspace_id
        and x.relationship_id = pair.stays and x.side = w.side)`.execute(tx)
}

/** The same for roles on the provider's side that are held for the consumer; who held one in both holds it once. */
const holdIn = async (tx: Tx, workspaceId: string, pairsOfTwo: RawBuilder<unknown>, now: string) => {
  await sql`update provider_role_holder h set withdrawn_at = ${now}, ended = 'withdrawn'
    from ${pairsOfTwo} pair, provider_role_holder x
    where h.workspace_id = ${workspaceId} and h.relationship_id = pair.goes and h.withdrawn_at is null
      and x.workspace_id = h.workspace_id and x.relationship_id = pair.stays and x.withdrawn_at is null
      and x.service_id = h.service_id and x.role = h.role and x.person_id = h.person_id`.execute(tx)
  await sql`update provider_role_holder h set relationship_id = pair.stays from ${pairsOfTwo} pair
    where h.workspace_id = ${workspaceId} and h.relationship_id = pair.goes`.execute(tx)
}

/**
 * Lets one organisation stand where another stood in relationships that do not clash. Where both have one, at most one is
 * held: its role holders, and what it keeps, come together in that of the organisation that stays, and the empty one is
 * left behind.
 */
export const handOverRelationships = async (
  tx: Tx,
  { workspaceId }: Scope,
  { now, ...both }: HandOver & { now: string },
): Promise<number> => {
  let moved = 0
  const today = now.slice(0, 10)
  for (const [own, far] of [
    ['provider_id', 'consumer_id'],
    ['consumer_id', 'provider_id'],
  ] as const) {
    const all = sql`(select l.workspace_id, l.id as goes, m.id as stays ${pairs(workspaceId, both, own, far)})`
    await sql`
      update role_holder h set relationship_id = pair.stays from ${all} pair
      where h.workspace_id = ${workspaceId} and h.relationship_id = pair.goes`.execute(tx)
    await holdIn(tx, workspaceId, all, now)
    await keepIn(tx, workspaceId, all)
    await goOnIn(
      tx,
      sql`(select l.workspace_id, l.id as goes, m.id as stays
      ${pairs(workspaceId, both, own, far)} and l.until is null)`,
    )
    const { numAffectedRows = 0n } = await sql`
      update relationship l set ${sql.ref(own)} = ${both.intoId}
      where l.workspace_id = ${workspaceId} and l.${sql.ref(own)} = ${both.fromId}
        and l.${sql.ref(far)} <> ${both.intoId} and not exists (
          select 1 from relationship m where m.workspace_id = l.workspace_id
            and m.${sql.ref(own)} = ${both.intoId} and m.${sql.ref(far)} = l.${sql.ref(far)})`.execute(tx)
    moved += Number(numAffectedRows)
    // What is left behind covers nothing and goes on with nobody.
    await sql`
      update relationship_service v set until = greatest(v.since, ${today}::date) from relationship l
      where l.workspace_id = ${workspaceId} and l.${sql.ref(own)} = ${both.fromId} and v.workspace_id = l.workspace_id
        and v.relationship_id = l.id and v.until is null`.execute(tx)
    await sql`
      update relationship l set until = greatest(l.since, ${today}::date), ends_on = null, end_set_by = null,
        end_reason = '', stage = 'ended', version = version + 1
      where l.workspace_id = ${workspaceId} and l.${sql.ref(own)} = ${both.fromId} and l.until is null`.execute(
      tx,
    )
  }
  return moved
}
