import { type RawBuilder, sql } from 'kysely'
import { shownName } from '#server/catalogue/index.ts'
import type { Actor } from '#server/kernel/context.ts'

type Sql = RawBuilder<unknown>

const time = (column: string): Sql =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const ofService = (alias: string): Sql =>
  sql`${sql.ref(`${alias}.workspace_id`)} = s.workspace_id and ${sql.ref(`${alias}.service_id`)} = s.id`

const roles = ({ personId }: Actor): Sql => sql`(
  select coalesce(json_agg(json_build_object('role', h.role, 'organisationId', l.consumer_id,
    'since', ${time('h.since')}) order by h.id), '[]')
  from held_role h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  where ${ofService('h')} and h.person_id = ${personId})`

const providerRoles = ({ personId }: Actor): Sql => sql`(
  select coalesce(json_agg(distinct h.role), '[]') from held_provider_role h
  where ${ofService('h')} and h.person_id = ${personId})`

// Sign-offs of earlier revisions stand too where the text is equal, so all of the service's are looked at.
const openRevision: Sql = sql`(
  select json_build_object('number', r.number, 'state', r.state, 'hashes', r.hashes,
    'proposedAt', ${time('r.proposed_at')}, 'signOffs', (
      select coalesce(json_agg(json_build_object('role', o.role, 'part', o.part, 'hash', o.hash,
        'organisationId', o.organisation_id, 'personId', o.person_id, 'revision', o.revision, 'signedAt', ${time('o.signed_at')})), '[]')
      from sign_off o where ${ofService('o')}), 'declines', (
      select coalesce(json_agg(json_build_object('revision', x.number, 'personId', x.closed_by)), '[]')
      from revision x where ${ofService('x')} and x.state = 'declined'))
  from revision r where ${ofService('r')} and r.state in ('proposed', 'agreed'))`

// Whether the person worded or confirmed any clause of the draft as it now stands.
const draft = ({ personId }: Actor): Sql => sql`(
  select json_build_object('startedAt', ${time('d.started_at')}, 'shaped', jsonb_path_exists(
    d.records, '$.**.personId ? (@ == $me)', jsonb_build_object('me', ${personId}::text)))
  from draft d where ${ofService('d')})`

/** The services of `which`, with what decides whether something in them waits for the actor, as JSON. */
export const myServicesJson = (actor: Actor, which: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', s.id, 'name', ${shownName(actor.language)}, 'state', s.state,
    'ownerId', s.owner_id, 'providerId', s.provider_id, 'roles', ${roles(actor)},
    'providerRoles', ${providerRoles(actor)},
    'openRevision', ${openRevision}, 'draft', ${draft(actor)},
    'changedAt', ${time('s.changed_at')}) order by s.changed_at desc, s.id), '[]')
  from (${which}) s)`
