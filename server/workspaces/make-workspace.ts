import type { Workspace } from '#model/contract/workspaces.ts'
import type { AccountContext } from '#server/kernel/context.ts'
import { type Author, record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { addOrganisationIn, addPerson } from '#server/parties/index.ts'
import * as store from './store.ts'

type NewWorkspace = { name: string; slug: string; organisation?: string | undefined }

/** Makes a blank workspace; whoever makes it administers it, as a member of its first organisation where one is named. */
export const makeWorkspace = (ctx: AccountContext, given: NewWorkspace): Promise<Workspace> =>
  inTransaction(ctx, async (tx) => {
    const workspace = await store.addWorkspace(tx, {
      id: newId(),
      slug: given.slug,
      name: given.name,
      created_at: ctx.now,
    })
    const { now, requestId, account } = ctx
    const author = { now, requestId, account, scope: { workspaceId: workspace.id } } satisfies Author
    await record(tx, author, {
      fact: 'workspace.made',
      subject: { kind: 'workspace', id: workspace.id, name: workspace.name },
      after: { slug: workspace.slug },
    })
    const names = { [account.language]: given.organisation }
    const organisation = given.organisation
      ? await addOrganisationIn(tx, author, { names, abbreviation: '', parentId: null })
      : null
    await addPerson(tx, author, {
      name: account.name,
      email: account.email,
      organisationId: organisation?.id ?? null,
      administrator: true,
      accountId: account.id,
    })
    return workspace
  })
