import { type RawBuilder, sql } from 'kysely'
import { named } from '#model/code/source.ts'
import type { Need } from '#model/contract/needs.ts'
import { answersTo, mayBeMet, mayBeReworded } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { isSeen, shownName } from '#server/catalogue/index.ts'
import { lineageTable } from '#server/parties/index.ts'
import { mayAnswer, mayChange, mayMeet } from './policy.ts'

type Sql = RawBuilder<unknown>
type Asking = Pick<MemberContext, 'actor' | 'scope'>

/** A need as one person may read it, before it is known what they may do with it. */
export type StoredNeed = Omit<Need, 'can'> & { asked: boolean; invited: boolean }

/**
 * The tables of who asks, for a `with recursive`: `lineage`, the organisations that they belong to today and all those are nested in, and `reader`,
 * whether they provide anything. A need for nobody in particular is asked of everybody who does. `invited` are the
 * services that they own or hold a role in: what the users of one were asked stays with those.
 */
export const readerTables = ({ actor, scope: { workspaceId } }: Asking): Sql => sql`
  ${lineageTable({ workspace: workspaceId, person: actor.personId })},
  reader as materialized (
    select exists (
      select 1 from service where workspace_id = ${workspaceId} and owner_id = ${actor.personId}
    ) or exists (
      -- From the few organisations to the many services: the other way round reads them all.
      select 1 from lineage l cross join lateral (
        select 1 from service s where s.workspace_id = ${workspaceId} and s.provider_id = l.id limit 1) provided
    ) as provides
  ),
  invited (id, owned) as materialized (
    select id, true from service where workspace_id = ${workspaceId} and owner_id = ${actor.personId}
    union all
    select service_id, false from part_in_service
    where workspace_id = ${workspaceId} and person_id = ${actor.personId}
  )`

// Who wanted to know answers: the owner of the service whose users were asked.
const isAskedAsOwner: Sql = sql`n.service_id in (select id from invited where owned)`

/**
 * Whether need `n` is asked of the reader: addressed to their organisation, or to nobody while they provide; where the
 * users of a service were asked, that its owner is the reader.
 */
export const isAsked: Sql = sql`case when n.service_id is not null then ${isAskedAsOwner}
  when n.provider_id is null then (select provides from reader)
  else n.provider_id in (select id from lineage) end`

const isInvited: Sql = sql`coalesce(n.service_id in (select id from invited), false)`

/** Whether the reader may see need `n`; says in SQL what `maySee` of the policy says. */
export const isVisible = ({ actor }: Asking): Sql =>
  actor.administrator ? sql`true` : sql`(n.person_id = ${actor.personId} or ${isInvited} or ${isAsked})`

const time = (column: string): Sql =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string): Sql => sql`(
  select json_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = n.workspace_id and q.id = ${sql.ref(column)})`

const organisationOf = (column: string, { actor }: Asking): Sql => sql`(
  select json_build_object('id', o.id,
    'name', coalesce(nullif(o.names ->> ${actor.language}, ''), o.names ->> 'en', o.names ->> 'fr', ''))
  from organisation o where o.workspace_id = n.workspace_id and o.id = ${sql.ref(column)})`

const serviceTables: Sql = sql`service s
  left join catalogue_entry e on e.workspace_id = s.workspace_id and e.service_id = s.id`

const isReadable = ({ actor, scope }: Asking): Sql => sql`(
  (e.service_id is not null and ${isSeen({ actor, scope }, 'e')}) or ${actor.administrator} or s.id in (select id from invited))`

// A draft is named only to those invited to it: whoever stated the need is told that there is one.
const serviceOf = (asking: Asking): Sql => sql`(
  select json_build_object('id', s.id, 'name', ${shownName(asking.actor.language)}) from ${serviceTables}
  where s.workspace_id = n.workspace_id and s.id = n.answer_service_id and ${isReadable(asking)})`

// Whoever answered questions was told what they are about, though not what the draft says.
const askedFor = (asking: Asking): Sql => sql`(
  select json_build_object('id', s.id, 'name', ${shownName(asking.actor.language)}, 'isReadable', ${isReadable(asking)})
  from ${serviceTables} where s.workspace_id = n.workspace_id and s.id = n.service_id)`

const questionSet: Sql = sql`(select a.set_id from question_answer a
  where a.workspace_id = n.workspace_id and a.id = n.question_answer_id)`

const earlier: Sql = sql`(select o.id from need o
  where o.workspace_id = n.workspace_id and o.superseded_by = n.id)`

const documentedIn: Sql = sql`(select c.source from code_name c
  where c.workspace_id = n.workspace_id and c.kind = 'Need' and c.subject_id = n.id)`

/** Need `n` as JSON; to be used beside `readerTables`. */
export const needJson = (asking: Asking): Sql => sql`(n.content || jsonb_build_object(
  'id', n.id, 'state', n.state, 'statedAt', ${time('n.stated_at')},
  'statedBy', coalesce(${personOf('n.person_id')}, json_build_object('id', null, 'name', n.given_name)),
  'organisation', ${organisationOf('n.organisation_id', asking)},
  'provider', ${organisationOf('n.provider_id', asking)}, 'documentedIn', ${documentedIn}, 'asked', ${isAsked},
  'invited', ${isInvited}, 'askedFor', ${askedFor(asking)}, 'questionSet', ${questionSet},
  'supersededBy', n.superseded_by, 'supersedes', ${earlier},
  'answer', case when n.answer_kind is null then null else json_build_object(
    'kind', n.answer_kind, 'service', ${serviceOf(asking)}, 'note', n.answer_note,
    'by', ${personOf('n.answered_by')}, 'at', ${time('n.answered_at')}) end))`

/** The need with what this person may do with it now: state and right together. */
export const viewNeed = ({ actor }: Asking, { asked, invited, ...need }: StoredNeed): Need => {
  const facts = { statedBy: need.statedBy, questionSet: need.questionSet, asked, invited }
  const can: Need['can'] = [
    ...(mayBeReworded(need.state) && mayChange(actor, facts) ? (['change'] as const) : []),
    ...(answersTo(need.state).length > 0 && mayAnswer(actor, facts) ? (['answer'] as const) : []),
    ...(mayBeMet(need.state) && mayMeet(actor, facts) ? (['meet'] as const) : []),
  ]
  return { ...need, documentedIn: named(need.documentedIn), can: need.supersededBy === null ? can : [] }
}
