import type { PersonPage } from '#model/contract/people.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertLastAdministratorStays, assertNotMerged, assertStillAdministers } from './change-person.ts'
import { findPerson } from './find-person.ts'
import { settleFirst } from './membership-store.ts'
import { nameOtherPerson } from './person-references.ts'
import * as store from './person-store.ts'

type Merge = { person: string; into: string; account?: string | undefined }

/**
 * Makes one of somebody who is here twice: everything that named the one names the other. Signatures and the journal keep
 * the name that they were made under. Where both have an account it is to be said which remains.
 */
export const mergePeople = (ctx: MemberContext, { person, into, account }: Merge): Promise<PersonPage> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    if (person === into) throw invalid('into', 'Nobody is merged with themselves.', 'merged-with-themselves')
    const from = found(await store.getPerson(tx, ctx.scope, person), 'person')
    const to = found(await store.getPerson(tx, ctx.scope, into), 'person')
    assertNotMerged(from)
    assertNotMerged(to)
    const accountId = accountOf(from, to, account)
    await nameOtherPerson(tx, ctx.scope, { from: person, into, now: ctx.now })
    await keepOne(tx, ctx, { from, to, accountId })
    await assertLastAdministratorStays(tx, ctx, from)
    await record(tx, ctx, {
      fact: 'person.merged',
      subject: { kind: 'person', id: into, name: to.name },
      before: { personId: person, name: from.name, email: from.email, administrator: from.administrator },
      after: { personId: into, accountOf: accountId === to.accountId ? into : person },
    })
    return findPerson(ctx, into, tx)
  })

/** The account that remains. */
const accountOf = (from: store.PersonRow, to: store.PersonRow, kept: string | undefined): string | null => {
  if (from.accountId === null || to.accountId === null) return to.accountId ?? from.accountId
  if (kept === undefined)
    throw conflict('both-have-accounts', 'Both have an account: say which of the two remains.')
  if (kept !== from.id && kept !== to.id)
    throw invalid('account', 'Name one of the two.', 'account-of-neither')
  return kept === from.id ? from.accountId : to.accountId
}

type Keeping = { from: store.PersonRow; to: store.PersonRow; accountId: string | null }

// The other row stays, as documents may hold its id; it goes by the name of whom it leads to.
const keepOne = async (tx: Tx, { scope }: MemberContext, { from, to, accountId }: Keeping): Promise<void> => {
  await store.updatePerson(tx, scope, from.id, {
    name: to.name,
    account_id: null,
    organisation_id: null,
    administrator: false,
    active: false,
    merged_into: to.id,
  })
  await store.updatePerson(tx, scope, to.id, { account_id: accountId, active: to.active || from.active })
  await settleFirst(tx, scope, [to.id])
}
