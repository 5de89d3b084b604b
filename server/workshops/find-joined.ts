import { sql } from 'kysely'
import type { JoinedNews, JoinedWorkshop } from '#model/contract/workshop-views.ts'
import type { Context } from '#server/kernel/context.ts'
import { hashOfToken } from '#server/accounts/index.ts'
import { AppError } from '#server/kernel/errors.ts'
import { askedJson } from './shown-json.ts'

/** What answers a token that no running workshop knows: it has ended, or it never was one. */
export const workshopOver = (): AppError =>
  new AppError('not_found', 'This workshop is over.', { reason: 'workshop-over' })

const joinedJson = sql`jsonb_build_object('service', w.service_name, 'named', w.named, 'votesEach', w.votes,
  'facilitator', (select f.name from person f where f.workspace_id = w.workspace_id and f.id = w.facilitator_id),
  'people', (select count(*) from workshop_participant o
    where o.workspace_id = w.workspace_id and o.workshop_id = w.id),
  'asked', ${askedJson},
  'mine', jsonb_build_object('name', me.name, 'role', me.role,
    'answers', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text)
        order by a.said_at, a.id), '[]')
      from workshop_answer a where a.workspace_id = w.workspace_id and a.workshop_id = w.id
        and a.question = w.asked and a.participant_id = me.id),
    'votes', (select coalesce(jsonb_agg(jsonb_build_object('groupId', v.group_id, 'votes', v.votes)), '[]')
      from workshop_vote v join workshop_group g on g.workspace_id = v.workspace_id and g.id = v.group_id
      where v.workspace_id = w.workspace_id and v.participant_id = me.id
        and g.workshop_id = w.id and g.question = w.asked)))`

/** What somebody sees who takes part: one statement, and a short reply where nothing changed since a version. */
export const findJoined = async (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { token, since = 0 }: { token: string; since?: number },
): Promise<JoinedNews> => {
  const { rows } = await sql<{ version: number; view: JoinedWorkshop | null }>`
    select w.version, case when w.version <> ${since}::bigint then ${joinedJson} end as view
    from workshop_participant me
    join workshop w on w.workspace_id = me.workspace_id and w.id = me.workshop_id
    where me.token_hash = ${hashOfToken(token)} and w.ended_at is null`.execute(db)
  const news = rows[0]
  if (!news) throw workshopOver()
  return { version: news.version, now, view: news.view }
}
