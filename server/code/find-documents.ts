import { sql } from 'kysely'
import type { DocumentKind } from '#model/code/document.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import * as documentOf from './document-of.ts'
import { findServices } from './find-service-documents.ts'
import {
  type Finder,
  type FoundDocument,
  foundOf,
  head,
  nameOf,
  type Names,
  none,
  type Wanted,
  wantedOnly,
} from './found-document.ts'

const referredTo: Record<DocumentKind, readonly DocumentKind[]> = {
  Organisation: ['Organisation'],
  Person: ['Organisation'],
  Group: ['Organisation', 'Person'],
  Need: ['Organisation', 'Person'],
  Service: ['Organisation', 'Person', 'Group', 'Service'],
  Relationship: ['Organisation', 'Person', 'Service'],
}

const findNames = async (db: Db, { workspaceId }: Scope, kind: DocumentKind): Promise<Names> => {
  const rows = await db
    .selectFrom('code_name')
    .select(['subject_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', referredTo[kind])
    .execute()
  return new Map(rows.map(({ subject_id, name }) => [subject_id, name]))
}

const successors = sql`(select coalesce(jsonb_agg(jsonb_build_object('organisation', c.to_id, 'kind', c.kind,
    'since', c.happened_on::text)), '[]')
  from organisation_succession c where c.workspace_id = o.workspace_id and c.from_id = o.id)`

const findOrganisations: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredOrganisation>`
    select ${head}, o.names, o.abbreviation, o.parent_id as parent, o.until::text as until, ${successors} as successors,
      case when o.source is not null then
        jsonb_build_object('importer', o.source, 'key', coalesce(o.source_key, ''), 'period', '') end as imported
    from code_name n
    join organisation o on o.workspace_id = n.workspace_id and o.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Organisation' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(
      row,
      documentOf.organisationDocument({
        ...row,
        parent: nameOf(names, row.parent),
        successors: row.successors.map((one) => ({
          ...one,
          organisation: nameOf(names, one.organisation) ?? '',
        })),
      }),
    ),
  )
}

// Whoever is active no more may be left in an organisation that has ended: with it they belong there no longer.
const memberships = sql`(select coalesce(jsonb_agg(jsonb_build_object('organisation', m.organisation_id,
    'function', m.function, 'since', m.since::text, 'until', 
      least(m.until, case when o.until is not null then greatest(o.until, m.since) end)::text,
    'first', m.first and o.until is null)), '[]')
  from membership m join organisation o on o.workspace_id = m.workspace_id and o.id = m.organisation_id
  where m.workspace_id = p.workspace_id and m.person_id = p.id)`

const findPeople: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredPerson>`
    select ${head}, p.name as words, p.email, ${none}, 
      (select o.id from organisation o
        where o.workspace_id = p.workspace_id and o.id = p.organisation_id and o.until is null) as organisation,
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

const groupMembers = sql`array(select m.person_id::text from people_group_member m
  where m.workspace_id = g.workspace_id and m.group_id = g.id)`

const groupStaff = sql`(select coalesce(jsonb_agg(jsonb_build_object('organisation', s.organisation_id,
    'withUnits', s.with_units)), '[]')
  from people_group_staff s where s.workspace_id = g.workspace_id and s.group_id = g.id)`

const findGroups: Finder = async (db, { workspaceId }, wanted, names) => {
  const { rows } = await sql<documentOf.StoredGroup>`
    select ${head}, ${none}, g.name as words, g.purpose, g.organisation_id as organisation,
      to_char(g.ended_at at time zone 'UTC', 'YYYY-MM-DD') as until, ${groupMembers} as members, ${groupStaff} as "staffOf"
    from code_name n
    join people_group g on g.workspace_id = n.workspace_id and g.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = 'Group' ${wantedOnly(wanted)}`.execute(db)
  return mapInSteps(rows, (row) =>
    foundOf(
      row,
      documentOf.groupDocument({
        ...row,
        organisation: nameOf(names, row.organisation),
        members: row.members.flatMap((id) => nameOf(names, id) ?? []),
        staffOf: row.staffOf.map((one) => ({ ...one, organisation: nameOf(names, one.organisation) ?? '' })),
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

const finders: Record<DocumentKind, Finder> = {
  Organisation: findOrganisations,
  Person: findPeople,
  Group: findGroups,
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
