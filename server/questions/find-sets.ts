import { sql } from 'kysely'
import type { AskedAudience, AskedPerson, QuestionSet } from '#model/contract/questions.ts'
import { isOpen, mayBeReminded, mostAsked, mostLinkAnswers } from '#model/questions/asking.ts'
import type { Db, MemberContext, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { type InvitedService, invitedService } from '#server/services/index.ts'
import { mayManage, maySeeWhoIsInGroups } from './policy.ts'

/** A set with how it was answered, before it is known what the reader may do with it. */
type StoredSet = Omit<QuestionSet, 'can' | 'isOpen' | 'link' | 'people' | 'audiences' | 'asked'> & {
  link: { madeAt: string; answers: number } | null
  /** Everybody who was asked, and by what where they were not named themselves. */
  everybody: (AskedPerson & { audienceId: string | null })[]
  audiences: Omit<AskedAudience, 'people'>[]
}

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const everybody = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'askedAt', ${time('r.asked_at')},
    'remindedAt', ${time('r.reminded_at')}, 'answeredAt', ${time('r.answered_at')}, 'audienceId', r.audience_id)
    order by p.sort_name, p.id), '[]')
  from question_request r join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
  where r.workspace_id = q.workspace_id and r.set_id = q.id)`

const audiences = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'withUnits', u.with_units,
    'group', (select jsonb_build_object('id', g.id, 'name', g.name) from people_group g
      where g.workspace_id = u.workspace_id and g.id = u.group_id),
    'organisation', (select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
      where o.workspace_id = u.workspace_id and o.id = u.organisation_id),
    'askedAt', ${time('u.asked_at')}, 'asked', u.asked, 'leftOut', u.left_out) order by u.id), '[]')
  from question_audience u where u.workspace_id = q.workspace_id and u.set_id = q.id)`

const currentAnswers = sql`question_answer a
  where a.workspace_id = q.workspace_id and a.set_id = q.id and a.superseded_by is null`

const answered = sql`(
  select jsonb_build_object('byPeople', count(a.person_id), 'byLink', count(a.browser_hash)) from ${currentAnswers})`

// Only what is chosen can be counted; words are read.
const tallies = sql`(
  select coalesce(jsonb_object_agg(chosen.question, chosen.counts), '{}') from (
    select one.question, jsonb_object_agg(one.answer, one.times) as counts from (
      select asked ->> 'id' as question, a.answers ->> (asked ->> 'id') as answer, count(*) as times
      from jsonb_array_elements(q.questions) asked, ${currentAnswers}
        and asked ->> 'kind' in ('often', 'choice', 'scale') and a.answers ? (asked ->> 'id')
      group by 1, 2) one
    group by one.question) chosen)`

const setJson = sql`jsonb_build_object('id', q.id, 'title', q.title, 'intro', q.intro, 'language', q.language,
  'questions', q.questions, 'closesOn', q.closes_on::text, 'askedAt', ${time('q.asked_at')},
  'closedAt', ${time('q.closed_at')},
  'askedBy', (select jsonb_build_object('id', p.id, 'name', p.name) from person p
    where p.workspace_id = q.workspace_id and p.id = q.asked_by),
  'link', case when q.link_hash is not null then
    jsonb_build_object('madeAt', ${time('q.link_made_at')}, 'answers', q.link_answers) end,
  'everybody', ${everybody}, 'audiences', ${audiences}, 'answered', ${answered}, 'tallies', ${tallies})`

type Facts = Pick<StoredSet, 'everybody' | 'closedAt' | 'closesOn' | 'askedBy'>

const hasSomebodyToRemind = (asked: readonly AskedPerson[], now: string): boolean =>
  asked.some((one) => mayBeReminded(one, now))

const canOf = (ctx: MemberContext, set: Facts, service: InvitedService): QuestionSet['can'] => {
  if (service.retired || !isOpen(set, ctx.now) || !mayManage(ctx.actor, set, service)) return []
  return [
    ...(set.everybody.length < mostAsked ? (['ask-more'] as const) : []),
    ...(hasSomebodyToRemind(set.everybody, ctx.now) ? (['remind'] as const) : []),
    'renew-link',
    'close',
  ]
}

type People = Pick<QuestionSet, 'people' | 'audiences' | 'asked'>

/** Who was asked: by name whom the asker named, and who is in a group only for those who may see that. */
const peopleOf = ({ actor }: MemberContext, { everybody, audiences }: StoredSet): People => {
  const askedBy = Map.groupBy(everybody, ({ audienceId }) => audienceId)
  const peopleBy = (id: string | null) =>
    (askedBy.get(id) ?? []).map(({ audienceId: _audience, ...person }) => person)
  return {
    people: peopleBy(null),
    audiences: audiences.map((one) => ({
      ...one,
      people: maySeeWhoIsInGroups(actor) ? peopleBy(one.id) : null,
    })),
    asked: everybody.length,
  }
}

const viewSet = (
  ctx: MemberContext,
  { everybody, ...stored }: StoredSet,
  service: InvitedService,
): QuestionSet => ({
  ...stored,
  ...peopleOf(ctx, { everybody, ...stored }),
  isOpen: !service.retired && isOpen(stored, ctx.now),
  link: stored.link && { ...stored.link, isFull: stored.link.answers >= mostLinkAnswers },
  can: canOf(ctx, { everybody, ...stored }, service),
})

/** One set of a service, as somebody who is invited sees it. */
export const getSet = async (
  db: Db,
  ctx: MemberContext,
  { service, set }: { service: InvitedService; set: string },
): Promise<QuestionSet> => {
  const { rows } = await sql<{ stored: StoredSet }>`
    select ${setJson} as stored from question_set q
    where q.workspace_id = ${ctx.scope.workspaceId} and q.id = ${set} and q.service_id = ${service.id}`.execute(
    db,
  )
  return viewSet(ctx, found(rows[0]?.stored, 'set of questions'), service)
}

type Sets = { sets: QuestionSet[]; can: 'ask'[] }

/** What the users of a service were asked, newest first; for those who are invited to it. */
export const findSets = async (ctx: MemberContext, id: string): Promise<Sets> => {
  const service = await invitedService(ctx.db, ctx, id)
  const { rows } = await sql<{ stored: StoredSet }>`
    select ${setJson} as stored from question_set q
    where q.workspace_id = ${ctx.scope.workspaceId} and q.service_id = ${id}
    order by q.id desc`.execute(ctx.db)
  return {
    sets: rows.map(({ stored }) => viewSet(ctx, stored, service)),
    can: service.retired ? [] : ['ask'],
  }
}

/** Whether a service has this set. */
export const assertSet = async (
  db: Db,
  { workspaceId }: Scope,
  { service, set }: { service: string; set: string },
): Promise<void> => {
  const row = await db
    .selectFrom('question_set')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .where('service_id', '=', service)
    .executeTakeFirst()
  found(row, 'set of questions')
}
