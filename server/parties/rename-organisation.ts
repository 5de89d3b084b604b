import type { Names } from '#model/contract/workspaces.ts'
import { changedFrom } from '#model/organisations/timeline.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertNamed } from './add-organisation.ts'
import { assertCome, holdOrganisation, lastOf, periodsOf, subjectOf } from './organisation-in-time.ts'
import { writeTimelines } from './past-store.ts'

type Renaming = { organisation: string; names: Names; abbreviation: string; from: string | null }

/** Gives an organisation another name from a day on; without a day it was never called what is corrected. */
export const renameOrganisation = (
  ctx: MemberContext,
  { organisation, names, abbreviation, from }: Renaming,
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertNamed(names)
    assertCome('from', from, ctx.now)
    const known = await holdOrganisation(tx, ctx, organisation)
    const before = lastOf(known)
    const periods = periodsOf(changedFrom(known.periods, { names, abbreviation }, from))
    await writeTimelines(tx, ctx.scope, [{ id: organisation, periods }])
    await record(tx, ctx, {
      fact: from === null ? 'organisation.corrected' : 'organisation.renamed',
      subject: subjectOf(known),
      before: { names: before.names, abbreviation: before.abbreviation },
      after: { names, abbreviation, ...(from !== null && { from }) },
    })
  })
