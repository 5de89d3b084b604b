import { type RawBuilder, sql } from 'kysely'
import type { QuestionsToMe } from '#model/contract/questions.ts'
import { isOpen } from '#model/questions/asking.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { askingOrganisation, serviceNames } from './service-names.ts'

type Found = Omit<QuestionsToMe, 'isOpen' | 'can'> & { closedAt: string | null; retired: boolean }

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What this person was asked, and what they answered; `not_found` where they were not asked. */
export const getQuestionsToMe = async (
  { db, actor, scope, now }: MemberContext,
  set: string,
  reader: Db = db,
): Promise<QuestionsToMe> => {
  const { rows } = await sql<Found>`
    select q.id, q.title, q.intro, q.language, q.questions, q.closes_on as "closesOn",
      ${time('q.closed_at')} as "closedAt", s.state = 'retired' as retired,
      ${serviceNames} as service, ${askingOrganisation} as organisation,
      (select p.name from person p where p.workspace_id = q.workspace_id and p.id = q.asked_by) as "askedBy",
      (select jsonb_build_object('answers', a.answers, 'role', a.role, 'at', ${time('a.answered_at')})
        from question_answer a
        where a.workspace_id = q.workspace_id and a.set_id = q.id and a.person_id = r.person_id
          and a.superseded_by is null) as mine
    from question_set q
    join service s on s.workspace_id = q.workspace_id and s.id = q.service_id
    join question_request r on r.workspace_id = q.workspace_id and r.set_id = q.id
    where q.workspace_id = ${scope.workspaceId} and q.id = ${set} and r.person_id = ${actor.personId}`.execute(
    reader,
  )
  const { closedAt, retired, ...asked } = found(rows[0], 'set of questions')
  const open = !retired && isOpen({ closedAt, closesOn: asked.closesOn }, now)
  return { ...asked, isOpen: open, can: open ? ['answer'] : [] }
}

/** What this person is asked and has not answered yet, as JSON for the page of what waits; at most so many. */
export const questionsToMeJson = (
  { actor, scope, now }: Pick<MemberContext, 'actor' | 'scope' | 'now'>,
  most: number,
): RawBuilder<unknown> => sql`(
  select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'service', w.names, 'since', w.since)), '[]')
  from (
    select q.id, q.title, ${serviceNames} as names, ${time('r.asked_at')} as since
    from question_request r
    join question_set q on q.workspace_id = r.workspace_id and q.id = r.set_id
    join service s on s.workspace_id = q.workspace_id and s.id = q.service_id
    where r.workspace_id = ${scope.workspaceId} and r.person_id = ${actor.personId} and r.answered_at is null
      and q.closed_at is null and q.closes_on >= ${now.slice(0, 10)}::date and s.state <> 'retired'
    order by q.id desc limit ${sql.lit(most)}) w)`
