import type { RelationshipNote, RelationshipPage } from '#model/contract/relationship-views.ts'
import type { RelationshipSide } from '#model/relationships/relationship.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { LoadedRelationship } from './find-relationship-page.ts'
import { inRelationship, outdated, standingPart } from './in-relationship.ts'
import { assertRoom } from './keep-duties.ts'
import * as parts from './parts-store.ts'
import { mayWriteFor } from './policy.ts'

type OneNote = { relationship: string; note: string }
const table = 'relationship_note' as const
const ownSide = 'Each side writes for itself.'

/** A note of a side for which the person writes; one of the other side is not there for them. */
const noteOf = ({ notes }: LoadedRelationship, id: string): RelationshipNote => standingPart(notes, id)

/** Writes down something that only one side sees; the journal keeps that it was written, not what. */
export const writeNote = (
  ctx: MemberContext,
  { relationship, side, text }: { relationship: string; side: RelationshipSide; text: string },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      permit(mayWriteFor(ctx.actor, facts, side), ownSide)
      assertRoom(facts.notes.filter((note) => note.side === side).length + 1)
      const id = newId()
      await parts.addPart(tx, table, {
        workspace_id: ctx.scope.workspaceId,
        id,
        relationship_id: relationship,
        side,
        said: text,
        written_by: ctx.actor.personId,
        written_at: ctx.now,
      })
      return { fact: 'relationship.note-written', after: { note: id, side } }
    },
  })

/** Rewords a note of one's own side. */
export const changeNote = (
  ctx: MemberContext,
  { relationship, note: id, text, version }: OneNote & { text: string; version: number },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      const { side } = noteOf(facts, id)
      const columns = { said: text, changed_at: ctx.now }
      if (!(await parts.changePart(tx, ctx.scope, { table, relationship, id, version }, columns)))
        throw outdated()
      return { fact: 'relationship.note-changed', after: { note: id, side } }
    },
  })

/** Takes away a note of one's own side. */
export const removeNote = (
  ctx: MemberContext,
  { relationship, note: id, version }: OneNote & { version: number },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    afterEnd: true,
    act: async (tx, facts) => {
      const { side } = noteOf(facts, id)
      if (!(await parts.removePart(tx, ctx.scope, { table, relationship, id, version }))) throw outdated()
      return { fact: 'relationship.note-removed', before: { note: id, side } }
    },
  })
