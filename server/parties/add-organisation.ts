import type { Names, Organisation } from '#model/contract/workspaces.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as store from './organisation-store.ts'
import type { PartyWriter } from './party-writer.ts'
import { oneNameOf, sortNameOf } from './sort-name.ts'

type NewOrganisation = { names: Names; abbreviation: string; parentId: string | null }

/** Throws `invalid` where an organisation would have no name in any language. */
export const assertNamed = (names: Names): void => {
  if (oneNameOf(names) === '')
    throw invalid('names', 'Name the organisation in at least one language.', 'organisation-unnamed')
}

/** Adds an organisation within a transaction; its enterprise is that of the organisation it is nested in, else itself. */
export const addOrganisationIn = async (
  tx: Tx,
  ctx: PartyWriter,
  given: NewOrganisation,
): Promise<Organisation> => {
  assertNamed(given.names)
  const id = newId()
  const parent = await parentOf(tx, ctx, given.parentId)
  const made = await store.insertOrganisation(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    names: JSON.stringify(given.names),
    abbreviation: given.abbreviation,
    parent_id: given.parentId,
    enterprise_id: parent?.enterpriseId ?? id,
    sort_name: sortNameOf(given),
    created_at: ctx.now,
  })
  await record(tx, ctx, {
    fact: 'organisation.added',
    subject: { kind: 'organisation', id, name: oneNameOf(given.names) },
    after: { names: given.names, abbreviation: given.abbreviation, parentId: given.parentId },
  })
  return made
}

const parentOf = async (
  tx: Tx,
  ctx: PartyWriter,
  parentId: string | null,
): Promise<Organisation | undefined> => {
  if (parentId === null) return undefined
  await store.lockParties(tx, ctx.scope)
  return store.runningOrganisation(tx, ctx.scope, parentId)
}

/** Adds an organisation, nested in another or standing alone. */
export const addOrganisation = (ctx: MemberContext, given: NewOrganisation): Promise<Organisation> =>
  inTransaction(ctx, (tx) => addOrganisationIn(tx, ctx, given))
