import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { RelationshipSide, RelationshipType } from '#model/relationships/relationship.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import type { LoadedRelationship } from './find-relationship-page.ts'
import { type Act, inRelationship } from './in-relationship.ts'
import * as parts from './parts-store.ts'
import { mayWriteFor } from './policy.ts'

type OfSide = { relationship: string; side: RelationshipSide }
const ownSide = 'Each side says for itself how it sees the relationship.'

/** Says which type of relationship a side aims at; null takes it back. */
export const sayingAim =
  (ctx: MemberContext, { side, type }: { side: RelationshipSide; type: RelationshipType | null }): Act =>
  async (tx, facts) => {
    permit(mayWriteFor(ctx.actor, facts, side), ownSide)
    const said = type !== null
    const before = facts.said.find((one) => one.side === side)?.aim?.type ?? null
    // Who says nothing where nothing was said has said nothing.
    if (!said && before === null) return null
    await parts.sayView(
      tx,
      ctx.scope,
      { relationship: facts.id, side },
      {
        aim: type,
        aim_said_by: said ? ctx.actor.personId : null,
        aim_said_on: said ? ctx.now.slice(0, 10) : null,
      },
    )
    return { fact: 'relationship.aim-said', before: { side, type: before }, after: { side, type } }
  }

/** The same by somebody who asks for nothing else. */
export const sayAim = (
  ctx: MemberContext,
  { relationship, ...said }: OfSide & { type: RelationshipType | null },
): Promise<RelationshipPage> => inRelationship(ctx, relationship, { act: sayingAim(ctx, said) })

/** Says how far a side trusts the other, with a sentence why; null takes it back. */
export const sayTrust = (
  ctx: MemberContext,
  { relationship, side, trust }: OfSide & { trust: { level: number; why: string } | null },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    act: async (tx, facts) => {
      permit(mayWriteFor(ctx.actor, facts, side), ownSide)
      if (trust === null && trustOf(facts, side).trust === null) return null
      const said = trust ?? { level: null, why: '' }
      await parts.sayView(
        tx,
        ctx.scope,
        { relationship, side },
        {
          trust: said.level,
          trust_why: said.why,
          ...(trust
            ? { trust_said_by: ctx.actor.personId, trust_said_on: ctx.now.slice(0, 10) }
            : { trust_said_by: null, trust_said_on: null }),
        },
      )
      return {
        fact: 'relationship.trust-said',
        before: { side, ...trustOf(facts, side) },
        after: { side, trust: said.level, why: said.why },
      }
    },
  })

const trustOf = ({ said }: LoadedRelationship, side: RelationshipSide) => {
  const before = said.find((one) => one.side === side)?.trust
  return before ? { trust: before.level, why: before.why } : { trust: null, why: '' }
}
