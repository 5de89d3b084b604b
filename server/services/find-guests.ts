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
}

/** What is known of them by now. */
export type FoundGuest = PolicyFacts & {
  sessionId: string
  service: string
  personId: string
  name: string
  administrator: boolean
  /** Whether the draft is there and goes on: that of a retired service is kept, and ends all the same. */
  hasDraft: boolean
  /** Null where there is no draft. */
  suggestOnly: SuggestOnly | null
  /** Whether the session stands that they came with. */
  hasSession: boolean
}

/** Guests whose membership stands, of all workspaces, in one statement. */
export const findGuests = async (db: Db, guests: readonly AskedGuest[]): Promise<FoundGuest[]> => {
  const { rows } = await sql<FoundGuest>`
    select g.session_id as "sessionId", s.id as service, p.id as "personId", p.name, p.administrator,
      s.owner_id as "ownerId", false as "isReadable", d.service_id is not null and s.state <> 'retired' as "hasDraft", d.suggest_only as "suggestOnly",
      e.id is not null as "hasSession",
      ${isOfProvider(sql.ref('p.id'))} as "actorIsOfProvider",
      (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'personId', h.person_id,
          'organisationId', l.consumer_id, 'active', true)), '[]')
        from held_role h
        join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
        where h.workspace_id = s.workspace_id and h.service_id = s.id and h.person_id = p.id) as roles,
      ${colleaguesJson} as colleagues
    from unnest(
      ${guests.map(({ scope }) => scope.workspaceId)}::uuid[], ${guests.map(({ service }) => service)}::uuid[],
      ${guests.map(({ startedAt }) => startedAt)}::timestamptz[], ${guests.map(({ sessionId }) => sessionId)}::text[],
      ${guests.map(({ personId }) => personId)}::uuid[]
    ) as g (workspace_id, service_id, started_at, session_id, person_id)
    join service s on s.workspace_id = g.workspace_id and s.id = g.service_id
    join person p on p.workspace_id = g.workspace_id and p.id = g.person_id and p.active
    left join session e on e.id = g.session_id and e.expires_at > now() and e.account_id = p.account_id
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
      and date_trunc('milliseconds', d.started_at) = g.started_at`.execute(db)
  return rows
}
