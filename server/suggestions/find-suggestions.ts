import { sql } from 'kysely'
import type { ServiceSuggestions } from '#model/contract/suggestions.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import { deedsOn, type Suggestion, type SuggestionDeed } from '#model/suggestions/suggestion.ts'
import type { Db, MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, found, permit } from '#server/kernel/errors.ts'
import { type InvitedService, invitedService, partsWrittenBy } from '#server/services/index.ts'
import { versionOf } from './version-of.ts'

/** A suggestion as it lies in the database, its people by name, and whom it answers. */
export type StoredSuggestion = Omit<Suggestion, 'can'> & { answersOf: string | null }

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string) => sql`(select jsonb_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = g.workspace_id and q.id = ${sql.ref(column)})`

// An open one lapses with its draft: the draft there is now must be the one that it was made for.
const stateNow = sql`case when g.state = 'open' and not exists (
    select 1 from draft d where d.workspace_id = g.workspace_id and d.service_id = g.service_id
      and d.started_at = g.draft_started_at)
  then 'lapsed' else g.state end`

const suggestionJson = sql`jsonb_build_object('id', g.id, 'path', g.path, 'before', g.before, 'content', g.content,
  'why', g.why, 'by', ${personOf('g.person_id')}, 'roles', g.roles, 'side', g.side, 'at', ${time('g.suggested_at')},
  'answers', g.answers, 'state', ${stateNow},
  'decision', case when g.decided_by is null then null else jsonb_build_object('by', ${personOf('g.decided_by')},
    'side', g.decided_side, 'at', ${time('g.decided_at')}, 'reason', g.reason) end,
  'afterRevision', g.after_revision,
  'answersOf', (select a.person_id from suggestion a where a.workspace_id = g.workspace_id and a.id = g.answers))`

/** One suggestion of a service; `not_found` where it has no such suggestion. */
const getSuggestion = async (
  db: Db,
  { workspaceId }: Scope,
  { service, suggestion }: { service: string; suggestion: string },
): Promise<StoredSuggestion> => {
  const { rows } = await sql<{ suggestion: StoredSuggestion }>`
    select ${suggestionJson} as suggestion from suggestion g
    where g.workspace_id = ${workspaceId} and g.service_id = ${service} and g.id = ${suggestion}`.execute(db)
  return found(rows[0]?.suggestion, 'suggestion')
}

type Reader = Pick<MemberContext, 'actor' | 'scope'>

/** Suggestions with what this person may do with each now; authors are asked about only where that decides. */
const viewSuggestions = async (
  db: Db,
  { actor, scope }: Reader,
  { service, stored }: { service: InvitedService; stored: readonly StoredSuggestion[] },
): Promise<Suggestion[]> => {
  const isAnswered = ({ answersOf }: StoredSuggestion) => answersOf === actor.personId
  const answering = stored.filter((one) => one.state === 'open' && isAnswered(one)).map(({ by }) => by.id)
  const written = await partsWrittenBy(db, scope, { service: service.id, people: answering })
  return stored.map((one) => {
    const { answersOf: _, ...shown } = one
    const part = partOfPath(one.path)
    const can = deedsOn(
      { state: one.state, authorMayWrite: written.get(one.by.id)?.includes(part) ?? false },
      {
        isAuthor: one.by.id === actor.personId,
        isAnswered: isAnswered(one),
        mayWrite: service.writes.includes(part),
      },
    )
    return { ...shown, can: service.retired ? [] : can }
  })
}

/** One suggestion of a service with what this person may do with it now; `not_found` where it has no such suggestion. */
export const viewSuggestion = async (
  db: Db,
  ctx: Reader,
  { service, suggestion }: { service: InvitedService; suggestion: string },
): Promise<Suggestion> => {
  const stored = await getSuggestion(db, ctx.scope, { service: service.id, suggestion })
  return found((await viewSuggestions(db, ctx, { service, stored: [stored] }))[0], 'suggestion')
}

const reasons = {
  accept: 'Only those who may write this clause take a suggestion up.',
  decline: 'Only those who may write this clause decline a suggestion.',
  counter: 'Only those who may write this clause answer a suggestion with another.',
  withdraw: 'Only its author withdraws a suggestion.',
} as const

/** The suggestion that the actor is about to settle; `conflict` where it is not open, `forbidden` where it is not theirs to do. */
export const getForDeed = async (
  tx: Tx,
  ctx: MemberContext,
  { deed, service, suggestion }: { deed: SuggestionDeed; service: InvitedService; suggestion: string },
): Promise<StoredSuggestion> => {
  const stored = await getSuggestion(tx, ctx.scope, { service: service.id, suggestion })
  if (stored.state !== 'open')
    throw conflict(
      stored.state === 'lapsed' ? 'suggestion-lapsed' : 'suggestion-closed',
      'This suggestion is not open any more.',
    )
  const [viewed] = await viewSuggestions(tx, ctx, { service, stored: [stored] })
  permit(viewed?.can.includes(deed) === true, reasons[deed])
  return stored
}

type Wanted = { service: string; revision?: number | undefined; since?: string | undefined }

const ofDraft = sql`join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    and d.started_at = g.draft_started_at`

const ofRevision = (
  number: number,
) => sql`join revision r on r.workspace_id = s.workspace_id and r.service_id = s.id
    and r.number = ${number} and r.draft_started_at = g.draft_started_at and g.after_revision < r.number`

/** The suggestions for the draft that there is, oldest first; with `revision` those for the one that it was proposed from. With `since` nothing is loaded where nothing is new. */
export const findSuggestions = async (
  ctx: MemberContext,
  { service: id, revision, since }: Wanted,
): Promise<ServiceSuggestions> => {
  // Read before the list: what comes between the two is sent once more, and never missed.
  const version = (revision === undefined ? await versionOf(ctx, id) : null) ?? ''
  if (version !== '' && version === since) return { version, unchanged: true, suggestions: [], can: [] }
  const service = await invitedService(ctx.db, ctx, id)
  const { rows } = await sql<{ suggestions: StoredSuggestion[]; hasDraft: boolean }>`
    select coalesce(jsonb_agg(${suggestionJson} order by g.id), '[]') as suggestions, exists (
        select 1 from draft d where d.workspace_id = ${ctx.scope.workspaceId} and d.service_id = ${id}) as "hasDraft"
    from service s
    join suggestion g on g.workspace_id = s.workspace_id and g.service_id = s.id
    ${revision === undefined ? ofDraft : ofRevision(revision)}
    where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${id}`.execute(ctx.db)
  const { suggestions, hasDraft } = found(rows[0], 'service')
  return {
    version,
    unchanged: false,
    suggestions: await viewSuggestions(ctx.db, ctx, { service, stored: suggestions }),
    can: revision === undefined && hasDraft && !service.retired ? ['suggest'] : [],
  }
}
