import { sql } from 'kysely'
import type { OrganisationPage } from '#model/contract/organisations.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import {
  isSeen,
  rowFields,
  runsToday,
  standsTables,
  thoseOf,
  withOrganisations,
} from '#server/relationships/index.ts'
import { mayReadService, shownName } from '#server/catalogue/index.ts'

const mostListed = 100

type Asked = { organisation: string; language: Language }
type Relations = Pick<OrganisationPage, 'provides' | 'consumes' | 'consumed'>

const today = sql`(now() at time zone 'utc')::date`

const listed = (table: string) => sql`(select jsonb_build_object('count', count(*),
  'first', coalesce(jsonb_agg(to_jsonb(one) - 'place' order by place) filter (where place <= ${sql.lit(mostListed)}), '[]'))
  from ${sql.table(table)} one)`

/** The running relationships of an organisation, and what it consumes in them, as far as this reader may see, in one statement. */
export const findRelations = async (
  { db, scope, actor }: MemberContext,
  { organisation: id, language }: Asked,
): Promise<Relations> => {
  const { workspaceId } = scope
  const reader = { scope, actor }
  const side = (own: 'provider_id' | 'consumer_id', other: string) => sql`
    select ${rowFields}, row_number() over (order by ${sql.ref(`${other}.sort_name`)}, l.id) as place
    from relationship l ${withOrganisations}
    where l.workspace_id = ${workspaceId} and ${sql.ref(`l.${own}`)} = ${id} and ${runsToday('l')}
      and ${isSeen(reader)}`
  const { rows } = await sql<Relations>`
    with recursive ${standsTables(reader, thoseOf(workspaceId, id))},
    provides as (${side('provider_id', 'c')}),
    consumes as materialized (${side('consumer_id', 'p')}),
    consumed as (
      select named.*, row_number() over (order by named.name collate "und-x-icu", named.id) as place
      from (
        select s.id, s.state, ${shownName(language)} as name, consumes.provider - 'abbreviation' as provider,
          consumes.id as "relationshipId"
        from consumes
        join relationship_service v on v.workspace_id = ${workspaceId} and v.relationship_id = consumes.id
          and v.until is null and v.since <= ${today}
        join service s on s.workspace_id = v.workspace_id and s.id = v.service_id
        where s.state <> 'retired' and ${mayReadService(reader)}) named
    )
    select ${listed('provides')} as provides, ${listed('consumes')} as consumes,
      ${listed('consumed')} as consumed`.execute(db)
  // One row always comes back: the outer select reads no table.
  return rows[0] as Relations
}
