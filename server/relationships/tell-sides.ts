import { sql } from 'kysely'
import { RelationshipSide } from '#model/relationships/relationship.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import { subjectOf } from './in-relationship.ts'

/**
 * Who is told of what concerns a side as a whole: for the consumer who holds a role there, for the provider who owns a
 * service that is covered, and who manages the relationship, as long as they are of the provider and so see it.
 */
const findPeopleOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  { relationship, sides }: { relationship: string; sides: readonly RelationshipSide[] },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive unit (id) as (
      select l.provider_id from relationship l where l.workspace_id = ${workspaceId} and l.id = ${relationship}
      union
      select o.id from organisation o join unit on o.parent_id = unit.id where o.workspace_id = ${workspaceId}
    ),
    covered as (
      select s.id, s.owner_id from relationship_service v
      join service s on s.workspace_id = v.workspace_id and s.id = v.service_id and s.state <> 'retired'
      where v.workspace_id = ${workspaceId} and v.relationship_id = ${relationship} and v.until is null
    ),
    told (id, side) as (
      select h.person_id, 'consumer' from held_role h
      where h.workspace_id = ${workspaceId} and h.relationship_id = ${relationship}
      union
      select c.owner_id, 'provider' from covered c where c.owner_id is not null
      union
      select k.person_id, 'provider' from covered c
      join held_provider_role k on k.workspace_id = ${workspaceId} and k.service_id = c.id
        and k.role = 'relationship-manager' and (k.relationship_id is null or k.relationship_id = ${relationship})
      where exists (select 1 from running_membership m where m.workspace_id = ${workspaceId}
        and m.person_id = k.person_id and m.organisation_id in (select id from unit))
    )
    select distinct id from told where side = any(${[...sides]}::text[])`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The sides on which somebody does not stand; both for who stands on both, or on none. */
export const othersThan = (sides: readonly RelationshipSide[]): readonly RelationshipSide[] =>
  sides.length === 1
    ? RelationshipSide.options.filter((side) => !sides.includes(side))
    : RelationshipSide.options

type Named = Parameters<typeof subjectOf>[0]

type EndVariant = 'ended' | 'end-planned' | 'end-taken-back' | 'ended-as-planned'

type Told = {
  variant: 'duty' | 'items' | 'stage' | 'review' | EndVariant
  /** What happened, by a name of its own: of nothing is anybody told twice. */
  event: string
  params?: Record<string, string>
}

type Teller = Parameters<typeof tell>[1]

/** Tells people of something in a relationship that they see. */
export const tellOf = (
  tx: Tx,
  ctx: Teller,
  { facts, to, told }: { facts: Named; to: readonly string[]; told: Told },
): Promise<void> =>
  tell(tx, ctx, {
    kind: 'relationship',
    event: told.event,
    to,
    subject: subjectOf(facts),
    // Whose role ended with it may see it no more.
    path:
      told.variant === 'ended' || told.variant === 'ended-as-planned'
        ? '/relationships'
        : `/relationships/${facts.id}`,
    params: { variant: told.variant, ...told.params },
  })

/** Tells those who speak for sides of a relationship. */
export const tellSides = async (
  tx: Tx,
  ctx: Teller,
  { facts, sides, told }: { facts: Named; sides: readonly RelationshipSide[]; told: Told },
): Promise<void> => {
  const to = await findPeopleOf(tx, ctx.scope, { relationship: facts.id, sides })
  await tellOf(tx, ctx, { facts, to, told })
}
