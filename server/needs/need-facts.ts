import { type RawBuilder, sql } from 'kysely'
import { named } from '#model/code/source.ts'
import type { Need } from '#model/contract/needs.ts'
import { answersTo, mayBeMet, mayBeReworded } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { mayAnswer, mayChange, mayMeet } from './policy.ts'

type Sql = RawBuilder<unknown>
type Asking = Pick<MemberContext, 'actor' | 'scope'>

/** A need as one person may read it, before it is known what they may do with it. */
export type StoredNeed = Omit<Need, 'can'> & { asked: boolean }

/**
 * The tables of who asks, for a `with recursive`: `lineage`, their organisation and all it is nested in, and `reader`,
 * whether they provide anything. A need for nobody in particular is asked of everybody who does.
 */
export const readerTables = ({ actor, scope: { workspaceId } }: Asking): Sql => sql`
  lineage (id) as (
    select ${actor.organisationId}::uuid where ${actor.organisationId}::uuid is not null
    union
    select above.parent_id from organisation above join lineage on above.id = lineage.id
    where above.workspace_id = ${workspaceId} and above.parent_id is not null
  ),
  reader as materialized (
    select exists (
      select 1 from service where workspace_id = ${workspaceId} and owner_id = ${actor.personId}
    ) or exists (
      -- From the few organisations to the many services: the other way round reads them all.
      select 1 from lineage l cross join lateral (
        select 1 from service s where s.workspace_id = ${workspaceId} and s.provider_id = l.id limit 1) provided
    ) as provides
  )`

/** Whether need `n` is asked of the reader: addressed to their organisation, or to nobody while they provide. */
export const isAsked: Sql = sql`case when n.provider_id is null then (select provides from reader)
  else n.provider_id in (select id from lineage) end`

/** Whether the reader may see need `n`; says in SQL what `maySee` of the policy says. */
export const isVisible = ({ actor }: Asking): Sql =>
  actor.administrator ? sql`true` : sql`(n.person_id = ${actor.personId} or ${isAsked})`

const time = (column: string): Sql =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string): Sql => sql`(
  select json_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = n.workspace_id and q.id = ${sql.ref(column)})`

const organisationOf = (column: string, { actor }: Asking): Sql => sql`(
  select json_build_object('id', o.id,
    'name', coalesce(nullif(o.names ->> ${actor.language}, ''), o.names ->> 'en', o.names ->> 'fr', ''))
  from organisation o where o.workspace_id = n.workspace_id and o.id = ${sql.ref(column)})`

// A draft is named only to those invited to it: whoever stated the need is told that there is one.
const serviceOf = ({ actor }: Asking): Sql => sql`(
  select json_build_object('id', s.id, 'name', coalesce(
    e.texts -> ${actor.language} ->> 'name', d.value ->> 'name', (
      select r.definition -> 'value' ->> 'name' from revision r
      where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1), ''))
  from service s
  left join catalogue_entry e on e.workspace_id = s.workspace_id and e.service_id = s.id
  left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
  where s.workspace_id = n.workspace_id and s.id = n.answer_service_id and (
    e.service_id is not null or s.owner_id = ${actor.personId} or ${actor.administrator}
    or exists (
      select 1 from role_holder h where h.workspace_id = s.workspace_id and h.service_id = s.id
        and h.person_id = ${actor.personId} and h.withdrawn_at is null)))`

const documentedIn: Sql = sql`(select c.source from code_name c
  where c.workspace_id = n.workspace_id and c.kind = 'Need' and c.subject_id = n.id)`

/** Need `n` as JSON; to be used beside `readerTables`. */
export const needJson = (asking: Asking): Sql => sql`(n.content || jsonb_build_object(
  'id', n.id, 'state', n.state, 'statedAt', ${time('n.stated_at')},
  'statedBy', ${personOf('n.person_id')}, 'organisation', ${organisationOf('n.organisation_id', asking)},
  'provider', ${organisationOf('n.provider_id', asking)}, 'documentedIn', ${documentedIn}, 'asked', ${isAsked},
  'answer', case when n.answer_kind is null then null else json_build_object(
    'kind', n.answer_kind, 'service', ${serviceOf(asking)}, 'note', n.answer_note,
    'by', ${personOf('n.answered_by')}, 'at', ${time('n.answered_at')}) end))`

/** The need with what this person may do with it now: state and right together. */
export const viewNeed = ({ actor }: Asking, { asked, ...need }: StoredNeed): Need => {
  const facts = { statedBy: need.statedBy, asked }
  return {
    ...need,
    documentedIn: named(need.documentedIn),
    can: [
      ...(mayBeReworded(need.state) && mayChange(actor, facts) ? (['change'] as const) : []),
      ...(answersTo(need.state).length > 0 && mayAnswer(actor, facts) ? (['answer'] as const) : []),
      ...(mayBeMet(need.state) && mayMeet(actor, facts) ? (['meet'] as const) : []),
    ],
  }
}
