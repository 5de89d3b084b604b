import { sql } from 'kysely'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import type { Portion } from '#model/live/room.ts'
import {
  applyUpdate,
  emptyLiveText,
  type LiveText,
  packState,
  unpackState,
  type Update,
} from './live-text.ts'

type Row = {
  seq: number
  portion: Portion
  person_id: string | null
  side: Update['act']['side']
  at: string
  content: Buffer
}

const asUpdate = ({ portion, person_id: personId, side, at, content }: Row): Update => ({
  portion,
  act: { personId, side, at },
  content,
})

/** Whether a draft has a live text, and how far it has come. Held until the transaction ends: nobody adds to it meanwhile. */
export const holdLiveDraft = (tx: Tx, { workspaceId }: Scope, serviceId: string) =>
  tx
    .selectFrom('live_draft')
    .select(['started_at as startedAt', 'seq', 'followed_seq as followedSeq'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .forUpdate()
    .executeTakeFirst()

/** The updates of a draft after one of them, in their order. */
export const updatesAfter = async (
  db: Db,
  { workspaceId }: Scope,
  { serviceId, seq }: { serviceId: string; seq: number },
): Promise<{ seq: number; update: Update }[]> => {
  const rows = await db
    .selectFrom('live_update')
    .select(['seq', 'portion', 'person_id', 'side', 'at', 'content'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ seq: row.seq, update: asUpdate(row) }))
}

/** Brings a live text up to the last update in the log. */
export const catchUp = async (db: Db, scope: Scope, serviceId: string, text: LiveText): Promise<void> => {
  for (const { seq, update } of await updatesAfter(db, scope, { serviceId, seq: text.seq })) {
    // Another catching up may have been quicker.
    if (seq <= text.seq) continue
    applyUpdate(text, update)
    text.seq = seq
  }
}

/** The live text of a draft from what is stored; what was typed since its JSON followed is noted by who typed it. */
export const loadLiveText = async (
  db: Db,
  { workspaceId }: Scope,
  { serviceId, followedSeq }: { serviceId: string; followedSeq: number },
): Promise<LiveText> => {
  const text = emptyLiveText()
  const states = await db
    .selectFrom('live_state')
    .select(['portion', 'seq', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .execute()
  for (const { portion, state } of states) unpackState(text.docs[portion], state)
  // All states of a draft are written at once.
  text.seq = states[0]?.seq ?? 0
  for (const { seq, update } of await updatesAfter(db, { workspaceId }, { serviceId, seq: text.seq })) {
    applyUpdate(text, update)
    text.seq = seq
    if (seq > followedSeq) continue
    text.touched.clear()
    text.changed.clear()
  }
  return text
}

/** Begins the live text of a draft. */
export const addLiveDraft = async (
  tx: Tx,
  { workspaceId }: Scope,
  { serviceId, startedAt, text }: { serviceId: string; startedAt: string; text: LiveText },
): Promise<void> => {
  await tx
    .insertInto('live_draft')
    .values({
      workspace_id: workspaceId,
      service_id: serviceId,
      started_at: startedAt,
      seq: text.seq,
      followed_seq: text.seq,
    })
    .execute()
  await compactLiveText(tx, { workspaceId }, { serviceId, text })
}

/** Stores the text as a whole, and forgets the updates that it is made of and that the draft's JSON has followed. */
export const compactLiveText = async (
  tx: Tx,
  { workspaceId }: Scope,
  { serviceId, text }: { serviceId: string; text: LiveText },
): Promise<void> => {
  const states = Object.entries(text.docs).map(([portion, doc]) => ({
    workspace_id: workspaceId,
    service_id: serviceId,
    portion: portion as Portion,
    seq: text.seq,
    state: packState(doc),
  }))
  await tx
    .insertInto('live_state')
    .values(states)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'service_id', 'portion']).doUpdateSet((now) => ({
        seq: now.ref('excluded.seq'),
        state: now.ref('excluded.state'),
      })),
    )
    .execute()
  await tx
    .deleteFrom('live_update')
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('seq', '<=', text.seq)
    .execute()
}

/** Notes that the draft's JSON says what the live text said at `seq`. */
export const noteFollowed = async (
  tx: Tx,
  { workspaceId }: Scope,
  { serviceId, seq }: { serviceId: string; seq: number },
): Promise<void> => {
  await tx
    .updateTable('live_draft')
    .set({ followed_seq: seq })
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .execute()
}

/** Adds updates to a draft whose row in `live_draft` is held; returns the number of the last. */
export const addUpdates = async (
  tx: Tx,
  scope: Scope,
  { serviceId, updates }: { serviceId: string; updates: readonly Update[] },
): Promise<number> => {
  const [ended] = await appendUpdates(
    tx,
    updates.map((update) => ({ workspaceId: scope.workspaceId, serviceId, update })),
  )
  if (!ended) throw new Error(`The live draft of service ${serviceId} is gone while it is held.`)
  return ended.seq
}

/** An update on its way into the log of its draft. */
export type Appended = { workspaceId: string; serviceId: string; startedAt?: string; update: Update }

/**
 * Appends updates to the logs of their drafts in one statement, in the order given; a draft that somebody else holds at
 * this moment, or that has ended, is not among those returned, and nothing of it is appended. Drafts are told by where
 * their logs end now.
 */
export const appendUpdates = async (
  db: Db,
  updates: readonly Appended[],
): Promise<{ workspaceId: string; serviceId: string; seq: number; added: number }[]> => {
  const column = <Value>(read: (one: Appended) => Value): Value[] => updates.map(read)
  const { rows } = await sql<{ workspaceId: string; serviceId: string; seq: number; added: number }>`
    with incoming as (
      select *, row_number() over (partition by workspace_id, service_id order by place) as nth
      from unnest(
        ${column(({ workspaceId }) => workspaceId)}::uuid[], ${column(({ serviceId }) => serviceId)}::uuid[],
        ${column(({ startedAt }) => startedAt ?? null)}::timestamptz[], ${column(({ update }) => update.portion)}::text[],
        ${column(({ update }) => update.act.personId)}::uuid[], ${column(({ update }) => update.act.side)}::text[],
        ${column(({ update }) => update.act.at)}::timestamptz[], ${column(({ update }) => Buffer.from(update.content))}::bytea[]
      ) with ordinality as each (workspace_id, service_id, started_at, portion, person_id, side, at, content, place)
    ), held as (
      select d.workspace_id, d.service_id from live_draft d
      where exists (
        select 1 from incoming i where i.workspace_id = d.workspace_id and i.service_id = d.service_id
          and (i.started_at is null or date_trunc('milliseconds', d.started_at) = i.started_at))
      for update skip locked
    ), counted as (
      select i.workspace_id, i.service_id, count(*)::int as added
      from incoming i join held using (workspace_id, service_id) group by 1, 2
    ), ended as (
      update live_draft d set seq = d.seq + c.added from counted c
      where d.workspace_id = c.workspace_id and d.service_id = c.service_id
      returning d.workspace_id, d.service_id, d.seq, c.added
    ), written as (
      insert into live_update (workspace_id, service_id, seq, portion, person_id, side, at, content)
      select i.workspace_id, i.service_id, e.seq - e.added + i.nth, i.portion, i.person_id, i.side, i.at, i.content
      from incoming i join ended e using (workspace_id, service_id)
    )
    select workspace_id as "workspaceId", service_id as "serviceId", seq, added from ended`.execute(db)
  return rows
}

// Ids, numbers and times hold no comma, and a list of values takes the driver many times as long.
const list = (values: readonly (string | number)[]) => sql`string_to_array(${values.join(',')}, ',')`

/**
 * Of these drafts those whose logs have come to another place than `seq`, and how far: null where the draft has ended or
 * another has begun. Most often there are none.
 */
export const findMovedLogs = async (
  db: Db,
  drafts: readonly { workspaceId: string; serviceId: string; startedAt: string; seq: number }[],
): Promise<{ serviceId: string; startedAt: string; seq: number | null }[]> => {
  const { rows } = await sql<{ serviceId: string; startedAt: string; seq: number | null }>`
    select asked.service_id as "serviceId", asked.started_at as "startedAt", d.seq
    from unnest(${list(drafts.map(({ workspaceId }) => workspaceId))}::uuid[],
      ${list(drafts.map(({ serviceId }) => serviceId))}::uuid[], ${list(drafts.map(({ startedAt }) => startedAt))}::timestamptz[],
      ${list(drafts.map(({ seq }) => seq))}::bigint[]) as asked (workspace_id, service_id, started_at, seq)
    left join live_draft d on d.workspace_id = asked.workspace_id and d.service_id = asked.service_id
      and date_trunc('milliseconds', d.started_at) = asked.started_at
    where d.seq is distinct from asked.seq`.execute(db)
  return rows
}
