import { sql } from 'kysely'
import type { Invited } from '#model/contract/comments.ts'
import type { Deed } from '#model/contributions/contributions.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition } from '#model/definition/definition.ts'
import type { Hashes } from '#model/definition/hash.ts'
import type { RevisionState } from '#model/life-cycle/service.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { invitedJson } from './find-invited.ts'

/** A text with who stands behind its clauses. */
type Text = { definition: Definition; records: ClauseRecords }

/** A revision as far as it tells how much of it the consumer's side speaks for. */
export type RecordedRevision = Text & {
  number: number
  state: RevisionState
  hashes: Hashes
  proposedAt: string
}

export type FoundContributions = {
  draft: Text | null
  listed: Text | null
  /** The last ones, the oldest first. */
  revisions: RecordedRevision[]
  deeds: Deed[]
  people: Invited[]
  names: { id: string; name: string }[]
}

/** As many revisions as a trend is read over. */
const mostRevisions = 12

/** A service, by what leads every key. */
type Place = { workspaceId: string; service: string }

const ofService = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = s.workspace_id
  and ${sql.ref(`${alias}.service_id`)} = s.id`

// Whatever people do with clauses beside wording them is added here, one select for each kind: edits of drafts, comments,
// suggestions, and answers in workshops with names.
const deedsOf = ({ workspaceId, service }: Place) => sql`
  select 'changed' as kind, e.person_id, e.side, e.path, e.last_at as at
  from clause_edit e where e.workspace_id = ${workspaceId} and e.service_id = ${service}
  union all
  select 'commented', c.person_id, c.side, split_part(t.address, '#', 1), c.said_at
  from thread t join comment c on c.workspace_id = t.workspace_id and c.thread_id = t.id
  where t.workspace_id = ${workspaceId} and t.service_id = ${service}
  union all
  select 'suggested', g.person_id, g.side, g.path, g.suggested_at
  from suggestion g where g.workspace_id = ${workspaceId} and g.service_id = ${service}
  union all
  select 'answered', p.person_id, case p.role when 'provider' then 'provider' else 'consumer' end, c.path, a.said_at
  from workshop w
  join workshop_clause c on c.workspace_id = w.workspace_id and c.workshop_id = w.id
  join workshop_answer a on a.workspace_id = c.workspace_id and a.group_id = c.group_id
  join workshop_participant p on p.workspace_id = a.workspace_id and p.id = a.participant_id
  where w.workspace_id = ${workspaceId} and w.service_id = ${service} and w.named and p.person_id is not null`

const deedsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'personId', person_id,
  'side', side, 'path', path) order by at, path), '[]') from deed)`

const draftJson = sql`(select jsonb_build_object('records', d.records, 'definition',
    jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply))
  from draft d where ${ofService('d')})`

const revisionsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'state', r.state,
    'hashes', r.hashes, 'definition', r.definition, 'records', r.records,
    'proposedAt', to_char(r.proposed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by r.number), '[]')
  from (select r.* from revision r where ${ofService('r')} order by r.number desc limit ${sql.lit(mostRevisions)}) r)`

// The text that is shown is the newest; what records of older ones say is told by deeds and signatures.
const newestRecords = sql`coalesce(
  (select d.records from draft d where ${ofService('d')}),
  (select r.records from revision r where ${ofService('r')} order by r.number desc limit 1), s.listed_records)`

// Whoever did something, whether or not they still take part.
const namesJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name)), '[]')
  from person q where q.workspace_id = s.workspace_id and (
    q.id in (select person_id from deed)
    or q.id in (select o.person_id from sign_off o where ${ofService('o')})
    or q.id in (
      select (act ->> 'personId')::uuid from jsonb_each(${newestRecords}) as record (path, kept),
        lateral (
          values (kept -> 'worded'), (kept -> 'typedBy')
          union all select * from jsonb_array_elements(kept -> 'confirmed')
        ) as acts (act))))`

/** Finds in one statement all that tells who contributed what to a service. */
export const findContributions = async (
  db: Db,
  { workspaceId }: Scope,
  service: string,
): Promise<FoundContributions> => {
  const { rows } = await sql<FoundContributions>`
    with deed as (
      select kind, person_id, path, max(at) as at, (array_agg(side order by at desc))[1] as side
      from (${deedsOf({ workspaceId, service })}) one group by kind, person_id, path)
    select ${draftJson} as draft,
      case when s.listed is null then null else
        jsonb_build_object('definition', s.listed, 'records', s.listed_records) end as listed,
      ${revisionsJson} as revisions, ${deedsJson} as deeds, ${invitedJson} as people, ${namesJson} as names
    from service s where s.workspace_id = ${workspaceId} and s.id = ${service}`.execute(db)
  return found(rows[0], 'service')
}
