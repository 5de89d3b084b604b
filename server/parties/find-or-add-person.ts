import type { Insertable } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { runningOrganisation } from './organisation-store.ts'
import type { PartyWriter } from './party-writer.ts'
import * as store from './person-store.ts'

type NewMember = {
  name: string
  email: string
  organisationId: string | null
  administrator?: boolean
  accountId?: string | null
}

const rowOf = (ctx: PartyWriter, given: NewMember): Insertable<Database['person']> => ({
  workspace_id: ctx.scope.workspaceId,
  id: newId(),
  name: given.name,
  email: given.email,
  account_id: given.accountId ?? null,
  organisation_id: given.organisationId,
  administrator: given.administrator ?? false,
  sort_name: fold(`${given.name} ${given.email}`),
  created_at: ctx.now,
})

const recordAdded = (tx: Tx, ctx: PartyWriter, person: store.PersonRow): Promise<void> =>
  record(tx, ctx, {
    fact: 'person.added',
    subject: { kind: 'person', id: person.id, name: person.name },
    after: {
      email: person.email,
      organisationId: person.organisationId,
      administrator: person.administrator,
    },
  })

const assertOrganisation = async (tx: Tx, ctx: PartyWriter, id: string | null): Promise<void> => {
  if (id !== null) await runningOrganisation(tx, ctx.scope, id)
}

/** Adds a person; `conflict` where the address is known, `not_found` where there is no such organisation. */
export const addPerson = async (tx: Tx, ctx: PartyWriter, given: NewMember): Promise<store.PersonRow> => {
  await assertOrganisation(tx, ctx, given.organisationId)
  const person = await store.insertPerson(tx, rowOf(ctx, given))
  await recordAdded(tx, ctx, person)
  return person
}

/** The person with this address, as they are known, or added where nobody is; also when two add them at once. */
export const findOrAddPerson = async (
  tx: Tx,
  ctx: PartyWriter,
  given: NewMember,
): Promise<store.PersonRow> => {
  const known = await store.personByEmail(tx, ctx.scope, given.email)
  if (known) return known
  await assertOrganisation(tx, ctx, given.organisationId)
  const made = await store.insertNewPerson(tx, rowOf(ctx, given))
  if (!made) return found(await store.personByEmail(tx, ctx.scope, given.email), 'person')
  await recordAdded(tx, ctx, made)
  return made
}
