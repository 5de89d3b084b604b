import type { PeopleGroupFields } from '#model/contract/people-groups.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { assertOrganisations, organisationsIn, settled } from './add-group.ts'
import { inGroup } from './in-group.ts'
import * as store from './store.ts'

type Change = PeopleGroupFields & { group: string; version: number }

/** Says anew what a group is called and for, whose it is, and whose staff is in it. */
export const changeGroup = (ctx: MemberContext, { group: id, version, ...given }: Change): Promise<void> =>
  inGroup(ctx, id, async (tx, { name, purpose, organisationId, staffOf }) => {
    const before = { name, purpose, organisationId, staffOf }
    const fields = settled(given)
    const changed = changedOf(before, fields)
    if (!changed) return
    // One that was named before may have ended meanwhile: it stays until somebody takes it out.
    const known = organisationsIn(before)
    await assertOrganisations(
      tx,
      ctx,
      organisationsIn(fields).filter((one) => !known.includes(one)),
    )
    await store.updateGroup(tx, ctx.scope, { id, version, fields })
    await store.setStaff(tx, ctx.scope, { id, staffOf: fields.staffOf })
    await record(tx, ctx, {
      fact: 'people-group.changed',
      subject: { kind: 'people-group', id, name: fields.name },
      ...changed,
    })
  })
