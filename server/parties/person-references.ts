import { sql } from 'kysely'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** Every column that names a person of its workspace, but for the journal's, which is never written again. */
export const personReferences = [
  ['clause_edit', 'person_id'],
  ['column_map', 'saved_by'],
  ['comment', 'person_id'],
  ['conflict', 'marked_by'],
  ['conflict_act', 'decider_id'],
  ['conflict_act', 'person_id'],
  ['conflict_position', 'person_id'],
  ['dependency', 'recorded_by'],
  ['invitation', 'invited_by'],
  ['invitation', 'person_id'],
  ['live_update', 'person_id'],
  ['membership', 'person_id'],
  ['need', 'answered_by'],
  ['need', 'person_id'],
  ['notice', 'person_id'],
  ['people_group_member', 'person_id'],
  ['person', 'merged_into'],
  ['provider_role_holder', 'person_id'],
  ['question_answer', 'person_id'],
  ['question_request', 'person_id'],
  ['question_set', 'asked_by'],
  ['question_set', 'closed_by'],
  ['relationship', 'end_set_by'],
  ['relationship', 'review_set_by'],
  ['relationship', 'stage_set_by'],
  ['relationship_duty', 'person_id'],
  ['relationship_item', 'done_by'],
  ['relationship_note', 'written_by'],
  ['relationship_view', 'aim_said_by'],
  ['relationship_view', 'trust_said_by'],
  ['review', 'person_id'],
  ['revision', 'closed_by'],
  ['revision', 'proposed_by'],
  ['role_holder', 'person_id'],
  ['service', 'owner_id'],
  ['sign_off', 'person_id'],
  ['suggestion', 'decided_by'],
  ['suggestion', 'person_id'],
  ['thread', 'assignee_id'],
  ['thread_act', 'assignee_id'],
  ['thread_act', 'person_id'],
  ['waiver', 'ended_by'],
  ['waiver', 'person_id'],
  ['workshop', 'facilitator_id'],
  ['workshop_clause', 'made_by'],
  ['workshop_participant', 'person_id'],
] as const

type Merging = { from: string; into: string; now: string }

// What the two have both would stand twice: it becomes one where it says the same, and ends where it is a role.
const joinDoubles = async (tx: Tx, { workspaceId }: Scope, { from, into, now }: Merging): Promise<void> => {
  const both = sql`a.workspace_id = ${workspaceId} and b.workspace_id = a.workspace_id
    and a.person_id = ${from} and b.person_id = ${into}`
  // Nobody stands in for themselves.
  await sql`update role_holder d set withdrawn_at = ${now}, ended = 'withdrawn' from role_holder h
    where d.workspace_id = ${workspaceId} and h.workspace_id = d.workspace_id and h.id = d.deputy_for
      and d.withdrawn_at is null and d.person_id in (${from}, ${into}) and h.person_id in (${from}, ${into})`.execute(
    tx,
  )
  const sameRole = sql`${both} and a.withdrawn_at is null and b.withdrawn_at is null
    and b.service_id = a.service_id and b.relationship_id = a.relationship_id and b.role = a.role`
  await sql`update role_holder d set deputy_for = b.id from role_holder a, role_holder b
    where ${sameRole} and d.workspace_id = a.workspace_id and d.deputy_for = a.id`.execute(tx)
  // What was said in the one role is said in the other, unless something is said there already.
  await sql`update judgement j set holder_id = b.id from role_holder a, role_holder b
    where ${sameRole} and j.workspace_id = a.workspace_id and j.holder_id = a.id and not exists (
      select 1 from judgement k where k.workspace_id = b.workspace_id and k.holder_id = b.id)`.execute(tx)
  await sql`update role_holder a set withdrawn_at = ${now}, ended = 'withdrawn' from role_holder b
    where ${sameRole}`.execute(tx)
  await sql`update provider_role_holder a set withdrawn_at = ${now}, ended = 'withdrawn' from provider_role_holder b
    where ${both} and a.withdrawn_at is null and b.withdrawn_at is null and b.service_id = a.service_id
      and b.role = a.role and b.relationship_id is not distinct from a.relationship_id`.execute(tx)
  await sql`update invitation set withdrawn_at = ${now} where workspace_id = ${workspaceId} and person_id = ${from}
    and accepted_at is null and withdrawn_at is null`.execute(tx)
  await sql`update membership set first = false where workspace_id = ${workspaceId} and person_id = ${from}`.execute(
    tx,
  )
  const sameTime = sql`b.organisation_id = a.organisation_id
    and (a.since is null or b.until is null or a.since < b.until)
    and (b.since is null or a.until is null or b.since < a.until)`
  await sql`update membership b set since = case when a.since is not null and b.since is not null then least(a.since, b.since) end,
      until = case when a.until is not null and b.until is not null then greatest(a.until, b.until) end,
      function = case b.function when '' then a.function else b.function end
    from membership a where ${both} and ${sameTime}`.execute(tx)
  await sql`update membership b set since = null from membership a
    where ${both} and ${sameTime} and a.since is null`.execute(tx)
  await sql`delete from membership a using membership b where ${both} and ${sameTime}`.execute(tx)
  await sql`update clause_edit b set first_at = least(a.first_at, b.first_at), last_at = greatest(a.last_at, b.last_at)
    from clause_edit a where ${both} and b.service_id = a.service_id
      and b.draft_started_at = a.draft_started_at and b.path = a.path`.execute(tx)
  await sql`delete from clause_edit a using clause_edit b where ${both} and b.service_id = a.service_id
    and b.draft_started_at = a.draft_started_at and b.path = a.path`.execute(tx)
  await sql`update question_request b set answered_at = coalesce(b.answered_at, a.answered_at),
      audience_id = case when a.audience_id is not null then b.audience_id end
    from question_request a where ${both} and b.set_id = a.set_id`.execute(tx)
  await sql`delete from question_request a using question_request b where ${both} and b.set_id = a.set_id`.execute(
    tx,
  )
  await sql`delete from people_group_member a using people_group_member b where ${both} and b.group_id = a.group_id`.execute(
    tx,
  )
  await sql`delete from notice a using notice b where ${both} and b.event = a.event`.execute(tx)
}

// The same act of both, such as two signatures, is two acts: the second stays with the person who is no longer named.
const staysBehind: Partial<Record<(typeof personReferences)[number][0], ReturnType<typeof sql>>> = {
  sign_off: sql`b.service_id = a.service_id and b.revision = a.revision and b.role = a.role and b.part = a.part
    and b.organisation_id = a.organisation_id`,
  question_answer: sql`b.set_id = a.set_id and b.superseded_by is null and a.superseded_by is null`,
  workshop_participant: sql`b.workshop_id = a.workshop_id`,
}

// Who signs in a role at this moment has read of somebody who is not named any more: that counts as old, and is read anew.
const noteChanges = async (tx: Tx, { workspaceId }: Scope, { from }: Merging): Promise<void> => {
  await sql`update service s set changes = changes + 1 where s.workspace_id = ${workspaceId} and s.id in (
    select id from service where workspace_id = ${workspaceId} and owner_id = ${from}
    union
    select service_id from held_role where workspace_id = ${workspaceId} and person_id = ${from})`.execute(tx)
}

/** Lets everything that names the one person name the other. */
export const nameOtherPerson = async (tx: Tx, scope: Scope, merging: Merging): Promise<void> => {
  await noteChanges(tx, scope, merging)
  await joinDoubles(tx, scope, merging)
  const { workspaceId } = scope
  const { from, into } = merging
  for (const [table, column] of personReferences) {
    const same = staysBehind[table]
    const free = same
      ? sql`and not exists (select 1 from ${sql.table(table)} b
          where b.workspace_id = a.workspace_id and b.person_id = ${into} and ${same})`
      : sql``
    await sql`update ${sql.table(table)} a set ${sql.ref(column)} = ${into}
      where a.workspace_id = ${workspaceId} and ${sql.ref(`a.${column}`)} = ${from} ${free}`.execute(tx)
  }
  // Documents call people by names: the one that is left keeps the name it had, else it takes the other's.
  await sql`delete from code_name a using code_name b where a.workspace_id = ${workspaceId} and a.kind = 'Person'
    and a.subject_id = ${from} and b.workspace_id = a.workspace_id and b.kind = a.kind
    and b.subject_id = ${into}`.execute(tx)
  await sql`update code_name set subject_id = ${into} where workspace_id = ${workspaceId} and kind = 'Person'
    and subject_id = ${from}`.execute(tx)
}
