import { sql } from 'kysely'
import type { Db } from '#server/kernel/context.ts'

const organisations = 2000
const services = 20_000
const relationships = 100_000

/** How large the network is. */
export const networkSize = { organisations, services, relationships } as const

/** One organisation in five is an enterprise; the four after it are its units. */
const addOrganisations = (workspaceId: string) => sql`
  with each as (select number, gen_random_uuid() as id from generate_series(0, ${sql.lit(organisations - 1)}) number)
  insert into organisation (workspace_id, id, names, parent_id, enterprise_id, source, source_key, sort_name,
    created_at)
  select ${workspaceId}, each.id, jsonb_build_object('en', 'Organisation ' || each.number),
    case when each.number % 5 > 0 then root.id end, root.id, 'network', each.number::text,
    'organisation ' || each.number, now()
  from each join each root on root.number = each.number - each.number % 5 order by each.number`

const numbered = (workspaceId: string) => sql`
  numbered as materialized (
    select id, row_number() over (order by id) - 1 as number from organisation where workspace_id = ${workspaceId}
  )`

/** One service in a hundred says that it is for the whole enterprise, as in the inventory that comes along. */
const addServices = (workspaceId: string) => sql`
  with ${numbered(workspaceId)}
  insert into service (workspace_id, id, state, language, provider_id, labels, listed, source, source_key, created_at,
    changed_at)
  select ${workspaceId}, gen_random_uuid(), 'listed', 'en', numbered.id,
    case when each % 100 = 0 then '{"scope": ["ENTERPRISE"]}'::jsonb else '{}' end,
    jsonb_build_object('value', jsonb_build_object('name', 'Service ' || each)), 'network', each::text, now(), now()
  from generate_series(0, ${sql.lit(services - 1)}) each
  join numbered on numbered.number = each % ${sql.lit(organisations)}`

/** Fifty consumers for each provider, spread over all; none is its own. */
const addRelationships = (workspaceId: string) => sql`
  with ${numbered(workspaceId)}
  insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
  select ${workspaceId}, gen_random_uuid(), provider.id, consumer.id, now()
  from generate_series(0, ${sql.lit(relationships - 1)}) each
  join numbered provider on provider.number = each % ${sql.lit(organisations)}
  join numbered consumer on consumer.number =
    (each % ${sql.lit(organisations)} + 1 + (each / ${sql.lit(organisations)}) * 37) % ${sql.lit(organisations)}
  where provider.id <> consumer.id
  on conflict do nothing`

/** In each relationship one service of the provider's flows, with one or two of the three roles held. */
const addRoleHolders = (workspaceId: string, personId: string) => sql`
  with flowing as (
    select r.id, r.provider_id, row_number() over (order by r.id) as number from relationship r
    where r.workspace_id = ${workspaceId}),
  one as (
    select distinct on (provider_id) provider_id, id from service where workspace_id = ${workspaceId})
  insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, since)
  select ${workspaceId}, gen_random_uuid(), flowing.id, one.id, role.name, ${personId}, now()
  from flowing join one on one.provider_id = flowing.provider_id
  join (values ('customer', 1), ('user', 2)) role (name, every) on flowing.number % role.every = 0`

/** Fills a workspace with a large network. */
export const fillNetwork = async (
  db: Db,
  { workspaceId, personId }: { workspaceId: string; personId: string },
): Promise<void> => {
  const steps = [
    ['organisation', addOrganisations(workspaceId)],
    ['service', addServices(workspaceId)],
    ['relationship', addRelationships(workspaceId)],
    ['role_holder', addRoleHolders(workspaceId, personId)],
  ] as const
  // Each step joins what the one before it wrote: without counts it would be joined row by row.
  for (const [table, step] of steps) {
    await step.execute(db)
    await sql`vacuum analyze ${sql.table(table)}`.execute(db)
  }
}
