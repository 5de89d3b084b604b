import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'
import type { Fact } from '#server/kernel/journal.ts'
import { recordAll } from '#server/kernel/journal.ts'
import type { Tx } from '#server/kernel/context.ts'
import { lockParties } from './organisation-store.ts'
import type { PartyWriter } from './party-writer.ts'
import { rememberPast, standsInEnded } from './past-store.ts'
import { settleEnterprises } from './settle-enterprises.ts'
import { oneNameOf, sortNameOf } from './sort-name.ts'

/** An organisation as it is to be; `before` is null where there is none. */
export type PutOrganisation = {
  id: string
  names: Names
  abbreviation: string
  parentId: string | null
  /** What it went into, and what came of it: for the journal alone. */
  successors?: readonly object[] | undefined
  before: object | null
}

/** Makes and changes many organisations whose nesting has no cycle; then tells each what enterprise it belongs to. */
export const putOrganisations = async (
  tx: Tx,
  ctx: PartyWriter,
  organisations: readonly PutOrganisation[],
): Promise<void> => {
  if (organisations.length === 0) return
  await lockParties(tx, ctx.scope)
  const { workspaceId } = ctx.scope
  const rows = organisations.map((one) => ({ ...one, sort_name: sortNameOf(one) }))
  await rememberPast(tx, ctx.scope, { rows, day: ctx.now.slice(0, 10) })
  // Nested in one another, and in any order: those that are new stand alone first.
  await sql`
    insert into organisation (workspace_id, id, names, enterprise_id, sort_name, created_at)
    select ${workspaceId}::uuid, id, names, id, sort_name, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows.filter(({ before }) => before === null))}::jsonb)
      as given (id uuid, names jsonb, sort_name text)`.execute(tx)
  await sql`
    update organisation o set names = given.names, abbreviation = given.abbreviation,
      parent_id = given."parentId", sort_name = given.sort_name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, names jsonb, abbreviation text, "parentId" uuid, sort_name text)
    where o.workspace_id = ${workspaceId} and o.id = given.id`.execute(tx)
  await assertStanding(tx, ctx, organisations)
  await settleEnterprises(tx, ctx.scope)
  await recordAll(
    tx,
    ctx,
    organisations.map(({ id, before, ...after }) =>
      factOf('organisation', { id, before, after }, oneNameOf(after.names)),
    ),
  )
}

/** Throws `conflict` where something would be nested in what has ended. */
const assertStanding = async (
  tx: Tx,
  { scope }: PartyWriter,
  organisations: readonly PutOrganisation[],
): Promise<void> => {
  const ids = organisations.map(({ id }) => id)
  if (await standsInEnded(tx, scope, ids))
    throw conflict('organisation-ended', 'An organisation cannot be nested in one that has ended.')
}

/** A person as they are to be; `before` is null where nobody is. */
export type PutPerson = {
  id: string
  name: string
  email: string
  organisationId: string | null
  before: object | null
}

/** Makes and changes many people; nobody is invited by it. */
export const putPeople = async (tx: Tx, ctx: PartyWriter, people: readonly PutPerson[]): Promise<void> => {
  if (people.length === 0) return
  await writePeople(tx, ctx, people)
  await recordAll(
    tx,
    ctx,
    people.map(({ id, before, ...after }) => factOf('person', { id, before, after }, after.name)),
  )
}

/** Writes the rows; `conflict` where somebody else came to have one of the addresses meanwhile. */
const writePeople = async (tx: Tx, ctx: PartyWriter, people: readonly PutPerson[]): Promise<void> => {
  const { workspaceId } = ctx.scope
  const rows = people.map((one) => ({ ...one, sort_name: fold(`${one.name} ${one.email}`) }))
  const columns = sql`id uuid, name text, email text, "organisationId" uuid, sort_name text`
  try {
    await sql`
    update person p set name = given.name, email = given.email, organisation_id = given."organisationId",
      sort_name = given.sort_name
    from jsonb_to_recordset(${JSON.stringify(rows.filter(({ before }) => before !== null))}::jsonb)
      as given (${columns})
    where p.workspace_id = ${workspaceId} and p.id = given.id`.execute(tx)
    await sql`
    insert into person (workspace_id, id, name, email, organisation_id, sort_name, created_at)
    select ${workspaceId}::uuid, id, name, email, "organisationId", sort_name, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows.filter(({ before }) => before === null))}::jsonb)
      as given (${columns})`.execute(tx)
  } catch (error) {
    throw breaks(error, 'person_email_key')
      ? conflict('person-known', 'Somebody with one of these addresses is in this workspace already.')
      : error
  }
}

const factOf = (
  kind: 'organisation' | 'person',
  { id, before, after }: { id: string; before: object | null; after: object },
  name: string,
): Fact => ({
  fact: `${kind}.${before === null ? 'added' : 'changed'}`,
  subject: { kind, id, name },
  before,
  after,
})
