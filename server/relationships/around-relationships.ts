import { sql } from 'kysely'
import type { Actor, Scope } from '#server/kernel/context.ts'
import { runs } from './running.ts'
import { hearsRole, isSeen, standsTables, thoseCovering, thoseWithRoles } from './sides.ts'

const saidBy = (column: 'aim' | 'trust') => sql`jsonb_build_object(
  'provider', (select ${sql.ref(`w.${column}`)} from relationship_view w where w.workspace_id = l.workspace_id
    and w.relationship_id = l.id and w.side = 'provider'),
  'consumer', (select ${sql.ref(`w.${column}`)} from relationship_view w where w.workspace_id = l.workspace_id
    and w.relationship_id = l.id and w.side = 'consumer'))`

/**
 * What both sides said of the running relationships that cover a service, as JSON, for whoever may see them; null where
 * nothing was said, or none of them is theirs to see, as if there were none: what two sides think of each other is nobody else's business.
 */
export const aroundRelationships = (scope: Scope, actor: Actor | null, serviceId: string | null) =>
  actor === null || serviceId === null
    ? sql`null::jsonb`
    : sql`(
  with recursive ${standsTables({ scope, actor }, thoseCovering(scope.workspaceId, serviceId))}
  select jsonb_agg(jsonb_build_object('consumer', c.names, 'aims', ${saidBy('aim')}, 'trust', ${saidBy('trust')})
    order by l.id)
  from relationship_service v
  join relationship l on l.workspace_id = v.workspace_id and l.id = v.relationship_id and ${runs('l')}
  join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id
  where v.workspace_id = ${scope.workspaceId} and v.service_id = ${serviceId} and v.until is null
    and ${isSeen({ scope, actor })}
    and exists (select 1 from relationship_view w
      where w.workspace_id = l.workspace_id and w.relationship_id = l.id))`

/**
 * Whether a service is worth it to those who hold a role in it, by the id of the role, as JSON: empty where they have
 * said nothing. What is not the reader's to know is left out.
 */
export const judgedInRoles = (scope: Scope, actor: Actor | null, serviceId: string | null) =>
  actor === null || serviceId === null
    ? sql`null::jsonb`
    : sql`(
  with recursive ${standsTables({ scope, actor }, thoseWithRoles(scope.workspaceId, serviceId))}
  select jsonb_object_agg(h.id, coalesce(j.worth, ''))
  from held_role h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  left join judgement j on j.workspace_id = h.workspace_id and j.holder_id = h.id
    and j.superseded_at is null and j.withdrawn_at is null
  where h.workspace_id = ${scope.workspaceId} and h.service_id = ${serviceId} and ${hearsRole({ scope, actor })})`
