import { randomUUID } from 'node:crypto'
import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { ClauseTarget } from '#model/workshops/clause-target.ts'
import { mostClauses } from '#model/workshops/workshop.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { addClauseIn, attributeWritten, findInvited } from '#server/services/index.ts'
import * as groups from './group-store.ts'
import { askedQuestion, type Held } from './hold-workshop.ts'
import { lead } from './lead.ts'

type Wish = { service: string; workshop: string; groupId: string; target: ClauseTarget; text: string }

/** Whose words a group is, where one invited person said all of it; never where people answered without names. */
const saidBy = async (
  tx: Tx,
  ctx: MemberContext,
  { workshop, service }: Held,
  groupId: string,
): Promise<string | null> => {
  if (!workshop.named) return null
  const author = await groups.soleAuthorOf(tx, ctx.scope, groupId)
  if (author === null) return null
  const invited = await findInvited(tx, ctx.scope, service.id)
  return invited.some(({ id }) => id === author) ? author : null
}

/** An entry's id, as the page makes them: two people add at once without meeting. */
const newEntryId = (): string => randomUUID().slice(0, 13)

/** Makes a group of answers a clause of the draft, worded by whoever leads the workshop; keeps which answers it came from, and asks the one who said it for their word. */
export const makeClause = (
  ctx: MemberContext,
  { groupId, target, text, ...named }: Wish,
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, held) => {
    const { service, workshop } = held
    const group = found(
      await groups.findGroup(tx, ctx.scope, { workshopId: workshop.id, id: groupId }),
      'group',
    )
    const { question } = group
    await askedQuestion(tx, ctx.scope, { workshop, question }, ['decided'])
    const made = await groups.countClauses(tx, ctx.scope, { workshopId: workshop.id, question })
    if (made >= mostClauses)
      throw conflict('workshop-groups-full', 'As many clauses were made here as can be kept.')
    const path = await addClauseIn(tx, ctx, { service: service.id, target, text, id: newEntryId() })
    const author = await saidBy(tx, ctx, held, group.id)
    await groups.addClause(tx, {
      workspace_id: ctx.scope.workspaceId,
      id: newId(),
      workshop_id: workshop.id,
      group_id: group.id,
      target,
      path,
      text,
      made_by: ctx.actor.personId,
      made_at: ctx.now,
    })
    await record(tx, ctx, {
      fact: 'workshop.clause-made',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { workshop: workshop.id, question, group: group.id, path, side: service.side },
    })
    // A text can hold what others wrote before: only an entry of its own is all theirs.
    if (author !== null && path !== target)
      await attributeWritten(tx, ctx, {
        service: { id: service.id, name: service.name },
        path,
        personId: author,
      })
  })
