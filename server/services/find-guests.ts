import { sql } from 'kysely'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { isOfProvider } from '#server/relationships/index.ts'
import { colleaguesJson } from './load-service.ts'
import type { PolicyFacts } from './policy.ts'

/** Somebody who is in a draft's room, or wants to be: by their session, which may have ended. */
export type AskedGuest = {
  scope: Scope
  service: string
  startedAt: string
  sessionId: string
  personId: string
  /** The mark of what was found of them last. */
  known?: string | undefined
}

/** What is known of them by now; null where they are no member any more, or the service is gone. */
export type FoundGuest =
  | (PolicyFacts & {
      personId: string
      name: string
      administrator: boolean
      /** Whether the draft is there and goes on: that of a retired service is kept, and ends all the same. */
      hasDraft: boolean
      /** Null where there is no draft. */
      suggestOnly: SuggestOnly | null
      /** Whether the session stands that they came with. */
      hasSession: boolean
    })
  | null

// Names, ids and times hold no comma, and a list of texts takes the driver many times as long.
const list = (texts: readonly string[]) => sql`string_to_array(${texts.join(',')}, ',')`

type Row = { place: number; mark: string; found: FoundGuest }

/**
 * Those of the guests, of all workspaces, of whom anything else is found than was known, by where they stand among those
 * asked about; in one statement. The mark is what to know them by the next time.
 */
export const findMovedGuests = async (db: Db, guests: readonly AskedGuest[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select (g.place - 1)::int as place, coalesce(f.mark, 'gone') as mark, f.found
    from unnest(
      ${list(guests.map(({ scope }) => scope.workspaceId))}::uuid[], ${list(guests.map(({ service }) => service))}::uuid[],
      ${list(guests.map(({ startedAt }) => startedAt))}::timestamptz[], ${list(guests.map(({ sessionId }) => sessionId))},
      ${list(guests.map(({ personId }) => personId))}::uuid[], ${list(guests.map(({ known = 'nothing' }) => known))}
    ) with ordinality as g (workspace_id, service_id, started_at, session_id, person_id, known, place)
    left join lateral (
      select found, md5(found::text) as mark from (
        select jsonb_build_object('personId', p.id, 'name', p.name, 'administrator', p.administrator,
          'ownerId', s.owner_id, 'isReadable', false, 'suggestOnly', d.suggest_only,
          'hasDraft', d.service_id is not null and s.state <> 'retired', 'hasSession', e.id is not null,
          'actorIsOfProvider', ${isOfProvider(sql.ref('p.id'))},
          'roles', (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'personId', h.person_id,
              'organisationId', l.consumer_id, 'active', true) order by h.role, l.consumer_id), '[]')
            from held_role h
            join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
            where h.workspace_id = s.workspace_id and h.service_id = s.id and h.person_id = p.id),
          'colleagues', ${colleaguesJson}) as found
        from service s
        join person p on p.workspace_id = g.workspace_id and p.id = g.person_id and p.active
        left join session e on e.id = g.session_id and e.expires_at > now() and e.account_id = p.account_id
        left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
          and date_trunc('milliseconds', d.started_at) = g.started_at
        where s.workspace_id = g.workspace_id and s.id = g.service_id
      ) one
    ) f on true
    where coalesce(f.mark, 'gone') is distinct from g.known`.execute(db)
  return rows
}
