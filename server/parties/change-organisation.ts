import type { Names, Organisation } from '#model/contract/workspaces.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertNamed } from './add-organisation.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import { endedMessage } from './organisation-in-time.ts'
import * as store from './organisation-store.ts'
import { rememberPast } from './past-store.ts'
import { oneNameOf, sortNameOf } from './sort-name.ts'

type Change = {
  organisation: string
  names?: Names | undefined
  abbreviation?: string | undefined
  parentId?: string | null | undefined
}

/** Renames an organisation or nests it elsewhere from today on; all that is nested in it moves along. */
export const changeOrganisation = (
  ctx: MemberContext,
  { organisation: id, ...change }: Change,
): Promise<Organisation> =>
  inTransaction(ctx, async (tx) => {
    await store.lockParties(tx, ctx.scope)
    const before = found(await store.getOrganisation(tx, ctx.scope, id), 'organisation')
    const changed = changedOf(before, change)
    if (!changed) return before
    if (before.until !== null) throw conflict('organisation-ended', endedMessage)
    const names = change.names ?? before.names
    assertNamed(names)
    const rows = [{ ...before, ...changed.after }]
    await rememberPast(tx, ctx.scope, { rows, day: ctx.now.slice(0, 10) })
    if (changed.after.parentId !== undefined) await nestElsewhere(tx, ctx, id, change.parentId ?? null)
    const abbreviation = change.abbreviation ?? before.abbreviation
    const after = await store.updateOrganisation(tx, ctx.scope, id, {
      names: JSON.stringify(names),
      abbreviation,
      sort_name: sortNameOf({ names, abbreviation }),
    })
    await record(tx, ctx, {
      fact: 'organisation.changed',
      subject: { kind: 'organisation', id, name: oneNameOf(names) },
      ...changed,
    })
    return found(after, 'organisation')
  })

const nestElsewhere = async (
  tx: Tx,
  ctx: MemberContext,
  id: string,
  parentId: string | null,
): Promise<void> => {
  const lineage = parentId === null ? [] : await store.organisationLineage(tx, ctx.scope, parentId)
  if (parentId !== null) await store.runningOrganisation(tx, ctx.scope, parentId)
  if (lineage.includes(id)) {
    throw invalid(
      'parentId',
      'An organisation cannot be nested in itself or in what is nested in it.',
      'nested-in-itself',
    )
  }
  await store.updateOrganisation(tx, ctx.scope, id, { parent_id: parentId })
  await store.moveToEnterprise(tx, ctx.scope, { id, enterpriseId: lineage.at(-1) ?? id })
}
