import type { ListItem, RelationshipPage } from '#model/contract/relationship-views.ts'
import type { NewItem } from '#model/relationships/relationship.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { LoadedRelationship } from './find-relationship-page.ts'
import { beforeBegin, inRelationship, outdated, standingPart } from './in-relationship.ts'
import { assertRoom } from './keep-duties.ts'
import * as parts from './parts-store.ts'
import { othersThan, tellSides } from './tell-sides.ts'

type OneItem = { relationship: string; item: string }
const table = 'relationship_item' as const

const itemOf = ({ items }: LoadedRelationship, id: string): ListItem => standingPart(items, id)

/** Nothing is due in a relationship before it begins. */
const assertNotBefore = ({ since }: LoadedRelationship, path: string, dueOn: string | null): void => {
  if (dueOn !== null && dueOn < since) throw beforeBegin(path, since)
}

/** Adds what is to be done when a relationship begins or ends; after its end, too, as that is when one offboards. */
export const addListItems = (
  ctx: MemberContext,
  { relationship, items }: { relationship: string; items: readonly NewItem[] },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      assertRoom(facts.items.length + items.length)
      items.forEach(({ dueOn }, at) => assertNotBefore(facts, `items.${at}.dueOn`, dueOn))
      const event = newId()
      await parts.addPart(
        tx,
        table,
        items.map(({ list, what, side, dueOn }) => ({
          workspace_id: ctx.scope.workspaceId,
          id: newId(),
          relationship_id: relationship,
          list,
          what,
          side,
          due_on: dueOn,
        })),
      )
      // Each side puts things on its own list without telling itself.
      for (const side of othersThan(facts.sides)) {
        const theirs = items.filter((one) => one.side === side || one.side === 'both')
        const number = String(theirs.length)
        const told = { variant: 'items' as const, event: `items ${event}`, params: { number } }
        if (theirs.length > 0) await tellSides(tx, ctx, { facts, sides: [side], told })
      }
      const [first] = items
      return {
        fact: 'relationship.items-added',
        after: { count: items.length, name: first?.what ?? '', items: items.map(({ what }) => what) },
      }
    },
  })

type Reworded = OneItem & { version: number } & Omit<NewItem, 'list'>

/** Rewords an item, or says otherwise who does it by when. */
export const changeListItem = (
  ctx: MemberContext,
  { relationship, item: id, version, what, side, dueOn }: Reworded,
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      const before = itemOf(facts, id)
      if (dueOn !== before.dueOn) assertNotBefore(facts, 'dueOn', dueOn)
      const columns = { what, side, due_on: dueOn }
      if (!(await parts.changePart(tx, ctx.scope, { table, relationship, id, version }, columns)))
        throw outdated()
      return {
        fact: 'relationship.item-changed',
        before: { name: before.what, doneBy: before.side, dueOn: before.dueOn },
        after: { item: id, name: what, doneBy: side, dueOn },
      }
    },
  })

/** Says that an item is done, or that it is not after all. */
export const tickListItem = (
  ctx: MemberContext,
  { relationship, item: id, done }: OneItem & { done: boolean },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      const before = itemOf(facts, id)
      if ((before.done !== null) === done)
        throw conflict('item-ticked', 'Somebody was faster: this stands as you wanted it already.')
      const columns = done
        ? { done_on: ctx.now.slice(0, 10), done_by: ctx.actor.personId }
        : { done_on: null, done_by: null }
      await parts.changePart(tx, ctx.scope, { table, relationship, id, version: before.version }, columns)
      return {
        fact: done ? 'relationship.item-done' : 'relationship.item-opened',
        before: { done: before.done?.on ?? null },
        after: { item: id, name: before.what },
      }
    },
  })

/** Takes an item off its list. */
export const removeListItem = (
  ctx: MemberContext,
  { relationship, item: id, version }: OneItem & { version: number },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      const { what } = itemOf(facts, id)
      if (!(await parts.removePart(tx, ctx.scope, { table, relationship, id, version }))) throw outdated()
      return { fact: 'relationship.item-removed', before: { item: id, name: what } }
    },
  })
