import { type RawBuilder, sql } from 'kysely'
import { waitingRules } from '#model/checks/register.ts'
import type { CheckSettings, Severity } from '#model/checks/settings.ts'
import type { FailingService, Portfolio, PortfolioQuery } from '#model/contract/portfolio.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { fold } from '#server/kernel/folding.ts'
import { isSeen, nameIn, type Reading, readsInPart, seenAlike, shownName } from '#server/catalogue/index.ts'
import { countsOfService } from './keep-results.ts'
import { afterPlace, pageSize, placeIn, placeOfPage } from './portfolio-places.ts'
import { dayBefore, mostDays, type StoredDay, trendOf } from './trend-of.ts'

type Sql = RawBuilder<unknown>
type Asked = {
  workspaceId: string
  administrator: boolean
  today: string
  query: PortfolioQuery
  reading: Reading
}

const mostOrganisations = 50

type Found = {
  services: Portfolio['services']
  failing: number
  severities: { severity: Severity; services: number; findings: number }[]
  rules: Portfolio['rules']
  organisations: Portfolio['organisations']
  allOrganisations: number
  days: StoredDay[]
  page: FailingService[]
  settings: Partial<CheckSettings> | null
}

// What only drafted services are counted as is for administrators.
const shown = ({ administrator }: Asked, table: Sql): Sql =>
  administrator ? sql`true` : sql`not ${table}.drafted`

const ofProvider = ({ query: { provider } }: Asked, column: Sql): Sql =>
  provider === undefined ? sql`true` : sql`${column} = ${provider}`

/** The rows of a table of counts that are of the provider asked for, else of all together. */
const countsOf = (asked: Asked, table: Sql): Sql => {
  const { provider } = asked.query
  const whose = provider === undefined ? sql`is null` : sql`= ${provider}`
  return sql`${table}.workspace_id = ${asked.workspaceId} and ${table}.provider_id ${whose} and ${shown(asked, table)}`
}

/** What is counted where services fail what is asked for. */
const failingAs = ({ query: { rule, severity } }: Asked, table: Sql): Sql => {
  if (rule === undefined) return sql`${table}.counted = 'failing' and ${table}.severity = ${severity ?? ''}`
  return sql`${table}.counted = ${rule} and ${severity === undefined ? sql`true` : sql`${table}.severity = ${severity}`}`
}

/** How many services in force somebody sees who does not see all of them. */
const seenInForce = (asked: Asked): Sql => sql`(select coalesce(sum(count), 0)::integer
  from (${seenAlike(asked.reading)}) seen
  where seen.state in ('listed', 'live') and ${ofProvider(asked, sql`seen.provider_id`)})`

/**
 * For somebody who does not see all services, results and counts of those that they see in place of the tables of the
 * same names. How it was on earlier days is kept for all services together, and so is not told to them.
 */
const ofSeen = ({ workspaceId, reading }: Asked): Sql =>
  readsInPart(reading)
    ? sql`
    service_check as materialized (
      select k.* from service_check k
      join catalogue_entry entry on entry.workspace_id = k.workspace_id and entry.service_id = k.service_id
      where k.workspace_id = ${workspaceId} and not k.drafted and ${isSeen(reading, 'entry')}
    ),
    check_count as materialized (
      select one.workspace_id, one.drafted, whose.provider_id, kind.counted, kind.severity,
        sum(kind.services) as services, sum(kind.findings) as findings, sum(kind.waived) as waived,
        sum(kind.undecided) as undecided
      from service_check one
      cross join lateral ${countsOfService} kind
      cross join lateral (values (one.provider_id), (null)) whose (provider_id)
      group by 1, 2, 3, 4, 5
    ),
    check_day as (select * from check_day where false),`
    : sql``

const sum = (column: Sql, when: Sql = sql`true`): Sql =>
  sql`coalesce(sum(${column}) filter (where ${when}), 0)::integer`

const c = sql.ref('c')

// Services that are listed or live have a text that all may read.
const servicesJson = (asked: Asked): Sql => {
  const inForce = (states: Sql) => sql`(select count(*)::integer from service s
    where s.workspace_id = ${asked.workspaceId} and ${states} and ${ofProvider(asked, sql`s.provider_id`)})`
  const known = readsInPart(asked.reading)
    ? seenInForce(asked)
    : asked.query.provider === undefined
      ? sql`(select coalesce(sum(count), 0)::integer from catalogue_count
          where workspace_id = ${asked.workspaceId} and facet = 'state' and key in ('listed', 'live'))`
      : inForce(sql`s.state in ('listed', 'live')`)
  const counted = (as: Sql) => sql`(select ${sum(sql`c.services`)} from check_count c
    where ${countsOf(asked, c)} and c.counted = ${as})`
  // A draft that was taken back leaves nothing that could be checked.
  const drafted = sql`${inForce(sql`s.state = 'drafted'`)} - ${counted(sql`'nothing'`)}`
  return sql`json_build_object('all', ${known} + ${asked.administrator ? drafted : sql`0`},
    'checked', ${counted(sql`'checked'`)})`
}

const severitiesJson = (asked: Asked): Sql => sql`(
  select coalesce(json_agg(one), '[]') from (
    select c.severity, ${sum(sql`c.services`)} as services, ${sum(sql`c.findings`)} as findings
    from check_count c
    where ${countsOf(asked, c)} and c.counted = 'failing' and c.severity <> '' group by c.severity) one)`

const rulesJson = (asked: Asked): Sql => {
  const { severity } = asked.query
  const of = (name: Severity) => sum(sql`c.services`, sql`c.severity = ${sql.lit(name)}`)
  return sql`(
    select coalesce(json_agg(one order by one.services desc, one.waived desc, one.rule), '[]') from (
      select c.counted as rule, ${sum(sql`c.services`)} as services, ${sum(sql`c.findings`)} as findings,
        json_build_object('error', ${of('error')}, 'warning', ${of('warning')}, 'note', ${of('note')}) as "bySeverity",
        ${sum(sql`c.waived`)} as waived, ${sum(sql`c.undecided`)} as undecided
      from check_count c
      where ${countsOf(asked, c)} and c.counted not in ('checked', 'nothing', 'failing')
        and ${severity === undefined ? sql`true` : sql`c.severity = ${severity}`}
      group by c.counted having sum(c.services + c.waived + c.undecided) > 0) one)`
}

const failingOrganisations = (asked: Asked): Sql => {
  const { workspaceId, query } = asked
  const pattern = `%${fold(query.organisation).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const name = query.organisation === '' ? sql`true` : sql`o.sort_name like ${pattern}`
  return sql`
    select o.id, ${nameIn(query.language, 'o.names')} as name, o.abbreviation, failing.services,
      o.sort_name, count(*) over () as number
    from (
      select c.provider_id, sum(c.services)::integer as services from check_count c
      where c.workspace_id = ${workspaceId} and c.provider_id is not null and ${shown(asked, c)}
        and ${failingAs(asked, c)}
      group by c.provider_id having sum(c.services) > 0
    ) failing
    join organisation o on o.workspace_id = ${workspaceId} and o.id = failing.provider_id
    where ${name}
    order by failing.services desc, o.sort_name, o.id limit ${sql.lit(mostOrganisations)}`
}

const organisationsJson = (asked: Asked): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'abbreviation', o.abbreviation,
    'services', o.services, 'checked', (
      select ${sum(sql`c.services`)} from check_count c
      where c.workspace_id = ${asked.workspaceId} and c.provider_id = o.id and c.counted = 'checked'
        and ${shown(asked, c)}))
    order by o.services desc, o.sort_name, o.id), '[]')
  from organisations o)`

// The days of the time looked at, and for each count the last one before it.
const daysJson = (asked: Asked): Sql => {
  const d = sql.ref('d')
  const what =
    asked.query.rule === undefined ? sql`d.counted = 'failing'` : sql`d.counted = ${asked.query.rule}`
  const since = dayBefore(asked.today, mostDays - 1)
  const columns = sql`d.counted, d.severity, d.drafted, d.services`
  const wanted = sql`${countsOf(asked, d)} and (d.counted = 'checked' or ${what})`
  return sql`(
    select coalesce(json_agg(one), '[]') from (
      (select distinct on (d.counted, d.severity, d.drafted) ${since} as day, ${columns} from check_day d
        where ${wanted} and d.day <= ${since}::date order by d.counted, d.severity, d.drafted, d.day desc)
      union all
      select d.day::text, ${columns} from check_day d where ${wanted} and d.day > ${since}::date) one)`
}

const failingService = ({ query: { rule, severity } }: Asked): Sql => {
  const column = { error: 'errors', warning: 'warnings', note: 'notes' } as const
  if (rule !== undefined) {
    const wanted = severity === undefined ? rule : `${rule}.${severity}`
    // Written out: how to find them best depends on how many fail this rule.
    return sql`k.failing @> array[${sql.lit(wanted)}]`
  }
  return severity === undefined ? sql`true` : sql`k.${sql.ref(column[severity])} > 0`
}

const pageQuery = (asked: Asked, place: string[] | null): Sql => sql`
  select k.* from service_check k
  where k.workspace_id = ${asked.workspaceId} and k.errors + k.warnings + k.notes > 0
    and ${shown(asked, sql.ref('k'))} and ${ofProvider(asked, sql`k.provider_id`)} and ${failingService(asked)}
    and ${afterPlace(place)}
  order by k.errors desc, k.warnings desc, k.notes desc, k.service_id desc limit ${sql.lit(pageSize + 1)}`

const pageJson = ({ workspaceId, query: { language } }: Asked): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', k.service_id, 'text', k.text,
    'name', ${shownName(language)},
    'provider', json_build_object('id', o.id, 'name', ${nameIn(language, 'o.names')}, 'abbreviation', o.abbreviation),
    'counts', json_build_object('error', k.errors, 'warning', k.warnings, 'note', k.notes, 'waived', k.waived))
    order by k.errors desc, k.warnings desc, k.notes desc, k.service_id desc), '[]')
  from page k join service s on s.workspace_id = ${workspaceId} and s.id = k.service_id
  join organisation o on o.workspace_id = ${workspaceId} and o.id = k.provider_id)`

const find = async (ctx: MemberContext, asked: Asked, place: string[] | null): Promise<Found> => {
  const { rows } = await sql<Found>`
    with ${ofSeen(asked)} organisations as materialized (${failingOrganisations(asked)}),
    page as materialized (${pageQuery(asked, place)})
    select ${servicesJson(asked)} as services,
      (select ${sum(sql`c.services`)} from check_count c where ${countsOf(asked, c)} and ${failingAs(asked, c)}) as failing,
      ${severitiesJson(asked)} as severities, ${rulesJson(asked)} as rules,
      ${organisationsJson(asked)} as organisations,
      (select coalesce(max(number), 0)::integer from organisations) as "allOrganisations",
      ${daysJson(asked)} as days, ${pageJson(asked)} as page,
      (select settings from check_settings where workspace_id = ${asked.workspaceId}) as settings`.execute(
    ctx.db,
  )
  // One row always comes back: the outer select reads no table.
  return rows[0] as Found
}

const waiting = waitingRules.map(({ id, waitsFor }) => ({ rule: id, waitsFor }))

/** How the services stand against the checks, as this person may know it; one statement. */
export const findPortfolio = async (ctx: MemberContext, query: PortfolioQuery): Promise<Portfolio> => {
  const asked = {
    workspaceId: ctx.scope.workspaceId,
    administrator: ctx.actor.administrator,
    today: ctx.now.slice(0, 10),
    query,
    reading: ctx,
  }
  const found = await find(ctx, asked, placeIn(query.after))
  const { settings, days, allOrganisations, organisations, severities, page, ...plain } = found
  const counted = (severity: Severity) => {
    const { services = 0, findings = 0 } = severities.find((one) => one.severity === severity) ?? {}
    return { services, findings }
  }
  const switched = Object.entries(settings?.severities ?? {})
  return {
    ...plain,
    severities: { error: counted('error'), warning: counted('warning'), note: counted('note') },
    organisations,
    moreOrganisations: allOrganisations - organisations.length,
    trend: trendOf(days, query.rule !== undefined),
    waiting,
    off: switched.filter(([, severity]) => severity === 'off').map(([rule]) => rule),
    ...placeOfPage(page),
  }
}
