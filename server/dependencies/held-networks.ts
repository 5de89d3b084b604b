import { sql } from 'kysely'
import { isServiceSeen, readsInPart } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { type HeldNetwork, loadNetwork } from './load-network.ts'
import type { Reader } from './policy.ts'

/** A network of 20,000 services and 100,000 links takes some 30 megabytes: more than these are not held. */
const mostHeld = 8
/** Moves are counted, not listed: what is older than this tells nothing any more once there are many. */
const mostMoves = 1000

type Held = { version: string; network: Promise<HeldNetwork> }
const held = new Map<string, Held>()

/** The network at this version: the one in memory, or loaded for all who wait for it. */
const atVersion = (ctx: MemberContext, version: string, day: string): Promise<HeldNetwork> => {
  const { workspaceId } = ctx.scope
  const known = held.get(workspaceId)
  held.delete(workspaceId)
  const kept = known?.version === version ? known : { version, network: loadNetwork(ctx.db, ctx.scope, day) }
  // The one asked for last goes to the end: the first is the one that nobody has asked for the longest.
  held.set(workspaceId, kept)
  for (const [oldest] of held) if (held.size > mostHeld) held.delete(oldest)
  kept.network.catch(() => {
    if (held.get(workspaceId) === kept) held.delete(workspaceId)
  })
  return kept.network
}

type Known = {
  moves: number
  version: string
  above: string[]
  roles: string[]
  parts: string[]
  hidden: string[]
}

/** Whether the network moved, and what tells what this person may know of it: one small statement. */
const findKnown = async ({ db, scope, actor }: MemberContext): Promise<Known> => {
  const { workspaceId } = scope
  // Where nothing is published for some alone, nothing has to be looked for.
  const hidden = readsInPart({ actor })
    ? sql`(select coalesce(jsonb_agg(s.id), '[]') from service s
        where s.workspace_id = ${workspaceId} and not ${isServiceSeen({ actor, scope })})`
    : sql`'[]'::jsonb`
  const { rows } = await sql<Known>`
    with recursive above (id) as (
      select m.organisation_id from running_membership m
      where m.workspace_id = ${workspaceId} and m.person_id = ${actor.personId}
      union
      select o.parent_id from organisation o join above on o.id = above.id
      where o.workspace_id = ${workspaceId} and o.parent_id is not null
    )
    select count(*)::integer as moves, concat_ws(' ', count(*), max(transaction_id), max(at)) as version,
      (select coalesce(jsonb_agg(id), '[]') from above where id is not null) as above,
      (select coalesce(jsonb_agg(distinct h.service_id), '[]') from held_role h
        where h.workspace_id = ${workspaceId} and h.person_id = ${actor.personId}) as roles,
      (select coalesce(jsonb_agg(distinct part.service_id), '[]') from part_in_service part
        where part.workspace_id = ${workspaceId} and part.person_id = ${actor.personId}) as parts,
      ${hidden} as hidden
    from network_move where workspace_id = ${workspaceId}`.execute(db)
  return rows[0] as Known
}

const forgetOldMoves = async ({ db, scope: { workspaceId }, now }: MemberContext): Promise<void> => {
  await sql`delete from network_move where workspace_id = ${workspaceId}
    and at < ${now}::timestamptz - interval '1 day'`.execute(db)
}

const numbersOf = (ids: readonly string[], numbers: ReadonlyMap<string, number>): Set<number> =>
  new Set(ids.flatMap((id) => numbers.get(id) ?? []))

/** The network as it is now, and who reads it. */
export const networkFor = async (ctx: MemberContext): Promise<{ held: HeldNetwork; reader: Reader }> => {
  const day = ctx.now.slice(0, 10)
  const { moves, version, above, ...known } = await findKnown(ctx)
  const network = await atVersion(ctx, `${day} ${version}`, day)
  // Another count is another version: whoever holds this network loads it once more.
  if (moves > mostMoves) await forgetOldMoves(ctx)
  return {
    held: network,
    reader: {
      administrator: ctx.actor.administrator,
      personId: ctx.actor.personId,
      above: numbersOf(above, network.organisationNumbers),
      roles: numbersOf(known.roles, network.serviceNumbers),
      parts: numbersOf(known.parts, network.serviceNumbers),
      hidden: numbersOf(known.hidden, network.serviceNumbers),
    },
  }
}
