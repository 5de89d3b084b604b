import { sql } from 'kysely'
import { isServiceSeen, readsInPart } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { aboveTable, standsWithProvider } from '#server/relationships/index.ts'
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
  above: { id: string; step: number }[]
  consumed: string[]
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
    with recursive ${aboveTable({ scope, actor })}
    select count(*)::integer as moves, concat_ws(' ', count(*), max(transaction_id), max(at)) as version,
      (select coalesce(jsonb_agg(jsonb_build_object('id', near.id, 'step', near.step)), '[]')
        from (select id, min(step) as step from above group by id) near) as above,
      (select coalesce(jsonb_agg(distinct s.id), '[]') from above c
        join relationship l on l.workspace_id = ${workspaceId} and l.consumer_id = c.id
          and l.provider_id in (select id from above)
        join relationship_service v on v.workspace_id = l.workspace_id and v.relationship_id = l.id
        join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
        where v.until is null and not ${standsWithProvider}) as consumed,
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
      above: new Map(
        above.flatMap(({ id, step }) => {
          const number = network.organisationNumbers.get(id)
          return number === undefined ? [] : [[number, step] as const]
        }),
      ),
      consumed: numbersOf(known.consumed, network.serviceNumbers),
      roles: numbersOf(known.roles, network.serviceNumbers),
      parts: numbersOf(known.parts, network.serviceNumbers),
      hidden: numbersOf(known.hidden, network.serviceNumbers),
    },
  }
}
