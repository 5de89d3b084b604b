import { type RawBuilder, sql } from 'kysely'
import type { OrganisationTies } from '#model/contract/organisations.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { shownName } from '#server/catalogue/index.ts'

/** How many there are, and the first ten in the order of their names. */
const told = (what: RawBuilder<unknown>) => sql`(
  select jsonb_build_object('count', count(*),
    'first', coalesce(jsonb_agg(called order by place) filter (where place <= 10), '[]'))
  from (select called, row_number() over (order by sorted) as place from (${what}) listed) numbered)`

const partners = (own: string, far: string, ws: string, id: string) => sql`
  select o.names as called, o.sort_name as sorted from organisation o
  where o.workspace_id = ${ws} and o.id in (
    select ${sql.ref(`l.${far}`)} from relationship l
    where l.workspace_id = ${ws} and ${sql.ref(`l.${own}`)} = ${id} and l.until is null)`

/**
 * What holds an organisation where it is: units, people, services that are not retired, relationships that run. Whoever is
 * to belong to it from a day to come is counted already.
 */
export const findTies = async (
  tx: Tx,
  { scope: { workspaceId }, actor }: MemberContext,
  id: string,
): Promise<OrganisationTies> => {
  const { rows } = await sql<OrganisationTies>`
    select
      ${told(sql`select o.names as called, o.sort_name as sorted from organisation o
        where o.workspace_id = ${workspaceId} and o.parent_id = ${id} and o.until is null`)} as units,
      ${told(sql`select p.name as called, p.sort_name as sorted from person p
        where p.workspace_id = ${workspaceId} and p.active and p.id in (
          select m.person_id from membership m
          where m.workspace_id = ${workspaceId} and m.organisation_id = ${id}
            and (m.until is null or m.until > (now() at time zone 'utc')::date))`)} as members,
      ${told(sql`select named.called, named.called as sorted from (
        select ${shownName(actor.language)} as called from service s
        where s.workspace_id = ${workspaceId} and s.provider_id = ${id} and s.state <> 'retired') named`)} as services,
      ${told(partners('provider_id', 'consumer_id', workspaceId, id))} as consumers,
      ${told(partners('consumer_id', 'provider_id', workspaceId, id))} as providers`.execute(tx)
  return rows[0] as OrganisationTies
}
