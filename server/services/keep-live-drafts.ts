import { sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import { partNames } from '#model/definition/definition.ts'
import { writeLivePart } from '#model/live/live-part.ts'
import { writeLiveTranslations } from '#model/live/live-translations.ts'
import { readOnlyPortions } from '#model/live/suggest-only.ts'
import {
  addLiveDraft,
  type Admission,
  catchUp,
  compactLiveText,
  type DraftKeeper,
  emptyLiveText,
  type Guest,
  holdLiveDraft,
  type LiveText,
  loadLiveText,
  type OpenDraft,
  type Patience,
  RoomError,
} from '#server/co-creation/index.ts'
import type { Actor, Context, Db, Scope, Tx } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { type FoundGuest, findMovedGuests } from './find-guests.ts'
import { followKnownDraft, followOpenText, followStoredText } from './follow-live-text.ts'
import { type KnownDraft, markOf } from './known-draft-store.ts'
import { lockDraft, lockDraftUnlessHeld } from './live-draft-store.ts'
import { keepBeginnings } from './draft-point-store.ts'
import { addDraftPoint } from './draft-points.ts'
import { mayEdit, rolesOf, sideOf } from './policy.ts'

type Means = { db: Db; clock: () => Date }

/** How many updates a log may hold before its text is stored as a whole. */
const longestLog = 200

const isSame = (draft: Draft | undefined, { startedAt }: OpenDraft): draft is Draft =>
  draft !== undefined && Date.parse(draft.startedAt) === Date.parse(startedAt)

/** The live text of a draft that has none yet: what its JSON says. */
const textOf = ({ definition, translations }: Draft): LiveText => {
  const text = emptyLiveText()
  for (const part of partNames) writeLivePart(text.docs[part], part, { from: {}, to: definition[part] })
  writeLiveTranslations(text.docs.translations, { from: {}, to: translations })
  return text
}

const openText = async (tx: Tx, open: OpenDraft): Promise<LiveText> => {
  const { scope, service: serviceId } = open
  const draft = await lockDraft(tx, scope, serviceId)
  if (!isSame(draft, open)) throw new RoomError('draft-ended')
  const live = await holdLiveDraft(tx, scope, serviceId)
  if (live) return loadLiveText(tx, scope, { serviceId, followedSeq: live.followedSeq })
  const text = textOf(draft)
  await keepBeginnings(tx, scope, [serviceId])
  await addLiveDraft(tx, scope, { serviceId, startedAt: draft.startedAt, text })
  return text
}

/** What somebody may do in a draft, or why they may not be in it: everybody who shapes it writes all that their side writes. */
const admissionOf = (guest: FoundGuest): Admission | RoomError => {
  if (!guest) return new RoomError('not-allowed')
  const actor = { personId: guest.personId, administrator: guest.administrator } as Actor
  if (!guest.hasSession) return new RoomError('signed-out')
  // Who knows nothing of a draft is not told whether there is one.
  if (!mayEdit(actor, guest)) return new RoomError('not-allowed')
  if (!guest.hasDraft) return new RoomError('draft-ended')
  const side = sideOf(actor, guest)
  const who = { personId: guest.personId, name: guest.name, side, roles: rolesOf(actor, guest) }
  return { who, readOnly: readOnlyPortions(guest.suggestOnly ?? {}, side) }
}

const follow = async (
  tx: Tx,
  open: OpenDraft,
  { text, now, waits }: { text: LiveText; now: string } & Patience,
): Promise<KnownDraft | 'held' | null> => {
  const { scope, service } = open
  const draft = await lockDraftUnlessHeld(tx, scope, { service, waits })
  if (draft === 'held') return draft
  if (!isSame(draft, open)) return null
  const after = await followOpenText(tx, { scope, service, draft, now }, text)
  return { draft: after, mark: await markOf(tx, scope, service) }
}

const rest = async (
  tx: Tx,
  open: OpenDraft,
  { text, now, waits }: { text: LiveText; now: string } & Patience,
): Promise<void | 'held'> => {
  const { scope, service: serviceId } = open
  const draft = await lockDraftUnlessHeld(tx, scope, { service: serviceId, waits })
  if (draft === 'held') return 'held'
  if (!isSame(draft, open)) return
  const followed = await followOpenText(tx, { scope, service: serviceId, draft, now }, text)
  await addDraftPoint(tx, { scope, service: serviceId, draft: followed, now })
  const { waiting } = await tx
    .selectFrom('live_update')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow()
  if (waiting <= longestLog) return
  await holdLiveDraft(tx, scope, serviceId)
  await catchUp(tx, scope, serviceId, text)
  // What is not followed yet must stay in the log: it says who typed it.
  if (text.changed.size === 0) await compactLiveText(tx, scope, { serviceId, text })
}

/** What live drafts are to services: who may come in, how the draft's JSON follows, and its points in time. */
export const keepLiveDrafts = ({ db, clock }: Means): DraftKeeper => {
  // The drafts that people type into, as their rows were written last.
  const drafts = new WeakMap<LiveText, KnownDraft>()
  const marks = new WeakMap<Guest, string>()
  return {
    admit: async ({ scope, actor, account }, { service, startedAt }) => {
      const asked = { scope, service, startedAt, sessionId: account.sessionId, personId: actor.personId }
      const [moved] = await findMovedGuests(db, [asked])
      const admission = admissionOf(moved?.found ?? null)
      if (admission instanceof RoomError) throw admission
      return admission
    },
    admittedOtherwise: async (guests) => {
      const asked = guests.map((guest) => ({
        ...guest,
        personId: guest.who.personId,
        known: marks.get(guest),
      }))
      const moved = new Map<Guest, Admission | RoomError>()
      for (const { place, mark, found } of await findMovedGuests(db, asked)) {
        const guest = guests[place]
        if (!guest) continue
        const admission = admissionOf(found)
        if (!(admission instanceof RoomError)) marks.set(guest, mark)
        moved.set(guest, admission)
      }
      return moved
    },
    open: (open) => inTransaction({ db }, (tx) => openText(tx, open)),
    follow: async (open, text, { waits }) => {
      const now = clock().toISOString()
      const known = drafts.get(text)
      const followed = known && (await followKnownDraft(db, { ...open, now }, { text, known }))
      const after = followed ?? (await inTransaction({ db }, (tx) => follow(tx, open, { text, waits, now })))
      if (after === 'held') return after
      if (after === null) drafts.delete(text)
      else drafts.set(text, after)
      return after && after.draft.versions
    },
    rest: (open, text, { waits }) => {
      // Where nobody types, the JSON need not lie in memory.
      drafts.delete(text)
      return inTransaction({ db }, (tx) => rest(tx, open, { text, waits, now: clock().toISOString() }))
    },
  }
}

/** Lets all drafts follow that were typed into when the server ended without notice. */
export const followAfterFall = async ({ db, clock }: Means): Promise<void> => {
  const { rows } = await sql<{ workspaceId: string; service: string }>`
    select workspace_id as "workspaceId", service_id as service from live_draft where seq > followed_seq`.execute(
    db,
  )
  for (const { workspaceId, service } of rows) {
    const scope: Scope = { workspaceId }
    await inTransaction({ db } as Pick<Context, 'db'>, async (tx) => {
      const draft = await lockDraft(tx, scope, service)
      if (draft) await followStoredText(tx, { scope, service, draft, now: clock().toISOString() })
    })
  }
}
