import { type RawBuilder, sql } from 'kysely'
import type { LevelResult, RevisionSummary, RoleHolder, ServicePage } from '#model/contract/service-page.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Labels, Translations } from '#model/definition/definition.ts'
import type { SignOff } from '#model/life-cycle/sign-off.ts'
import type { ServiceState } from '#model/life-cycle/service.ts'
import type { Language } from '#model/text.ts'
import type { Actor, Db, Scope } from '#server/kernel/context.ts'
import { providerRolesJson, vacanciesJson } from '#server/relationships/index.ts'
import { groupOfHolderJson } from '#server/people-groups/index.ts'
import { actorIsOfProvider, isReadable, signOffsJson } from './load-service.ts'
import type { StoredRevision } from './revision-view.ts'

type StoredDraft = NonNullable<ServicePage['draft']>

/** Everything about one service, whoever asks: `page-of.ts` decides what of it they see. */
export type PageFacts = {
  id: string
  state: ServiceState
  language: Language
  provider: { id: string; names: Names; abbreviation: string }
  owner: { id: string; name: string; active: boolean } | null
  need: ServicePage['need']
  source: ServicePage['source']
  labels: Labels
  programmes: { code: string; names: Names }[]
  listed: { definition: Definition; translations: Translations } | null
  listedRecords: ClauseRecords
  draft: StoredDraft | null
  texts: StoredRevision[]
  revisions: RevisionSummary[]
  roles: RoleHolder[]
  providerRoles: ServicePage['providerRoles']
  vacancies: ServicePage['vacancies']
  signOffs: SignOff[]
  people: { id: string; name: string }[]
  results: LevelResult[]
  reviews: ServicePage['reviews']
  retired: ServicePage['retired']
  actorIsOfProvider: boolean
  isReadable: boolean
}

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string) => sql`(select jsonb_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = s.workspace_id and q.id = ${sql.ref(column)})`

const revisionFacts = sql`'number', r.number, 'state', r.state, 'note', r.note,
  'proposedBy', ${personOf('r.proposed_by')}, 'proposedAt', ${time('r.proposed_at')},
  'publishedAt', ${time('r.published_at')}, 'closedBy', ${personOf('r.closed_by')},
  'closedAt', ${time('r.closed_at')}, 'closedReason', r.closed_reason`

const revisionTexts = sql`'language', r.language, 'definition', r.definition, 'translations', r.translations,
  'hashes', r.hashes, 'records', r.records, 'missing', r.missing, 'openErrors', r.open_errors`

const ofService = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = s.workspace_id
  and ${sql.ref(`${alias}.service_id`)} = s.id`

const draftJson = sql`(select jsonb_build_object(
    'definition', jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply),
    'translations', d.translations, 'records', d.records, 'suggestOnly', d.suggest_only,
    'versions', jsonb_build_object('value', d.value_version, 'use', d.use_version, 'cost', d.cost_version,
      'supply', d.supply_version, 'translations', d.translations_version),
    'startedFrom', d.started_from, 'startedAt', ${time('d.started_at')}, 'changedAt', ${time('d.changed_at')})
  from draft d where ${ofService('d')})`

const rolesJson = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', h.id, 'role', h.role, 'person', jsonb_build_object('id', q.id, 'name', q.name),
    'organisation', jsonb_build_object('id', c.id, 'names', c.names),
    'speaksFor', h.speaks_for, 'group', ${groupOfHolderJson}, 'interim', h.interim, 'since', ${time('h.since')}, 'until', h.until::text,
    'deputyFor', (select jsonb_build_object('id', r.id, 'name', p.name) from role_holder r
      join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
      where r.workspace_id = h.workspace_id and r.id = h.deputy_for),
    'pending', q.active and q.account_id is null,
    'active', q.active and q.account_id is not null) order by h.id), '[]')
  from held_role h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  join organisation c on c.workspace_id = h.workspace_id and c.id = l.consumer_id
  join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
  where ${ofService('h')})`

const resultsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'level', v.level, 'period', v.period, 'value', v.value::text, 'volumeMeeting', v.volume_meeting::text,
    'volumeTotal', v.volume_total::text, 'met', v.met, 'note', v.note, 'source', v.source)
    order by v.level, v.period desc), '[]')
  from level_result v where ${ofService('v')})`

/** More reviews than two sides record in a month. */
const mostReviews = 100

const reviewsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'side', v.side, 'on', v.reviewed_on::text, 'revision', v.revision,
    'person', jsonb_build_object('id', q.id, 'name', q.name)) order by v.reviewed_on desc, v.side), '[]')
  from (select v.* from review v where ${ofService('v')} order by v.reviewed_on desc limit ${sql.lit(mostReviews)}) v
  join person q on q.workspace_id = v.workspace_id and q.id = v.person_id)`

const programmesJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'names', g.names)
    order by g.code), '[]')
  from service_programme sg
  join programme g on g.workspace_id = sg.workspace_id and g.source = sg.source and g.code = sg.code
  where ${ofService('sg')})`

const needJson = sql`(select jsonb_build_object('id', n.id, 'what', n.content -> 'what',
    'statedBy', jsonb_build_object('id', q.id, 'name', coalesce(q.name, n.given_name)))
  from need n left join person q on q.workspace_id = n.workspace_id and q.id = n.person_id
  where n.workspace_id = s.workspace_id and n.id = s.need_id)`

// Whoever worded or confirmed something that can be shown.
const peopleJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name)), '[]')
  from person q where q.workspace_id = s.workspace_id and q.id::text in (
    select jsonb_path_query(kept.records, '$.**.personId') #>> '{}' from (
      select d.records from draft d where ${ofService('d')}
      union all
      select r.records from revision r where ${ofService('r')} and r.state in ('proposed', 'agreed', 'published')
    ) kept))`

// A document that says nothing but that the service was made here names no source.
const sourceJson = sql`(
  with told as (
    select n.source as document from code_name n
    where n.workspace_id = s.workspace_id and n.kind = 'Service' and n.subject_id = s.id
      and (n.source ->> 'importer' not in ('', 'covalence') or n.source ->> 'repository' <> ''
        or n.source ->> 'file' <> '' or n.source ->> 'sheet' <> '' or n.source ->> 'key' <> ''))
  select coalesce(
    (select document || jsonb_build_object('link', coalesce(s.source_link, '{}')) from told),
    case when s.source is not null then jsonb_build_object('importer', s.source, 'key', s.source_key,
      'period', coalesce(s.source_period, ''), 'repository', '', 'file', '', 'sheet', '', 'row', '',
      'link', coalesce(s.source_link, '{}')) end))`

const findPages = async (
  db: Db,
  scope: Scope,
  actor: Actor,
  which: RawBuilder<unknown>,
): Promise<PageFacts[]> => {
  const { rows } = await sql<PageFacts>`
    select s.id, s.state, s.language, s.labels,
      jsonb_build_object('id', p.id, 'names', p.names, 'abbreviation', p.abbreviation) as provider,
      (select jsonb_build_object('id', q.id, 'name', q.name, 'active', q.active) from person q
        where q.workspace_id = s.workspace_id and q.id = s.owner_id) as owner,
      ${needJson} as need,
      ${sourceJson} as source,
      ${programmesJson} as programmes,
      case when s.listed is null then null else
        jsonb_build_object('definition', s.listed, 'translations', s.listed_translations) end as listed,
      s.listed_records as "listedRecords",
      ${draftJson} as draft,
      (select coalesce(jsonb_agg(jsonb_build_object(${revisionFacts}, ${revisionTexts})), '[]') from revision r
        where ${ofService('r')} and r.state in ('proposed', 'agreed', 'published')) as texts,
      (select coalesce(jsonb_agg(jsonb_build_object(${revisionFacts}) order by r.number desc), '[]')
        from revision r where ${ofService('r')}) as revisions,
      ${rolesJson} as roles,
      ${providerRolesJson} as "providerRoles",
      ${vacanciesJson} as vacancies,
      ${signOffsJson} as "signOffs",
      ${peopleJson} as people,
      ${resultsJson} as results,
      ${reviewsJson} as reviews,
      case when s.retired_at is null then null else
        jsonb_build_object('at', ${time('s.retired_at')}, 'reason', s.retired_reason) end as retired,
      ${actorIsOfProvider(actor)} as "actorIsOfProvider", ${isReadable({ actor, scope })} as "isReadable"
    from service s
    join organisation p on p.workspace_id = s.workspace_id and p.id = s.provider_id
    where s.workspace_id = ${scope.workspaceId} and ${which}`.execute(db)
  return rows
}

/** Loads a service's page in one statement; undefined where there is no such service. */
export const findServicePage = async (
  db: Db,
  scope: Scope,
  actor: Actor,
  id: string,
): Promise<PageFacts | undefined> => (await findPages(db, scope, actor, sql`s.id = ${id}`))[0]

/** Loads the pages of several services in one statement, in no order; those that are not there are left out. */
export const findServicePages = (
  db: Db,
  scope: Scope,
  actor: Actor,
  ids: readonly string[],
): Promise<PageFacts[]> => findPages(db, scope, actor, sql`s.id = any(${[...ids]}::uuid[])`)
