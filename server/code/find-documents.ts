import { type RawBuilder, sql } from 'kysely'
import type { CodeDocument, DocumentKind, Source } from '#model/code/document.ts'
import type { Kept } from '#server/database/code-tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import * as documentOf from './document-of.ts'

/** A thing as a document, and what is kept of it beside. */
export type FoundDocument = {
  id: string
  document: CodeDocument
  kept: Kept
  /** Where its documents came from; null where none made or changed it. */
  source: Source | null
}

/** Which things: those of these names, or all. Retired services only by name. */
export type Wanted = { names?: readonly string[] | undefined }

const head = sql`n.subject_id as id, n.name, n.kept, n.source`
const none = sql`null::jsonb as imported`

const wantedOnly = ({ names }: Wanted): RawBuilder<unknown> =>
  names ? sql`and n.name = any(${[...names]})` : sql``

/** The name by which documents refer to the thing that a column holds the id of. */
const nameAt = (kind: DocumentKind, column: string): RawBuilder<unknown> => sql`(
  select m.name from code_name m
  where m.workspace_id = n.workspace_id and m.kind = ${sql.lit(kind)} and m.subject_id = ${sql.ref(column)})`

const findOrganisations = async (db: Db, { workspaceId }: Scope, wanted: Wanted) => {
  const { rows } = await sql<documentOf.StoredOrganisation>`
    select ${head}, o.names, o.abbreviation, ${nameAt('Organisation', 'o.parent_id')} as parent,
      case when o.source is not null then
        jsonb_build_object('importer', o.source, 'key', coalesce(o.source_key, ''), 'period', '') end as imported
    from code_name n
    join organisation o on o.workspace_id = n.workspace_id and o.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Organisation' ${wantedOnly(wanted)}`.execute(db)
  return rows.map((row) => foundOf(row, documentOf.organisationDocument(row)))
}

const findPeople = async (db: Db, { workspaceId }: Scope, wanted: Wanted) => {
  const { rows } = await sql<documentOf.StoredPerson>`
    select ${head}, p.name as words, p.email, ${none},
      ${nameAt('Organisation', 'p.organisation_id')} as organisation
    from code_name n
    join person p on p.workspace_id = n.workspace_id and p.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Person' ${wantedOnly(wanted)}`.execute(db)
  return rows.map((row) => foundOf(row, documentOf.personDocument(row)))
}

const findNeeds = async (db: Db, { workspaceId }: Scope, wanted: Wanted) => {
  const { rows } = await sql<documentOf.StoredNeed>`
    select ${head}, e.content, ${none}, ${nameAt('Person', 'e.person_id')} as "statedBy",
      ${nameAt('Organisation', 'e.organisation_id')} as organisation,
      ${nameAt('Organisation', 'e.provider_id')} as provider
    from code_name n
    join need e on e.workspace_id = n.workspace_id and e.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Need' ${wantedOnly(wanted)}`.execute(db)
  return rows.map((row) => foundOf(row, documentOf.needDocument(row)))
}

const roles = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'speaksFor', h.speaks_for,
    'person', ${nameAt('Person', 'h.person_id')},
    'organisation', ${nameAt('Organisation', 'l.consumer_id')})), '[]')
  from role_holder h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  where h.workspace_id = s.workspace_id and h.service_id = s.id and h.withdrawn_at is null)`

const draftDefinition = sql`case when d.service_id is not null then
  jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply) end`

/** The revision that stands for a service without a draft: the open one, else the published, else the last. */
const newestRevision = sql`(
  select r.definition, r.translations from revision r
  where r.workspace_id = s.workspace_id and r.service_id = s.id
  order by case r.state when 'proposed' then 0 when 'agreed' then 0 when 'published' then 1 else 2 end,
    r.number desc limit 1)`

const findServices = async (db: Db, { workspaceId }: Scope, wanted: Wanted) => {
  const { rows } = await sql<documentOf.StoredService>`
    select ${head}, s.language, s.labels, coalesce(s.source_link, '{}') as link, ${roles} as roles,
      ${nameAt('Organisation', 's.provider_id')} as provider, ${nameAt('Person', 's.owner_id')} as owner,
      array(select g.code from service_programme g
        where g.workspace_id = s.workspace_id and g.service_id = s.id order by g.code) as programmes,
      coalesce(${draftDefinition}, r.definition, s.listed) as definition,
      coalesce(d.translations, r.translations, s.listed_translations) as translations,
      case when s.source is not null then jsonb_build_object('importer', s.source,
        'key', coalesce(s.source_key, ''), 'period', coalesce(s.source_period, '')) end as imported
    from code_name n
    join service s on s.workspace_id = n.workspace_id and s.id = n.subject_id
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    left join lateral ${newestRevision} r on d.service_id is null
    where n.workspace_id = ${workspaceId} and n.kind = 'Service' ${wantedOnly(wanted)}
      ${wanted.names ? sql`` : sql`and s.state <> 'retired'`}`.execute(db)
  return rows.map((row) => foundOf(row, documentOf.serviceDocument(row)))
}

const foundOf = ({ id, kept, source }: documentOf.StoredHead, document: CodeDocument): FoundDocument => ({
  id,
  document,
  kept,
  source,
})

const finders = {
  Organisation: findOrganisations,
  Person: findPeople,
  Need: findNeeds,
  Service: findServices,
}

/** The things of a kind as documents, in one statement; everything in the workspace must have its name already. */
export const findDocuments = (
  db: Db,
  scope: Scope,
  kind: DocumentKind,
  wanted: Wanted = {},
): Promise<FoundDocument[]> => finders[kind](db, scope, wanted)
