import { sql } from 'kysely'
import { mostRoles, type PersonPage } from '#model/contract/people.ts'
import { standingOn } from '#model/parties/term.ts'
import type { Language } from '#model/text.ts'
import { shownName } from '#server/catalogue/index.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { type PersonRow, viewPerson } from './person-store.ts'

type Found = PersonRow &
  Pick<PersonPage, 'alsoKnown' | 'isNow'> & {
    memberships: Omit<PersonPage['memberships'][number], 'standing'>[]
    roles: PersonPage['roles']
    roleCount: number
  }

const organisationJson = sql`jsonb_build_object('id', o.id, 'names', o.names, 'abbreviation', o.abbreviation)`

const membershipsJson = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organisation', ${organisationJson},
    'function', m.function, 'since', m.since::text, 'until', m.until::text, 'first', m.first)
    order by m.first desc, m.until desc nulls first, m.since desc nulls last, m.id), '[]')
  from membership m
  join organisation o on o.workspace_id = m.workspace_id and o.id = m.organisation_id
  where m.workspace_id = p.workspace_id and m.person_id = p.id)`

const held = sql`
  select s.id as service_id, 'owner' as role, s.provider_id as organisation_id from service s
  where s.workspace_id = p.workspace_id and s.owner_id = p.id
  union all
  select h.service_id, h.role, l.consumer_id from held_role h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  where h.workspace_id = p.workspace_id and h.person_id = p.id`

// Administrators read every draft, so its name is theirs to read.
const rolesJson = (language: Language) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', k.role, 'organisation', ${organisationJson},
    'service', jsonb_build_object('id', s.id, 'name', ${shownName(language)}))
    order by k.role, s.id), '[]')
  from (select * from (${held}) every_one order by role, service_id limit ${sql.lit(mostRoles)}) k
  join service s on s.workspace_id = p.workspace_id and s.id = k.service_id
  join organisation o on o.workspace_id = p.workspace_id and o.id = k.organisation_id)`

/** A person with where they belong and belonged, and the roles that they hold, in one statement. */
export const findPerson = async (
  { scope, actor, now, db }: MemberContext,
  id: string,
  within: Db = db,
): Promise<PersonPage> => {
  const { rows } = await sql<Found>`
    select p.id, p.name, p.email, p.account_id as "accountId", p.organisation_id as "organisationId",
      p.administrator, p.active, p.merged_into as "mergedInto",
      (select coalesce(jsonb_agg(a.email order by a.email), '[]') from person a
        where a.workspace_id = p.workspace_id and a.merged_into = p.id) as "alsoKnown",
      (select jsonb_build_object('id', n.id, 'name', n.name) from person n
        where n.workspace_id = p.workspace_id and n.id = p.merged_into) as "isNow", ${membershipsJson} as memberships, ${rolesJson(actor.language)} as roles,
      (select count(*)::integer from (${held}) every_one) as "roleCount"
    from person p where p.workspace_id = ${scope.workspaceId} and p.id = ${id}`.execute(within)
  const person = found(rows[0], 'person')
  return {
    ...viewPerson(person),
    memberships: person.memberships.map((one) => ({ ...one, standing: standingOn(one, now.slice(0, 10)) })),
    roles: person.roles,
    rolesLeftOut: Math.max(0, person.roleCount - mostRoles),
    alsoKnown: person.alsoKnown,
    isNow: person.isNow,
    can: person.mergedInto === null ? ['add-membership', 'change', 'merge'] : [],
  }
}
