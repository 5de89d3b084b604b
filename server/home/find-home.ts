import { type RawBuilder, sql } from 'kysely'
import type { Home, Waiting } from '#model/contract/home.ts'
import type { RoleToFill } from '#model/contract/roles.ts'
import type { InLanguages } from '#model/questions/question.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { isAsked, needJson, readerTables, type StoredNeed, viewNeed } from '#server/needs/index.ts'
import { questionsToMeJson } from '#server/questions/index.ts'
import { homeLeavers, homeVacancies } from './find-roles-to-fill.ts'
import { myServicesJson } from './my-services-json.ts'
import { type MineFacts, viewMine, waitingOf } from './waiting-of.ts'

type Sql = RawBuilder<unknown>

/** How many of each kind the page shows. */
const most = 50
/** How many services are looked through for something that waits: far more than anybody works on at once. */
const mostOpen = 500

type Found = {
  services: MineFacts[]
  /** Those with a draft or an open revision. */
  open: MineFacts[]
  toAnswer: { id: string; what: string; since: string }[]
  questions: { id: string; title: InLanguages; service: InLanguages; since: string }[]
  needs: StoredNeed[]
  toFill: { count: number; news: RoleToFill[] }
  left: Omit<Extract<Waiting, { kind: 'left' }>, 'kind'>[]
}

// Nobody is asked to answer themselves; administrators see to it that no need stays unheard. What the users of a
// service were asked is told to whoever asked, and read there: by the hundred it would hide what waits.
const toAnswer = ({ actor, scope }: MemberContext): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', n.id, 'what', n.content -> 'what', 'since',
    to_char(n.stated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
  from (
    select n.* from need n
    where n.workspace_id = ${scope.workspaceId} and n.state = 'heard' and n.person_id <> ${actor.personId}
      and n.service_id is null
      and ${actor.administrator ? sql`true` : isAsked}
    order by n.id desc limit ${sql.lit(most)}) n)`

const myNeeds = (ctx: MemberContext): Sql => sql`(
  select coalesce(json_agg(${needJson(ctx)} order by n.id desc), '[]')
  from (
    select * from need
    where workspace_id = ${ctx.scope.workspaceId} and person_id = ${ctx.actor.personId}
      and superseded_by is null
    order by id desc limit ${sql.lit(most)}) n)`

/** What waits for this person, the services they have a role in and their needs, in one statement. */
export const findHome = async (ctx: MemberContext): Promise<Home> => {
  const { actor, scope } = ctx
  const organisations = ctx.workspace.consumerOrganisations
  const { rows } = await sql<Found>`
    with recursive ${readerTables(ctx)},
    mine as materialized (
      select s.workspace_id, s.id, s.state, s.owner_id, s.provider_id, s.changed_at,
        d.service_id is not null or r.number is not null as open
      from service s
      left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
      left join revision r on r.workspace_id = s.workspace_id and r.service_id = s.id
        and r.state in ('proposed', 'agreed')
      where s.workspace_id = ${scope.workspaceId} and s.id in (
        select id from service where workspace_id = ${scope.workspaceId} and owner_id = ${actor.personId}
        union
        select service_id from part_in_service
        where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId})
    )
    select
      ${myServicesJson(actor, sql`select * from mine order by changed_at desc, id limit ${sql.lit(most)}`)}
        as services,
      ${myServicesJson(
        actor,
        sql`select * from mine where open and state <> 'retired' order by changed_at desc, id limit ${sql.lit(mostOpen)}`,
      )} as open,
      ${toAnswer(ctx)} as "toAnswer", ${questionsToMeJson(ctx, most)} as questions,
      ${myNeeds(ctx)} as needs, ${homeVacancies(ctx, most)} as "toFill",
      ${homeLeavers(ctx, most)} as "left"`.execute(ctx.db)
  // One row always comes back: the outer select reads no table.
  const { services, open, toAnswer: asked, questions, needs, toFill, left } = rows[0] as Found
  const waiting = [
    ...open.flatMap((one) => waitingOf(actor, one, organisations)),
    ...questions.map(({ since, ...one }) => ({ kind: 'questions' as const, questions: one, since })),
    ...toFill.news.map((one) => Object.assign(one, { kind: 'fill' as const })),
    ...left.map((one) => Object.assign(one, { kind: 'left' as const })),
    ...asked.map(({ id, what, since }) => ({ kind: 'answer' as const, need: { id, what }, since })),
  ]
  return {
    waiting: waiting.toSorted((one, other) => other.since.localeCompare(one.since)).slice(0, most),
    services: services.map((one) => viewMine(actor, one, organisations)),
    rolesToFill: toFill.count,
    needs: needs.map((need) => viewNeed(ctx, need)),
  }
}
