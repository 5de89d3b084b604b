import { sql } from 'kysely'
import type { DependencyEntry } from '#model/code/document.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import * as documentOf from './document-of.ts'
import { type Finder, foundOf, head, nameOf, type Names, wantedOnly } from './found-document.ts'

type RoleRow = documentOf.StoredRole & { serviceId: string }

const findRoles = async (
  db: Db,
  { workspaceId }: Scope,
  { ids, names }: { ids: readonly string[] | null; names: Names },
): Promise<Map<string, RoleRow[]>> => {
  const { rows } = await sql<RoleRow>`
    select h.service_id as "serviceId", h.role, h.speaks_for as "speaksFor", h.interim, h.person_id as person,
      l.consumer_id as organisation, h.until::text as until, r.person_id as "deputyFor", h.group_id as group
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
      group: nameOf(names, row.group),
    }),
  )
  return Map.groupBy(named, ({ serviceId }) => serviceId)
}

type DependencyRow = {
  serviceId: string
  service: string | null
  supplier: string | null
  entry: Omit<DependencyEntry, 'service' | 'supplier'>
}

// What rests on a retired service is in no document, as that is in none.
const findDependencies = async (
  db: Db,
  { workspaceId }: Scope,
  { ids, names }: { ids: readonly string[] | null; names: Names },
): Promise<Map<string, DependencyEntry[]>> => {
  const { rows } = await sql<DependencyRow>`
    select d.service_id as "serviceId", d.on_service_id as service, d.supplier_id as supplier,
      jsonb_build_object('supplies', d.supplies, 'necessity', d.necessity, 'alternatives', d.alternatives,
        'purpose', d.purpose, 'continuity', d.continuity, 'clause', coalesce(d.clause, ''),
        'since', d.since::text, 'until', coalesce(d.until::text, '')) as entry
    from dependency d
    left join service y on y.workspace_id = d.workspace_id and y.id = d.on_service_id
    where d.workspace_id = ${workspaceId} and y.state is distinct from 'retired'
      ${ids ? sql`and d.service_id = any(${[...ids]}::uuid[])` : sql``}`.execute(db)
  const byService = Map.groupBy(rows, ({ serviceId }) => serviceId)
  const entryOf = ({ service, supplier, entry }: DependencyRow): DependencyEntry => ({
    ...entry,
    service: nameOf(names, service) ?? '',
    supplier: nameOf(names, supplier) ?? '',
  })
  return new Map([...byService].map(([id, found]) => [id, found.map(entryOf)]))
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

/** Services with the text of their draft, else of their newest revision. */
export const findServices: Finder = async (db, scope, wanted, names) => {
  const { workspaceId } = scope
  const { rows } = await sql<Omit<documentOf.StoredService, 'roles' | 'providerRoles' | 'dependencies'>>`
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
  const dependencies = await findDependencies(db, scope, { ids, names })
  return mapInSteps(rows, (row) => {
    const service = {
      ...row,
      roles: roles.get(row.id) ?? [],
      providerRoles: providerRoles.get(row.id) ?? [],
      dependencies: dependencies.get(row.id) ?? [],
      provider: nameOf(names, row.provider) ?? '',
      owner: nameOf(names, row.owner),
    }
    return foundOf(row, documentOf.serviceDocument(service), documentOf.derivedOf(row))
  })
}
