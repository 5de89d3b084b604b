import { sql } from 'kysely'

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const ofQuestion = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = q.workspace_id
  and ${sql.ref(`${alias}.workshop_id`)} = q.workshop_id and ${sql.ref(`${alias}.question`)} = q.question`

const answeredBy = sql`(select count(distinct a.participant_id) from workshop_answer a where ${ofQuestion('a')})`

const isHidden = sql`q.phase in ('waiting', 'gathering')`

/**
 * Without names a side is shown where this many people answered for it. Who answered for smaller sides are as many
 * together, or no side is shown: an answer that alone lacks one would be known by that. Nothing here changes after the
 * reveal, whoever comes or goes.
 */
const fewest = 3
const isSideShown = sql`(w.named or (s.people >= ${fewest}::integer
  and (select coalesce(sum(o.people), 0) from sides o where o.people < ${fewest}::integer) not between 1 and ${fewest}::integer - 1))`

// None before the reveal, whoever asks. In an order that tells nothing of who was first, and stays.
const answers = sql`case when ${isHidden} then '[]'::jsonb else (
  with given as (
    select a.id, a.text, a.group_id, a.participant_id, p.role, p.name from workshop_answer a
    join workshop_participant p on p.workspace_id = a.workspace_id and p.id = a.participant_id
    where ${ofQuestion('a')}
  ), sides as (select role, count(distinct participant_id) as people from given group by role)
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'text', g.text,
    'role', case when ${isSideShown} then g.role end,
    'name', case when w.named then g.name end, 'groupId', g.group_id) order by md5(g.id::text)), '[]')
  from given g join sides s on s.role = g.role) end`

const groups = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name,
    'votes', case when q.phase = 'decided' then (select coalesce(sum(v.votes), 0) from workshop_vote v
      where v.workspace_id = g.workspace_id and v.group_id = g.id) end,
    'made', (select count(*) from workshop_clause c
      where c.workspace_id = g.workspace_id and c.group_id = g.id)) order by g.id), '[]')
  from workshop_group g where ${ofQuestion('g')})`

/** The clauses made of answers to question `q`. */
export const clausesJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'groupId', c.group_id, 'target', c.target,
    'path', c.path, 'text', c.text) order by c.id), '[]')
  from workshop_clause c join workshop_group g on g.workspace_id = c.workspace_id and g.id = c.group_id
  where ${ofQuestion('g')})`

/** Question `q` of workshop `w`, as everybody in the workshop sees it; null where none is asked. */
export const askedJson = sql`(
  select jsonb_build_object('question', q.question, 'phase', q.phase, 'endsAt', ${time('q.ends_at')},
    'answered', ${answeredBy},
    'voted', (select count(distinct v.participant_id) from workshop_vote v
      join workshop_group g on g.workspace_id = v.workspace_id and g.id = v.group_id where ${ofQuestion('g')}),
    'answers', ${answers}, 'groups', ${groups})
  from workshop_question q
  where q.workspace_id = w.workspace_id and q.workshop_id = w.id and q.question = w.asked)`

/** What came of question `q` of workshop `w`. */
export const questionRecordJson = sql`jsonb_build_object('question', q.question, 'phase', q.phase, 'note', q.note,
  'begunAt', ${time('q.begun_at')}, 'decidedAt', ${time('q.decided_at')}, 'answered', ${answeredBy},
  'unrevealed', (select count(*) from workshop_answer a where ${isHidden} and ${ofQuestion('a')}),
  'answers', ${answers}, 'groups', ${groups}, 'clauses', ${clausesJson})`

/** How many people take part in workshop `w` for whom. */
const participants = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'people', r.people) order by r.role), '[]')
  from (select p.role, count(*) as people from workshop_participant p
    where p.workspace_id = w.workspace_id and p.workshop_id = w.id group by p.role) r)`

/** What screen and record say of workshop `w` itself. */
export const workshopFacts = sql`'id', w.id, 'service', jsonb_build_object('id', w.service_id, 'name', w.service_name),
  'facilitator', (select jsonb_build_object('id', f.id, 'name', f.name) from person f
    where f.workspace_id = w.workspace_id and f.id = w.facilitator_id),
  'named', w.named, 'begunAt', ${time('w.begun_at')}, 'endedAt', ${time('w.ended_at')},
  'participants', ${participants}`
