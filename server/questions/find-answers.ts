import { sql } from 'kysely'
import type { QuestionAnswer } from '#model/contract/questions.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'
import { invitedService } from '#server/services/index.ts'
import { assertSet } from './find-sets.ts'

const pageSize = 50

type Wanted = { service: string; set: string; after?: string | undefined }

const answerJson = sql`jsonb_build_object('id', a.id, 'givenName', a.given_name, 'role', a.role,
  'person', (select jsonb_build_object('id', p.id, 'name', p.name) from person p
    where p.workspace_id = a.workspace_id and p.id = a.person_id),
  'at', to_char(a.answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'answers', a.answers, 'need', jsonb_build_object('id', n.id, 'state', n.state),
  'isChanged', exists (select 1 from question_answer e
    where e.workspace_id = a.workspace_id and e.superseded_by = a.id))`

/** The answers to a set that stand, newest first, each with its need; for those who are invited to the service. */
export const findAnswers = async (
  ctx: MemberContext,
  { service, set, after }: Wanted,
): Promise<{ answers: QuestionAnswer[]; next: string | null }> => {
  const place = placeOf(after, 1)
  await invitedService(ctx.db, ctx, service)
  await assertSet(ctx.db, ctx.scope, { service, set })
  const { rows } = await sql<{ answer: QuestionAnswer }>`
    select ${answerJson} as answer
    from question_answer a
    join need n on n.workspace_id = a.workspace_id and n.question_answer_id = a.id
    where a.workspace_id = ${ctx.scope.workspaceId} and a.set_id = ${set} and a.superseded_by is null
      ${place ? sql`and a.id < ${idOf(place)}::uuid` : sql``}
    order by a.id desc limit ${sql.lit(pageSize + 1)}`.execute(ctx.db)
  const { page, next } = pageOf(rows, pageSize, ({ answer }) => [answer.id])
  return { answers: page.map(({ answer }) => answer), next }
}
