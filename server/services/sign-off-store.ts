import { sql } from 'kysely'
import type { SignOff } from '#model/life-cycle/sign-off.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { journalRow } from '#server/kernel/journal.ts'
import { noteDoneUpdate } from '#server/notices/index.ts'
import { askedAt } from './ask-for-sign-offs.ts'
import type { ServiceFacts } from './load-service.ts'

type Signed = {
  number: number
  state: 'proposed' | 'agreed'
  signOffs: readonly SignOff[]
  /** Nothing is left that the actor is asked to sign. */
  isDone: boolean
}

const rowOf = (workspaceId: string, serviceId: string, { budget, ...signOff }: SignOff) => ({
  workspace_id: workspaceId,
  id: signOff.id,
  service_id: serviceId,
  revision: signOff.revision,
  role: signOff.role,
  part: signOff.part,
  person_id: signOff.personId,
  person_name: signOff.personName,
  organisation_id: signOff.organisationId,
  organisation_name: signOff.organisationName,
  deputy_for: signOff.deputyFor,
  hash: signOff.hash,
  language: signOff.language,
  amount: budget?.amount ?? null,
  currency: budget?.currency ?? null,
  period_from: budget?.from ?? null,
  period_until: budget?.until ?? null,
  conditions: budget?.conditions ?? '',
  identity_confirmed: signOff.identityConfirmed,
  signed_at: signOff.signedAt,
})

/**
 * Writes sign-offs, the revision's state and the journal in one statement, provided that nothing about the
 * service moved since `facts` were loaded; false where something did, and then nothing is written.
 */
export const addSignOffs = async (
  ctx: MemberContext,
  facts: ServiceFacts,
  signed: Signed,
): Promise<boolean> => {
  const { workspaceId } = ctx.scope
  const rows = signed.signOffs.map((signOff) => rowOf(workspaceId, facts.id, signOff))
  const after = {
    number: signed.number,
    state: signed.state,
    signOffs: signed.signOffs.map(({ role, part, hash, organisationId, deputyFor }) => ({
      role,
      part,
      hash,
      organisationId,
      ...(deputyFor !== '' && { deputyFor }),
    })),
  }
  const subject = { kind: 'service', id: facts.id, name: facts.name }
  const entry = { ...journalRow(ctx, { fact: 'revision.signed', subject }), after }
  const { rows: moved } = await sql`
    with unmoved as (
      update service set changes = changes + 1, changed_at = ${ctx.now}
      where workspace_id = ${workspaceId} and id = ${facts.id} and changes = ${facts.changes}
      returning id
    ), moved as (
      update revision set state = ${signed.state}
      where workspace_id = ${workspaceId} and service_id = ${facts.id} and number = ${signed.number}
        and state in ('proposed', 'agreed') and exists (select 1 from unmoved)
      returning number
    ), signed as (
      insert into sign_off select row.* from moved, jsonb_populate_recordset(null::sign_off, ${JSON.stringify(rows)}) row
    ), recorded as (
      insert into journal select row.* from moved, jsonb_populate_record(null::journal, ${JSON.stringify(entry)}) row
    )${signed.isDone ? sql`, done as (${noteDoneUpdate(ctx, askedAt(facts.id))} and exists (select 1 from moved))` : sql``}
    select number from moved`.execute(ctx.db)
  return moved.length === 1
}
