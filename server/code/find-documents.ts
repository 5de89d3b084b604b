import { type RawBuilder, sql } from 'kysely'
import type { CodeDocument, DocumentKind, Source } from '#model/code/document.ts'
import type { Kept } from '#server/database/code-tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import * as documentOf from './document-of.ts'

/** A thing as a document, and what is kept of it beside. */
export type FoundDocument = {
  id: string
  document: CodeDocument
  kept: Kept
  /** Where its documents came from; null where none made or changed it. */
  source: Source | null
  /** What of its labels and annotations is kept elsewhere. */
  derived: documentOf.Derived
}

/** Which things: those of these names, or all. Retired services only by name. */
export type Wanted = { names?: readonly string[] | undefined }

const head = sql`n.subject_id as id, n.name, n.kept, n.source`
const none = sql`null::jsonb as imported`

const wantedOnly = ({ names }: Wanted): RawBuilder<unknown> =>
  names ? sql`and n.name = any(${[...names]})` : sql``

/** Names by the ids of those whom documents refer to; looked up here, since a join of thousands can go astray. */
type Names = ReadonlyMap<string, string>

const nameOf = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

const referredTo = (kind: DocumentKind): DocumentKind[] =>
  kind === 'Relationship' ? ['Organisation', 'Person', 'Service'] : ['Organisation', 'Person']

const findNames = async (db: Db, { workspaceId }: Scope, kind: DocumentKind): Promise<Names> => {
  const rows = await db
    .selectFrom('code_name')
    .select(['subject_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', referredTo(kind))
    .execute()
  return new Map(rows.map(({ subject_id, name }) => [subject_id, name]))
}

type Finder = (db: Db, scope: Scope, wanted: Wanted, names: Names) => Promise<FoundDocument[]>

const findOrganisations: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredOrganisation>`
    select ${head}, o.names, o.abbreviation, o.parent_id as parent,
      case when o.source is not null then
        jsonb_build_object('importer', o.source, 'key', coalesce(o.source_key, ''), 'period', '') end as imported
    from code_name n
    join organisation o on o.workspace_id = n.workspace_id and o.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Organisation' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(row, documentOf.organisationDocument({ ...row, parent: nameOf(names, row.parent) })),
  )
}

const memberships = sql`(select coalesce(jsonb_agg(jsonb_build_object('organisation', m.organisation_id,
    'function', m.function, 'since', m.since::text, 'until', m.until::text, 'first', m.first)), '[]')
  from membership m where m.workspace_id = p.workspace_id and m.person_id = p.id)`

const findPeople: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredPerson>`
    select ${head}, p.name as words, p.email, ${none}, p.organisation_id as organisation,
      ${memberships} as memberships
    from code_name n
    join person p on p.workspace_id = n.workspace_id and p.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Person' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(
      row,
      documentOf.personDocument({
        ...row,
        organisation: nameOf(names, row.organisation),
        memberships: row.memberships.map((one) => ({
          ...one,
          organisation: nameOf(names, one.organisation) ?? '',
        })),
      }),
    ),
  )
}

const findNeeds: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredNeed>`
    select ${head}, e.content, ${none}, e.person_id as "statedBy", e.organisation_id as organisation,
      e.provider_id as provider
    from code_name n
    join need e on e.workspace_id = n.workspace_id and e.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Need' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(
      row,
      documentOf.needDocument({
        ...row,
        statedBy: nameOf(names, row.statedBy) ?? '',
        organisation: nameOf(names, row.organisation),
        provider: nameOf(names, row.provider),
      }),
    ),
  )
}

type RoleRow = documentOf.StoredRole & { serviceId: string }

const findRoles = async (
  db: Db,
  { workspaceId }: Scope,
  { ids, names }: { ids: readonly string[] | null; names: Names },
): Promise<Map<string, RoleRow[]>> => {
  const { rows } = await sql<RoleRow>`
    select h.service_id as "serviceId", h.role, h.speaks_for as "speaksFor", h.interim, h.person_id as person,
      l.consumer_id as organisation, h.until::text as until, r.person_id as "deputyFor"
    from held_role h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    left join held_role r on r.workspace_id = h.workspace_id and r.id = h.deputy_for
    where h.workspace_id = ${workspaceId}
      ${ids ? sql`and h.service_id = any(${[...ids]}::uuid[])` : sql``}`.execute(db)
  const named = rows.map((row) =>
    Object.assign(row, {
      person: nameOf(names, row.person) ?? '',
      organisation: nameOf(names, row.organisation) ?? '',
      deputyFor: nameOf(names, row.deputyFor),
    }),
  )
  return Map.groupBy(named, ({ serviceId }) => serviceId)
}

type ProviderRoleRow = documentOf.StoredProviderRole & { serviceId: string }

const findProviderRoles = async (
  db: Db,
  { workspaceId }: Scope,
  { ids, names }: { ids: readonly string[] | null; names: Names },
): Promise<Map<string, ProviderRoleRow[]>> => {
  const { rows } = await sql<ProviderRoleRow>`
    select h.service_id as "serviceId", h.role, h.person_id as person, l.consumer_id as organisation,
      h.until::text as until
    from held_provider_role h
    left join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    where h.workspace_id = ${workspaceId}
      ${ids ? sql`and h.service_id = any(${[...ids]}::uuid[])` : sql``}`.execute(db)
  const named = rows.map((row) =>
    Object.assign(row, {
      person: nameOf(names, row.person) ?? '',
      organisation: nameOf(names, row.organisation),
    }),
  )
  return Map.groupBy(named, ({ serviceId }) => serviceId)
}

const draftDefinition = sql`case when d.service_id is not null then
  jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply) end`

/** The revision that stands for a service without a draft: the open one, else the published, else the last. */
const newestRevision = sql`(
  select r.definition, r.translations from revision r
  where r.workspace_id = s.workspace_id and r.service_id = s.id
  order by case r.state when 'proposed' then 0 when 'agreed' then 0 when 'published' then 1 else 2 end,
    r.number desc limit 1)`

const findServices: Finder = async (db, scope, wanted, names) => {
  const { workspaceId } = scope
  const { rows } = await sql<Omit<documentOf.StoredService, 'roles' | 'providerRoles'>>`
    select ${head}, s.language, s.labels, coalesce(s.source_link, '{}') as link,
      s.provider_id as provider, s.owner_id as owner,
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
  const ids = wanted.names ? rows.map(({ id }) => id) : null
  const roles = await findRoles(db, scope, { ids, names })
  const providerRoles = await findProviderRoles(db, scope, { ids, names })
  return mapInSteps(rows, (row) => {
    const service = {
      ...row,
      roles: roles.get(row.id) ?? [],
      providerRoles: providerRoles.get(row.id) ?? [],
      provider: nameOf(names, row.provider) ?? '',
      owner: nameOf(names, row.owner),
    }
    return foundOf(row, documentOf.serviceDocument(service), documentOf.derivedOf(row))
  })
}

// What is covered today or was until the end; a service that is retired or went to another provider is in no document.
const coveredServices = sql`array(select v.service_id::text from relationship_service v
  join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
  where v.workspace_id = l.workspace_id and v.relationship_id = l.id
    and (case when l.until is null then v.until is null else v.until >= l.until end)
    and s.state <> 'retired' and s.provider_id = l.provider_id)`

const saidAims = sql`(select coalesce(jsonb_object_agg(w.side, w.aim), '{}') from relationship_view w
  where w.workspace_id = l.workspace_id and w.relationship_id = l.id and w.aim is not null)`

const keptDuties = sql`(select coalesce(jsonb_agg(jsonb_build_object('area', d.area, 'activity', d.activity,
    'side', d.side, 'person', d.person_id, 'who', d.who, 'rhythm', d.rhythm)), '[]')
  from relationship_duty d where d.workspace_id = l.workspace_id and d.relationship_id = l.id)`

const findRelationships: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredRelationship>`
    select ${head}, ${none}, l.provider_id as provider, l.consumer_id as consumer, l.since::text as since,
      coalesce(l.until, l.ends_on)::text as until, nullif(l.stage, 'ended') as stage, l.next_review_on::text as "nextReview",
      ${coveredServices} as services, ${saidAims} as aims, ${keptDuties} as duties
    from code_name n
    join relationship l on l.workspace_id = n.workspace_id and l.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Relationship' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(
      row,
      documentOf.relationshipDocument({
        ...row,
        provider: nameOf(names, row.provider) ?? '',
        consumer: nameOf(names, row.consumer) ?? '',
        services: row.services.flatMap((id) => nameOf(names, id) ?? []),
        duties: row.duties.map((duty) => ({ ...duty, person: nameOf(names, duty.person) })),
      }),
    ),
  )
}

const nothingDerived: documentOf.Derived = { labels: {}, annotations: {} }

const foundOf = (
  { id, kept, source }: Pick<documentOf.StoredHead, 'id' | 'kept' | 'source'>,
  document: CodeDocument,
  derived = nothingDerived,
): FoundDocument => ({ id, document, kept, source, derived })

const finders: Record<DocumentKind, Finder> = {
  Organisation: findOrganisations,
  Person: findPeople,
  Need: findNeeds,
  Service: findServices,
  Relationship: findRelationships,
}

/** The things of a kind as documents, in few statements; everything in the workspace must have its name already. */
export const findDocuments = async (
  db: Db,
  scope: Scope,
  kind: DocumentKind,
  wanted: Wanted = {},
): Promise<FoundDocument[]> => finders[kind](db, scope, wanted, await findNames(db, scope, kind))
